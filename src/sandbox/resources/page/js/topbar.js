import { personAvatar } from "./avatar.js";
import { h, replace } from "./dom.js";
import { icon } from "./icons.js";
import { displayName, emit, store } from "./store.js";

const node = document.getElementById("topbar");
const THEMES = { "": ["auto", "System theme"], light: ["sun", "Light theme"], dark: ["moon", "Dark theme"] };

export function drawTopbar() {
  const focus = node.contains(document.activeElement) ? document.activeElement.dataset.focusKey : null;
  const me = store.users.get(store.me);
  replace(
    node,
    h("button", { type: "button", class: "icon-button menu-button", "aria-label": "Channels and people", "aria-expanded": String(document.body.classList.contains("side-open")), dataset: { focusKey: "menu" }, onclick: () => emit("toggle-side") }, icon("menu")),
    h("span", { class: "topbar-title" }, h("strong", {}, "TERP"), h("span", {}, "local Slack")),
    h("span", { class: "topbar-space" }),
    botPill(),
    h("button", { type: "button", class: "top-button", "aria-expanded": String(!document.getElementById("drawer").hidden), "aria-controls": "drawer", dataset: { focusKey: "drawer" }, onclick: () => emit("toggle-drawer") }, icon("sliders"), h("span", {}, "Sandbox")),
    themeButton(),
    me && h("span", { class: "topbar-me", title: `You are ${displayName(me.id)}` }, personAvatar(me, "small")),
  );
  if (focus) node.querySelector(`[data-focus-key="${CSS.escape(focus)}"]`)?.focus();
}

function botPill() {
  const { connected, mode } = store.bot;
  const how = mode === "http" ? "HTTP" : mode === "socket" ? "Socket Mode" : mode;
  return h(
    "span",
    { class: connected ? "bot-pill on" : "bot-pill", role: "status", title: connected ? "The bot is connected to this Slack" : "The bot is not connected: commands will fail" },
    h("span", { class: "bot-dot", "aria-hidden": "true" }),
    h("span", { class: "bot-text" }, connected ? "terp connected" : "terp not connected"),
    connected && how && h("span", { class: "bot-mode" }, how),
  );
}

function themeButton() {
  const now = document.documentElement.dataset.theme ?? "";
  const order = Object.keys(THEMES);
  const next = order[(order.indexOf(now) + 1) % order.length];
  const [drawing, label] = THEMES[now];
  return h(
    "button",
    {
      type: "button",
      class: "icon-button",
      title: `${label}; click for ${THEMES[next][1].toLowerCase()}`,
      "aria-label": `${label}; switch to ${THEMES[next][1].toLowerCase()}`,
      dataset: { focusKey: "theme" },
      onclick: () => {
        choose(next);
        drawTopbar();
      },
    },
    icon(drawing),
  );
}

function choose(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  try {
    localStorage.setItem("terp-theme", theme);
  } catch {
    // The choice then lasts as long as the page.
  }
}
