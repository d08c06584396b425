import { api } from "./api.js";
import { appAvatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { h, replace } from "./dom.js";
import { emit, store } from "./store.js";

const main = document.getElementById("main");
const PATIENCE_MILLIS = 4000;
let waiting = null;

/** The app's Home tab; asks the app for it each time it is opened. */
export function openHome() {
  api.home(store.me);
  clearTimeout(waiting);
  waiting = setTimeout(() => emit("home-late"), PATIENCE_MILLIS);
  drawHome();
  main.focus({ preventScroll: true });
}

export function drawHome(late = false) {
  if (store.home) clearTimeout(waiting);
  const ctx = {
    key: "home",
    fields: [],
    dispatch: (action, state) => api.action(store.me, { type: "view", view_id: store.home?.id }, action, state),
  };
  const body = store.home ? blocks(store.home.blocks, ctx) : late ? empty() : skeleton();
  replace(
    main,
    h("header", { class: "place-head" }, appAvatar("small"), h("h1", {}, "terp"), h("span", { class: "badge" }, "APP"), h("p", { class: "topic" }, "Home")),
    h("div", { class: "scroll home", tabindex: "0", "aria-label": "App Home" }, h("div", { class: "home-body" }, body)),
  );
}

function skeleton() {
  return h("div", { class: "skeleton", role: "status", "aria-label": "Loading" }, h("i"), h("i"), h("i"), h("i"));
}

function empty() {
  return h(
    "div",
    { class: "home-empty" },
    h("h2", {}, "Nothing here yet"),
    h("p", {}, "The app has not published a Home tab for you. Everything it can do is one command away in the channel."),
    h("button", { type: "button", class: "btn primary", onclick: () => emit("go", { kind: "channel", id: store.channels[0]?.id }) }, `Go to #${store.channels[0]?.name ?? "the channel"}`),
  );
}
