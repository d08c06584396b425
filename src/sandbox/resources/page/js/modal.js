import { api } from "./api.js";
import { appAvatar } from "./avatar.js";
import { blocks } from "./blocks.js";
import { h, replace } from "./dom.js";
import { stateOf } from "./elements.js";
import { icon } from "./icons.js";
import { plain } from "./mrkdwn.js";
import { store } from "./store.js";

const dialog = document.getElementById("modal");
/** Views on top of each other, each {view, ctx}. */
let stack = [];
/** Views this page closed: an update that was on its way already must not bring them back. */
const closed = new Set();
let returnTo = null;
let busy = false;

dialog.addEventListener("cancel", (event) => {
  event.preventDefault();
  if (!busy) closeTop();
});

/** Shows a view the page did not know of, as after loading it again. */
export function restoreView(view) {
  if (!closed.has(view.id) && !stack.some((one) => one.view.id === view.id)) openView(view);
}

export function openView(view) {
  if (!dialog.open) returnTo = focusMemory();
  stack = [{ view, ctx: null }];
  show(true);
}

export function pushView(view) {
  if (stack.some((one) => one.view.id === view.id)) return updateView(view);
  if (!dialog.open) returnTo = focusMemory();
  stack.push({ view, ctx: null });
  return show(true);
}

export function updateView(view) {
  const entry = stack.find((one) => one.view.id === view.id || (view.previous_view_id && one.view.id === view.previous_view_id));
  if (!entry) {
    // The page was loaded again while this view lay below another one.
    if (stack.length === 0 && !closed.has(view.id)) openView(view);
    return;
  }
  entry.view = view;
  if (entry === stack.at(-1)) show(false);
}

/** Takes a view away; without an id, all of them. */
export function viewClosed(id) {
  if (id) closed.add(id);
  const top = stack.at(-1);
  stack = id ? stack.filter((one) => one.view.id !== id) : [];
  if (top !== stack.at(-1)) show(true);
}

export function closeAllViews() {
  stack = [];
  show(true);
}

function closeTop() {
  const top = stack.at(-1);
  if (!top) return;
  api.close(store.me, top.view.id);
  viewClosed(top.view.id);
}

function show(fresh) {
  const top = stack.at(-1);
  if (!top) {
    if (!dialog.open) return;
    dialog.close();
    replace(dialog);
    restoreFocus();
    return;
  }
  const { view } = top;
  const body = dialog.querySelector(".modal-body");
  const scrolled = fresh || !body ? 0 : body.scrollTop;
  const focus = fresh ? null : focusIn(dialog);
  const ctx = {
    key: view.id,
    fields: [],
    kept: top.ctx ? stateOf(top.ctx).values : undefined,
    cleared: (block_id) => setError(block_id, null),
    dispatch: (action, state) => api.action(store.me, { type: "view", view_id: view.id }, action, state),
  };
  top.ctx = ctx;
  render(view, ctx);
  if (!dialog.open) dialog.showModal();
  dialog.querySelector(".modal-body").scrollTop = scrolled;
  placeFocus(focus);
}

function render(view, ctx) {
  const nested = stack.length > 1;
  const title = h("h2", { id: "modal-title" }, plain(view.title?.text ?? ""));
  const close = h("button", { type: "button", class: "btn", dataset: { focusKey: "modal-close" }, onclick: closeTop }, plain(view.close?.text ?? (nested ? "Back" : "Close")));
  const submit = view.submit && h("button", { type: "submit", class: "btn primary", dataset: { focusKey: "modal-submit" } }, h("span", { class: "btn-label" }, plain(view.submit.text)));
  dialog.setAttribute("aria-labelledby", "modal-title");
  replace(
    dialog,
    h(
      "form",
      {
        class: "modal-frame",
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          send(view, ctx, submit);
        },
      },
      h(
        "div",
        { class: "modal-head" },
        nested && h("button", { type: "button", class: "icon-button", "aria-label": "Back", dataset: { focusKey: "modal-back" }, onclick: closeTop }, icon("back")),
        appAvatar("small"),
        title,
        h("button", { type: "button", class: "icon-button", "aria-label": "Close dialog", dataset: { focusKey: "modal-x" }, onclick: closeEverything }, icon("close")),
      ),
      h("div", { class: "modal-body", tabindex: "-1" }, blocks(view.blocks, ctx)),
      h("div", { class: "modal-foot" }, h("p", { class: "modal-error", role: "alert" }), close, submit),
    ),
  );
}

