import { columnSpan, onSheet, range, titleRows } from "../workbook/addresses";
import { EVIDENCE_SHEET } from "../workbook/own-sheets";
import { firstCell } from "../lists/whereabouts";
import type { Evidence, EvidencePart, EvidenceRow } from "../scorecard/evidence";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";
import { SheetBuilder, formula, text } from "../workbook/sheet-builder";

export const EVIDENCE_HEADINGS = ["Counted as", "List", "File", "Sheet", "Row", "Detail"];
const TOP = 5;
const WARNING = "This sheet points to the rows of children or workers. Delete it before the workbook is passed on.";

/** The rows behind a figure on a sheet of their own; `usedRows` is how far an earlier one reaches. */
export function evidencePlan({ title, figure, sum, parts, notCounted }: Evidence, usedRows: number): SheetPlan {
  const sheet = new SheetBuilder(EVIDENCE_SHEET);
  const rows = [...parts, ...(notCounted === null ? [] : [notCounted])].flatMap(rowsOf);
  const blanks = Math.max(0, usedRows - (TOP + 1) - rows.length);
  const all = [...rows, ...Array.from({ length: blanks }, () => EVIDENCE_HEADINGS.map(() => null))];
  const bottom = TOP + Math.max(1, all.length);
  return sheet
    .block(0, 0, [[text("Evidence")], [text(title)], [text(`${figure} = ${sum}`)], [text(WARNING)]])
    .format("A1", STYLE.title)
    .format("A2:A3", STYLE.subtitle)
    .format("A4", { bold: true, color: "#8E0E14" })
    .add("rowHeights", { rows: "1:1", points: 32 })
    .block(TOP, 0, [EVIDENCE_HEADINGS.map(text), ...all])
    .format(range(TOP, 0, TOP, EVIDENCE_HEADINGS.length - 1), STYLE.columnHeadLeft)
    .format(range(TOP + 1, 0, bottom, EVIDENCE_HEADINGS.length - 1), STYLE.label)
    .add(
      "columnWidths",
      { columns: "A:A", characters: 56 },
      { columns: "B:B", characters: 18 },
      { columns: "C:D", characters: 28 },
      { columns: "E:E", characters: 10 },
      { columns: "F:F", characters: 22 },
    )
    .set("frozenRows", TOP + 1)
    .set("print", {
      area: columnSpan(0, EVIDENCE_HEADINGS.length - 1),
      titleRows: titleRows(TOP, TOP),
      landscape: true,
      breaks: [],
      header: "Evidence",
      footer: { left: "Personal data: not to be passed on", right: "" },
    })
    .build();
}

function rowsOf({ label, list, rows }: EvidencePart): PlanCell[][] {
  return rows.map(({ source: { file, sheet }, detail, ...at }) => [
    text(label),
    text(list),
    text(file === "" ? "This workbook" : file),
    text(sheet),
    file === "" ? formula(linkTo(sheet, at)) : at.sheetColumn === undefined ? at.sheetRow : text(at.sheetColumn),
    text(detail),
  ]);
}

/** A link to a row, or to the column of a worker where workers stand across. */
function linkTo(sheet: string, at: Pick<EvidenceRow, "sheetRow" | "sheetColumn">): string {
  const shown = at.sheetColumn === undefined ? String(at.sheetRow) : `"${at.sheetColumn}"`;
  return `HYPERLINK("#${onSheet(sheet, firstCell(at)).replace(/"/g, '""')}",${shown})`;
}
