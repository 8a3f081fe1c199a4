import { dayOf } from "../src/calendar/day";
import type { CellValue, Grid } from "../src/workbook/grid";
import { seeded } from "../src/sample/random";

const AREAS = ["EAST", "NWC", "SOUTH", "DCSC", "Other Citywide Teams"];
const LAST_DAY = dayOf(2017, 5, 31);
const DAYS_BACK = 2000;

/** Rows of cases and of assessments, half of each, as Excel hands them over; the same every time. */
export function benchGrids(rows: number): Grid[] {
  const random = seeded(rows);
  const half = Math.floor(rows / 2);
  const day = () => LAST_DAY - random.between(0, DAYS_BACK);
  const cases = Array.from({ length: half }, (_, at): CellValue[] => {
    const referred = day();
    const closed = random.between(0, 2) > 0 ? referred + random.between(1, 400) : null;
    return [
      `C${100_000 + Math.floor(at * 0.8)}`,
      random.pick(AREAS),
      referred,
      random.between(0, 20) > 0 ? "Worker" : null,
      referred + random.between(0, 20),
      closed,
    ];
  });
  const assessments = Array.from({ length: rows - half }, (_, at): CellValue[] => {
    const started = day();
    return [
      `C${100_000 + at}`,
      random.pick(AREAS),
      started,
      started + random.between(1, 120),
      random.pick(["Yes", "Yes", "No", "N/A", null]),
    ];
  });
  const sheet = (name: string, values: CellValue[][]): Grid => ({
    source: { file: "", sheet: name },
    top: 0,
    left: 0,
    values,
    date1904: false,
  });
  return [
    sheet("Cases", [
      ["Child ID", "Area", "Referral date", "Allocated worker", "Allocation date", "Closed date"],
      ...cases,
    ]),
    sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date", "Child seen"], ...assessments]),
  ];
}
