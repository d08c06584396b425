import { h, svg } from "./dom.js";
import { displayName, roleOf, store } from "./store.js";

/** The picture of a person (initials), the app or Slackbot. */
export function avatar(message, size = "") {
  const user = store.users.get(message.user);
  if (user && !user.is_bot) return personAvatar(user, size);
  if (message.local || message.user === "USLACKBOT") return h("span", { class: `avatar avatar-slackbot ${size}`, "aria-hidden": "true" }, "S");
  return appAvatar(size);
}

export function personAvatar(user, size = "") {
  return h("span", { class: `avatar role-${roleOf(user)} ${size}`, "aria-hidden": "true" }, initials(displayName(user.id)));
}

export function appAvatar(size = "") {
  return h(
    "span",
    { class: `avatar avatar-app ${size}`, "aria-hidden": "true" },
    svg(["svg", { viewBox: "0 0 20 20" }, ["path", { d: "M4.5 6h11M10 6v9", fill: "none", stroke: "currentColor", "stroke-width": 2.6, "stroke-linecap": "round" }]]),
  );
}

export function initials(name) {
  const parts = name.split(/[\s.]+/).filter(Boolean);
  return ((parts[0]?.[0] ?? "?") + (parts.length > 1 ? parts[1][0] : "")).toUpperCase();
}
