import type { DataIssue } from "../../lists/reading/issues";
import { cellAddress } from "../../workbook/addresses";
import { ISSUES_HEADINGS, ISSUES_TOP } from "../../sheets/issues-sheet";
import type { CellSnapshot } from "./cell-snapshot";

/** The data issues of files that are no longer at hand, as they stand on their sheet: they are still true of the figures kept. */
export function heldIssues(held: CellSnapshot | null, files: readonly string[]): DataIssue[] {
  if (held === null || files.length === 0) return [];
  const issues: DataIssue[] = [];
  for (let row = ISSUES_TOP + 1; ; row++) {
    const [list = "", file = "", sheet = "", cell = "", problem = "", done = ""] = ISSUES_HEADINGS.map((_, column) =>
      String(held.values(cellAddress(row, column))),
    );
    if (problem === "") return issues;
    if (files.includes(file)) issues.push({ list, file, sheet, cell, problem, done });
  }
}
