import { onSheet } from "../../workbook/addresses";
import { columnPoints } from "../../sheets/scorecard/columns";
import type { CellFormat, PlanFormat, PlanValidation, SheetPlan } from "../../workbook/sheet-plan";
import { cellEntry } from "./cell-entry";

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

/** Queues what may change of how an existing sheet looks: rows with nothing to say, and the formats that are given. */
export function queueRestyle(sheet: Excel.Worksheet, plan: SheetPlan, restyle: readonly PlanFormat[]): void {
  queueHiddenRows(sheet, plan);
  for (const { range, code } of plan.figures.length === 0 ? plan.numberFormats : [])
    sheet.getRange(range).numberFormat = code as unknown as string[][];
  for (const format of plan.figures.length === 0 ? plan.formats : [])
    for (const address of joined(format)) applyFormat(sheet.getRanges(address).format, format.format);
  for (const format of restyle)
    for (const address of joined(format)) applyFormat(sheet.getRanges(address).format, format.format);
}

function queueHiddenRows(sheet: Excel.Worksheet, { hiddenRows }: SheetPlan): void {
  for (const { row, isHidden } of hiddenRows) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = isHidden;
}

/** Queues everything about how a sheet looks but its charts. */
export function queueFormats(sheet: Excel.Worksheet, plan: SheetPlan, isNew: boolean): void {
  for (const range of plan.merges) sheet.getRange(range).merge();
  for (const format of plan.formats)
    for (const address of joined(format)) applyFormat(sheet.getRanges(address).format, format.format);
  for (const { range, code } of plan.numberFormats) sheet.getRange(range).numberFormat = code as unknown as string[][];
  for (const { rows, points } of plan.rowHeights) sheet.getRange(rows).format.rowHeight = points;
  queueHiddenRows(sheet, plan);
  if (!isNew) return;
  // Widths, freezing and colours of an existing sheet are the person's.
  for (const { columns, characters } of plan.columnWidths) {
    sheet.getRange(columns).format.columnWidth = columnPoints(characters);
  }
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColour !== null) sheet.tabColor = plan.tabColour;
}

/** Ranges of one look as address strings that Excel accepts. */
function joined({ ranges }: PlanFormat): string[] {
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

function applyFormat(format: Excel.RangeFormat, look: CellFormat): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill === "none") format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.line !== undefined) {
    for (const edge of ["EdgeBottom", "InsideHorizontal"] as const) {
      const border = format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = look.line;
    }
  }
}

/** Queues conditional formats, links, tables, validations and print set-up. */
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
  for (const { cell, target, text, tip } of plan.links) {
    sheet.getRange(cell).hyperlink = { documentReference: target, textToDisplay: text, screenTip: tip };
  }
  for (const { name, range } of plan.tables) {
    if (tableNames.has(name)) continue;
    const table = sheet.tables.add(range, true);
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
  queuePrint(sheet, plan);
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

function queuePrint(sheet: Excel.Worksheet, { print }: SheetPlan): void {
  if (print === null) return;
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.leftMargin = 34;
  layout.rightMargin = 34;
  layout.topMargin = 48;
  layout.bottomMargin = 48;
  if (print.area !== null) layout.setPrintArea(print.area);
  layout.setPrintTitleRows(print.titleRows);
  const page = layout.headersFooters.defaultForAllPages;
  page.rightHeader = print.header;
  page.leftFooter = print.footer.left;
  page.centerFooter = "Page &P of &N";
  page.rightFooter = print.footer.right;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Queues the defined names of a sheet: new ones are added, known ones pointed anew. */
export function queueNames(workbook: Excel.Workbook, plan: SheetPlan, known: ReadonlyMap<string, string>): void {
  const sheet = workbook.worksheets.getItem(plan.name);
  for (const { name, range } of plan.names) {
    const address = `=${onSheet(plan.name, absoluteRange(range))}`;
    if (!known.has(name)) workbook.names.add(name, sheet.getRange(range));
    else if (known.get(name) !== address.slice(1)) workbook.names.getItem(name).formula = address;
  }
}

function absoluteRange(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** Queues the charts: those that are there are pointed to their data again and, if `place` says so, moved; the others are added. */
export function queueCharts(sheet: Excel.Worksheet, plan: SheetPlan, known: readonly string[], place: boolean): void {
  for (const { name, source, from, to } of plan.charts) {
    const range = sheet.getRange(source);
    if (known.includes(name)) {
      const chart = sheet.charts.getItem(name);
      chart.setData(range, "Columns");
      if (place) chart.setPosition(from, to);
      continue;
    }
    const chart = sheet.charts.add("Line", range, "Columns");
    chart.name = name;
    chart.setPosition(from, to);
  }
}

/** Queues how the charts look; in a round trip of its own, for nothing is lost if it fails. */
export function queueChartLooks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  colours: { value: string; target: string; limit: string },
): void {
  for (const { name, axis, hasTarget, hasLimits } of plan.charts) {
    const chart = sheet.charts.getItem(name);
    chart.title.visible = false;
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.minimum = axis.min;
    chart.axes.valueAxis.maximum = axis.max;
    chart.axes.valueAxis.majorUnit = axis.step;
    chart.axes.valueAxis.numberFormat = axis.code;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.majorTickMark = "None";
    chart.axes.valueAxis.minorTickMark = "None";
    chart.axes.categoryAxis.majorTickMark = "None";
    chart.axes.categoryAxis.minorTickMark = "None";
    const value = chart.series.getItemAt(0);
    value.format.line.color = colours.value;
    value.format.line.weight = 2.25;
    value.markerStyle = "Circle";
    value.markerSize = 5;
    value.markerBackgroundColor = colours.value;
    value.markerForegroundColor = colours.value;
    const thin = (index: number, color: string, style: "Dash" | "RoundDot" | "Continuous") => {
      const line = chart.series.getItemAt(index);
      line.format.line.color = color;
      line.format.line.weight = 1.25;
      line.format.line.lineStyle = style;
      line.markerStyle = "None";
    };
    if (hasTarget) thin(1, colours.target, "Dash");
    if (!hasLimits) continue;
    const mean = hasTarget ? 2 : 1;
    thin(mean, colours.limit, "Continuous");
    thin(mean + 1, colours.limit, "RoundDot");
    thin(mean + 2, colours.limit, "RoundDot");
  }
}
