import { monthsUpTo, type Month } from "../calendar/month";
import type { CellValue } from "../workbook/grid";
import type { Random } from "./random";
import { dayIn } from "./stock";

const A_MONTH = 5;

/** Mean days of the month, and of the six months before, that the intervals are made to give. */
interface Aim {
  readonly window: number;
  readonly before: number;
  readonly now: number;
  readonly spread: number;
}

/** Five adoption orders a month for four years and more, with both intervals. */
export function adoptionRows(random: Random, last: Month): CellValue[][] {
  const months = monthsUpTo(last, 50);
  const match = intervals(random, months.length, { window: 12, before: 270, now: 274, spread: 60 });
  const placement = intervals(random, months.length, { window: 36, before: 614, now: 615, spread: 90 });
  const rows: CellValue[][] = [
    [
      "Child Unique ID",
      "Date the Child Entered Care",
      "Date of Placement Order",
      "Date of Matching Child and Prospective Adopters",
      "Date Placed for Adoption",
      "Date of Adoption Order",
    ],
  ];
  months.forEach((month, index) => {
    for (let each = 0; each < A_MONTH; each++) {
      const at = index * A_MONTH + each;
      const ordered = dayIn(random, month);
      const placed = ordered - random.between(180, 260);
      const matched = placed - random.between(14, 40);
      rows.push([
        `C${800001 + at}`,
        placed - (placement[at] ?? 0),
        matched - (match[at] ?? 0),
        matched,
        placed,
        ordered,
      ]);
    }
  });
  // An order whose earlier dates were never recorded.
  rows.push(["C899001", null, null, null, null, dayIn(random, last)]);
  return rows;
}

/** Whole days for each adoption, so that the rolling means come out as aimed at: by whole days on two months' orders. */
function intervals(random: Random, months: number, { window, before, now, spread }: Aim): number[] {
  const days = Array.from({ length: months * A_MONTH }, () => before + random.between(-spread, spread));
  const rollingSum = (month: number) => {
    let sum = 0;
    for (let at = (month - window + 1) * A_MONTH; at < (month + 1) * A_MONTH; at++) sum += days[at] ?? 0;
    return sum;
  };
  const orders = window * A_MONTH;
  const addTo = (month: number, total: number) => {
    for (let each = 0; each < A_MONTH; each++) {
      const at = month * A_MONTH + each;
      days[at] =
        (days[at] ?? 0) + Math.floor(total / A_MONTH) + (each < total - Math.floor(total / A_MONTH) * A_MONTH ? 1 : 0);
    }
  };
  const last = months - 1;
  const sixBefore = [6, 5, 4, 3, 2, 1].reduce((sum, back) => sum + rollingSum(last - back), 0);
  // The orders of six months ago stand in all six windows; those of the last month in none of them.
  addTo(last - 6, Math.round(before * orders - sixBefore / 6));
  addTo(last, Math.round(now * orders - rollingSum(last)));
  return days;
}
