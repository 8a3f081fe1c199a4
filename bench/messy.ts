import { dateOf, dayOf, type Day } from "../src/calendar/day";
import { seeded } from "../src/sample/random";
import type { CellValue, Grid } from "../src/workbook/grid";

const AREAS = ["EAST", "NWC", "SOUTH", "DCSC"];
const LAST_DAY = dayOf(2017, 5, 31);
/** A section for so many rows, as a team has. */
const ROWS_OF_SECTION = 40;
/** Words for whether a child was seen; the last ones are understood by nobody. */
const SEEN = ["Yes", "Y", "seen", "a) Yes", "No", "not seen", "N/A", "visited?", "see notes", "tbc JS"];

/** Assessments as offices keep them: a line for each area above its rows, dates typed as text, words nobody knows, totals. */
export function messyGrid(rows: number): Grid {
  const random = seeded(rows);
  const values: CellValue[][] = [
    ["Assessments, all offices"],
    [],
    ["Child ID", "Area", "Start date", "Completed date", "Child seen"],
  ];
  for (let at = 0; values.length < rows; at++) {
    if (at % ROWS_OF_SECTION === 0) values.push([`${random.pick(AREAS)} team`, null, null, null, null]);
    const started = LAST_DAY - random.between(0, 2_000);
    const completed = started + random.between(1, 120);
    values.push([
      `C${100_000 + at}`,
      null,
      asWritten(started, random.between(0, 3)),
      asWritten(completed, random.between(0, 3)),
      random.pick(SEEN),
    ]);
    if (at % ROWS_OF_SECTION === ROWS_OF_SECTION - 1) values.push(["Total", null, null, null, ROWS_OF_SECTION]);
  }
  return { source: { file: "", sheet: "Assessments" }, top: 0, left: 0, values, date1904: false };
}

/** A day as a serial, or as one of three ways to type it. */
function asWritten(serial: number, way: number): CellValue {
  const { year, month, day } = dateOf(serial as Day);
  switch (way) {
    case 0:
      return `${day}/${month}/${year}`;
    case 1:
      return `${day}.${month}.${year % 100}`;
    case 2:
      return `${day}/${month}/${year} JS`;
    default:
      return serial;
  }
}
