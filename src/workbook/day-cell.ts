import { DAYS_TO_1904, type Day } from "../calendar/day";

/** A day as a cell of a workbook holds it: by the serials of the 1904 system where the workbook counts by them. */
export function dayCell(day: Day, date1904: boolean): number {
  return date1904 ? day - DAYS_TO_1904 : day;
}
