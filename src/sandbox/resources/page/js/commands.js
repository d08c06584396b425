import { displayName, people, store } from "./store.js";

/** What is offered while typing; the bot's own /terp help is the full list. */
const OFFERED = [
  ["help", "[topic]", "What you may run, and how"],
  ["seed dry-run", "[profile]", "Show exactly what a seed would do; writes nothing"],
  ["seed small", "[seed=1] [no-clear]", "Seed 195 core rows and what they need"],
  ["seed light", "[seed=1] [no-clear]", "Seed TERP’s light set"],
  ["health", "[strict]", "Database, app and lock, worst first"],
  ["rollback", "", "Undo a seed run, after a preview"],
  ["status", "", "What runs, and who holds the lock"],
  ["history", "[n]", "The newest runs"],
  ["run", "<id>", "One run: who, why, what came out"],
  ["counts", "[table]", "Rows per table"],
  ["verify", "", "Check that the data holds together"],
  ["cancel", "[run]", "Stop a running seed between two chunks"],
];

/** What a newcomer may click first. */
export const TRY_THIS = [
  ["/terp seed dry-run light", "See the plan", "Row by row what a seed would clear and insert. Nothing is written."],
  ["/terp seed light", "Seed the database", "A dialog with the plan, your reason, then live progress and one click to undo."],
  ["/terp health", "How is TERP?", "Database, app and lock, worst first, within seconds."],
  ["/terp help", "What else?", "Everything you may run, as the person you are right now."],
];

/**
 * What the text typed so far may become: {text, hint, description, exact}, best first. Empty where
 * nothing is to be offered.
 */
export function completions(text, caret, inThread) {
  const before = text.slice(0, caret);
  if (caret === text.length && !inThread && before.startsWith("/")) return slash(before, "/terp", true);
  const app = /^@terp(?=\s)/i.exec(before);
  if (app && caret === text.length) return slash(before, before.slice(0, 5), false);
  const at = /(?:^|\s)@([\w.-]*)$/.exec(before);
  return at ? mentions(before.slice(0, before.length - at[1].length - 1), at[1].toLowerCase()) : [];
}

function slash(typed, prefix, others) {
  const wanted = typed.replace(/\s+/g, " ").toLowerCase();
  const all = OFFERED.map(([words, hint, description]) => ({ text: `${prefix} ${words}`, hint, description }));
  if (others) {
    for (const one of store.commands) {
      if (one.command !== "/terp") all.push({ text: one.command, hint: one.usage_hint ?? "", description: one.description ?? "" });
    }
  }
  const starts = all.filter((one) => one.text.toLowerCase().startsWith(wanted.trimEnd()));
  if (starts.length > 0) return starts.map((one) => ({ ...one, exact: one.text.toLowerCase() === wanted.trimEnd() }));
  const going = all.filter((one) => wanted.startsWith(`${one.text.toLowerCase()} `));
  return going.map((one) => ({ ...one, exact: true }));
}

function mentions(lead, query) {
  const app = { text: `${lead}@terp`, hint: "app", description: "Works in threads too: @terp status" };
  const others = people().map((user) => ({ text: `${lead}@${displayName(user.id)}`, hint: "", description: "" }));
  return [app, ...others]
    .filter((one) => one.text.slice(lead.length + 1).toLowerCase().startsWith(query))
    .map((one) => ({ ...one, exact: false }));
}
