import { api } from "./api.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { emit, store } from "./store.js";

const drawer = document.getElementById("drawer");
const EVERY_MILLIS = 1500;
const SLACK_DEADLINE_MILLIS = 3000;
let tab = "switches";
let timer = null;
let deliveries = [];
let problem = null;

/** The sandbox's own controls, apart from what is Slack: switches to break things, deliveries. */
export function toggleDrawer() {
  drawer.hidden = !drawer.hidden;
  clearInterval(timer);
  if (drawer.hidden) return;
  draw();
  refresh();
  timer = setInterval(refresh, EVERY_MILLIS);
  drawer.querySelector("[role=tab][aria-selected=true]")?.focus();
}

export function drawDrawer() {
  if (!drawer.hidden) draw();
}

async function refresh() {
  if (tab === "deliveries") {
    const answer = await api.deliveries();
    const list = Array.isArray(answer) ? answer : answer.deliveries;
    problem = list ? null : answer.error;
    deliveries = list ?? [];
  } else {
    const answer = await api.switches();
    const list = Array.isArray(answer) ? answer : answer.switches;
    if (list) store.switches = list;
  }
  draw();
}

function draw() {
  const active = drawer.contains(document.activeElement) ? document.activeElement.dataset.focusKey : null;
  const scrolled = drawer.querySelector(".drawer-body")?.scrollTop ?? 0;
  replace(
    drawer,
    h(
      "header",
      { class: "place-head" },
      h("h2", {}, "Sandbox"),
      h("p", { class: "topic" }, "Not part of Slack"),
      h("button", { type: "button", class: "icon-button", "aria-label": "Close sandbox controls", dataset: { focusKey: "close" }, onclick: () => emit("toggle-drawer") }, icon("close")),
    ),
    h("div", { class: "tabs", role: "tablist", "aria-label": "Sandbox controls", onkeydown: arrows }, tabButton("switches", "Switches"), tabButton("deliveries", "Deliveries")),
    h("div", { class: "drawer-body", role: "tabpanel", id: "drawer-panel", "aria-labelledby": `tab-${tab}`, tabindex: "0", dataset: { focusKey: "panel" } }, tab === "switches" ? switches() : table()),
  );
  drawer.querySelector(".drawer-body").scrollTop = scrolled;
  if (active) drawer.querySelector(`[data-focus-key="${CSS.escape(active)}"]`)?.focus({ preventScroll: true });
}

function tabButton(id, label) {
  const selected = tab === id;
  return h("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-selected": String(selected), "aria-controls": "drawer-panel", tabindex: selected ? "0" : "-1", dataset: { focusKey: `tab/${id}` }, onclick: () => choose(id) }, label);
}

function choose(id) {
  tab = id;
  draw();
  refresh();
}

function arrows(event) {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  choose(tab === "switches" ? "deliveries" : "switches");
  drawer.querySelector("[role=tab][aria-selected=true]").focus();
}

function switches() {
  if (store.switches.length === 0) return h("p", { class: "drawer-empty" }, "There is nothing to switch here.");
  const groups = new Map();
  for (const one of store.switches) {
    const name = one.group ?? "Switches";
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [
    h("p", { class: "drawer-note" }, "Break things on purpose, then see what terp says."),
    [...groups].map(([name, members]) => h("section", { class: "switch-group" }, h("h3", {}, name), members.map(switchRow))),
  ];
}

function switchRow(one) {
  const key = `switch/${one.id}`;
  if (one.kind === "button") {
    return h("div", { class: "switch-row" }, h("span", {}, one.label), h("button", { type: "button", class: "btn small", dataset: { focusKey: key }, "aria-label": one.label, onclick: (event) => press(one, undefined, event.currentTarget) }, "Do it"));
  }
  return h(
    "label",
    { class: "switch-row" },
    h("span", {}, one.label),
    h("button", { type: "button", role: "switch", class: "toggle", "aria-checked": String(Boolean(one.on)), "aria-label": one.label, dataset: { focusKey: key }, onclick: (event) => press(one, !one.on, event.currentTarget) }, h("span", {})),
  );
}

async function press(one, on, node) {
  node.setAttribute("aria-busy", "true");
  const answer = await api.flip(one.id, on);
  node.removeAttribute("aria-busy");
  if (answer.ok === false) node.title = answer.error;
  await refresh();
}

function table() {
  if (problem) return h("p", { class: "drawer-empty" }, problem);
  if (deliveries.length === 0) return h("p", { class: "drawer-empty" }, "Nothing was delivered to the bot yet. Run a command and watch how fast it answers.");
  const newest = [...deliveries].sort((a, b) => millis(b.at) - millis(a.at)).slice(0, 200);
  return [
    h("p", { class: "drawer-note" }, "What this Slack handed to the bot, newest first. The bot has 3 seconds to acknowledge."),
    h(
      "table",
      { class: "deliveries" },
      h("thead", {}, h("tr", {}, ["At", "What", "Ack", "Status"].map((title) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, newest.map(row)),
    ),
  ];
}

function row(one) {
  const acked = typeof one.ackMillis === "number";
  const speed = !acked ? "none" : one.ackMillis >= SLACK_DEADLINE_MILLIS ? "none" : one.ackMillis > 500 ? "slow" : "fast";
  const at = new Date(millis(one.at));
  const time = Number.isNaN(at.getTime()) ? "" : at.toTimeString().slice(0, 8);
  return h(
    "tr",
    { title: one.id },
    h("td", {}, time),
    h("td", {}, one.type, one.retry ? h("span", { class: "retry" }, ` retry ${one.retry}`) : null),
    h("td", { class: `ack ${speed}` }, acked ? `${Math.round(one.ackMillis)} ms` : "–"),
    h("td", {}, one.status ?? ""),
  );
}

function millis(at) {
  if (typeof at === "number") return at < 1e11 ? at * 1000 : at;
  return Date.parse(at);
}
