import { appAvatar, personAvatar } from "./avatar.js";
import { h, replace } from "./dom.js";
import { displayName, emit, people, roleOf, store } from "./store.js";

const node = document.getElementById("sidebar");

const CAN = {
  engineer: "May seed, verify and undo",
  "on-call": "May check health and roll back",
  auditor: "May read the record",
  guest: "May only ask for help",
  member: "Member of the workspace",
};

export function drawSidebar() {
  const focus = node.contains(document.activeElement) ? document.activeElement.dataset.focusKey : null;
  replace(
    node,
    h("div", { class: "workspace" }, h("span", { class: "workspace-mark", "aria-hidden": "true" }, "T"), h("span", {}, h("strong", {}, "TERP"), h("small", {}, "Local sandbox"))),
    h(
      "div",
      { class: "side-scroll" },
      group("Channels", store.channels.map(channelItem)),
      group("Apps", [appItem()]),
      h("div", { class: "side-group people", role: "radiogroup", "aria-label": "You are" }, h("h2", {}, "You are"), people().map(personItem)),
    ),
    h("p", { class: "side-note" }, "A small Slack of its own: the real bot, a real database, nothing leaves this machine."),
  );
  if (focus) node.querySelector(`[data-focus-key="${CSS.escape(focus)}"]`)?.focus();
}

function group(title, items) {
  return h("div", { class: "side-group" }, h("h2", {}, title), h("ul", {}, items.map((item) => h("li", {}, item))));
}

function channelItem(channel) {
  const current = store.place.kind === "channel" && store.place.id === channel.id;
  const unread = store.unread.has(channel.id);
  return h(
    "button",
    {
      type: "button",
      class: `side-item${unread ? " unread" : ""}`,
      "aria-current": current ? "page" : null,
      dataset: { focusKey: `channel/${channel.id}` },
      onclick: () => emit("go", { kind: "channel", id: channel.id }),
    },
    h("span", { class: "side-mark", "aria-hidden": "true" }, "#"),
    h("span", { class: "side-name" }, channel.name),
    unread && h("span", { class: "unread-dot", role: "img", "aria-label": "Unread messages" }),
  );
}

function appItem() {
  return h(
    "button",
    { type: "button", class: "side-item", "aria-current": store.place.kind === "home" ? "page" : null, dataset: { focusKey: "app" }, onclick: () => emit("go", { kind: "home" }) },
    appAvatar("tiny"),
    h("span", { class: "side-name" }, "terp"),
    h("span", { class: store.bot.connected ? "presence on" : "presence", role: "img", "aria-label": store.bot.connected ? "online" : "offline" }),
  );
}

function personItem(user) {
  const me = user.id === store.me;
  return h(
    "button",
    {
      type: "button",
      role: "radio",
      class: "person",
      "aria-checked": String(me),
      tabindex: me ? "0" : "-1",
      title: CAN[roleOf(user)] ?? null,
      dataset: { focusKey: `person/${user.id}`, user: user.id },
      onclick: () => emit("be", user.id),
      onkeydown: arrows,
    },
    personAvatar(user, "small"),
    h("span", { class: "person-text" }, h("span", { class: "person-name" }, displayName(user.id)), h("small", {}, me ? (CAN[roleOf(user)] ?? roleOf(user)) : roleOf(user))),
  );
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const radios = [...node.querySelectorAll(".person")];
  const next = radios[(radios.indexOf(event.currentTarget) + step + radios.length) % radios.length];
  next.focus();
  emit("be", next.dataset.user);
}
