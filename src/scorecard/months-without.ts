import { monthsUpTo, shortMonth, type Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import type { FigureColumn, MeasureValues } from "./figure-cells";
import { MONTHS_SHOWN } from "./figure-columns";
import type { History } from "./history";
import { inWords } from "./in-words";
import { isOfHistory } from "./measure-values";
import { officesLeftOut } from "./without";

/** The months that a table and its chart show, where they come from, and what the lists say of them now. */
interface Shown {
  readonly indicator: Indicator;
  readonly month: Month;
  readonly columns: readonly FigureColumn[];
  readonly comparatorMonths: readonly Month[];
  readonly history: History;
  readonly counted: MeasureValues;
}

/**
 * The remarks on earlier months that were published without an office: "Jun-17 is without SOUTH, as published." They stay
 * so until a person accepts what the lists say now, which is said where the lists know such a month whole, and otherwise.
 */
export function monthsWithoutRemarks(shown: Shown): string[] {
  const { indicator, counted, history } = shown;
  const found = monthsWithout(shown);
  const whole = [...found.values()].flat().filter((month) =>
    indicator.measures.some(({ key }) => {
      const now = counted(key, month, "city");
      return now !== null && now !== history.value(month, indicator.number, key, "city");
    }),
  );
  const named = (months: readonly Month[]) => inWords(months.map(shortMonth));
  return [
    ...[...found].map(
      ([offices, months]) => `${named(months)} ${months.length === 1 ? "is" : "are"} ${offices}, as published.`,
    ),
    ...(whole.length === 0
      ? []
      : [
          `The lists now know ${named(whole)} whole: accept the revisions of ${whole.length === 1 ? "that month" : "those months"} to have ${whole.length === 1 ? "it" : "them"} so.`,
        ]),
  ];
}

/** By what they are without, in the order of the months. */
function monthsWithout({ indicator, month, columns, comparatorMonths, history, counted }: Shown): Map<string, Month[]> {
  const periods = columns.flatMap((column) => (column.kind === "period" ? column.months : []));
  const months = [...new Set([...monthsUpTo(month, MONTHS_SHOWN), ...comparatorMonths, ...periods])];
  const found = new Map<string, Month[]>();
  for (const each of months.filter((of) => of !== month).sort((a, b) => a - b)) {
    const offices = indicator.measures
      .filter(({ key }) => isOfHistory(indicator, key, each, "city", counted, history))
      .map(({ key }) => officesLeftOut(history.entry(each, indicator.number, key, "city")?.source ?? ""))
      .find((without) => without !== null);
    if (offices !== undefined) found.set(offices, [...(found.get(offices) ?? []), each]);
  }
  return found;
}
