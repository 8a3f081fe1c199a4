import {
  writeXlsx,
  type Cell,
  type ConditionalRule,
  type FontStyle,
  type NamedRange,
  type PageSetup,
  type WriteSheet,
} from "hucre";
import { range } from "../../workbook/addresses";
import { quoted } from "../area";
import type { SheetModel, WorkbookModel } from "../model";
import { replacing } from "./bring-sheet";
import { hideNames } from "./name-list";
import { WorkbookPackage } from "./workbook-package";
import { childrenOfRoot, edited, elementsIn, textOf, withAttribute } from "./xml";

/**
 * Sheets of the stand-in as a package of their own: values, formulas with their results, formats, rules, charts under their
 * names, tables, names, links, print set-up. `savedOn` is stamped into it.
 */
export async function renderedPackage(
  model: WorkbookModel,
  sheets: readonly SheetModel[],
  texts: "shared" | "inline",
  savedOn: Date,
): Promise<WorkbookPackage> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writableSheet(sheet, model.defaultFont)),
    namedRanges: [...model.names, ...sheets.flatMap(printNames)],
    defaultFont: model.defaultFont,
    dateSystem: model.date1904 ? "1904" : "1900",
    activeSheet: model.activeSheet,
    stringMode: texts,
    properties: { created: savedOn, modified: savedOn, title: "Children’s services scorecard" },
    ...(model.isStructureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  });
  const rendered = new WorkbookPackage(bytes);
  orderFonts(rendered);
  hideNames(rendered, model.names);
  rendered.sheets().forEach(({ path }, at) => {
    const sheet = sheets[at];
    if (sheet !== undefined) leaveMonthsAlone(rendered, path, sheet);
  });
  for (const path of rendered.paths) if (path.startsWith("xl/drawings/drawing")) nameCharts(rendered, path);
  return rendered;
}

const TWO_DIGIT_YEAR = /^\D{3,9}[- ]\d{2}$/;

/** Has Excel show no green triangle at months such as “May-17”: ECMA-376 part 1, 18.3.1.50, ignoredError. */
function leaveMonthsAlone(rendered: WorkbookPackage, path: string, { values }: SheetModel): void {
  if (!values.some((row) => row.some((value) => typeof value === "string" && TWO_DIGIT_YEAR.test(value)))) return;
  const used = range(0, 0, values.length - 1, Math.max(...values.map((row) => row.length)) - 1);
  const element = `<ignoredErrors><ignoredError sqref="${used}" twoDigitTextYear="1"/></ignoredErrors>`;
  const xml = rendered.text(path);
  rendered.setText(path, edited(xml, replacing(xml, "ignoredErrors", element)));
}

/** Print area and titles as Excel names them, with the quotes that a sheet name with a space needs. */
export function printNames({ name, pageSetup: { printArea, printTitlesRow } }: SheetModel): NamedRange[] {
  const sheet = quoted(name);
  return [
    ...(printArea === undefined ? [] : [{ name: "_xlnm.Print_Area", range: `${sheet}!${printArea}`, scope: name }]),
    ...(printTitlesRow === undefined
      ? []
      : [{ name: "_xlnm.Print_Titles", range: `${sheet}!${printTitlesRow}`, scope: name }]),
  ];
}

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
];

/** Puts what a font says into the order that the schema asks for. */
export function orderFonts(rendered: WorkbookPackage): void {
  const path = rendered.related(rendered.workbookPath, "styles");
  if (path === null) return;
  const xml = rendered.text(path);
  const rank = (name: string) => (FONT_ORDER.includes(name) ? FONT_ORDER.indexOf(name) : FONT_ORDER.length);
  const fonts = childrenOfRoot(xml).flatMap((group) =>
    group.name === "fonts"
      ? elementsIn(xml, group.inner)
      : group.name === "dxfs"
        ? elementsIn(xml, group.inner).flatMap((dxf) =>
            elementsIn(xml, dxf.inner).filter(({ name }) => name === "font"),
          )
        : [],
  );
  const edits = fonts.map(({ inner }) => ({
    ...inner,
    text: elementsIn(xml, inner)
      .sort((a, b) => rank(a.name) - rank(b.name))
      .map((each) => textOf(xml, each))
      .join(""),
  }));
  rendered.setText(path, edited(xml, edits));
}

/** Gives charts the name that Excel knows them by, where the writer has it as the title of the frame. */
function nameCharts(rendered: WorkbookPackage, path: string): void {
  const xml = rendered.text(path);
  const named = xml.replace(/<xdr:cNvPr [^>]*>/g, (tag) => {
    const title = /\stitle="([^"]*)"/.exec(tag)?.[1];
    return title === undefined
      ? tag
      : withAttribute(
          tag.replace(/\sname="[^"]*"/, () => ` name="${title}"`),
          "title",
          null,
        );
  });
  rendered.setText(path, named);
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
    columns: Array.from({ length: width }, (_, column) => {
      const characters = model.columnWidths.get(column);
      return characters === undefined ? {} : { width: characters };
    }),
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
    colBreaks: model.columnBreaks,
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
