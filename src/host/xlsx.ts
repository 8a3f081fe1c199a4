import {
  readXlsx,
  writeXlsx,
  type Cell,
  type Chart,
  type ConditionalRule,
  type FontStyle,
  type NamedRange,
  type PageSetup,
  type Sheet,
  type SheetChart,
  type WriteSheet,
} from "hucre";
import { sheetValues } from "../files/read-file";
import { isOwnSheet } from "../workbook/own-sheets";
import { quoted } from "./area";
import { SheetModel, WorkbookModel, type ChartModel } from "./model";

/**
 * Opens an .xlsx as the workbook of the stand-in. Formulas keep their cached results, but for those on sheets of ours.
 * Throws hucre's errors for files that are not one.
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  isOurs: (sheet: string) => boolean = isOwnSheet,
): Promise<WorkbookModel> {
  const read = await readXlsx(bytes, { readStyles: true });
  const model = new WorkbookModel();
  model.date1904 = read.dateSystem === "1904";
  model.names = [...(read.namedRanges ?? [])];
  model.activeSheet = read.activeSheet ?? 0;
  model.isStructureProtected = read.workbookProtection?.lockStructure === true;
  if (read.defaultFont !== undefined) model.defaultFont = read.defaultFont;
  for (const sheet of read.sheets) {
    const loaded = model.addSheet(sheet.name);
    loadSheet(loaded, sheet, model.date1904);
    if (!isOurs(sheet.name)) for (const key of loaded.formulas.keys()) loaded.kept.add(key);
  }
  return model;
}

function loadSheet(model: SheetModel, sheet: Sheet, date1904: boolean): void {
  model.values.push(...sheetValues(sheet, date1904));
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula !== undefined) model.formulas.set(key, cell.formula);
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

/** The workbook as .xlsx: values, formulas with their cached results, formats, rules, charts, tables, names, links, print set-up. */
export function saveWorkbook(model: WorkbookModel, savedOn: Date): Promise<Uint8Array> {
  return writeXlsx({
    sheets: model.sheets.map((sheet) => writableSheet(sheet, model.defaultFont)),
    namedRanges: [...model.names, ...model.sheets.flatMap(printNames)],
    defaultFont: model.defaultFont,
    dateSystem: model.date1904 ? "1904" : "1900",
    activeSheet: model.activeSheet,
    properties: { created: savedOn, modified: savedOn, title: "Children’s services scorecard" },
    ...(model.isStructureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  });
}

/** Print area and titles as Excel names them. hucre would write them without the quotes that a sheet name with a space needs. */
function printNames({ name, pageSetup: { printArea, printTitlesRow } }: SheetModel): NamedRange[] {
  const sheet = quoted(name);
  return [
    ...(printArea === undefined ? [] : [{ name: "_xlnm.Print_Area", range: `${sheet}!${printArea}`, scope: name }]),
    ...(printTitlesRow === undefined
      ? []
      : [{ name: "_xlnm.Print_Titles", range: `${sheet}!${printTitlesRow}`, scope: name }]),
  ];
}

function withoutPrintRanges(setup: PageSetup): PageSetup {
  const plain = { ...setup };
  delete plain.printArea;
  delete plain.printTitlesRow;
  return plain;
}

/** `font` is the workbook's own, which the fonts of cells say only their differences from. */
function writableSheet(model: SheetModel, font: FontStyle): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const key of new Set([...model.styles.keys(), ...model.formulas.keys(), ...model.links.keys()])) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const value = model.value(row, column);
    const formula = model.formulas.get(key);
    const style = model.styles.get(key);
    const link = model.links.get(key);
    cells.set(key, {
      value,
      ...(formula === undefined ? {} : { formula, formulaResult: value }),
      ...(style === undefined
        ? {}
        : { style: style.font === undefined ? style : { ...style, font: { ...font, ...style.font } } }),
      ...(link === undefined ? {} : { hyperlink: link }),
    });
  }
  const width = Math.max(0, ...model.columnWidths.keys()) + 1;
  const rowDefs = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of model.rowHeights) rowDefs.set(row, { height });
  for (const row of model.hiddenRows) rowDefs.set(row, { ...rowDefs.get(row), hidden: true });
  return {
    ...model.passedThrough,
    name: model.name,
    rows: model.values,
    cells,
    columns: Array.from({ length: width }, (_, column) => withoutUndefined({ width: model.columnWidths.get(column) })),
    rowDefs,
    merges: model.merges,
    conditionalRules: model.conditionalRules.map(numbered),
    dataValidations: model.validations,
    charts: model.charts.map(({ name, ...chart }) => ({ ...chart, frameTitle: name })),
    tables: model.tables.map(({ name, range, columns, style, hasTotals }) => ({
      name,
      range,
      style,
      showTotalRow: hasTotals,
      columns: columns.map((column) => ({ name: column })),
    })),
    rowBreaks: model.rowBreaks,
    ...(model.frozen.rows + model.frozen.columns > 0 ? { freezePane: model.frozen } : {}),
    pageSetup: withoutPrintRanges(model.pageSetup),
    headerFooter: model.headerFooter,
    view: {
      showGridLines: model.showGridlines,
      ...(model.tabColour === null ? {} : { tabColor: { rgb: model.tabColour } }),
    },
    hidden: model.visibility === "Hidden",
    veryHidden: model.visibility === "VeryHidden",
  };
}

function numbered(rule: ConditionalRule, index: number): ConditionalRule {
  return { ...rule, priority: index + 1 };
}
