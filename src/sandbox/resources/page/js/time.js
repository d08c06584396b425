/** Times as Slack writes them, in the reader's own zone. */

const TIME = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "2-digit" });
const TIME_SECONDS = new Intl.DateTimeFormat("en", { hour: "numeric", minute: "2-digit", second: "2-digit" });
const DATE = new Intl.DateTimeFormat("en", { month: "long", day: "numeric", year: "numeric" });
const DATE_SHORT = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", year: "numeric" });
const DATE_LONG = new Intl.DateTimeFormat("en", { weekday: "long", month: "long", day: "numeric", year: "numeric" });
const DAY = new Intl.DateTimeFormat("en", { weekday: "long", month: "long", day: "numeric" });
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

export function dateOf(ts) {
  return new Date(Number(ts) * 1000);
}

export function clock(ts) {
  return TIME.format(dateOf(ts));
}

export function full(ts) {
  return `${DATE_LONG.format(dateOf(ts))} at ${TIME_SECONDS.format(dateOf(ts))}`;
}

/** The name of a message's day: Today, Yesterday or the date. */
export function dayName(ts) {
  const days = daysAgo(dateOf(ts));
  if (days === 0) return "Today";
  return days === 1 ? "Yesterday" : DAY.format(dateOf(ts));
}

export function sameDay(a, b) {
  return dateOf(a).toDateString() === dateOf(b).toDateString();
}

/** A `<!date^…>` format filled in, or null where the time or the format makes no sense. */
export function formatDate(seconds, format) {
  const date = new Date(seconds * 1000);
  if (!format || Number.isNaN(date.getTime())) return null;
  const pretty = (formatter) => {
    const days = daysAgo(date);
    return days >= -1 && days <= 1 ? RELATIVE.format(-days, "day") : formatter.format(date);
  };
  const values = {
    date_num: () => date.toISOString().slice(0, 10),
    date: () => DATE.format(date),
    date_short: () => DATE_SHORT.format(date),
    date_long: () => DATE_LONG.format(date),
    date_pretty: () => pretty(DATE),
    date_short_pretty: () => pretty(DATE_SHORT),
    date_long_pretty: () => pretty(DATE_LONG),
    time: () => TIME.format(date),
    time_secs: () => TIME_SECONDS.format(date),
    ago: () => ago(date),
  };
  return format.replace(/\{(\w+)\}/g, (all, name) => values[name]?.() ?? all);
}

export function ago(date) {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  if (Math.abs(seconds) < 5) return "just now";
  const [size, unit] = [
    [86400, "day"],
    [3600, "hour"],
    [60, "minute"],
  ].find(([length]) => Math.abs(seconds) >= length) ?? [1, "second"];
  return RELATIVE.format(Math.trunc(seconds / size), unit);
}

function daysAgo(date) {
  const midnight = (day) => new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
  return Math.round((midnight(new Date()) - midnight(date)) / 86400000);
}
