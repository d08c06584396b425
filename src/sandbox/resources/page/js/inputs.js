import { h, uid } from "./dom.js";
import { textObject, words } from "./mrkdwn.js";
import { select } from "./select.js";
import { displayName, people, store } from "./store.js";

/**
 * The elements a person fills in. Each builder gives {node, read, empty, validate}: {@code read} is
 * the element's part of Slack's {@code state.values}, {@code validate} a sentence or null.
 *
 * @param spec the element as the bot sent it
 * @param io {aria, focusKey, kept, changed}: labels, identity, what was filled in before, callback
 */
export const INPUTS = {
  plain_text_input: (spec, io) => text(spec, io, "text"),
  email_text_input: (spec, io) => text(spec, io, "email", (value) => (/^\S+@\S+\.\S+$/.test(value) ? null : "Please enter a valid email address.")),
  url_text_input: (spec, io) => text(spec, io, "url", (value) => (/^https?:\/\/\S+$/.test(value) ? null : "Please enter a valid URL, including https://.")),
  number_input: number,
  datepicker: (spec, io) => native(spec, io, "date", "selected_date", "initial_date"),
  timepicker: (spec, io) => native(spec, io, "time", "selected_time", "initial_time"),
  radio_buttons: (spec, io) => choices(spec, io, "radio"),
  checkboxes: (spec, io) => choices(spec, io, "checkbox"),
  static_select: (spec, io) => menu(spec, io, optionGroups(spec), one("selected_option", spec.initial_option)),
  multi_static_select: (spec, io) => menu(spec, io, optionGroups(spec), many("selected_options", spec.initial_options)),
  users_select: (spec, io) => menu(spec, io, userGroups(), oneId("selected_user", spec.initial_user)),
  multi_users_select: (spec, io) => menu(spec, io, userGroups(), manyIds("selected_users", spec.initial_users)),
  channels_select: (spec, io) => menu(spec, io, channelGroups(), oneId("selected_channel", spec.initial_channel)),
  conversations_select: (spec, io) => menu(spec, io, channelGroups(), oneId("selected_conversation", spec.initial_conversation)),
};

function text(spec, io, type, check) {
  const multiline = spec.multiline === true;
  const value = io.kept?.value ?? spec.initial_value ?? "";
  const counter = spec.max_length ? h("span", { class: "counter", "aria-hidden": "true" }) : null;
  const input = h(multiline ? "textarea" : "input", {
    class: "text-input",
    type: multiline ? null : type === "email" || type === "url" ? type : "text",
    rows: multiline ? "4" : null,
    placeholder: spec.placeholder?.text,
    maxlength: spec.max_length ? String(spec.max_length) : null,
    autocomplete: "off",
    ...labels(io),
    value,
    oninput: () => {
      count();
      io.changed("on_character_entered");
    },
    onkeydown: (event) => {
      if (event.key === "Enter" && !multiline && io.dispatches) {
        event.preventDefault();
        io.changed("on_enter_pressed");
      }
    },
  });
  const read = () => ({ type: spec.type, value: input.value === "" ? null : input.value });
  function count() {
    if (!counter) return;
    const left = spec.max_length - input.value.length;
    counter.textContent = String(left);
    counter.hidden = left > spec.max_length / 2;
  }
  count();
  return {
    node: h("div", { class: "text-wrap" }, input, counter),
    read,
    empty: () => input.value.trim() === "",
    validate: () => {
      const length = input.value.length;
      if (spec.min_length && length < spec.min_length) return `This field requires at least ${spec.min_length} characters. You entered ${length}.`;
      return check?.(input.value) ?? null;
    },
  };
}

function number(spec, io) {
  const input = h("input", {
    class: "text-input",
    inputmode: "decimal",
    placeholder: spec.placeholder?.text,
    autocomplete: "off",
    ...labels(io),
    value: io.kept?.value ?? spec.initial_value ?? "",
    oninput: () => io.changed("on_character_entered"),
  });
  return {
    node: input,
    read: () => ({ type: spec.type, value: input.value.trim() === "" ? null : input.value.trim() }),
    empty: () => input.value.trim() === "",
    validate: () => {
      const value = Number(input.value);
      if (!Number.isFinite(value)) return "Please enter a valid number.";
      if (!spec.is_decimal_allowed && !Number.isInteger(value)) return "Please enter a whole number.";
      if (spec.min_value !== undefined && value < Number(spec.min_value)) return `Please enter a number of at least ${spec.min_value}.`;
      if (spec.max_value !== undefined && value > Number(spec.max_value)) return `Please enter a number of at most ${spec.max_value}.`;
      return null;
    },
  };
}

