import { personAvatar } from "./avatar.js";
import { TRY_THIS } from "./commands.js";
import { composer, runCommand } from "./composer.js";
import { h, replace } from "./dom.js";
import { people, rootsOf, store } from "./store.js";
import { timeline } from "./timeline.js";

const main = document.getElementById("main");

const ABOUT = {
  "terp-ops": ["Seed, check and roll back TERP", "This is where you run TERP from. Every command is one message, and its thread is the record."],
  "terp-alerts": ["Watches, alerts and reminders", "What the app has to say unasked arrives here."],
};

let current = null;

/** Shows a channel, or brings the one shown up to date. */
export function drawChannel(id) {
  const channel = store.channels.find((one) => one.id === id) ?? { id, name: id };
  const key = `${id}/${store.me}`;
  if (current?.key === key && main.contains(current.list.node)) return current.list.sync();
  const list = timeline({ label: `Messages in #${channel.name}`, read: () => rootsOf(id), before: beginning(channel) });
  const box = composer({ id: "composer-input", channel: id, thread: null, placeholder: `Message #${channel.name}`, onSent: () => list.toEnd() });
  current = { key, list, box };
  replace(main, header(channel), list.node, box.node);
  list.sync();
  list.toEnd();
  return box.focus();
}

export function leaveChannel() {
  current = null;
}

export function focusComposer() {
  current?.box.focus();
}

function header(channel) {
  const about = ABOUT[channel.name];
  return h(
    "header",
    { class: "place-head" },
    h("h1", {}, h("span", { class: "hash", "aria-hidden": "true" }, "#"), channel.name),
    about && h("p", { class: "topic" }, about[0]),
    h("span", { class: "members", title: `${people().length} people and the app` }, people().map((user) => personAvatar(user, "small")), h("span", { class: "member-count" }, String(people().length + 1))),
  );
}

/** What stands above the first message: where one is, and what to try. */
function beginning(channel) {
  const about = ABOUT[channel.name];
  return h(
    "section",
    { class: "beginning", "aria-label": "About this channel" },
    h("h2", {}, `# ${channel.name}`),
    h("p", {}, about?.[1] ?? "This is the very beginning of the channel."),
    channel.name !== "terp-alerts" && [
      h("p", { class: "try-head" }, "New here? Try one of these, or type ", h("kbd", {}, "/"), " in the box below."),
      h(
        "div",
        { class: "try" },
        TRY_THIS.map(([command, title, text]) =>
          h(
            "button",
            { type: "button", class: "try-card", onclick: () => runCommand(channel.id, command) },
            h("strong", {}, title),
            h("code", { class: "code" }, command),
            h("span", {}, text),
          ),
        ),
      ),
    ],
  );
}

