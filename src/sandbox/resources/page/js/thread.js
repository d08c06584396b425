import { composer } from "./composer.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { channelName, emit, messageAt, repliesOf, store } from "./store.js";
import { timeline } from "./timeline.js";

const panel = document.getElementById("thread");
let current = null;

/** Shows the thread that is open, brings it up to date, or takes it away. */
export function drawThread() {
  if (!store.thread) {
    current = null;
    panel.hidden = true;
    replace(panel);
    return;
  }
  const { channel, ts } = store.thread;
  const key = `${channel}/${ts}/${store.me}`;
  if (current?.key !== key) open(channel, ts, key);
  panel.hidden = false;
  current.list.sync();
}

export function focusThread() {
  current?.box.focus();
}

function open(channel, ts, key) {
  const count = h("div", { class: "reply-count", role: "separator" });
  const list = timeline({
    label: "Thread",
    inThread: true,
    read: () => [messageAt(channel, ts), ...repliesOf(channel, ts)].filter(Boolean),
    after: (message, wanted) => {
      if (message.ts !== ts) return;
      const replies = repliesOf(channel, ts).length;
      if (replies === 0) return;
      replace(count, h("span", {}, replies === 1 ? "1 reply" : `${replies} replies`));
      wanted.push(count);
    },
  });
  const box = composer({ id: "thread-input", channel, thread: ts, placeholder: "Reply…", onSent: () => list.toEnd() });
  current = { key, list, box };
  replace(
    panel,
    h(
      "header",
      { class: "place-head" },
      h("h2", {}, "Thread"),
      h("p", { class: "topic" }, `#${channelName(channel)}`),
      h("button", { type: "button", class: "icon-button", "aria-label": "Close thread", title: "Close (Esc)", onclick: () => emit("close-thread") }, icon("close")),
    ),
    list.node,
    box.node,
  );
}
