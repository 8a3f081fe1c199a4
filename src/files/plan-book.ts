import { writeXlsx, type Cell, type CellStyle, type ConditionalRule, type WriteSheet } from "hucre/xlsx";
import { onSheet, parseRange, type Box } from "../workbook/addresses";
import { planCells } from "../workbook/plan-cells";
import { chartsOf } from "./plan-charts";
import type { CellFormat, PlanCell, SheetPlan } from "../workbook/sheet-plan";

/** What the scorecard's workbooks are written in. */
const FONT = { name: "Calibri", size: 11 } as const;
const INCH = 72;

/**
 * A workbook of its own that holds one sheet by its plan, as .xlsx: values, formats, merges, rating colours, charts and print set-up;
 * of names only print area and titles, no author, no links. `savedOn` is stamped into it. Throws where the plan holds a
 * formula, table, link or name: a copy is made of values and words, and of charts that show them.
 */
export async function planBook(plan: SheetPlan, savedOn: Date): Promise<Uint8Array> {
  if ([plan.tables, plan.links, plan.names, plan.validations].some((part) => part.length > 0))
    throw new Error(`The sheet “${plan.name}” holds more than values and words.`);
  const { print } = plan;
  const named = (name: string, range: string) => ({
    name: `_xlnm.${name}`,
    range: onSheet(plan.name, range),
    scope: plan.name,
  });
  return writeXlsx({
    sheets: [sheetOf(plan)],
    namedRanges:
      print === null
        ? []
        : [
            ...(print.area === null ? [] : [named("Print_Area", print.area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2"))]),
            named("Print_Titles", print.titleRows),
          ],
    defaultFont: FONT,
    properties: { created: savedOn, modified: savedOn, title: "Children’s services scorecard" },
  });
}

function sheetOf(plan: SheetPlan): WriteSheet {
  const looks = looksOf(plan);
  const rows: (string | number | null)[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  for (const [address, cell] of planCells(plan)) {
    const { top, left } = boxOf(address);
    while (rows.length <= top) rows.push([]);
    const row = rows[top] ?? [];
    while (row.length < left) row.push(null);
    row[left] = valueOf(cell);
  }
  for (const [key, style] of looks) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    cells.set(key, { value: rows[row]?.[column] ?? null, style });
  }
  const { print } = plan;
  return {
    name: plan.name,
    rows,
    cells,
    columns: widthsOf(plan).map((width) => (width === null ? {} : { width })),
    rowDefs: heightsOf(plan),
    merges: plan.merges.map((merge) => {
      const { top, left, bottom, right } = boxOf(merge);
      return { startRow: top, startCol: left, endRow: bottom, endCol: right };
    }),
    conditionalRules: rulesOf(plan),
    charts: chartsOf(plan),
    rowBreaks: (print?.breaks ?? []).map((row) => row - 1),
    freezePane: { rows: plan.frozenRows },
    pageSetup: {
      paperSize: "a4",
      orientation: print?.landscape === true ? "landscape" : "portrait",
      ...(print?.fit?.pages === "as scaled"
        ? { scale: print.fit.scale }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      margins: { left: 34 / INCH, right: 34 / INCH, top: 48 / INCH, bottom: 48 / INCH, header: 0.3, footer: 0.3 },
    },
    ...(print === null
      ? {}
      : {
          headerFooter: {
            oddHeader: `&R${inHeader(print.header)}`,
            oddFooter: `&L${inHeader(print.footer.left)}&CPage &P of &N&R${inHeader(print.footer.right)}`,
          },
        }),
    view: { showGridLines: false },
  };
}

function valueOf(cell: PlanCell): string | number | null {
  if (cell === null || typeof cell === "number") return cell;
  if ("formula" in cell) throw new Error("A copy is made of values and words.");
  return cell.text;
}

/** The style of each cell: all looks that are laid over it, and its number format. */
function looksOf({ formats, numberFormats }: SheetPlan): Map<string, CellStyle> {
  const looks = new Map<string, CellStyle>();
  const add = (range: string, change: (style: CellStyle) => CellStyle) => {
    const { top, left, bottom, right } = boxOf(range);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const key = `${row},${column}`;
        looks.set(key, change(looks.get(key) ?? {}));
      }
  };
  for (const { ranges, format } of formats) for (const range of ranges) add(range, (style) => styled(style, format));
  for (const { range, code } of numberFormats) add(range, (style) => ({ ...style, numFmt: code }));
  return looks;
}

function styled(style: CellStyle, look: CellFormat): CellStyle {
  const { bold, italic, size, color, fill, horizontal, vertical, wrap, indent, line } = look;
  const alignment = {
    ...style.alignment,
    ...(horizontal === undefined ? {} : { horizontal: SIDES[horizontal] }),
    ...(vertical === undefined ? {} : { vertical: SIDES[vertical] }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(indent === undefined ? {} : { indent }),
  };
  return {
    ...style,
    font: {
      ...FONT,
      ...style.font,
      ...(bold === undefined ? {} : { bold }),
      ...(italic === undefined ? {} : { italic }),
      ...(size === undefined ? {} : { size }),
      ...(color === undefined ? {} : { color: { rgb: rgb(color) } }),
    },
    ...(fill === undefined || fill === "none"
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(fill) } } }),
    ...(line === undefined ? {} : { border: { bottom: { style: "thin", color: { rgb: rgb(line) } } } }),
    alignment,
  };
}

const SIDES = { Left: "left", Right: "right", Center: "center", Top: "top", Bottom: "bottom" } as const;

/** "14375E" for "#14375E". */
function rgb(color: string): string {
  return color.slice(1);
}

function widthsOf({ columnWidths }: SheetPlan): (number | null)[] {
  const widths: (number | null)[] = [];
  for (const { columns, characters } of columnWidths) {
    const { left, right } = boxOf(columns);
    for (let column = left; column <= right; column++) widths[column] = characters;
  }
  return Array.from(widths, (width) => width ?? null);
}

/** Of several heights for a row the last one holds. */
function heightsOf({ rowHeights }: SheetPlan): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const { rows, points } of rowHeights) {
    const { top, bottom } = boxOf(rows);
    for (let row = top; row <= bottom; row++) heights.set(row, { height: points });
  }
  return heights;
}

function rulesOf({ wordColours }: SheetPlan): ConditionalRule[] {
  const { ranges, words } = wordColours ?? { ranges: [], words: [] };
  return ranges.flatMap((range, place) =>
    words.map(({ word, color, fill }, at): ConditionalRule => ({
      type: "cellIs",
      operator: "equal",
      priority: place * words.length + at + 1,
      formula: `"${word}"`,
      range,
      style: {
        font: { color: { rgb: rgb(color) } },
        fill: { type: "pattern", pattern: "solid", bgColor: { rgb: rgb(fill) } },
      },
    })),
  );
}

/** A text as headers and footers hold it: there a single & begins a code. */
function inHeader(text: string): string {
  return text.replaceAll("&", "&&");
}

function boxOf(range: string): Box {
  const box = parseRange(range);
  if (box === null) throw new Error(`“${range}” is no range.`);
  return box;
}
