import { a1ToR1C1, r1c1ToA1, readXlsx, type Chart, type NamedRange, type Sheet, type SheetChart } from "hucre";
import { sheetValues } from "../files/read-file";
import { scorecardSheets } from "../workbook/defined-names";
import { markedSheets } from "../workbook/own-sheets";
import { SheetModel, WorkbookModel, type ChartModel } from "./model";
import { chartsOf } from "./package/drawings";
import { hiddenNames } from "./package/name-list";
import { orderFonts, renderedPackage } from "./package/render";
import { WorkbookPackage } from "./package/workbook-package";
import { attribute, childrenOfRoot, elementsIn } from "./package/xml";

export { cannotKeep, isStrict, withoutBreakable } from "./package/cannot-keep";
export { writeOnto } from "./package/write-onto";

/**
 * Opens an .xlsx as the workbook of the stand-in: its worksheets, without chart sheets. Formulas keep the results that the
 * file holds for them, but for those on sheets of ours: without `isOurs` those that marks or names of a scorecard point to. Throws
 * hucre's errors for files that are not one.
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  isOurs: ((sheet: string) => boolean) | null = null,
): Promise<WorkbookModel> {
  const pack = new WorkbookPackage(bytes);
  const all = pack.sheets();
  const worksheets = all.filter(({ isWorksheet }) => isWorksheet);
  const read = await readXlsx(bytes, { readStyles: true, sheets: worksheets.map(({ name }) => name) });
  const model = new WorkbookModel();
  model.date1904 = read.dateSystem === "1904";
  const names = read.namedRanges ?? [];
  const isHidden = hiddenNames(pack);
  model.names = names
    .filter(({ name }) => !name.startsWith("_xlnm."))
    .map((each) => (isHidden(each) ? { ...each, isHidden: true } : each));
  const front = all[activeTab(pack)]?.name;
  model.activeSheet = Math.max(
    0,
    read.sheets.findIndex(({ name }) => name === front),
  );
  model.isStructureProtected = read.workbookProtection?.lockStructure === true;
  if (read.defaultFont !== undefined) model.defaultFont = read.defaultFont;
  // A sheet that was copied has names of its own, which say nothing of whose it is.
  const pairs = model.names.flatMap(({ name, range, scope }) => (scope === undefined ? [[name, range] as const] : []));
  const ours = new Set([...markedSheets(pairs), ...scorecardSheets(pairs)]);
  for (const sheet of read.sheets) {
    const loaded = model.addSheet(sheet.name);
    loadSheet(loaded, sheet, model.date1904);
    const path = worksheets.find(({ name }) => name === sheet.name)?.path;
    const drawing = path === undefined ? null : pack.related(path, "drawing");
    if (drawing !== null) nameCharts(loaded, pack, drawing);
    loadPrintNames(loaded, names);
    if (!(isOurs?.(sheet.name) ?? ours.has(sheet.name.toLowerCase())))
      for (const key of loaded.formulas.keys()) loaded.kept.add(key);
  }
  return model;
}

/** The index of the tab that is in front, chart sheets counted. */
function activeTab(pack: WorkbookPackage): number {
  const xml = pack.text(pack.workbookPath);
  const views = childrenOfRoot(xml).find(({ name }) => name === "bookViews");
  const [view] = views === undefined ? [] : elementsIn(xml, views.inner);
  return view === undefined ? 0 : Number(attribute(view.tag, "activeTab") ?? 0);
}

/** Gives charts the names that Excel knows, which hucre does not read. */
function nameCharts(model: SheetModel, pack: WorkbookPackage, drawing: string): void {
  const placed = chartsOf(pack, drawing);
  if (placed.length !== model.charts.length) return;
  model.charts = model.charts.map((chart, at) => ({ ...chart, name: placed[at]?.name ?? chart.name }));
}

function loadPrintNames(model: SheetModel, names: readonly NamedRange[]): void {
  const of = (name: string) => names.find((each) => each.name === name && each.scope === model.name);
  const withoutSheet = (range: string) => range.replace(/^.*!/, "");
  const [area, titles] = [of("_xlnm.Print_Area"), of("_xlnm.Print_Titles")];
  if (area !== undefined && !area.range.includes(",")) model.pageSetup.printArea = withoutSheet(area.range);
  if (titles !== undefined && !titles.range.includes(",")) model.pageSetup.printTitlesRow = withoutSheet(titles.range);
}

