import { after, financialYearStart, monthOfYear, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { CITY } from "../indicators/counting/tally";
import type { Period } from "../settings/settings";
import type { FigureColumn } from "./figure-cells";

const MONTHS_A_QUARTER = 3;

/** The months of a period up to a month: the council's financial year runs from April to March, and its quarters from April too. */
export function monthsOfPeriod(period: Period, month: Month): Month[] {
  switch (period) {
    case "lastYear":
      return [after(month, -12)];
    case "quarter":
      return monthsUpTo(month, ((monthOfYear(month) - 1) % MONTHS_A_QUARTER) + 1);
    case "yearToDate":
      return monthsUpTo(month, month - financialYearStart(month) + 1);
  }
}

/** The columns of other periods that the settings show and that mean something for an indicator: events add up, levels do not. */
export function periodColumns({ addsUp }: Indicator, month: Month, shown: readonly Period[]): FigureColumn[] {
  return shown
    .filter((period) => period === "lastYear" || addsUp === true)
    .map((period) => {
      const months = monthsOfPeriod(period, month);
      return { key: period, label: labelOf(period, months), kind: "period", place: "city", tallyColumn: CITY, months };
    });
}

function labelOf(period: Period, months: readonly Month[]): string {
  const first = months[0];
  if (first === undefined) throw new Error("A period has a month.");
  switch (period) {
    case "lastYear":
      return shortMonth(first);
    case "quarter":
      return `Quarter (from ${shortMonth(first)})`;
    case "yearToDate":
      return `Year to date (from ${shortMonth(first)})`;
  }
}