function closeEverything() {
  for (const one of [...stack].reverse()) {
    closed.add(one.view.id);
    api.close(store.me, one.view.id);
  }
  closeAllViews();
}

async function send(view, ctx, button) {
  if (busy || !button) return;
  if (!complete(ctx)) return;
  setGeneralError("");
  busy = true;
  button.setAttribute("aria-busy", "true");
  button.disabled = true;
  const answer = await api.submit(store.me, view.id, stateOf(ctx));
  busy = false;
  // The bot may have replaced the view in the meantime; then this button is gone.
  button.removeAttribute("aria-busy");
  button.disabled = false;
  if (answer.errors && Object.keys(answer.errors).length > 0) return showErrors(answer.errors);
  if (!answer.ok) {
    setGeneralError(answer.error ?? "We had some trouble connecting. Try again?");
    button.focus();
    return;
  }
  if (answer.response_action === "clear") return closeAllViews();
  if (answer.view && answer.response_action === "push") return pushView(answer.view);
  if (answer.view && answer.response_action === "update") return updateView(answer.view);
  if (!["update", "push", "errors"].includes(answer.response_action)) viewClosed(view.id);
}

/** What Slack checks itself before it asks the bot. */
function complete(ctx) {
  const errors = {};
  for (const field of ctx.fields.filter((one) => one.inInput)) {
    if (field.empty()) {
      if (!field.optional) errors[field.block_id] = "Please complete this required field.";
    } else {
      const problem = field.validate();
      if (problem) errors[field.block_id] = problem;
    }
    setError(field.block_id, null);
  }
  showErrors(errors);
  return Object.keys(errors).length === 0;
}

function showErrors(errors) {
  let first = null;
  for (const [block_id, text] of Object.entries(errors)) {
    const block = setError(block_id, text);
    if (!block) setGeneralError(text);
    else first ??= block;
  }
  const field = first?.querySelector("input, textarea");
  first?.scrollIntoView({ block: "nearest" });
  field?.focus({ preventScroll: true });
}

function setError(block_id, text) {
  const block = dialog.querySelector(`.block[data-block-id="${CSS.escape(block_id)}"]`);
  const slot = block?.querySelector(".input-error");
  if (!slot) return null;
  if (text) replace(slot, icon("alert"), text);
  else replace(slot);
  for (const field of block.querySelectorAll("input, textarea")) {
    if (text) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  }
  return block;
}

function setGeneralError(text) {
  const slot = dialog.querySelector(".modal-error");
  if (slot) slot.textContent = text;
}

function focusIn(root) {
  const node = document.activeElement;
  if (!root.contains(node) || !node.dataset.focusKey) return null;
  const { selectionStart, selectionEnd } = node;
  return { key: node.dataset.focusKey, selectionStart, selectionEnd };
}

/** Where the person was, else the first thing to fill in, without scrolling past what to read. */
function placeFocus(focus) {
  const same = focus && dialog.querySelector(`[data-focus-key="${CSS.escape(focus.key)}"]`);
  const input = dialog.querySelector(".modal-body :is(input, textarea)");
  const keepButton = same && (same.matches("input, textarea") || !input);
  if (keepButton) {
    same.focus({ preventScroll: true });
    if (focus.selectionStart !== null && focus.selectionStart !== undefined && same.setSelectionRange) {
      try {
        same.setSelectionRange(focus.selectionStart, focus.selectionEnd);
      } catch {
        // Inputs such as dates have no selection.
      }
    }
    return;
  }
  (input ?? dialog.querySelector(".modal-body")).focus({ preventScroll: true });
}

/** The control that opened the dialog, findable again after its message was edited. */
function focusMemory() {
  const node = document.activeElement;
  return { node, key: node?.dataset?.focusKey, ts: node?.closest?.(".message")?.dataset.ts };
}

function restoreFocus() {
  const { node, key, ts } = returnTo ?? {};
  const again = ts && key ? document.querySelector(`.message[data-ts="${CSS.escape(ts)}"] [data-focus-key="${CSS.escape(key)}"]`) : null;
  const target = node?.isConnected && node !== document.body ? node : (again ?? document.getElementById("composer-input"));
  target?.focus({ preventScroll: true });
  returnTo = null;
}
