import { api, listen } from "./api.js";
import { drawChannel, focusComposer, leaveChannel } from "./channel.js";
import { drawDrawer, toggleDrawer } from "./drawer.js";
import { drawHome, openHome } from "./home.js";
import { closeAllViews, openView, pushView, restoreView, updateView, viewClosed } from "./modal.js";
import { drawSidebar } from "./sidebar.js";
import { emit, isReply, load, messageAt, on, people, put, remember, remembered, remove, store } from "./store.js";
import { drawThread, focusThread } from "./thread.js";
import { drawTopbar } from "./topbar.js";

const offline = document.getElementById("offline");
let line = null;
/** Events that arrive while the state is being read, or null. */
let held = null;
/** The message a permalink names, until it was shown: {channel, ts}. */
let wanted = null;

start();

function start() {
  const query = new URLSearchParams(location.search);
  const chosen = query.get("user") ?? remembered("terp-user") ?? "U0ENGINEER";
  if (query.has("channel")) wanted = { channel: query.get("channel"), ts: query.get("ts") };
  const place = location.hash.slice(1) || remembered("terp-place");
  store.place = place === "home" ? { kind: "home" } : { kind: "channel", id: place ?? "" };
  connect(chosen);
}

/** Becomes a person: closes what was theirs, listens as them and reads what they see. */
function connect(user) {
  line?.stop();
  store.me = user;
  store.thread = null;
  closeAllViews();
  line = listen(user, { onOpen: () => reload(user), onEvent, onLost });
}

async function reload(user) {
  held = [];
  const state = await api.state(user);
  if (store.me !== user) return;
  if (state.ok === false) {
    onLost(state.error);
    setTimeout(() => store.me === user && reload(user), 1500);
    return;
  }
  offline.hidden = true;
  load(state);
  if (people().length > 0 && !store.users.has(store.me)) {
    connect(people()[0].id);
    return;
  }
  remember("terp-user", store.me);
  history.replaceState(null, "", `?user=${store.me}${location.hash}`);
  const missed = held;
  held = null;
  for (const event of missed) apply(event);
  const known = store.channels.some((channel) => channel.id === store.place.id);
  if (store.place.kind === "channel" && !known) store.place = { kind: "channel", id: store.channels[0]?.id ?? "" };
  if (wanted && store.channels.some((channel) => channel.id === wanted.channel)) store.place = { kind: "channel", id: wanted.channel };
  drawAll();
  if (state.view) restoreView(state.view);
  if (wanted) showWanted();
}

function onEvent(event) {
  if (held) held.push(event);
  else {
    apply(event);
    drawAfter(event);
  }
}

function onLost(reason) {
  offline.textContent = reason ?? "The line to the local Slack is down. Reconnecting…";
  offline.hidden = false;
}

/** What an event changes in what the page knows. */
function apply(event) {
  const message = event.message ?? event;
  switch (event.type) {
    case "message":
    case "message_changed":
    case "ephemeral":
      put(event.type === "ephemeral" ? { ...message, ephemeral: true } : message);
      if (event.type !== "message_changed" && !here(message)) store.unread.add(message.channel);
      break;
    case "message_deleted":
      remove(message.channel, event.deleted_ts ?? message.ts);
      break;
    case "reaction": {
      const known = messageAt(message.channel, message.ts);
      if (known) put({ ...known, reactions: message.reactions ?? known.reactions });
      break;
    }
    case "home":
      store.home = event.home ?? event.view ?? null;
      break;
    case "bot":
      store.bot = event.bot ?? { connected: event.connected, mode: event.mode ?? store.bot.mode };
      break;
    case "switches":
      store.switches = event.switches ?? store.switches;
      break;
    case "view_opened":
      openView(event.view);
      break;
    case "view_pushed":
      pushView(event.view);
      break;
    case "view_updated":
      updateView(event.view);
      break;
    case "view_closed":
      viewClosed(event.view_id ?? event.view?.id);
      break;
    default:
      break;
  }
}

