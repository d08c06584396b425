import { api } from "./api.js";
import { completions } from "./commands.js";
import { h, replace, uid } from "./dom.js";
import { icon } from "./icons.js";
import { escape } from "./mrkdwn.js";
import { botUser, displayName, emit, people, put, store } from "./store.js";

const drafts = new Map();
const sent = [];

/**
 * The message box.
 *
 * @param options {id, channel, thread, placeholder, onSent()}
 */
export function composer(options) {
  const listId = uid("completion");
  const key = `${options.channel}/${options.thread ?? ""}`;
  let found = [];
  let active = -1;
  let recalled = sent.length;

  const input = h("textarea", {
    id: options.id,
    class: "composer-input",
    rows: "1",
    placeholder: options.placeholder,
    "aria-label": options.placeholder,
    role: "combobox",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-controls": listId,
    spellcheck: "false",
    oninput: changed,
    onkeydown: keydown,
    onblur: () => close(),
    onclick: () => suggest(),
    value: drafts.get(key) ?? "",
  });
  const list = h("div", { class: "completion", id: listId, role: "listbox", "aria-label": "Commands", hidden: true, onmousedown: (event) => event.preventDefault() });
  const notice = h("div", { class: "composer-notice", role: "alert" });
  const send = h("button", { type: "button", class: "send", "aria-label": "Send", title: "Send (Enter)", onclick: submit }, icon("send"));
  const node = h(
    "div",
    { class: "composer" },
    list,
    notice,
    h(
      "div",
      { class: "composer-box", onclick: (event) => event.target === event.currentTarget && input.focus() },
      input,
      h(
        "div",
        { class: "composer-tools" },
        !options.thread && h("button", { type: "button", class: "tool", "aria-label": "Commands", title: "Commands", onclick: () => start("/terp ") }, icon("slash")),
        h("button", { type: "button", class: "tool", "aria-label": "Mention the app", title: "Mention the app", onclick: () => start("@terp ") }, icon("at")),
        h("span", { class: "composer-hint", "aria-hidden": "true" }, options.thread ? "@terp works here, /terp does not" : "Type / for commands"),
        send,
      ),
    ),
  );
  grow();

  function start(text) {
    input.value = text;
    input.focus();
    input.setSelectionRange(text.length, text.length);
    changed();
  }

  function changed() {
    drafts.set(key, input.value);
    replace(notice);
    grow();
    suggest();
  }

  function grow() {
    send.disabled = input.value.trim() === "";
    input.style.height = "auto";
    if (input.scrollHeight > 0) input.style.height = `${Math.min(input.scrollHeight, 200)}px`;
  }

  function suggest() {
    found = completions(input.value, input.selectionEnd, Boolean(options.thread));
    if (found.length === 0) return close();
    replace(
      list,
      h("div", { class: "completion-head", role: "presentation" }, "terp", h("span", {}, "↑ ↓ to move · Tab or Enter to choose · Esc to close")),
      found.map((one, index) =>
        h(
          "div",
          { class: "completion-item", role: "option", id: `${listId}-${index}`, "aria-selected": "false", onmousemove: () => move(index), onclick: () => accept(one) },
          h("span", { class: "completion-text" }, one.text.trimStart(), one.hint && h("span", { class: "completion-args" }, one.hint)),
          h("span", { class: "completion-note" }, one.description),
        ),
      ),
    );
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    // A command that is complete is sent by Enter, so nothing is chosen until an arrow says so.
    return move(found.some((one) => one.exact) ? -1 : 0);
  }

  function close() {
    list.hidden = true;
    replace(list);
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function move(index) {
    const items = list.querySelectorAll(".completion-item");
    items[active]?.setAttribute("aria-selected", "false");
    active = index;
    if (index < 0) return input.removeAttribute("aria-activedescendant");
    items[index].setAttribute("aria-selected", "true");
    items[index].scrollIntoView({ block: "nearest" });
    return input.setAttribute("aria-activedescendant", items[index].id);
  }

  function accept(one) {
    const rest = input.value.slice(input.selectionEnd);
    const text = `${one.text} `;
    input.value = text + rest.trimStart();
    input.setSelectionRange(text.length, text.length);
    drafts.set(key, input.value);
    grow();
    if (text.trim() === "@terp") suggest();
    else close();
  }

  function keydown(event) {
    if (event.isComposing) return;
    const open = !list.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (open && step) {
      event.preventDefault();
      move(active < 0 ? (step > 0 ? 0 : found.length - 1) : (active + step + found.length) % found.length);
    } else if (open && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (open && active >= 0 && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey) {
      event.preventDefault();
      accept(found[active]);
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (step && (input.value === "" || input.value === sent[recalled])) {
      recall(event, step);
    }
  }

  /** What was sent before comes back, as in a shell. */
  function recall(event, step) {
    const next = recalled + step;
    if (next < 0 || next > sent.length || sent.length === 0) return;
    event.preventDefault();
    recalled = next;
    input.value = sent[next] ?? "";
    drafts.set(key, input.value);
    grow();
    close();
  }

  async function submit() {
    const text = input.value.trim();
    if (text === "") return;
    if (text.startsWith("/") && options.thread) {
      const command = text.split(/\s/, 1)[0];
      replace(notice, icon("alert"), h("span", {}, `${command} is not supported in threads. Sorry! `, h("span", { class: "muted" }, "Mention the app instead: "), h("button", { type: "button", class: "link-button", onclick: () => start(text.replace(command, "@terp")) }, text.replace(command, "@terp"))));
      return;
    }
    close();
    input.value = "";
    drafts.delete(key);
    grow();
    if (sent.at(-1) !== text) sent.push(text);
    recalled = sent.length;
    options.onSent();
    const answer = text.startsWith("/") ? await runCommand(options.channel, text) : await api.message(store.me, options.channel, encode(text), options.thread);
    if (!answer.ok) {
      if (!text.startsWith("/") && input.value === "") start(text);
      replace(notice, icon("alert"), answer.error ?? "Your message could not be sent.");
    }
  }

  return { node, focus: () => input.focus(), start };
}

/** Sends a slash command; what Slack has to say about it appears as a message only for you. */
export async function runCommand(channel, typed) {
  const [command, ...rest] = typed.trim().split(/\s+/);
  const known = command === "/terp" || store.commands.some((one) => one.command === command);
  if (!known) {
    tell(channel, `\`${escape(command)}\` is not a valid command. In Slack, all messages that start with the “/” character are interpreted as commands.\n\nTry \`/terp help\`.`);
    return { ok: true };
  }
  const text = typed.trim().slice(command.length).trim();
  const answer = await api.command(store.me, channel, command, rest.length > 0 ? text : "");
  if (!answer.ok) tell(channel, escape(answer.error ?? `${command} failed.`));
  return { ok: true };
}

/** A message from Slack itself, only for this person. */
function tell(channel, text) {
  put({ ts: `${(Date.now() / 1000).toFixed(6)}`, channel, username: "Slackbot", text, ephemeral: true, local: true });
  emit("messages", { channel });
}

/** A person's text as Slack stores it: escaped, names as ids. */
function encode(text) {
  let encoded = escape(text).replace(/(^|\s)@terp\b/gi, (all, lead) => `${lead}<@${botUser().id}>`);
  for (const user of people()) encoded = encoded.replaceAll(`@${displayName(user.id)}`, `<@${user.id}>`);
  for (const channel of store.channels) encoded = encoded.replaceAll(`#${channel.name}`, `<#${channel.id}|${channel.name}>`);
  return encoded;
}