function native(spec, io, type, key, initial) {
  const input = h("input", {
    class: "text-input native",
    type,
    ...labels(io),
    value: io.kept?.[key] ?? spec[initial] ?? "",
    onchange: () => io.changed("chosen"),
  });
  return {
    node: input,
    read: () => ({ type: spec.type, [key]: input.value || null }),
    empty: () => input.value === "",
    validate: () => null,
  };
}

function choices(spec, io, kind) {
  const name = uid("choice");
  const plural = kind === "checkbox";
  const initial = plural ? (io.kept?.selected_options ?? spec.initial_options ?? []) : [io.kept?.selected_option ?? spec.initial_option].filter(Boolean);
  const start = new Set(initial.map((option) => option.value));
  const rows = spec.options.map((option) => {
    const described = option.description ? uid("description") : null;
    const input = h("input", {
      type: kind,
      name,
      "aria-describedby": described,
      dataset: { focusKey: `${io.focusKey}/${option.value}` },
      onchange: () => io.changed("chosen"),
    });
    input.checked = start.has(option.value);
    const label = h(
      "label",
      { class: "choice" },
      input,
      h("span", { class: "choice-text" }, h("span", {}, textObject(option.text)), option.description && h("small", { id: described }, textObject(option.description))),
    );
    return { option, input, label };
  });
  const chosen = () => rows.filter((row) => row.input.checked).map((row) => row.option);
  return {
    node: h(
      "div",
      { class: "choices", role: plural ? "group" : "radiogroup", "aria-labelledby": io.aria.labelledby, "aria-label": io.aria.label, "aria-describedby": io.aria.describedby },
      rows.map((row) => row.label),
    ),
    read: () => (plural ? { type: spec.type, selected_options: chosen() } : { type: spec.type, selected_option: chosen()[0] ?? null }),
    empty: () => chosen().length === 0,
    validate: () => null,
  };
}

function menu(spec, io, groups, shape) {
  const widget = select({
    groups,
    selected: shape.start(io.kept),
    multiple: shape.multiple,
    max: spec.max_selected_items,
    placeholder: spec.placeholder?.text ?? "Choose an option",
    aria: io.aria,
    focusKey: io.focusKey,
    onChange: () => io.changed("chosen"),
  });
  return {
    node: widget.node,
    read: () => ({ type: spec.type, ...shape.read(widget.read(), groups) }),
    empty: () => widget.read().length === 0,
    validate: () => null,
  };
}

const raw = (groups, value) => groups.flatMap((group) => group.options).find((option) => option.value === value)?.raw ?? null;

const one = (key, initial) => ({
  start: (kept) => [(kept ? kept[key] : initial)?.value].filter(Boolean),
  read: (values, groups) => ({ [key]: values.length ? raw(groups, values[0]) : null }),
});
const many = (key, initial) => ({
  multiple: true,
  start: (kept) => ((kept ? kept[key] : initial) ?? []).map((option) => option.value),
  read: (values, groups) => ({ [key]: values.map((value) => raw(groups, value)) }),
});
const oneId = (key, initial) => ({
  start: (kept) => [kept ? kept[key] : initial].filter(Boolean),
  read: (values) => ({ [key]: values[0] ?? null }),
});
const manyIds = (key, initial) => ({
  multiple: true,
  start: (kept) => (kept ? kept[key] : initial) ?? [],
  read: (values) => ({ [key]: values }),
});

function optionGroups(spec) {
  const groups = spec.option_groups ?? [{ options: spec.options ?? [] }];
  return groups.map((group) => ({
    label: group.label ? words(group.label) : null,
    options: group.options.map((option) => ({
      value: option.value,
      label: words(option.text),
      node: h("span", {}, textObject(option.text)),
      description: option.description ? words(option.description) : null,
      raw: option,
    })),
  }));
}

function userGroups() {
  return [{ options: people().map((user) => ({ value: user.id, label: displayName(user.id) })) }];
}

function channelGroups() {
  return [{ options: store.channels.map((channel) => ({ value: channel.id, label: `#${channel.name}` })) }];
}

function labels(io) {
  return {
    "aria-labelledby": io.aria.labelledby,
    "aria-label": io.aria.label,
    "aria-describedby": io.aria.describedby,
    "aria-required": io.required ? "true" : null,
    dataset: { focusKey: io.focusKey },
  };
}
