import { bankHolidays } from "../src/calendar/bank-holidays";
import { weekdayOf, type Day } from "../src/calendar/day";
import { firstDay, lastDay, monthsUpTo, month } from "../src/calendar/month";
import type { CellValue, Grid } from "../src/workbook/grid";

const HOLIDAYS = new Set(Array.from({ length: 10 }, (_, at) => bankHolidays(2010 + at)).flat());

/**
 * What one would write first: a pass over the rows for each month and figure (open and unallocated cases, assessments
 * inside 45 working days, assessments in all, children seen), with Sets of children and a loop over the days.
 * Only for comparison in the benchmark; returns a number so that nothing is optimised away.
 */
export function naivePass(grids: readonly Grid[]): number {
  let sum = 0;
  const [cases, assessments] = grids.map(({ values }) => values.slice(1));
  for (const at of monthsUpTo(month(2017, 5), 13)) {
    const first = firstDay(at);
    const last = lastDay(at);
    const isOpen = ([, , referred, , , closed]: readonly CellValue[]) =>
      Number(referred) <= last && (closed === null || Number(closed) > last);
    sum += new Set((cases ?? []).filter(isOpen).map(([child]) => child)).size;
    sum += new Set(
      (cases ?? [])
        .filter((row) => isOpen(row) && last - Number(row[2]) > 7 && (row[4] === null || Number(row[4]) > last))
        .map(([child]) => child),
    ).size;
    const completed = (assessments ?? []).filter(([, , , on]) => Number(on) >= first && Number(on) <= last);
    sum += completed.length;
    sum += completed.filter(([, , start, end]) => workingDays(Number(start), Number(end)) <= 45).length;
    sum += completed.filter(([, , , , seen]) => seen === "Yes").length;
  }
  return sum;
}

function workingDays(start: number, end: number): number {
  let days = 0;
  for (let day = start + 1; day <= end; day++) if (weekdayOf(day as Day) < 5 && !HOLIDAYS.has(day as Day)) days++;
  return days;
}
