import { addMonths, dayOf, type Day } from "../calendar/day";
import { after, month, monthsUpTo, yearOf, type Month } from "../calendar/month";
import type { CellValue } from "../workbook/grid";
import type { SampleSheet } from "./book";
import type { Random } from "./random";
import { EXTRACTED_ON, SAMPLE_MONTH } from "./sample-month";

/** Birthdays of care leavers: forty a month, eight of each age from 17 to 21, with what they did then. */
export function careLeaverSheet(random: Random): SampleSheet {
  const rows: CellValue[][] = [];
  let next = 700001;
  const people = new Map<string, { id: string; born: Day }>();
  const person = (turning: Month, age: number, each: number) => {
    const bornIn = after(turning, -12 * age);
    const key = `${bornIn}/${each}`;
    const known = people.get(key);
    if (known !== undefined) return known;
    const made = { id: `P${next++}`, born: dayOf(yearOf(bornIn), (bornIn % 12) + 1, random.between(1, 28)) };
    people.set(key, made);
    return made;
  };
  const months = monthsUpTo(SAMPLE_MONTH, 14);
  for (const inMonth of months) {
    const inEte = inMonth >= month(2017, 4) ? 24 : 21;
    const turning = [17, 18, 19, 20, 21].flatMap((age) =>
      Array.from({ length: 8 }, (_, each) => ({ age, ...person(inMonth, age, each) })),
    );
    const chosen = new Set(random.sample(turning, inEte));
    for (const one of turning) {
      const birthday = addMonths(one.born, 12 * one.age);
      const status = chosen.has(one)
        ? random.pick(["F1", "F2", "F4", "F5", "P1", "P2", "P4", "P5"])
        : random.pick(["G4", "G5", "G6", "Unknown"]);
      // The extract is of 12 June: nothing after it is known.
      const on = Math.min(birthday + random.between(-60, 25), EXTRACTED_ON);
      rows.push([one.id, one.born, status, on]);
    }
  }
  return {
    name: "Care leavers",
    headingRows: 2,
    dateColumns: [1, 3],
    rows: [
      ["Care leavers at their birthdays"],
      ["Person ID", "Date of Birth", "Activity Status", "Status date"],
      ...rows,
    ],
  };
}
