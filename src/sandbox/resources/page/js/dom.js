/**
 * Builds elements. Text only ever becomes a text node: nothing that came from a person, the bot or
 * the database is parsed as HTML.
 */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "dataset") Object.assign(element.dataset, value);
    else if (name === "style") Object.assign(element.style, value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

const SVG = "http://www.w3.org/2000/svg";

/** A tree of [tag, attributes, ...children] as SVG. */
export function svg([tag, attributes, ...children]) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.append(typeof child === "string" ? child : svg(child));
  return element;
}

let ids = 0;

/** An id nothing else on the page has. */
export function uid(prefix) {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Links leave only for the web or mail, and pictures come only from the web or inline. */
export function safeUrl(url, kind = "link") {
  try {
    const parsed = new URL(url, location.href);
    const allowed = kind === "image" ? ["http:", "https:", "data:"] : ["http:", "https:", "mailto:"];
    if (!allowed.includes(parsed.protocol)) return null;
    if (parsed.protocol === "data:" && !parsed.pathname.startsWith("image/")) return null;
    return parsed.href;
  } catch {
    return null;
  }
}
