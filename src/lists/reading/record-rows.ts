import { isBlank, type CellValue } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import { NO_AREA, type AreaBook } from "../words/areas";
import { isExample } from "../words/examples";
import { isVacancy } from "../words/vacancies";
import { filledCells } from "./heading-words";
import type { IssueLog } from "./issues";
import { placeIn } from "./place-in-name";
import type { Recognised } from "./recognition";
import { mayGoOn } from "./row-cells";
import type { RowCounts } from "./row-counts";
import { hasTeamWord, isBuilding, isErrorOrZero, isNoteWord, rememberedTotalWords } from "./row-words";
import { placeOf } from "./sheet-rows";

/** A line that names the team or area of the records below it. */
export interface Section {
  /** The first of those records, as its place among the chosen rows. */
  readonly from: number;
  readonly text: string;
}

/** The rows of a table that hold a record, and what became of the others. */
export interface ChosenRows {
  /** Indices into the grid's values. */
  readonly rows: Int32Array;
  readonly sections: readonly Section[];
  readonly counts: RowCounts;
}

type Meaning =
  | { readonly kind: "record" | "blank" | "subtotal" | "vacancy" }
  | { readonly kind: "section"; readonly text: string }
  /** `why` is an issue's sentence. */
  | { readonly kind: "note"; readonly why: string };

const RECORD: Meaning = { kind: "record" };

/** Gives each row of a table one meaning. All but records, sections and blanks are data issues. */
export function* chooseRows(sheet: Recognised, areas: AreaBook, log: IssueLog): Steps<ChosenRows> {
  const { definition, grid, table, columns } = sheet;
  const keyAt = columns.get(definition.key) ?? table.left;
  const kept = new Int32Array(Math.max(table.end - table.headingBottom - 1, 0));
  const sections: Section[] = [];
  const counts = { records: 0, sections: 0, subtotals: 0, vacancies: 0, notes: 0, blanks: 0 };
  const meaningOf = meanings(sheet, keyAt, areas);
  const leaveOut = (row: number, kind: string, problem: string) => {
    log.add(definition.name, kind, () => placeOf(grid, row, keyAt), problem, "Left out.");
  };
  for (let row = table.headingBottom + 1; row < table.end; row++) {
    if (row % 20_000 === 0) yield;
    const meaning = meaningOf(grid.values[row] ?? []);
    switch (meaning.kind) {
      case "record":
        kept[counts.records++] = row;
        break;
      case "blank":
        counts.blanks++;
        break;
      case "section":
        counts.sections++;
        sections.push({ from: counts.records, text: meaning.text });
        break;
      case "subtotal":
        counts.subtotals++;
        leaveOut(row, "totals", "A totals row.");
        break;
      case "vacancy":
        counts.vacancies++;
        leaveOut(row, "vacancy", "A vacancy, no person.");
        break;
      case "note":
        counts.notes++;
        leaveOut(row, meaning.why, meaning.why);
        break;
    }
  }
  const { titles, blanks } = above(sheet);
  return {
    rows: kept.slice(0, counts.records),
    sections,
    counts: {
      ...counts,
      blanks: counts.blanks + blanks,
      titles,
      headings: table.headingBottom - table.headingTop + 1,
    },
  };
}

function above({ grid, table: { top, headingTop, left, right } }: Recognised): { titles: number; blanks: number } {
  const rows = grid.values.slice(top, headingTop);
  const titles = rows.filter((cells) => filledCells(cells, left, right) > 0).length;
  return { titles, blanks: rows.length - titles };
}