function drawAfter({ type }) {
  if (type.startsWith("view_")) return;
  if (type === "bot") {
    drawTopbar();
    drawSidebar();
  } else if (type === "switches") drawDrawer();
  else if (type === "home") {
    if (store.place.kind === "home") drawHome();
  } else drawMessages();
}

function drawMessages() {
  if (store.place.kind === "channel") drawChannel(store.place.id);
  drawThread();
  drawSidebar();
}

function drawAll() {
  drawTopbar();
  if (store.place.kind === "home") openHome();
  drawMessages();
  drawDrawer();
}

function here(message) {
  return store.place.kind === "channel" && store.place.id === message.channel && (!isReply(message) || document.hasFocus());
}

function go(place) {
  store.place = place;
  store.thread = null;
  store.unread.delete(place.id);
  const name = place.kind === "home" ? "home" : place.id;
  remember("terp-place", name);
  history.replaceState(null, "", `${location.search}#${name}`);
  closeSide();
  leaveChannel();
  drawAll();
}

/** Brings the message of a permalink into view; a reply opens its thread. */
function showWanted() {
  const { channel, ts } = wanted;
  wanted = null;
  const message = messageAt(channel, ts);
  if (!message) return;
  const root = isReply(message) ? message.thread_ts : null;
  if (root) {
    store.thread = { channel, ts: root };
    drawThread();
  }
  const host = document.getElementById(root ? "thread" : "main");
  const node = host.querySelector(`.message[data-ts="${CSS.escape(ts)}"]`);
  node?.scrollIntoView({ block: "center" });
  node?.classList.add("pointed-at");
}

/** Permalinks of this Slack lead to a place on this page. */
function followPermalink(event) {
  const href = event.target.closest?.("a[href]")?.href;
  const url = href ? new URL(href) : null;
  const [, channel, digits] = /^\/archives\/(\w+)\/p?(\d+\.?\d*)/.exec(url?.pathname ?? "") ?? [];
  if (!channel || url.origin !== location.origin || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  wanted = { channel, ts: digits.includes(".") ? digits : digits.replace(/(\d{6})$/, ".$1") };
  if (store.place.kind !== "channel" || store.place.id !== channel) go({ kind: "channel", id: channel });
  showWanted();
}

function closeSide() {
  document.body.classList.remove("side-open");
  drawTopbar();
}

on("go", go);
on("be", (user) => {
  if (user === store.me) return;
  leaveChannel();
  connect(user);
});
on("messages", () => drawMessages());
on("open-thread", (message) => {
  store.thread = { channel: message.channel, ts: message.ts };
  drawThread();
  focusThread();
});
on("close-thread", () => {
  const root = store.thread?.ts;
  store.thread = null;
  drawThread();
  const link = root && document.querySelector(`.message[data-ts="${CSS.escape(root)}"] .thread-link`);
  if (link) link.focus();
  else focusComposer();
});
on("toggle-drawer", () => {
  toggleDrawer();
  document.body.classList.toggle("drawer-open", !document.getElementById("drawer").hidden);
  drawTopbar();
});
on("toggle-side", () => {
  document.body.classList.toggle("side-open");
  drawTopbar();
});
on("home-late", () => {
  if (store.place.kind === "home" && !store.home) drawHome(true);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
    if (document.body.classList.contains("side-open")) closeSide();
    // A reply that is being written is not thrown out of sight.
    else if (store.thread && document.getElementById("thread").contains(event.target) && !event.target.value) emit("close-thread");
    else if (document.getElementById("drawer").contains(document.activeElement)) emit("toggle-drawer");
  } else if (event.key === "k" && (event.ctrlKey || event.metaKey) && !document.querySelector("dialog[open]")) {
    event.preventDefault();
    if (store.place.kind === "home") go({ kind: "channel", id: store.channels[0]?.id });
    focusComposer();
  }
});
document.addEventListener("click", followPermalink);
document.getElementById("main").addEventListener("pointerdown", () => document.body.classList.contains("side-open") && closeSide());
