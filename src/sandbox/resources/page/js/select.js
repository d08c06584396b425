import { h, replace, uid } from "./dom.js";
import { icon } from "./icons.js";

/**
 * A menu to choose from, as a combobox: type to filter, arrows to move, Enter to choose, Esc to
 * close. Options are {value, label, description, node}, in groups {label, options}.
 */
export function select({ groups, selected, multiple, max, placeholder, aria, focusKey, onChange }) {
  const listId = uid("list");
  const all = groups.flatMap((group) => group.options);
  let chosen = selected.map((value) => all.find((option) => option.value === value)).filter(Boolean);
  let open = false;
  let active = -1;
  let shown = [];

  const input = h("input", {
    class: "select-input",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-autocomplete": "list",
    "aria-labelledby": aria.labelledby,
    "aria-label": aria.label,
    "aria-describedby": aria.describedby,
    dataset: { focusKey },
    oninput: () => (open ? filter() : show()),
    onkeydown: keydown,
    onblur: () => hide(),
  });
  const chips = h("span", { class: "chips" });
  const box = h("div", { class: "select-box", onmousedown: press }, chips, input, icon("chevron"));
  const list = h("div", {
    class: "select-list",
    id: listId,
    role: "listbox",
    popover: "manual",
    "aria-multiselectable": multiple ? "true" : null,
    onmousedown: (event) => event.preventDefault(),
  });
  const node = h("div", { class: "select" }, box, list);
  paint();

  function paint() {
    input.value = multiple ? "" : (chosen[0]?.label ?? "");
    input.placeholder = multiple && chosen.length > 0 ? "" : placeholder;
    replace(
      chips,
      multiple &&
        chosen.map((option) =>
          h(
            "span",
            { class: "chip" },
            option.label,
            h("button", { type: "button", "aria-label": `Remove ${option.label}`, onclick: () => toggle(option) }, icon("close")),
          ),
        ),
    );
  }

  function press(event) {
    if (event.target.closest("button")) return;
    if (event.target !== input) {
      event.preventDefault();
      input.focus();
    }
    if (open) hide();
    else show();
  }

  function show() {
    if (open || input.disabled) return;
    open = true;
    if (!multiple) input.select();
    list.showPopover();
    input.setAttribute("aria-expanded", "true");
    filter(true);
    place();
    addEventListener("resize", hide);
    document.addEventListener("scroll", place, true);
  }

  function hide() {
    if (!open) return;
    open = false;
    list.hidePopover();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    removeEventListener("resize", hide);
    document.removeEventListener("scroll", place, true);
    paint();
  }

  function place(event) {
    if (event?.target === list) return;
    const rect = box.getBoundingClientRect();
    const below = innerHeight - rect.bottom - 12;
    const upwards = below < 180 && rect.top > below;
    list.style.width = `${rect.width}px`;
    list.style.left = `${rect.left}px`;
    list.style.maxHeight = `${Math.min(320, upwards ? rect.top - 12 : below)}px`;
    list.style.top = upwards ? "auto" : `${rect.bottom + 4}px`;
    list.style.bottom = upwards ? `${innerHeight - rect.top + 4}px` : "auto";
  }

  function filter(everything) {
    const query = everything ? "" : input.value.trim().toLowerCase();
    shown = [];
    replace(list);
    for (const group of groups) {
      const hits = group.options.filter((option) => `${option.label} ${option.description ?? ""}`.toLowerCase().includes(query));
      if (hits.length === 0) continue;
      if (group.label) list.append(h("div", { class: "select-group", role: "presentation" }, group.label));
      for (const option of hits) {
        const isChosen = chosen.includes(option);
        const row = h(
          "div",
          {
            class: "select-option",
            role: "option",
            id: uid("option"),
            "aria-selected": String(isChosen),
            onmousemove: () => move(shown.findIndex((one) => one.row === row), false),
            onclick: () => choose(option),
          },
          h("span", { class: "select-text" }, h("span", {}, option.node ?? option.label), option.description && h("small", {}, option.description)),
          isChosen && icon("check"),
        );
        shown.push({ option, row });
        list.append(row);
      }
    }
    if (shown.length === 0) list.append(h("div", { class: "select-none" }, "No results"));
    move(Math.max(0, shown.findIndex((one) => one.option === chosen[0])));
  }

  function move(index, scroll = true) {
    shown[active]?.row.classList.remove("active");
    active = shown.length === 0 ? -1 : (index + shown.length) % shown.length;
    const row = shown[active]?.row;
    if (!row) return input.removeAttribute("aria-activedescendant");
    row.classList.add("active");
    if (scroll) row.scrollIntoView({ block: "nearest" });
    return input.setAttribute("aria-activedescendant", row.id);
  }

  function choose(option) {
    if (multiple) toggle(option);
    else {
      chosen = [option];
      hide();
      paint();
      onChange?.();
    }
  }

  function toggle(option) {
    if (chosen.includes(option)) chosen = chosen.filter((one) => one !== option);
    else if (!max || chosen.length < max) chosen = [...chosen, option];
    paint();
    if (open) filter();
    onChange?.();
  }

  function keydown(event) {
    if (event.key === "Escape" && open) {
      // Closes the menu only, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      hide();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) show();
      else move(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!open) show();
      else if (shown[active]) choose(shown[active].option);
    } else if (event.key === "Backspace" && multiple && input.value === "" && chosen.length > 0) {
      toggle(chosen.at(-1));
    } else if (event.key === "Tab") hide();
  }

  return { node, input, read: () => chosen.map((option) => option.value), enable: (on) => (input.disabled = !on) };
}