/** Tells what a row of a table is. */
function meanings(sheet: Recognised, keyAt: number, areas: AreaBook): (cells: readonly CellValue[]) => Meaning {
  const { definition, table, columns, monthColumns } = sheet;
  const { left, right } = table;
  const isOfWorkers = definition.key === "worker";
  const idAt = isOfWorkers ? columns.get("workerId") : undefined;
  const read = [
    ...new Set([
      ...columns.values(),
      ...[...sheet.further.values()].flat(),
      ...monthColumns.map(({ column }) => column),
      ...(sheet.monthRows === null ? [] : [sheet.monthRows.month, sheet.monthRows.said]),
      ...(sheet.firstNames === null ? [] : [sheet.firstNames]),
    ]),
  ];
  const others = read.filter((at) => at !== keyAt);
  const datesNeeded = definition.needed.length > 1 && monthColumns.length === 0 && sheet.monthRows === null;
  const keyHeading = definition.columns[definition.key]?.heading ?? "name";

  const isTotalWord = rememberedTotalWords();
  const haveSurnames = isOfWorkers && sheet.firstNames === null && areWholeNames(sheet, keyAt);

  let hasWorkerAbove = false;

  const withoutKey = (cells: readonly CellValue[]): Meaning => {
    // A worker written once for rows of several months.
    if (sheet.monthRows !== null && hasWorkerAbove && !isBlank(cells[sheet.monthRows.month])) {
      const month = cells[sheet.monthRows.month];
      return typeof month === "string" && isTotalWord(month) ? { kind: "subtotal" } : RECORD;
    }
    if (hasWorkerAbove && mayGoOn(sheet) && hasOnlyDates(cells, sheet)) return RECORD;
    const label = cells.slice(left, right + 1).find((cell) => typeof cell === "string" && cell.trim() !== "");
    if (typeof label === "string" && isTotalWord(label)) return { kind: "subtotal" };
    const filled = filledCells(cells, left, right);
    if (typeof label === "string" && filled === 1 && !isNoteWord(label) && isPlace(label, areas))
      return { kind: "section", text: label };
    if (others.every((at) => isBlank(cells[at]))) {
      return filled === 0
        ? { kind: "blank" }
        : { kind: "note", why: "Only cells outside the list’s columns are filled: read as a note." };
    }
    if (idAt !== undefined && !isBlank(cells[idAt]) && !isErrorOrZero(cells[idAt])) return RECORD;
    return { kind: "note", why: `The row has no ${keyHeading}.` };
  };

  const withKey = (cells: readonly CellValue[], key: CellValue): Meaning => {
    if (isErrorOrZero(key)) return { kind: "note", why: `The row has no ${keyHeading}, but 0 or an error.` };
    if (typeof key !== "string") return RECORD;
    if (isExample(key, isOfWorkers)) return { kind: "note", why: "An example or a test, no record." };
    if (isCode(key)) return RECORD;
    if (isTotalWord(key) || (isOfWorkers && hasShares(cells, monthColumns))) return { kind: "subtotal" };
    const isAlone = others.every((at) => isBlank(cells[at]));
    const hasNothingElse = isAlone && filledCells(cells, left, right) <= 1;
    if (
      hasNothingElse &&
      !isNoteWord(key) &&
      (isPlace(key, areas) || (haveSurnames && isOneWord(key) && !isVacancy(key)))
    )
      return { kind: "section", text: key };
    if (isOfWorkers && isVacancy(key)) return { kind: "vacancy" };
    if (isAlone && (datesNeeded || isNoteWord(key)))
      return { kind: "note", why: "Only the first cell is filled: read as a note." };
    return RECORD;
  };

  return (cells) => {
    const key = cells[keyAt];
    if (isBlank(key)) return withoutKey(cells);
    const meaning = withKey(cells, key);
    hasWorkerAbove = meaning === RECORD;
    return meaning;
  };
}

/** "C100001": an ID, as the key of nearly every row of a long list is; no word, and no name. */
function isCode(key: string): boolean {
  const last = key.charCodeAt(key.length - 1);
  return last >= 48 && last <= 57 && key.length > 2 && !key.includes(" ") && !key.startsWith("#");
}

/** How many rows are looked at to see how names are written. */
const LOOKED_AT = 200;

/** Whether nearly all workers have a first name and a surname: then one word alone ("Beeches") is a line above them. */
function areWholeNames({ grid, table }: Recognised, keyAt: number): boolean {
  const names = grid.values
    .slice(table.headingBottom + 1, Math.min(table.end, table.headingBottom + 1 + LOOKED_AT))
    .filter((cells) => filledCells(cells, table.left, table.right) > 1 && typeof cells[keyAt] === "string");
  const whole = names.filter((cells) => !isOneWord(String(cells[keyAt])));
  return names.length > 1 && whole.length === names.length;
}

function isOneWord(text: string): boolean {
  return /^\p{L}{3,}$/u.test(text.trim());
}

/** A line that is a team or an area and no person: one of the settings, or with a word that teams have. */
function isPlace(text: string, areas: AreaBook): boolean {
  if (text.length > 60) return false;
  if (hasTeamWord(text) || isBuilding(text) || areas.areaNamed(text) !== NO_AREA || areas.areaOfTeam(text) !== NO_AREA)
    return true;
  return /\d/.test(text) && placeIn(text, areas).area !== NO_AREA;
}

const FIRST_DAY = 36_526;
const LAST_DAY = 73_415;
const TYPED_DAY = /^\s{0,3}\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s{0,3}$/;

/** Whether only dates under months stand in a row: further supervisions of the worker above, and no sums. */
function hasOnlyDates(cells: readonly CellValue[], { monthColumns, table: { left, right } }: Recognised): boolean {
  const months = new Set(monthColumns.map(({ column }) => column));
  let dates = 0;
  for (let column = left; column <= right; column++) {
    const cell = cells[column];
    if (isBlank(cell)) continue;
    const isDate =
      typeof cell === "number"
        ? cell >= FIRST_DAY && cell < LAST_DAY
        : typeof cell === "string" && TYPED_DAY.test(cell);
    if (!isDate || !months.has(column)) return false;
    dates++;
  }
  return dates > 0;
}

/** Whether fractions stand under the months: shares of other rows. */
function hasShares(cells: readonly CellValue[], months: readonly { readonly column: number }[]): boolean {
  return months.some(({ column }) => {
    const cell = cells[column];
    return typeof cell === "number" && cell > 0 && cell < 1;
  });
}
