import type { ChartModel, SheetModel } from "../model";

/** What a run changed on a worksheet, told by comparing it before and after. */
export interface SheetChanges {
  /** Cells ("row,column") whose value, formula, format or link is another. */
  readonly cells: ReadonlySet<string>;
  /** Of these the ones whose format is another. */
  readonly restyled: ReadonlySet<string>;
  /** Rows whose height or hiding is another. */
  readonly rows: ReadonlySet<number>;
  /** Elements of the worksheet that are to be written from the model. */
  readonly parts: readonly string[];
  readonly charts: readonly ChartModel[];
  readonly removedCharts: readonly string[];
  readonly newTables: readonly string[];
}

/** The changes of a sheet, or null where there is none. */
export function sheetChanges(before: SheetModel, after: SheetModel): SheetChanges | null {
  const cells = new Set<string>();
  const restyled = new Set<string>();
  after.values.forEach((row, at) => {
    row.forEach((value, column) => {
      if (!sameValue(value, before.value(at, column))) cells.add(`${at},${column}`);
    });
  });
  before.values.forEach((row, at) => {
    row.forEach((value, column) => {
      if (!sameValue(value, after.value(at, column))) cells.add(`${at},${column}`);
    });
  });
  compare(before.formulas, after.formulas, (key) => cells.add(key));
  compare(before.links, after.links, (key) => cells.add(key));
  compare(before.styles, after.styles, (key) => {
    cells.add(key);
    restyled.add(key);
  });
  const rows = new Set<number>();
  compare(before.rowHeights, after.rowHeights, (row) => rows.add(row));
  for (const row of after.hiddenRows) if (!before.hiddenRows.has(row)) rows.add(row);
  for (const row of before.hiddenRows) if (!after.hiddenRows.has(row)) rows.add(row);
  const differs = (part: (sheet: SheetModel) => unknown) => !isSame(part(before), part(after));
  const parts = [
    ...(differs((sheet) => [sheet.tabColour, sheet.pageSetup.fitToPage]) ? ["sheetPr"] : []),
    ...(differs((sheet) => [sheet.frozen, sheet.showGridlines]) ? ["sheetViews"] : []),
    ...(differs((sheet) => [...sheet.columnWidths].sort()) ? ["cols"] : []),
    ...(differs((sheet) => sheet.merges) ? ["mergeCells"] : []),
    ...(differs((sheet) => sheet.conditionalRules) ? ["conditionalFormatting"] : []),
    ...(differs((sheet) => sheet.validations) ? ["dataValidations"] : []),
    ...(differs((sheet) => sheet.pageSetup) ? ["printOptions", "pageMargins", "pageSetup"] : []),
    ...(differs((sheet) => sheet.headerFooter) ? ["headerFooter"] : []),
    ...(differs((sheet) => sheet.rowBreaks) ? ["rowBreaks"] : []),
    ...(differs((sheet) => sheet.columnBreaks) ? ["colBreaks"] : []),
  ];
  const chartsBefore = new Map(before.charts.map((chart) => [chart.name, chart]));
  const charts = after.charts.filter((chart) => !isSame(chart, chartsBefore.get(chart.name)));
  const removedCharts = before.charts
    .filter(({ name }) => !after.charts.some((chart) => chart.name === name))
    .map(({ name }) => name);
  const newTables = after.tables
    .filter(({ name }) => !before.tables.some((table) => table.name === name))
    .map(({ name }) => name);
  const count = cells.size + rows.size + parts.length + charts.length + removedCharts.length + newTables.length;
  return count === 0 ? null : { cells, restyled, rows, parts, charts, removedCharts, newTables };
}

/** Numbers as Excel compares them: at 15 digits. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === "number" && typeof b === "number") return a === b || a.toPrecision(15) === b.toPrecision(15);
  return (a ?? "") === (b ?? "");
}

function compare<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>, differs: (key: K) => void): void {
  for (const [key, value] of after) if (!isSame(value, before.get(key))) differs(key);
  for (const key of before.keys()) if (!after.has(key)) differs(key);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
