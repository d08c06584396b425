import { h, uid } from "./dom.js";
import { element, picture } from "./elements.js";
import { mrkdwn, plain, textObject } from "./mrkdwn.js";
import { richText } from "./richtext.js";

/** Blocks as elements; what is not known is named rather than hidden. */
export function blocks(list, ctx) {
  return (list ?? []).map((spec, index) => {
    const block = { ...spec, block_id: spec.block_id ?? `b${index}`, index };
    const render = RENDERERS[block.type];
    const body = render ? render(block, ctx) : [h("p", { class: "unknown" }, `This page cannot show a block of type “${block.type}”.`)];
    return h(block.type === "divider" ? "hr" : "div", { class: `block block-${block.type}`, dataset: { blockId: block.block_id } }, body);
  });
}

const RENDERERS = {
  section,
  header: (block) => h(`h${block.level ?? 3}`, {}, plain(block.text?.text ?? "")),
  divider: () => [],
  context: (block) => h("div", { class: "context" }, (block.elements ?? []).map(contextElement)),
  actions: (block, ctx) => h("div", { class: "actions" }, (block.elements ?? []).map((spec, i) => element(identified(spec, i), block, ctx))),
  context_actions: (block, ctx) => h("div", { class: "actions" }, (block.elements ?? []).map((spec, i) => element(identified(spec, i), block, ctx))),
  image,
  table,
  rich_text: (block) => richText(block.elements),
  markdown: (block) => h("div", { class: "section-text" }, mrkdwn(block.text ?? "")),
  input,
};

function section(block, ctx) {
  const text = [];
  if (block.text) text.push(h("div", { class: "section-text" }, textObject(block.text)));
  if (block.fields) text.push(h("div", { class: "fields" }, block.fields.map((field) => h("div", { class: "field" }, textObject(field)))));
  if (!block.accessory) return text;
  const wide = ["radio_buttons", "checkboxes"].includes(block.accessory.type);
  return h(
    "div",
    { class: wide ? "with-accessory stacked" : "with-accessory" },
    h("div", { class: "section-body" }, text),
    h("div", { class: "accessory" }, element(identified(block.accessory, 0), block, ctx)),
  );
}

function contextElement(spec) {
  if (spec.type === "image") return picture(spec, "context-image");
  return h("span", { class: "context-text" }, textObject(spec));
}

function image(block) {
  return h(
    "figure",
    { class: "figure" },
    block.title && h("figcaption", {}, textObject(block.title)),
    picture(block, "figure-image"),
  );
}

const ROWS_AT_FIRST = 14;
const unfolded = new Set();

/** First row is the head. A long table starts folded and stays as the reader left it. */
function table(block, ctx) {
  const settings = block.column_settings ?? [];
  const cell = (tag, spec, column) => {
    const setting = settings[column] ?? {};
    const node = h(tag, { scope: tag === "th" ? "col" : null, class: setting.is_wrapped ? "wrapped" : null }, cellContent(spec));
    if (setting.align) node.style.textAlign = setting.align;
    return node;
  };
  const [head, ...rows] = block.rows ?? [];
  const body = rows.map((row) => h("tr", {}, row.map((spec, column) => cell("td", spec, column))));
  const key = `${ctx.key}/${block.index}`;
  const spare = body.length > ROWS_AT_FIRST + 4 && !unfolded.has(key) ? body.slice(ROWS_AT_FIRST) : [];
  for (const row of spare) row.hidden = true;
  const label = `Table, ${rows.length} rows`;
  const scroller = h(
    "div",
    { class: "table-scroll", tabindex: "0", role: "region", "aria-label": label },
    h("table", { class: "table" }, head && h("thead", {}, h("tr", {}, head.map((spec, column) => cell("th", spec, column)))), h("tbody", {}, body)),
  );
  const more = spare.length > 0 && h(
    "button",
    {
      type: "button",
      class: "show-more",
      onclick: () => {
        unfolded.add(key);
        for (const row of spare) row.hidden = false;
        more.remove();
        scroller.focus();
      },
    },
    `Show all ${rows.length} rows`,
  );
  return [scroller, more];
}

function cellContent(spec) {
  if (!spec) return [];
  if (spec.type === "rich_text") return richText(spec.elements);
  return plain(spec.text ?? "");
}

function input(block, ctx) {
  const labelId = uid("label");
  const hintId = uid("hint");
  const errorId = uid("error");
  const spec = identified(block.element, 0);
  const built = element(spec, block, ctx, {
    aria: { labelledby: labelId, describedby: [block.hint && hintId, errorId].filter(Boolean).join(" ") },
    dispatches: block.dispatch_action === true,
    required: block.optional !== true,
  });
  return [
    h("div", { class: "input-label", id: labelId }, textObject(block.label), block.optional && h("span", { class: "optional" }, " (optional)")),
    built,
    h("div", { class: "input-error", id: errorId, role: "alert" }),
    block.hint && h("div", { class: "input-hint", id: hintId }, textObject(block.hint)),
  ];
}

function identified(spec, index) {
  return spec.action_id ? spec : { ...spec, action_id: `a${index}` };
}
