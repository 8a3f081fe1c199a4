import { columnSpan, onSheet, range, titleRows } from "../workbook/addresses";
import { ISSUES_SHEET } from "../workbook/own-sheets";
import type { DataIssue } from "../lists/reading/issues";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";
import { SheetBuilder, formula, text } from "../workbook/sheet-builder";

export const ISSUES_HEADINGS = ["List", "File", "Sheet", "Cell", "What is wrong", "What was done"];
/** Zero-based row of the headings. */
export const ISSUES_TOP = 3;
const TOP = ISSUES_TOP;

/** What a sheet can show without becoming a list of its own; the rest is counted in a closing line. */
const MOST_ROWS = 5000;

/**
 * The plan of the data issues: each with where it stands, a link for cells of this workbook, and how it was treated.
 * `usedRows` is how far down the sheet an earlier list reaches; `room` is how many rows there are until something that a
 * person wrote below.
 */
export function issuesPlan(issues: readonly DataIssue[], usedRows: number, room = Number.MAX_SAFE_INTEGER): SheetPlan {
  const sheet = new SheetBuilder(ISSUES_SHEET);
  const shown = issues.length <= Math.min(MOST_ROWS, room) ? issues : issues.slice(0, Math.min(MOST_ROWS, room - 1));
  const rows = shown.map((issue): PlanCell[] => [
    text(issue.list),
    text(issue.file === "" ? "This workbook" : issue.file),
    text(issue.sheet),
    issue.cell === "" ? null : issue.file === "" ? cellLink(issue) : text(issue.cell),
    text(issue.problem),
    text(issue.done),
  ]);
  if (issues.length > shown.length) {
    rows.push([text(`And ${issues.length - shown.length} more.`), null, null, null, null, null]);
  }
  // Rows of an earlier, longer list are blanked.
  const blanks = Math.max(0, usedRows - (TOP + 1) - rows.length);
  for (let blank = 0; blank < blanks; blank++) rows.push(ISSUES_HEADINGS.map(() => null));
  const bottom = TOP + Math.max(1, rows.length);
  const summary =
    issues.length === 0
      ? "Nothing was left out or doubted."
      : "Rows that were left out or doubted, and what was done with each.";
  sheet
    .block(0, 0, [[text("Data issues")], [text(summary)]])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .add("rowHeights", { rows: "1:1", points: 32 })
    .block(TOP, 0, [ISSUES_HEADINGS.map(text), ...rows])
    .format(range(TOP, 0, TOP, ISSUES_HEADINGS.length - 1), STYLE.columnHeadLeft)
    .format(range(TOP + 1, 0, bottom, ISSUES_HEADINGS.length - 1), STYLE.label)
    .format(range(TOP + 1, 3, bottom, 3), STYLE.link)
    .add(
      "columnWidths",
      { columns: "A:A", characters: 18 },
      { columns: "B:B", characters: 28 },
      { columns: "C:C", characters: 20 },
      { columns: "D:D", characters: 10 },
      { columns: "E:E", characters: 56 },
      { columns: "F:F", characters: 48 },
    )
    .set("frozenRows", TOP + 1)
    .set("print", {
      // Whole columns: what is printed follows the rows.
      area: columnSpan(0, ISSUES_HEADINGS.length - 1),
      titleRows: titleRows(TOP, TOP),
      landscape: true,
      breaks: [],
      header: "Data issues",
      footer: { left: "Scorecard", right: "" },
    });
  return sheet.build();
}

/** A formula that jumps to the cell; names go in as string literals with their quotes doubled. */
function cellLink({ sheet, cell }: DataIssue): PlanCell {
  const target = `#${onSheet(sheet, cell)}`.replace(/"/g, '""');
  return formula(`HYPERLINK("${target}","${cell}")`);
}
