import { svg } from "./dom.js";

const line = (...paths) => [
  "svg",
  {
    viewBox: "0 0 20 20",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.6",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
    class: "icon",
  },
  ...paths.map((d) => ["path", { d }]),
];

const ICONS = {
  menu: line("M3 5.5h14M3 10h14M3 14.5h14"),
  close: line("M5 5l10 10M15 5L5 15"),
  send: line("M3 10l14-6.5L12.5 17 10 11z", "M10 11l7-7.5"),
  thread: line("M3.5 4.5h13v9h-8l-3.5 3v-3h-1.5z", "M7 8h6M7 10.5h4"),
  slash: line("M4 3.5h12v13H4z", "M8.5 13.5l3-7"),
  at: line("M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0zm0 0v1a2 2 0 0 0 4 0v-1a7 7 0 1 0-2.8 5.6"),
  chevron: line("M6 8l4 4 4-4"),
  check: line("M4.5 10.5l3.5 3.5 7.5-8"),
  more: line("M4.5 10h.01M10 10h.01M15.5 10h.01"),
  sun: line("M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z", "M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"),
  moon: line("M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z"),
  auto: line("M10 3a7 7 0 1 0 0 14z", "M10 3a7 7 0 0 1 0 14"),
  sliders: line("M3 6h8M15 6h2M3 14h2M9 14h8", "M13 4.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4zM7 12.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4z"),
  eye: line("M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5z", "M10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"),
  file: line("M5 2.5h7l3.5 3.5v11.5H5z", "M12 2.5V6h3.5"),
  search: line("M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z", "M13 13l4 4"),
  alert: line("M10 3l7.5 13.5h-15z", "M10 8v4M10 14.2h.01"),
  back: line("M12 5l-5 5 5 5"),
};

/** A line drawing, hidden from screen readers. */
export function icon(name) {
  return svg(ICONS[name]);
}