function loadSheet(model: SheetModel, sheet: Sheet, date1904: boolean): void {
  model.values.push(...sheetValues(sheet, date1904));
  const shared = sharedFormulas(sheet);
  for (const [key, cell] of sheet.cells ?? []) {
    const formula = cell.formula === "" ? shared(key, cell.formulaSharedIndex) : cell.formula;
    if (formula !== undefined) model.formulas.set(key, formula);
    if (cell.style !== undefined) model.styles.set(key, cell.style);
    if (cell.hyperlink !== undefined) model.links.set(key, cell.hyperlink);
  }
  sheet.columns?.forEach(({ width }, column) => {
    if (width !== undefined) model.columnWidths.set(column, width);
  });
  for (const [row, { height, hidden }] of sheet.rowDefs ?? []) {
    if (height !== undefined) model.rowHeights.set(row, height);
    if (hidden === true) model.hiddenRows.add(row);
  }
  model.merges = sheet.merges ?? [];
  model.conditionalRules = sheet.conditionalRules ?? [];
  model.validations = sheet.dataValidations ?? [];
  model.rowBreaks = sheet.rowBreaks ?? [];
  model.columnBreaks = sheet.colBreaks ?? [];
  model.frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  model.pageSetup = sheet.pageSetup ?? {};
  model.headerFooter = sheet.headerFooter ?? {};
  model.showGridlines = sheet.view?.showGridLines !== false;
  model.tabColour = sheet.view?.tabColor?.rgb ?? null;
  model.visibility = sheet.veryHidden === true ? "VeryHidden" : sheet.hidden === true ? "Hidden" : "Visible";
  model.isProtected = sheet.protection?.sheet === true;
  model.tables = (sheet.tables ?? []).flatMap(({ name, range, columns, style, showTotalRow }) =>
    range === undefined
      ? []
      : [
          {
            name,
            range,
            columns: columns.map((column) => column.name),
            style: style ?? "TableStyleLight1",
            hasTotals: showTotalRow === true,
          },
        ],
  );
  model.charts = (sheet.charts ?? []).map(writableChart);
  const { images, protection, textBoxes, sparklines, autoFilter } = sheet;
  model.passedThrough = withoutUndefined({ images, protection, textBoxes, sparklines, autoFilter });
}

/** Formulas that a file says once for a block of cells, spelt out for each: they are filled down as Excel fills. */
function sharedFormulas(sheet: Sheet): (key: string, group: number | undefined) => string | undefined {
  const firsts = new Map<number, string>();
  for (const [key, { formula, formulaSharedIndex }] of sheet.cells ?? []) {
    if (formula === undefined || formula === "" || formulaSharedIndex === undefined) continue;
    const [row, column] = key.split(",").map(Number);
    firsts.set(formulaSharedIndex, a1ToR1C1(formula, row, column));
  }
  return (key, group) => {
    const first = group === undefined ? undefined : firsts.get(group);
    const [row = 0, column = 0] = key.split(",").map(Number);
    return first === undefined ? undefined : r1c1ToA1(first, row, column);
  };
}

/** A chart as read, in the shape in which it is written. */
function writableChart({ kinds, series, frameTitle, anchor, ...rest }: Chart): ChartModel {
  return {
    ...(rest as Partial<SheetChart>),
    name: frameTitle ?? "",
    type: (kinds[0] ?? "line") as SheetChart["type"],
    anchor: anchor ?? { from: { row: 0, col: 0 } },
    series: (series ?? []).map(({ valuesRef, categoriesRef, name, color, stroke, marker }) =>
      withoutUndefined({ values: valuesRef ?? "", categories: categoriesRef, name, color, stroke, marker }),
    ),
  };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

/** The workbook as a new .xlsx. One that was loaded from a file is written by {@link writeOnto}, which keeps the file. */
export async function saveWorkbook(model: WorkbookModel, savedOn: Date): Promise<Uint8Array> {
  return (await renderedPackage(model, model.sheets, "shared", savedOn)).bytes();
}

/** A workbook as hucre writes it, with what fonts say in the order that the schema asks for. */
export function inSchemaOrder(bytes: Uint8Array): Uint8Array {
  const pack = new WorkbookPackage(bytes);
  orderFonts(pack);
  return pack.bytes();
}
