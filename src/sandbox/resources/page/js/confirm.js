import { h, replace } from "./dom.js";
import { textObject } from "./mrkdwn.js";

const dialog = document.getElementById("confirm");

/** Slack's confirmation: true when the person agreed. Focus goes back to where it was. */
export function confirmation(spec, from) {
  return new Promise((resolve) => {
    let agreed = false;
    const finish = (answer) => {
      agreed = answer;
      dialog.close();
    };
    const deny = h("button", { type: "button", class: "btn", onclick: () => finish(false) }, textObject(spec.deny ?? { type: "plain_text", text: "No" }));
    const yes = h(
      "button",
      { type: "button", class: `btn ${spec.style === "danger" ? "danger" : "primary"}`, onclick: () => finish(true) },
      textObject(spec.confirm ?? { type: "plain_text", text: "Yes" }),
    );
    replace(
      dialog,
      h(
        "div",
        { class: "modal-frame" },
        h("div", { class: "modal-head" }, h("h2", { id: "confirm-title" }, textObject(spec.title ?? { type: "plain_text", text: "Are you sure?" }))),
        h("div", { class: "modal-body", id: "confirm-text" }, textObject(spec.text)),
        h("div", { class: "modal-foot" }, deny, yes),
      ),
    );
    dialog.setAttribute("aria-labelledby", "confirm-title");
    dialog.setAttribute("aria-describedby", "confirm-text");
    dialog.onclose = () => {
      if (from?.isConnected) from.focus();
      resolve(agreed);
    };
    dialog.showModal();
    (spec.style === "danger" ? deny : yes).focus();
  });
}
