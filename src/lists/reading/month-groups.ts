import type { Month } from "../../calendar/month";
import type { ListDefinition } from "../list";
import type { ColumnHeading } from "./column-headings";
import { isTotalLabel } from "../words/totals";
import { resolveMonths, type HeadingReading, type PlacedMonth } from "./month-headings";
import { isNamedFor, otherSubjectOf } from "./weigh-names";

/** A month's column, and what stands above it and the others of its kind: "Annual leave"; "" for nothing. */
interface GroupedMonth extends PlacedMonth {
  readonly group: string;
}

/**
 * The months that are a list's where the same months stand more than once, each time under a heading of their own:
 * those under the list's name, else under the total of the others. None where it is not said which are meant. Months under
 * the name of another subject are never among them.
 */
function monthsOfList(months: readonly GroupedMonth[], definition: ListDefinition): readonly GroupedMonth[] {
  const isNamed = ({ group }: GroupedMonth) => isNamedFor([group], definition);
  const own = months.filter((month) => month.group === "" || isNamed(month) || otherSubjectOf(month.group) === null);
  const groups = new Set(own.map(({ group }) => group));
  if (groups.size < 2 || !areRepeated(own)) return own;
  const named = own.filter(isNamed);
  return named.length > 0 ? named : own.filter(({ group }) => isTotalLabel(group));
}

/** Whether a month stands under two of the headings. */
function areRepeated(months: readonly GroupedMonth[]): boolean {
  const groupOf = new Map<string, string>();
  return months.some(({ heading, year, group }) => {
    const key = heading.kind === "month" ? `${heading.month}` : `${heading.monthOfYear} ${year?.year ?? ""}`;
    const before = groupOf.get(key);
    groupOf.set(key, group);
    return before !== undefined && before !== group;
  });
}

/** The months of a list, by the headings of its columns but those that are `taken`; `names` are those around the table. */
export function monthsOf(
  headings: readonly ColumnHeading[],
  taken: ReadonlySet<number>,
  names: readonly string[],
  definition: ListDefinition,
  reading: HeadingReading,
): { month: Month; column: number }[] {
  const placed = headings.flatMap(({ column, month, year, group }) =>
    month === null || taken.has(column) ? [] : [{ column, heading: month, year, group }],
  );
  return resolveMonths(monthsOfList(placed, definition), names, reading);
}
