import { h } from "./dom.js";
import { messageElement } from "./message.js";
import { authorKey, repliesSummary, store } from "./store.js";
import { dayName, sameDay } from "./time.js";

const NEAR = 48;
const SAME_BREATH_SECONDS = 300;

/**
 * A list of messages that stays where the reader is: it follows the end only when the reader is at
 * the end, and an edited message is replaced in its place.
 *
 * @param options {label, read(): messages oldest first, inThread, before: what stands above}
 */
export function timeline(options) {
  const rendered = new Map();
  const list = h("div", { class: "messages", role: "log", "aria-live": "polite", "aria-relevant": "additions", "aria-label": options.label });
  const inner = h("div", { class: "scroll-inner" }, options.before, list);
  const pill = h("button", { type: "button", class: "new-pill", hidden: true, onclick: () => toEnd() }, "New messages ↓");
  const scroller = h("div", { class: "scroll", tabindex: "0", "aria-label": options.label, onscroll: scrolled }, inner);
  const node = h("div", { class: "timeline" }, scroller, pill);
  let following = true;
  new ResizeObserver(() => {
    if (following) toEnd();
  }).observe(inner);

  function scrolled() {
    following = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
    if (following) pill.hidden = true;
  }

  function toEnd() {
    following = true;
    pill.hidden = true;
    scroller.scrollTop = scroller.scrollHeight;
  }

  function sync() {
    const messages = options.read();
    const wanted = [];
    let previous = null;
    let added = false;
    for (const message of messages) {
      if (!options.inThread && (!previous || !sameDay(previous.ts, message.ts))) wanted.push(divider(dayName(message.ts)));
      const compact = goesOn(previous, message);
      const extra = options.inThread ? "" : JSON.stringify(repliesSummary(message));
      const known = rendered.get(message.ts);
      if (!known || known.message !== message || known.compact !== compact || known.extra !== extra) {
        added ||= !known;
        render(message, compact, extra, known);
      }
      wanted.push(rendered.get(message.ts).node);
      options.after?.(message, wanted);
      previous = message;
    }
    const alive = new Set(messages.map((message) => message.ts));
    for (const ts of [...rendered.keys()]) if (!alive.has(ts)) rendered.delete(ts);
    place(wanted);
    if (following) toEnd();
    else if (added) pill.hidden = false;
  }

  function render(message, compact, extra, known) {
    const node = messageElement(message, { compact, inThread: options.inThread });
    if (known) {
      const focus = known.node.contains(document.activeElement) ? document.activeElement.dataset.focusKey : null;
      known.node.replaceWith(node);
      if (focus) node.querySelector(`[data-focus-key="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
    }
    rendered.set(message.ts, { node, message, compact, extra });
  }

  /** Puts the children in order and touches none that stands right already. */
  function place(wanted) {
    const keep = new Set(wanted);
    for (const child of [...list.children]) if (!keep.has(child)) child.remove();
    let at = list.firstElementChild;
    for (const child of wanted) {
      if (child === at) at = at.nextElementSibling;
      else list.insertBefore(child, at);
    }
  }

  const dividers = new Map();
  function divider(name) {
    if (!dividers.has(name)) dividers.set(name, h("div", { class: "day", role: "separator" }, h("span", {}, name)));
    return dividers.get(name);
  }

  function goesOn(previous, message) {
    if (!previous || previous.ephemeral || message.ephemeral) return false;
    if (authorKey(previous) !== authorKey(message) || !sameDay(previous.ts, message.ts)) return false;
    if (options.inThread && previous.ts === message.thread_ts) return false;
    // In the channel every answer of the app is a record of its own.
    if (!options.inThread && (store.users.get(message.user)?.is_bot ?? true)) return false;
    return Number(message.ts) - Number(previous.ts) < SAME_BREATH_SECONDS;
  }

  return { node, sync, toEnd };
}
