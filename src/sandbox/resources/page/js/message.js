import { api } from "./api.js";
import { avatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { h, safeUrl } from "./dom.js";
import { emoji } from "./emoji.js";
import { icon } from "./icons.js";
import { mrkdwn } from "./mrkdwn.js";
import { dismiss, displayName, emit, repliesSummary, roleOf, store } from "./store.js";
import { ago, clock, dateOf, full } from "./time.js";

/**
 * One message.
 *
 * @param options {compact: same author goes on, inThread: no thread links}
 */
export function messageElement(message, options) {
  const node = h(
    "article",
    {
      class: ["message", options.compact && "compact", message.ephemeral && "ephemeral"].filter(Boolean).join(" "),
      dataset: { ts: message.ts },
      "aria-label": `${authorName(message)}, ${clock(message.ts)}`,
    },
    h("div", { class: "gutter" }, options.compact ? time(message, "gutter-time") : avatar(message)),
    h(
      "div",
      { class: "content" },
      message.ephemeral && onlyYou(message),
      !options.compact && byline(message),
      body(message, options),
      reactions(message),
      files(message),
      !options.inThread && !message.ephemeral && threadLink(message),
    ),
    !options.inThread && !message.ephemeral && toolbar(message),
  );
  return node;
}

export function authorName(message) {
  if (message.user && store.users.has(message.user)) return displayName(message.user);
  return message.username ?? message.bot_id ?? "Unknown";
}

function onlyYou(message) {
  return h(
    "div",
    { class: "only-you" },
    icon("eye"),
    h("span", {}, "Only visible to you"),
    h(
      "button",
      {
        type: "button",
        class: "link-button",
        onclick: () => {
          dismiss(message);
          emit("messages", message);
        },
      },
      "Dismiss",
    ),
  );
}

function byline(message) {
  const user = store.users.get(message.user);
  const isApp = !user || user.is_bot;
  return h(
    "div",
    { class: "byline" },
    h("span", { class: "author" }, authorName(message)),
    isApp && !message.local && h("span", { class: "badge" }, "APP"),
    !isApp && h("span", { class: "role-name" }, roleOf(user)),
    time(message, "time"),
    message.blocks?.length > 0 && edited(message),
  );
}

function edited(message) {
  if (!message.edited) return null;
  return h("span", { class: "edited", title: message.edited.ts ? full(message.edited.ts) : null }, "(edited)");
}

function time(message, className) {
  return h("time", { class: className, datetime: dateOf(message.ts).toISOString(), title: full(message.ts) }, clock(message.ts));
}

function body(message, options) {
  const ctx = {
    key: `${message.channel}/${message.ts}`,
    fields: [],
    kept: options.kept,
    dispatch: (action, state) => api.action(store.me, { type: "message", channel: message.channel, ts: message.ts, ephemeral: Boolean(message.ephemeral), thread_ts: message.thread_ts }, action, state),
  };
  const attachments = (message.attachments ?? []).map((attachment) => {
    const bar = h("div", { class: "attachment" }, attachment.blocks ? blocks(attachment.blocks, ctx) : mrkdwn(attachment.text ?? attachment.fallback ?? ""));
    if (/^#?[0-9a-f]{6}$/i.test(attachment.color ?? "")) bar.style.borderInlineStartColor = `#${attachment.color.replace("#", "")}`;
    return bar;
  });
  const hasBlocks = (message.blocks ?? []).length > 0;
  const showText = message.text && !hasBlocks;
  return h("div", { class: "body" }, showText && h("div", { class: "section-text" }, mrkdwn(message.text)), hasBlocks && blocks(message.blocks, ctx), attachments, (!hasBlocks || options.compact) && edited(message));
}

function reactions(message) {
  if (!message.reactions?.length) return null;
  return h(
    "div",
    { class: "reactions" },
    message.reactions.map((reaction) => h("span", { class: "reaction", title: `:${reaction.name}:` }, emoji(reaction.name), h("span", {}, String(reaction.count ?? 1)))),
  );
}

function files(message) {
  return (message.files ?? []).map((file) => {
    const url = safeUrl(file.url ?? file.url_private, "image");
    const title = file.title || file.name;
    const isImage = (file.mimetype ?? "").startsWith("image/");
    if (isImage && url) {
      return h("figure", { class: "figure" }, h("figcaption", {}, title), h("a", { href: url, target: "_blank", rel: "noreferrer noopener" }, h("img", { class: "figure-image", src: url, alt: file.alt_txt || title, loading: "lazy" })));
    }
    return h("a", { class: "file", href: url, target: "_blank", rel: "noreferrer noopener", download: file.name }, icon("file"), h("span", {}, h("strong", {}, title), h("small", {}, file.mimetype ?? "file")));
  });
}

function threadLink(message) {
  const { count, latest, authors } = repliesSummary(message);
  if (count === 0) return null;
  return h(
    "button",
    { type: "button", class: "thread-link", dataset: { focusKey: "thread-link" }, onclick: () => emit("open-thread", message) },
    authors.slice(0, 3).map((author) => avatar(store.users.has(author) ? { user: author } : {}, "small")),
    h("span", { class: "thread-count" }, count === 1 ? "1 reply" : `${count} replies`),
    latest && h("span", { class: "thread-latest" }, `Last reply ${ago(dateOf(latest))}`),
    h("span", { class: "thread-view" }, "View thread"),
  );
}

function toolbar(message) {
  const root = message.thread_ts && message.thread_ts !== message.ts ? { ...message, ts: message.thread_ts } : message;
  return h(
    "div",
    { class: "hover-bar" },
    h("button", { type: "button", class: "icon-button", title: "Reply in thread", "aria-label": "Reply in thread", dataset: { focusKey: "reply" }, onclick: () => emit("open-thread", root) }, icon("thread")),
  );
}
