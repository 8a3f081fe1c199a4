import { dayOf, daysInMonth } from "../calendar/day";
import type { CellValue } from "../workbook/grid";

/** What Excel makes of a text typed (or written by code) into a cell. */
export type Entered = { readonly formula: string } | { readonly value: CellValue };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * What Excel makes of a value: a leading apostrophe or a text format keeps text as it is; "=", "+", "-" and "@" begin a
 * formula; numbers, percentages, truth values and dates in words or figures are converted.
 */
export function enter(value: CellValue, isTextCell: boolean, thisYear: number): Entered {
  if (typeof value !== "string") return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (isTextCell || value === "") return { value };
  if (/^[=@]./.test(value)) return { formula: value.slice(1) };
  const trimmed = value.trim();
  const number = /^[+-]?[£$]?\d[\d,]*(?:\.\d+)?(%?)$/.exec(trimmed);
  if (number) return { value: Number(trimmed.replace(/[£$,%]/g, "")) / (number[1] === "%" ? 100 : 1) };
  if (/^[+-]./.test(value)) return { formula: value };
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return { value: dateSerial(trimmed, thisYear) ?? value };
}

/** "May-17" and "29/03/2017" become dates in Excel; so they do here, to show up where text was not protected. */
function dateSerial(text: string, thisYear: number): number | null {
  const words = /^(?:(\d{1,2})[ -])?([a-z]{3})[a-z]*[ -](\d{1,4})$/i.exec(text);
  if (words) {
    const month = MONTHS.indexOf((words[2] ?? "").toLowerCase()) + 1;
    const last = Number(words[3]);
    if (month === 0) return null;
    if (words[1] !== undefined) return dayOf(last < 100 ? 2000 + last : last, month, Number(words[1]));
    return last >= 1 && last <= daysInMonth(thisYear, month)
      ? dayOf(thisYear, month, last)
      : dayOf(last < 100 ? 2000 + last : last, month, 1);
  }
  const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(text);
  if (!figures) return null;
  const [day, month, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayOf(year < 100 ? 2000 + year : year, month, day) : null;
}
