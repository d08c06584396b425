import { h, svg } from "./dom.js";

/** The short names an operations bot uses. Names without a picture below show as the character. */
const UNICODE = {
  white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️", x: "❌",
  negative_squared_cross_mark: "❎", warning: "⚠️", no_entry: "⛔", no_entry_sign: "🚫",
  octagonal_sign: "🛑", rotating_light: "🚨", large_green_circle: "🟢", large_yellow_circle: "🟡",
  large_orange_circle: "🟠", red_circle: "🔴", large_blue_circle: "🔵", large_purple_circle: "🟣",
  white_circle: "⚪", black_circle: "⚫", hourglass: "⌛", hourglass_flowing_sand: "⏳",
  seedling: "🌱", rewind: "⏪", fast_forward: "⏩", leftwards_arrow_with_hook: "↩️",
  arrow_right: "➡️", arrows_counterclockwise: "🔄", recycle: "♻️", lock: "🔒", unlock: "🔓",
  key: "🔑", information_source: "ℹ️", question: "❓", grey_question: "❔", exclamation: "❗",
  heavy_exclamation_mark: "❗", eyes: "👀", wave: "👋", tada: "🎉", rocket: "🚀", wrench: "🔧",
  hammer_and_wrench: "🛠️", gear: "⚙️", mag: "🔍", bar_chart: "📊", clipboard: "📋", memo: "📝",
  scroll: "📜", page_facing_up: "📄", package: "📦", broom: "🧹", wastebasket: "🗑️", fire: "🔥",
  bell: "🔔", bulb: "💡", zap: "⚡", stopwatch: "⏱️", clock1: "🕐", clock3: "🕒", watch: "⌚",
  ok_hand: "👌", "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", raised_hands: "🙌",
  heart: "❤️", smile: "😄", slightly_smiling_face: "🙂", robot_face: "🤖", floppy_disk: "💾",
  link: "🔗", pushpin: "📌", construction: "🚧", stethoscope: "🩺", ambulance: "🚑",
  snowflake: "❄️", shield: "🛡️", chart_with_upwards_trend: "📈", black_square_for_stop: "⏹️",
  double_vertical_bar: "⏸️", arrow_forward: "▶️", moneybag: "💰", calendar: "📆",
  card_index_dividers: "🗂️", file_cabinet: "🗄️", speech_balloon: "💬", test_tube: "🧪",
  large_green_square: "🟩", large_yellow_square: "🟨", large_red_square: "🟥",
  white_large_square: "⬜", black_large_square: "⬛", small_blue_diamond: "🔹",
};

