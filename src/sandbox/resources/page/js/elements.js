import { confirmation } from "./confirm.js";
import { h, safeUrl } from "./dom.js";
import { icon } from "./icons.js";
import { INPUTS } from "./inputs.js";
import { plain, words } from "./mrkdwn.js";

/**
 * One interactive element or picture of a block.
 *
 * @param ctx where it stands: {fields, kept, dispatch(action, state)}
 * @param more {aria, dispatches, required} of the block around it
 */
export function element(spec, block, ctx, more = {}) {
  if (spec.type === "button") return button(spec, block, ctx);
  if (spec.type === "overflow") return overflow(spec, block, ctx);
  if (spec.type === "image") return picture(spec, "accessory-image");
  if (INPUTS[spec.type]) return field(spec, block, ctx, more);
  return h("span", { class: "unknown" }, `[${spec.type}]`);
}

export function picture(spec, className) {
  const src = safeUrl(spec.image_url ?? spec.slack_file?.url, "image");
  return h("img", { class: className, src, alt: spec.alt_text ?? "", loading: "lazy" });
}

/** What everything filled in on this surface adds up to, as Slack's {values}. */
export function stateOf(ctx) {
  const values = {};
  for (const one of ctx.fields) {
    values[one.block_id] ??= {};
    values[one.block_id][one.action_id] = one.read();
  }
  return { values };
}

function button(spec, block, ctx) {
  const style = spec.style === "primary" ? " primary" : spec.style === "danger" ? " danger" : "";
  const href = spec.url ? safeUrl(spec.url) : null;
  const node = h(
    href ? "a" : "button",
    {
      class: `btn${style}`,
      type: href ? null : "button",
      href,
      target: href ? "_blank" : null,
      rel: href ? "noreferrer noopener" : null,
      "aria-label": spec.accessibility_label,
      dataset: { focusKey: focusKey(spec), actionId: spec.action_id },
      onclick: () => act(node, spec, block, ctx, { value: spec.value, text: spec.text }),
    },
    h("span", { class: "btn-label" }, plain(spec.text?.text ?? "")),
  );
  return node;
}

function field(spec, block, ctx, more) {
  const block_id = block.block_id;
  const key = focusKey(spec);
  const built = INPUTS[spec.type](spec, {
    aria: more.aria ?? { label: words(spec.placeholder) || words(block.text) || "Choose" },
    focusKey: key,
    required: more.required,
    dispatches: more.dispatches,
    kept: ctx.kept?.[block_id]?.[spec.action_id],
    changed: (how) => {
      ctx.cleared?.(block_id);
      if (more.dispatches === undefined || (more.dispatches && triggers(spec, how))) act(wrapper, spec, block, ctx, withoutType(built.read()));
    },
  });
  const wrapper = h("div", { class: `element element-${spec.type}` }, built.node);
  ctx.fields.push({ block_id, action_id: spec.action_id, optional: more.required === false, inInput: more.dispatches !== undefined, ...built });
  return wrapper;
}

/** A text field speaks only when asked to; everything else when something was chosen. */
function triggers(spec, how) {
  if (how === "chosen") return true;
  const on = spec.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  return on.includes(how);
}

function overflow(spec, block, ctx) {
  const menu = h(
    "div",
    { class: "overflow-menu", role: "menu", popover: "auto" },
    spec.options.map((option) =>
      h(
        "button",
        {
          type: "button",
          role: "menuitem",
          class: "menu-item",
          onclick: () => {
            menu.hidePopover();
            const href = option.url ? safeUrl(option.url) : null;
            if (href) open(href, "_blank", "noreferrer");
            act(toggle, spec, block, ctx, { selected_option: option });
          },
        },
        plain(option.text.text),
      ),
    ),
  );
  const toggle = h(
    "button",
    {
      type: "button",
      class: "btn btn-icon",
      "aria-haspopup": "menu",
      "aria-label": "More actions",
      dataset: { focusKey: focusKey(spec), actionId: spec.action_id },
      onclick: () => {
        menu.showPopover();
        const rect = toggle.getBoundingClientRect();
        menu.style.top = `${Math.min(rect.bottom + 4, innerHeight - menu.offsetHeight - 8)}px`;
        menu.style.left = `${Math.max(8, rect.right - menu.offsetWidth)}px`;
        menu.querySelector("button").focus();
      },
    },
    icon("more"),
  );
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const items = [...menu.children];
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length].focus();
  });
  return h("span", { class: "overflow" }, toggle, menu);
}

/** Asks where the bot wants it asked, tells the bot, and shows that it is being told. */
async function act(node, spec, block, ctx, values) {
  if (node.getAttribute("aria-busy") === "true") return;
  if (spec.confirm && !(await confirmation(spec.confirm, node))) return;
  const home = node.closest(".block") ?? node.parentElement;
  home.querySelector(":scope > .action-error")?.remove();
  node.setAttribute("aria-busy", "true");
  const action = { type: spec.type, action_id: spec.action_id, block_id: block.block_id, ...values };
  const answer = await ctx.dispatch(action, stateOf(ctx));
  node.removeAttribute("aria-busy");
  if (!answer.ok) {
    home.append(h("p", { class: "action-error", role: "alert" }, icon("alert"), answer.error ?? "This did not reach the app. Please try again."));
  }
}

function withoutType({ type, ...rest }) {
  return rest;
}

/** Blocks get new ids with every edit, so focus is carried over by the action. */
function focusKey(spec) {
  return `${spec.action_id}/${spec.value ?? spec.text?.text ?? ""}`;
}
