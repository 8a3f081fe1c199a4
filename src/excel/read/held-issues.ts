import type { DataIssue } from "../../lists/reading/issues";
import { cellAddress } from "../../workbook/addresses";
import { ISSUES_HEADINGS, ISSUES_TOP } from "../../sheets/issues-sheet";
import type { CellSnapshot } from "./cell-snapshot";

/**
 * The data issues of a scorecard whose figures are kept: those that are known now with those of its files that stand on the sheet
 * of issues. Where the scorecard told of more, for the sheet of issues is another month's by now, that is said.
 */
export function withHeldIssues(
  issues: readonly DataIssue[],
  held: Readonly<Record<"card" | "issues", CellSnapshot | null>>,
  files: readonly string[],
): DataIssue[] {
  if (files.length === 0) return [...issues];
  const all = [...issues, ...heldIssues(held.issues, files)];
  const told = held.card === null ? 0 : issuesTold(held.card);
  if (told <= all.length) return all;
  return [
    ...all,
    {
      list: "Lists",
      file: "",
      sheet: "",
      cell: "",
      problem: "The data issues of files that figures came from are not known: the files are not at hand.",
      done: `Add ${files.map((file) => `“${file}”`).join(", ")} and refresh to list them again.`,
    },
  ];
}

/** How many data issues the head of a scorecard tells of. */
function issuesTold({ values }: CellSnapshot): number {
  for (let row = 0; row < HEAD_ROWS; row++)
    for (let column = 0; column < HEAD_COLUMNS; column++) {
      const told = /^(\d+) data issues?$/.exec(String(values(cellAddress(row, column))))?.[1];
      if (told !== undefined) return Number(told);
    }
  return 0;
}

/** The head stands in the first rows, also where people put some above it. */
const HEAD_ROWS = 20;
const HEAD_COLUMNS = 60;

/** The data issues of files that are no longer at hand, as they stand on their sheet: they are still true of the figures kept. */
function heldIssues(held: CellSnapshot | null, files: readonly string[]): DataIssue[] {
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
