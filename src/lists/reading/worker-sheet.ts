import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { mayBeName } from "../words/name-like";
import { isTotalLabel } from "../words/totals";
import { withColumns } from "./added-columns";
import { takeApart } from "./anatomy";
import type { HeadingReading } from "./month-headings";
import { isNeutral } from "./sheet-names";

/** What stands before a worker's name above a table: "Worker: Ann Archer", or in the cell before it. */
const LABEL =
  /^(?:name|worker|worker['’]?s name|worker name|name of (?:worker|supervisee|social worker|staff)|staff name|staff member|employee|employee name|supervisee|supervisee name|social worker|practitioner)\s*[:\-–]?\s*(.*)$/i;
const LONGEST_NAME = 60;
/** Lines with more cells are no "Worker: Ann Archer, Team: East". */
const MOST_CELLS = 4;

/** The worker whom a line above the first table of a sheet names; null where none does. */
export function workerInTitle(grid: Grid, reading: HeadingReading): string | null {
  const [table] = takeApart(grid, reading);
  if (table === undefined) return null;
  for (const row of grid.values.slice(0, table.headingTop)) {
    const filled = row.filter((cell) => !isBlank(cell));
    if (filled.length > MOST_CELLS) continue;
    for (const [at, cell] of filled.entries()) {
      const found = typeof cell === "string" && cell.length <= LONGEST_NAME ? LABEL.exec(cell.trim()) : null;
      if (found === null) continue;
      const beside = (found[1] ?? "").trim();
      const name = beside === "" ? String(filled[at + 1] ?? "").trim() : beside;
      if (isPersonName(name)) return name;
    }
  }
  return null;
}

/** The name of a sheet that may be a worker's: two words or more that are none of the work's, or "Jones, Ann". */
export function workerInName({ source: { sheet } }: Grid): string | null {
  return isNeutral(sheet) || !isPersonName(sheet) ? null : sheet.trim();
}

function isPersonName(text: string): boolean {
  return text.length <= LONGEST_NAME && mayBeName(text) && /\p{L}+[\s,.]+\p{L}/u.test(text) && !/\d/.test(text);
}

/** The sheet with the worker's name behind each row of its first table; null where it has none. */
export function withWorker(grid: Grid, worker: string, reading: HeadingReading): Grid | null {
  const [table] = takeApart(grid, reading);
  if (table === undefined) return null;
  const nameBeside = (row: readonly CellValue[]): CellValue => {
    const first = row.find((cell) => !isBlank(cell));
    return first === undefined || (typeof first === "string" && isTotalLabel(first)) ? null : worker;
  };
  return { ...withColumns(table, [{ heading: "Worker", of: nameBeside }]), isOfWorker: true };
}
