import { h } from "./dom.js";
import { emoji, withEmoji } from "./emoji.js";
import { channelMention, link, mention } from "./mrkdwn.js";
import { formatDate } from "./time.js";

/** The parts of a rich_text block or cell. */
export function richText(elements) {
  return (elements ?? []).map(part);
}

const INDENTED_BULLETS = ["disc", "circle", "square"];
const INDENTED_NUMBERS = ["decimal", "lower-alpha", "lower-roman"];

function part(spec) {
  switch (spec.type) {
    case "rich_text_section":
      return h("div", { class: "rich-section" }, inlines(spec.elements));
    case "rich_text_quote":
      return h("blockquote", { class: "quote" }, inlines(spec.elements));
    case "rich_text_preformatted":
      return h("pre", { class: "pre", tabindex: "0" }, inlines(spec.elements));
    case "rich_text_list": {
      const ordered = spec.style === "ordered";
      const indent = spec.indent ?? 0;
      const list = h(
        ordered ? "ol" : "ul",
        { class: "rich-list", start: ordered && spec.offset ? String(spec.offset + 1) : null },
        spec.elements.map((item) => h("li", {}, inlines(item.elements))),
      );
      list.style.marginInlineStart = `${indent * 24}px`;
      list.style.listStyleType = (ordered ? INDENTED_NUMBERS : INDENTED_BULLETS)[indent % 3];
      return list;
    }
    default:
      return h("div", {}, inlines([spec]));
  }
}

export function inlines(elements) {
  return (elements ?? []).map((spec) => styled(spec.style, inline(spec)));
}

function inline(spec) {
  switch (spec.type) {
    case "text":
      return lines(spec.text);
    case "link":
      return [link(spec.url, spec.text ?? spec.url)];
    case "emoji":
      return [emoji(spec.name, spec.unicode)];
    case "user":
      return [mention(spec.user_id)];
    case "channel":
      return [channelMention(spec.channel_id)];
    case "usergroup":
      return [h("span", { class: "mention" }, `@${spec.usergroup_id}`)];
    case "broadcast":
      return [h("span", { class: "mention mention-me" }, `@${spec.range}`)];
    case "date":
      return [h("time", {}, formatDate(spec.timestamp, spec.format) ?? spec.fallback ?? "")];
    case "color":
      return [h("code", { class: "code" }, spec.value)];
    default:
      return [spec.text ?? ""];
  }
}

function lines(text) {
  return text.split("\n").flatMap((line, index) => (index > 0 ? [h("br"), ...withEmoji(line)] : withEmoji(line)));
}

function styled(style, nodes) {
  let result = nodes;
  if (style?.code) result = [h("code", { class: "code" }, result)];
  if (style?.bold) result = [h("strong", {}, result)];
  if (style?.italic) result = [h("em", {}, result)];
  if (style?.strike) result = [h("s", {}, result)];
  if (style?.underline) result = [h("u", {}, result)];
  return result;
}
