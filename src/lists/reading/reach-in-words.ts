import { shortMonth, type Month } from "../../calendar/month";
import type { List } from "../list";

/** How far a list reaches, for a person: "from Dec-16", "Dec-16 to Mar-17", "May-17 only"; "no month" where it knows none. */
export function reachInWords({ months, reach }: Pick<List, "months" | "reach">, asked: Month): string {
  const written = [...months.written].sort((a, b) => a - b);
  const known = reach !== null && reach.first <= reach.last ? [reach.first, reach.last] : [];
  const all = [...known, ...written].sort((a, b) => a - b);
  const [first] = all;
  const last = all.at(-1);
  if (first === undefined || last === undefined) return "no month";
  if (first === last) return `${shortMonth(first)} only`;
  return last < asked ? `${shortMonth(first)} to ${shortMonth(last)}` : `from ${shortMonth(first)}`;
}