const dot = (fill, edge) => [["circle", { cx: 10, cy: 10, r: 7.6, fill, stroke: edge, "stroke-width": 1.2 }]];
const square = (fill) => [["rect", { x: 2.5, y: 2.5, width: 15, height: 15, rx: 2.5, fill }]];
const stroke = (d, color, width = 2.2) => [
  "path",
  { d, fill: "none", stroke: color, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" },
];
const fill = (d, color) => ["path", { d, fill: color }];
const tile = (color, ...rest) => [["rect", { x: 1.5, y: 1.5, width: 17, height: 17, rx: 4, fill: color }], ...rest];

/** Own drawings: a machine without a colour emoji font shows the same as any other. */
const ART = {
  white_check_mark: tile("#2e9e5b", stroke("M5.5 10.5l3 3 6-7", "#fff", 2.4)),
  heavy_check_mark: [stroke("M3.5 11l4.5 4.5 9-11", "#2e9e5b", 3)],
  x: [stroke("M4.5 4.5l11 11M15.5 4.5l-11 11", "#d92c3a", 3.4)],
  warning: [
    fill("M10 1.8c.6 0 1.1.3 1.4.8l7.3 13c.6 1.1-.1 2.4-1.4 2.4H2.7c-1.3 0-2-1.3-1.4-2.4l7.3-13c.3-.5.8-.8 1.4-.8z", "#f5b71b"),
    stroke("M10 7v4.6M10 14.8v.01", "#3b2a00", 2.2),
  ],
  no_entry: [["circle", { cx: 10, cy: 10, r: 8.2, fill: "#d92c3a" }], stroke("M5.8 10h8.4", "#fff", 3)],
  no_entry_sign: [
    ["circle", { cx: 10, cy: 10, r: 7.2, fill: "none", stroke: "#d92c3a", "stroke-width": 2.6 }],
    stroke("M5.2 5.2l9.6 9.6", "#d92c3a", 2.6),
  ],
  octagonal_sign: [fill("M6.6 1.8h6.8l4.8 4.8v6.8l-4.8 4.8H6.6l-4.8-4.8V6.6z", "#d92c3a")],
  rotating_light: [
    fill("M5 15V9.5a5 5 0 0 1 10 0V15z", "#d92c3a"),
    fill("M3.5 15h13v2.8h-13z", "#6b7280"),
    stroke("M10 1.3v1.5M3 4l1.1 1.1M17 4l-1.1 1.1", "#f5b71b", 1.6),
  ],
  large_green_circle: dot("#2fb463", "#1f8f4b"),
  large_yellow_circle: dot("#f7c325", "#d19e06"),
  large_orange_circle: dot("#f28a1f", "#cf6d0a"),
  red_circle: dot("#e0333f", "#b81f2b"),
  large_blue_circle: dot("#3b82e6", "#2463bd"),
  large_purple_circle: dot("#9158d6", "#7440b3"),
  white_circle: dot("#f3f4f6", "#9aa1ab"),
  black_circle: dot("#30343b", "#596070"),
  large_green_square: square("#2fb463"),
  large_yellow_square: square("#f7c325"),
  large_red_square: square("#e0333f"),
  hourglass: [
    fill("M4.5 1.5h11v2h-11zM4.5 16.5h11v2h-11z", "#8a6a3f"),
    fill("M6 3.5h8c0 3.8-2.6 4.8-2.6 6.5S14 12.7 14 16.5H6c0-3.8 2.6-4.8 2.6-6.5S6 7.3 6 3.5z", "#bfe0f5"),
    fill("M7 16.5c.2-2.6 3-3 3-3s2.8.4 3 3z", "#f0b429"),
  ],
  hourglass_flowing_sand: [
    fill("M4.5 1.5h11v2h-11zM4.5 16.5h11v2h-11z", "#8a6a3f"),
    fill("M6 3.5h8c0 3.8-2.6 4.8-2.6 6.5S14 12.7 14 16.5H6c0-3.8 2.6-4.8 2.6-6.5S6 7.3 6 3.5z", "#bfe0f5"),
    fill("M7.2 6h5.6c-.5 1.5-2.3 2.4-2.3 4v4l2.5 2.5H7l2.5-2.5v-4c0-1.6-1.8-2.5-2.3-4z", "#f0b429"),
  ],
  seedling: [
    stroke("M10 18.5c0-4 0-6 .2-8", "#4b8b3b", 1.8),
    fill("M9.9 11.5C4.5 11.8 2 8.8 1.8 4.8c4.6-.3 8 1.7 8.1 6.7z", "#4caf50"),
    fill("M10.3 10C10.2 5.4 13 2.8 18.2 3c.1 4.6-2.9 7.2-7.9 7z", "#6cc24a"),
  ],
  rewind: tile("#3b82e6", fill("M9.6 5.5v9L3.8 10zM15.9 5.5v9L10.1 10z", "#fff")),
  fast_forward: tile("#3b82e6", fill("M10.4 5.5v9l5.8-4.5zM4.1 5.5v9l5.8-4.5z", "#fff")),
  leftwards_arrow_with_hook: tile("#3b82e6", stroke("M8 5L4.8 8.2 8 11.4M5 8.2h6.2a3.3 3.3 0 0 1 0 6.6H8", "#fff", 1.9)),
  arrow_right: tile("#3b82e6", stroke("M4.8 10h10M11 6l4 4-4 4", "#fff", 2)),
  arrow_forward: tile("#3b82e6", fill("M7 5v10l8-5z", "#fff")),
  black_square_for_stop: tile("#3b82e6", fill("M6.3 6.3h7.4v7.4H6.3z", "#fff")),
  double_vertical_bar: tile("#3b82e6", fill("M6 5.5h3v9H6zM11 5.5h3v9h-3z", "#fff")),
  arrows_counterclockwise: tile("#3b82e6", stroke("M14.8 8.2A5.2 5.2 0 0 0 5.4 7.6M5.2 11.8a5.2 5.2 0 0 0 9.4.6M5 4.8v3h3M15 15.2v-3h-3", "#fff", 1.7)),
  recycle: tile("#2e9e5b", stroke("M14.8 8.2A5.2 5.2 0 0 0 5.4 7.6M5.2 11.8a5.2 5.2 0 0 0 9.4.6M5 4.8v3h3M15 15.2v-3h-3", "#fff", 1.7)),
  information_source: tile("#3b82e6", stroke("M8.5 9h1.7v5M8.3 14.2h3.8M10 5.7v.01", "#fff", 1.9)),
  lock: [stroke("M6.3 9V6.5a3.7 3.7 0 0 1 7.4 0V9", "#8b93a1", 2), fill("M4 8.8h12V18H4z", "#e8a317"), fill("M9 12h2v3.2H9z", "#5b3f00")],
  unlock: [stroke("M6.3 9V5.5a3.7 3.7 0 0 1 7.2-1", "#8b93a1", 2), fill("M4 8.8h12V18H4z", "#e8a317"), fill("M9 12h2v3.2H9z", "#5b3f00")],
  question: [stroke("M6.5 6.5a3.5 3.5 0 1 1 5.3 3c-1.2.7-1.8 1.3-1.8 3", "#d92c3a", 2.6), stroke("M10 16.5v.01", "#d92c3a", 3)],
  grey_question: [stroke("M6.5 6.5a3.5 3.5 0 1 1 5.3 3c-1.2.7-1.8 1.3-1.8 3", "#9aa1ab", 2.6), stroke("M10 16.5v.01", "#9aa1ab", 3)],
  small_blue_diamond: [fill("M10 3.5l6.5 6.5-6.5 6.5L3.5 10z", "#4a90e2")],
  exclamation: [stroke("M10 3v8.5", "#d92c3a", 3.4), stroke("M10 16.5v.01", "#d92c3a", 3.6)],
  heavy_exclamation_mark: [stroke("M10 3v8.5", "#d92c3a", 3.4), stroke("M10 16.5v.01", "#d92c3a", 3.6)],
  eyes: [
    ["ellipse", { cx: 5.6, cy: 10, rx: 4, ry: 6, fill: "#fff", stroke: "#5b6270", "stroke-width": 1 }],
    ["ellipse", { cx: 14.4, cy: 10, rx: 4, ry: 6, fill: "#fff", stroke: "#5b6270", "stroke-width": 1 }],
    ["circle", { cx: 4.5, cy: 11, r: 2, fill: "#22262d" }],
    ["circle", { cx: 13.3, cy: 11, r: 2, fill: "#22262d" }],
  ],
  bulb: [fill("M10 1.5a6 6 0 0 0-3.3 11c.5.4.8 1 .8 1.6h5c0-.6.3-1.2.8-1.6A6 6 0 0 0 10 1.5z", "#f7c325"), fill("M7.6 15h4.8v1.5H7.6zM8.3 17.2h3.4v1.3H8.3z", "#7b8494")],
  bar_chart: [["rect", { x: 1.5, y: 1.5, width: 17, height: 17, rx: 2, fill: "#eef1f5", stroke: "#a5adba" }], fill("M4.5 10h2.6v6H4.5z", "#2fb463"), fill("M8.7 5h2.6v11H8.7z", "#e0333f"), fill("M12.9 8h2.6v8h-2.6z", "#3b82e6")],
  clipboard: [fill("M3.5 3h13v15.5h-13z", "#a9743a"), fill("M5 5h10v12H5z", "#fdfdfb"), fill("M7 1.5h6V5H7z", "#8b93a1"), stroke("M7 8.5h6M7 11h6M7 13.5h4", "#8b93a1", 1)],
  memo: [fill("M3.5 2h11v16.5h-11z", "#fdfdfb"), ["rect", { x: 3.5, y: 2, width: 11, height: 16.5, fill: "none", stroke: "#a5adba" }], stroke("M6 6h6M6 9h6M6 12h3", "#8b93a1", 1.1), stroke("M10.5 15.5l6.5-7", "#e8a317", 2.6)],
  scroll: [fill("M4 2h11v14.5H4z", "#f3dfb5"), stroke("M6.5 6h6M6.5 9h6M6.5 12h4", "#a9843f", 1.1), fill("M4 15h13v3.5H6a2 2 0 0 1-2-2z", "#e2c684")],
  mag: [["circle", { cx: 8.5, cy: 8.5, r: 5.5, fill: "#cfe8fb", stroke: "#5b6270", "stroke-width": 1.8 }], stroke("M12.8 12.8l4.7 4.7", "#8a5a2b", 2.8)],
  tada: [fill("M2 18.5l4.5-11 6.5 6.5z", "#f0b429"), stroke("M9 5c1-1 .5-2.5-.3-3.2M13 8.5c1.5-3 3-3 5-2.5M14.5 12c1.5-.5 3-.3 3.8.6", "#d64b8a", 1.4), stroke("M13 3v.01M16.5 3.5v.01M16 9.5v.01", "#3b82e6", 2)],
  wave: [stroke("M5 12l-1.8-3.5M6.5 10L4 5.2M9 8.7L6.4 4M11.7 8.5L9.4 5", "#f2b632", 2.3), fill("M4.2 11.5l7.8-4.3 2 3 .8-2.5c.5-1.2 2.3-.8 2.2.6-.2 3-.4 5.7-3.2 7.5-3 1.8-6.4.6-8-2.3z", "#f2b632")],
  rocket: [fill("M17.8 2.2c.6 5.2-1.8 9.2-6.6 11.6L6.2 8.8C8.6 4 12.6 1.6 17.8 2.2z", "#e5e9ef"), fill("M6.5 8.6L2.5 9.6l3-3.5c.8-.8 2.2-.8 3-.4zM11.4 13.5l-1 4 3.5-3c.8-.8.8-2.2.4-3z", "#d92c3a"), ["circle", { cx: 13, cy: 7, r: 1.7, fill: "#3b82e6" }], fill("M6 12l2 2c-1 2-3 2.5-5 3 .5-2 1-4 3-5z", "#f28a1f")],
  broom: [stroke("M16.5 2.5L10 10", "#8a5a2b", 2), fill("M10.5 8.3l2.2 2.2-3.4 7-7-6z", "#f0b429")],
  package: [fill("M2 6l8-3.5L18 6v9l-8 3.5L2 15z", "#c58a4b"), stroke("M2.5 6L10 9.5 17.5 6M10 9.5v8.5", "#8a5a2b", 1.1)],
  stopwatch: [["circle", { cx: 10, cy: 11.5, r: 6.5, fill: "#f3f4f6", stroke: "#5b6270", "stroke-width": 1.7 }], stroke("M10 11.5V8M8.5 2h3M10 2v2.5", "#d92c3a", 1.7)],
  stethoscope: [stroke("M5 2.5v5a3.5 3.5 0 0 0 7 0v-5M8.5 11v2.5a4 4 0 0 0 8 0V11", "#4a5568", 1.8), ["circle", { cx: 16.5, cy: 9, r: 2, fill: "#3b82e6" }]],
  robot_face: [["rect", { x: 3, y: 5.5, width: 14, height: 11.5, rx: 3, fill: "#a9b4c4" }], stroke("M10 5V2.5", "#a9b4c4", 1.6), ["circle", { cx: 7, cy: 10, r: 1.6, fill: "#22262d" }], ["circle", { cx: 13, cy: 10, r: 1.6, fill: "#22262d" }], stroke("M7.5 13.8h5", "#22262d", 1.4)],
  thumbsup: [fill("M2.5 9h3.5v8.5H2.5z", "#3b82e6"), fill("M7 9l3-6.5c1.8 0 2.3 1.4 2 3L11.6 8H16c1.2 0 1.9 1 1.6 2.2l-1.4 5.8c-.3 1-1 1.5-2 1.5H7z", "#f2b632")],
  white_large_square: [["rect", { x: 2.5, y: 2.5, width: 15, height: 15, rx: 2.5, fill: "#f3f4f6", stroke: "#9aa1ab" }]],
};
ART["+1"] = ART.thumbsup;
ART.ballot_box_with_check = ART.white_check_mark;

const NAME_OF = new Map(Object.entries(UNICODE).filter(([name]) => ART[name]).map(([name, char]) => [char, name]));
const DRAWN = new RegExp(
  [...NAME_OF.keys()].sort((a, b) => b.length - a.length).map((char) => (char.endsWith("\uFE0F") ? `${char}?` : `${char}\uFE0F?`)).join("|"),
  "gu",
);

export function knowsEmoji(name) {
  return name in UNICODE;
}

/** The picture of a short name, or its `:name:` where it is unknown. */
export function emoji(name, unicode) {
  const base = name.replace(/::skin-tone-\d$/, "");
  const char = UNICODE[base] ?? fromCodes(unicode);
  if (ART[base]) {
    const art = svg(["svg", { viewBox: "0 0 20 20", "aria-hidden": "true" }, ...ART[base]]);
    return h("span", { class: "emoji", role: "img", "aria-label": `:${base}:`, title: `:${base}:` }, art);
  }
  if (char) return h("span", { class: "emoji-char", role: "img", "aria-label": `:${base}:`, title: `:${base}:` }, char);
  return document.createTextNode(`:${name}:`);
}

/** Plain text as nodes, with the characters we have a picture for drawn. */
export function withEmoji(text) {
  const nodes = [];
  let last = 0;
  for (const match of text.matchAll(DRAWN)) {
    const name = NAME_OF.get(match[0]) ?? NAME_OF.get(`${match[0]}\uFE0F`) ?? NAME_OF.get(match[0].replace("\uFE0F", ""));
    if (!name) continue;
    if (match.index > last) nodes.push(text.slice(last, match.index));
    nodes.push(emoji(name));
    last = match.index + match[0].length;
  }
  if (last < text.length) nodes.push(text.slice(last));
  return nodes;
}

function fromCodes(codes) {
  if (!codes) return null;
  const points = codes.split("-").map((code) => Number.parseInt(code, 16));
  return points.every(Number.isFinite) ? String.fromCodePoint(...points) : null;
}
