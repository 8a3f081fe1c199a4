import { cellAddress, parseRange } from "../../workbook/addresses";
import { columnPoints } from "../../workbook/column-points";
import type { PlanFormat, PlanNumberFormat, PlanValidation, SheetPlan } from "../../workbook/sheet-plan";
import { cellEntry } from "./cell-entry";
import { queueLook } from "./looks";

/** An address string is at most 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/** Queues the values and formulas of a plan. */
export function queueCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { top, left, cells } of plan.blocks) {
    const width = Math.max(...cells.map((row) => row.length));
    const entries = cells.map((row) => Array.from({ length: width }, (_, column) => cellEntry(row[column] ?? null)));
    sheet.getRangeByIndexes(top, left, entries.length, width).formulas = entries;
  }
}

/** Queues what changes of how an existing sheet looks. */
export function queueRestyle(sheet: Excel.Worksheet, { numberFormats, looks, hidden }: Restyle): void {
  for (const { range, code } of numberFormats) sheet.getRange(range).numberFormat = code as unknown as string[][];
  queueLooks(sheet, looks);
  queueHiddenRows(sheet, hidden);
}

/** What of the look of an existing sheet is to be changed. */
export interface Restyle {
  readonly numberFormats: readonly PlanNumberFormat[];
  readonly looks: readonly PlanFormat[];
  readonly hidden: SheetPlan["hiddenRows"];
}

/** Queues looks; inner lines only for ranges that have two rows. */
function queueLooks(sheet: Excel.Worksheet, looks: readonly PlanFormat[]): void {
  for (const { ranges, format } of looks) {
    const parts =
      format.line === undefined
        ? [ranges]
        : [ranges.filter(hasInnerRows), ranges.filter((each) => !hasInnerRows(each))];
    parts.forEach((part, index) => {
      for (const address of joined(part))
        queueLook(sheet.getRanges(address).format, format, format.line !== undefined && index === 0);
    });
  }
}

export function hasInnerRows(range: string): boolean {
  const box = parseRange(range);
  return box !== null && box.bottom > box.top;
}

export function queueHiddenRows(sheet: Excel.Worksheet, hiddenRows: SheetPlan["hiddenRows"]): void {
  for (const { row, isHidden } of hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = isHidden;
}

/** Queues how the cells of a whole sheet look. */
export function queueFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const range of plan.merges) sheet.getRange(range).merge();
  queueLooks(sheet, plan.formats);
  for (const { range, code } of plan.numberFormats) sheet.getRange(range).numberFormat = code as unknown as string[][];
  queueHiddenRows(sheet, plan.hiddenRows);
}

/** Queues what a person may change on a sheet that is there, and so is set on a new one only: heights, widths, freezing, colours. */
export function queueFirstLook(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueHeights(sheet, plan);
  for (const { columns, characters } of plan.columnWidths) {
    sheet.getRange(columns).format.columnWidth = columnPoints(characters);
  }
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColour !== null) sheet.tabColor = plan.tabColour;
}

/** Queues the heights of rows. One that is hidden is seen again by its height, so what is hidden comes after them. */
export function queueHeights(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { rows, points } of plan.rowHeights) sheet.getRange(rows).format.rowHeight = points;
  queueHiddenRows(sheet, plan.hiddenRows);
}

/** Ranges of one look as address strings that Excel accepts. */
function joined(ranges: readonly string[]): string[] {
  const addresses: string[] = [];
  let current = "";
  for (const range of ranges) {
    if (current !== "" && current.length + range.length + 1 > LONGEST_ADDRESS) {
      addresses.push(current);
      current = "";
    }
    current = current === "" ? range : `${current},${range}`;
  }
  return current === "" ? addresses : [...addresses, current];
}

/** Queues links. They come before formats: Excel gives a cell its font for links with the link. */
export function queueLinks(sheet: Excel.Worksheet, { links }: SheetPlan): void {
  for (const { cell, target, text, tip } of links)
    sheet.getRange(cell).hyperlink = { documentReference: target, textToDisplay: text, screenTip: tip };
}

/** Queues conditional formats, tables and validations. */
export function queueRules(sheet: Excel.Worksheet, plan: SheetPlan, tableNames: ReadonlySet<string>): void {
  if (plan.wordColours !== null) {
    const rated = sheet.getRanges(plan.wordColours.ranges.join(","));
    rated.conditionalFormats.clearAll();
    for (const { word, color, fill } of plan.wordColours.words) {
      const { cellValue } = rated.conditionalFormats.add("CellValue");
      cellValue.format.font.color = color;
      cellValue.format.fill.color = fill;
      cellValue.rule = { formula1: `="${word}"`, operator: "EqualTo" };
    }
  }
  for (const { name, range } of plan.tables) {
    if (tableNames.has(name.toLowerCase())) continue;
    const table = sheet.tables.add(sheet.getRange(range), true);
    table.name = name;
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
  }
  for (const { range, rule, message, otherwise } of plan.validations) {
    const { dataValidation } = sheet.getRange(range);
    dataValidation.rule = validationRule(rule);
    const style = otherwise === "refuse" ? "Stop" : "Warning";
    dataValidation.errorAlert = { message, title: "Scorecard settings", showAlert: true, style };
  }
}

function validationRule(rule: PlanValidation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list of cells":
      return { list: { inCellDropDown: true, source: `=${rule.cells}` } };
    case "number":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}

export function queuePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  if (print === null) return;
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  // Excel on the desktop may ignore pages that it is to fit (office-js issue 1860): the scale stands then.
  if (print.fit !== undefined) layout.zoom = { scale: print.fit.scale };
  if (print.fit?.pages !== "as scaled")
    layout.zoom = { horizontalFitToPages: 1, ...(print.fit?.pages === "one" ? { verticalFitToPages: 1 } : {}) };
  layout.leftMargin = 34;
  layout.rightMargin = 34;
  layout.topMargin = 48;
  layout.bottomMargin = 48;
  if (print.area !== null) layout.setPrintArea(print.area);
  layout.setPrintTitleRows(print.titleRows);
  const page = layout.headersFooters.defaultForAllPages;
  page.rightHeader = print.header;
  page.leftFooter = inFooter(print.footer.left);
  page.centerFooter = "Page &P of &N";
  page.rightFooter = print.footer.right;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (print.columnBreaks === undefined) return;
  sheet.verticalPageBreaks.removePageBreaks();
  for (const column of print.columnBreaks) sheet.verticalPageBreaks.add(cellAddress(0, column));
}

/** A text as headers and footers hold it: there a single & begins a code. */
export function inFooter(text: string): string {
  return text.replaceAll("&", "&&");
}

/** Queues defined names: new ones are added, known ones pointed to other cells; one whose sheet is gone is made again. */
export function queueNames(workbook: Excel.Workbook, sheet: Excel.Worksheet, names: readonly PlannedName[]): void {
  for (const { name, range, reference, before, isMark } of names) {
    const isBroken = before?.startsWith("#") === true;
    if (isBroken) workbook.names.getItem(name).delete();
    if (before === null || isBroken) {
      const added = workbook.names.add(name, sheet.getRange(range));
      if (isMark) added.visible = false;
    } else if (before !== reference) workbook.names.getItem(name).formula = `=${reference}`;
  }
}

/** A defined name, what it is to stand for, and what it stands for now; null for one that is not there. */
export interface PlannedName {
  readonly name: string;
  readonly range: string;
  readonly reference: string;
  readonly before: string | null;
  /** Whether it marks a sheet as ours, and is hidden. */
  readonly isMark: boolean;
}
