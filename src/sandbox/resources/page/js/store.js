/** What the page knows: filled by the state, kept fresh by events. Nothing here touches the DOM. */
export const store = {
  me: "",
  users: new Map(),
  channels: [],
  commands: [],
  bot: { connected: false, mode: "" },
  home: null,
  switches: [],
  /** Channel id to (ts to message). */
  messages: new Map(),
  /** What is open: {kind: "channel", id} or {kind: "home"}. */
  place: { kind: "channel", id: "" },
  /** The ts of the root of the open thread, or null. */
  thread: null,
  unread: new Set(),
};

const listeners = new Map();

export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(listener);
}

export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail);
}

const dismissed = new Set(JSON.parse(remembered("terp-dismissed") ?? "[]"));

export function load(state) {
  const me = typeof state.me === "string" ? state.me : state.me.id;
  store.me = me;
  store.users = new Map((state.users ?? []).map((user) => [user.id, user]));
  store.channels = state.channels ?? [];
  store.commands = state.commands ?? [];
  store.bot = state.bot ?? store.bot;
  store.home = state.home ?? null;
  store.switches = state.switches ?? [];
  store.messages = new Map(store.channels.map((channel) => [channel.id, new Map()]));
  for (const message of state.messages ?? []) put(message);
}

export function put(message) {
  if (dismissed.has(keyOf(message))) return;
  if (!store.messages.has(message.channel)) store.messages.set(message.channel, new Map());
  store.messages.get(message.channel).set(message.ts, message);
}

export function remove(channel, ts) {
  store.messages.get(channel)?.delete(ts);
}

export function dismiss(message) {
  dismissed.add(keyOf(message));
  remember("terp-dismissed", JSON.stringify([...dismissed].slice(-200)));
  remove(message.channel, message.ts);
}

export function messageAt(channel, ts) {
  return store.messages.get(channel)?.get(ts) ?? null;
}

/** Messages of a channel outside threads, oldest first. */
export function rootsOf(channel) {
  return sorted(channel, (message) => !isReply(message) || message.subtype === "thread_broadcast");
}

/** Replies of a thread, oldest first, without its root. */
export function repliesOf(channel, root) {
  return sorted(channel, (message) => message.thread_ts === root && message.ts !== root);
}

export function isReply(message) {
  return Boolean(message.thread_ts) && message.thread_ts !== message.ts;
}

/** How many replies everybody sees, and when the newest came. */
export function repliesSummary(message) {
  const replies = repliesOf(message.channel, message.ts).filter((reply) => !reply.ephemeral);
  return {
    count: Math.max(replies.length, message.reply_count ?? 0),
    latest: replies.at(-1)?.ts ?? message.latest_reply ?? null,
    authors: [...new Set(replies.map((reply) => authorKey(reply)))],
  };
}

export function authorKey(message) {
  return message.user ?? message.bot_id ?? message.username ?? "";
}

export function botUser() {
  for (const user of store.users.values()) if (user.is_bot) return user;
  return { id: "U0BOT", name: "terp", is_bot: true };
}

export function people() {
  return [...store.users.values()].filter((user) => !user.is_bot && user.id !== "USLACKBOT");
}

export function channelName(id) {
  return store.channels.find((channel) => channel.id === id)?.name ?? id;
}

export function displayName(id) {
  const user = store.users.get(id);
  if (!user) return id;
  return user.real_name || user.profile?.display_name || user.profile?.real_name || user.name || id;
}

const ROLES = [
  ["engineer", /engineer/i],
  ["on-call", /on-?call/i],
  ["auditor", /auditor/i],
  ["guest", /guest/i],
];

/** What the person is here, as the sandbox names its people. */
export function roleOf(user) {
  if (user.role) return user.role;
  if (user.is_restricted) return "guest";
  const found = ROLES.find(([, pattern]) => pattern.test(`${user.id} ${displayName(user.id)}`));
  return found ? found[0] : "member";
}

export function remembered(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // A page that cannot remember still works.
  }
}

function sorted(channel, wanted) {
  const all = [...(store.messages.get(channel)?.values() ?? [])].filter(wanted);
  return all.sort((a, b) => Number(a.ts) - Number(b.ts) || (a.ts < b.ts ? -1 : 1));
}

function keyOf(message) {
  return `${message.channel}/${message.ts}`;
}
