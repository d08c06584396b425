import { h, safeUrl } from "./dom.js";
import { emoji, knowsEmoji, withEmoji } from "./emoji.js";
import { botUser, channelName, displayName, store } from "./store.js";
import { formatDate } from "./time.js";

/** Slack's own markup as nodes. Only what Slack understands is understood here. */
export function mrkdwn(text, options = {}) {
  const nodes = [];
  const parts = String(text ?? "").split(/```/);
  const unclosed = parts.length % 2 === 0;
  parts.forEach((part, index) => {
    const isCode = index % 2 === 1 && !(unclosed && index === parts.length - 1);
    if (isCode) nodes.push(h("pre", { class: "pre", tabindex: "0" }, codeText(part.replace(/^\n|\n$/g, ""))));
    else if (part || index === 0) nodes.push(...lines(index % 2 === 1 ? "```" + part : part, options));
  });
  return nodes;
}

/** A text object of Block Kit: mrkdwn or plain_text. */
export function textObject(object, options) {
  if (!object) return [];
  if (typeof object === "string") return mrkdwn(object, options);
  if (object.type === "plain_text") return plain(object.text ?? "", object.emoji !== false);
  return mrkdwn(object.text ?? "", { verbatim: object.verbatim, ...options });
}

/** Plain text: line breaks and, where wanted, emoji. */
export function plain(text, emojis = true) {
  const nodes = [];
  text.split("\n").forEach((line, index) => {
    if (index > 0) nodes.push(h("br"));
    nodes.push(...(emojis ? plainEmoji(unescape(line)) : [unescape(line)]));
  });
  return nodes;
}

/** The words of a text object, for labels. */
export function words(object) {
  return unescape(object?.text ?? "").replace(/:([a-z0-9_+-]+):\s*/g, (all, name) => (knowsEmoji(name) ? "" : all)).trim();
}

export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

export function escape(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function mention(id) {
  const mine = id === store.me;
  const name = id === botUser().id ? (botUser().real_name ?? botUser().name) : displayName(id);
  return h("span", { class: mine ? "mention mention-me" : "mention" }, `@${name}`);
}

export function channelMention(id) {
  return h("span", { class: "mention" }, `#${channelName(id)}`);
}

export function link(url, label) {
  const href = safeUrl(url);
  if (!href) return h("span", {}, label ?? url);
  return h("a", { href, target: "_blank", rel: "noreferrer noopener", class: "link" }, label ?? url);
}

function lines(text, options) {
  const nodes = [];
  let quote = null;
  let first = true;
  const flush = () => {
    if (quote) nodes.push(h("blockquote", { class: "quote" }, quote));
    quote = null;
  };
  for (const line of text.replace(/^\n/, "").split("\n")) {
    const quoted = line.match(/^(?:&gt;|>)\s?(.*)$/);
    if (quoted) {
      if (quote) quote.push(h("br"));
      else quote = [];
      quote.push(...inline(quoted[1], options));
      first = true;
      continue;
    }
    flush();
    if (!first) nodes.push(h("br"));
    first = false;
    const bullet = line.match(/^(\s*)([•◦▪])\s+(.*)$/);
    if (bullet) {
      nodes.push(h("span", { class: "bullet" }, h("span", { class: "bullet-mark" }, bullet[2]), h("span", {}, inline(bullet[3], options))));
      first = true;
    } else nodes.push(...inline(line, options));
  }
  flush();
  return nodes;
}

const STYLES = { "*": "strong", _: "em", "~": "s" };
const WORD = /[\p{L}\p{N}_]/u;

function inline(text, options) {
  const nodes = [];
  let pending = "";
  const flush = () => {
    if (pending) nodes.push(...withEmoji(unescape(pending)));
    pending = "";
  };
  const push = (...more) => {
    flush();
    nodes.push(...more);
  };
  let i = 0;
  while (i < text.length) {
    const char = text[i];
    const taken = special(text, i, char, options);
    if (taken) {
      push(...taken.nodes);
      i = taken.end;
    } else {
      pending += char;
      i += 1;
    }
  }
  flush();
  return nodes;
}

function special(text, i, char, options) {
  if (char === "`") {
    const end = text.indexOf("`", i + 1);
    return end > i + 1 ? { nodes: [h("code", { class: "code" }, codeText(text.slice(i + 1, end)))], end: end + 1 } : null;
  }
  if (char === "<") {
    const end = text.indexOf(">", i);
    return end > i ? { nodes: entity(text.slice(i + 1, end)), end: end + 1 } : null;
  }
  if (char in STYLES) return styled(text, i, char, options);
  if (char === ":") {
    const name = /^:([a-z0-9_+'-]+(?:::skin-tone-\d)?):/.exec(text.slice(i));
    return name && knowsEmoji(name[1]) ? { nodes: [emoji(name[1])], end: i + name[0].length } : null;
  }
  if (char === "h" && !options.verbatim && !WORD.test(text[i - 1] ?? " ")) {
    const url = /^https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"]/.exec(text.slice(i));
    return url ? { nodes: [link(unescape(url[0]))], end: i + url[0].length } : null;
  }
  return null;
}

function styled(text, i, mark, options) {
  if (WORD.test(text[i - 1] ?? " ") || /\s|^$/.test(text[i + 1] ?? "") || text[i + 1] === mark) return null;
  for (let end = text.indexOf(mark, i + 2); end > 0; end = text.indexOf(mark, end + 1)) {
    if (!/\s/.test(text[end - 1]) && !WORD.test(text[end + 1] ?? " ")) {
      return { nodes: [h(STYLES[mark], {}, inline(text.slice(i + 1, end), options))], end: end + 1 };
    }
  }
  return null;
}

/** What stands between angle brackets. */
function entity(body) {
  const bar = body.indexOf("|");
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? null : unescape(body.slice(bar + 1));
  if (target.startsWith("@")) return [mention(target.slice(1))];
  if (target.startsWith("#")) return [channelMention(target.slice(1))];
  if (target.startsWith("!date^")) {
    const [, seconds, format, url] = target.split("^");
    const shown = formatDate(Number(seconds), format) ?? label ?? "";
    const time = h("time", { datetime: iso(seconds), title: iso(seconds) }, shown);
    return [url ? link(unescape(url), time) : time];
  }
  if (target.startsWith("!subteam^")) return [h("span", { class: "mention" }, label ?? `@${target.split("^")[1]}`)];
  if (target.startsWith("!")) return [h("span", { class: "mention mention-me" }, label ?? `@${target.slice(1)}`)];
  return [link(unescape(target), label ?? unescape(target))];
}

function iso(seconds) {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString();
}

function codeText(text) {
  const bare = text.replace(/<([^>|]*)\|?([^>]*)>/g, (all, target, label) => label || target);
  return unescape(bare);
}

function plainEmoji(text) {
  const nodes = [];
  let last = 0;
  for (const match of text.matchAll(/:([a-z0-9_+'-]+):/g)) {
    if (!knowsEmoji(match[1])) continue;
    nodes.push(...withEmoji(text.slice(last, match.index)), emoji(match[1]));
    last = match.index + match[0].length;
  }
  nodes.push(...withEmoji(text.slice(last)));
  return nodes;
}
