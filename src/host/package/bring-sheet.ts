import type { JoinedStyles } from "./styles";
import type { WorkbookPackage } from "./workbook-package";
import { attribute, childrenOfRoot, edited, rootOf, withAttribute, type Edit } from "./xml";

const PACKAGE = "application/vnd.openxmlformats-officedocument";
const WORKSHEET_TYPE = `${PACKAGE}.spreadsheetml.worksheet+xml`;
const TABLE_TYPE = `${PACKAGE}.spreadsheetml.table+xml`;
export const DRAWING_TYPE = `${PACKAGE}.drawing+xml`;
const CHART_TYPE = `${PACKAGE}.drawingml.chart+xml`;

/** A rendered worksheet with the formats of its cells and rules counted as in the workbook that takes it in. */
export function withStyles(xml: string, { cellFormats, differences }: JoinedStyles): string {
  const place = (places: readonly number[]) => (_: string, before: string, number: string) =>
    `${before}"${places[Number(number)] ?? 0}"`;
  return xml
    .replace(/(<(?:c|row)\s[^>]*?\ss=)"(\d+)"/g, place(cellFormats))
    .replace(/(<col\s[^>]*?\sstyle=)"(\d+)"/g, place(cellFormats))
    .replace(/(<cfRule\s[^>]*?\sdxfId=)"(\d+)"/g, place(differences));
}

/**
 * Takes a rendered worksheet into a workbook as a new part, with its drawing, charts, tables and links. `xml` is its text
 * with the styles of the workbook. Gives its path.
 */
export function bringSheet(into: WorkbookPackage, from: WorkbookPackage, path: string, xml: string): string {
  const folder = into.workbookPath.replace(/[^/]*$/, "");
  const added = into.add(`${folder}worksheets/sheet`, xml, WORKSHEET_TYPE);
  const ids = new Map<string, string>();
  for (const link of from.relationships(path)) {
    if (link.isExternal) ids.set(link.id, into.relate(added, link));
    if (link.kind === "table")
      ids.set(link.id, into.relate(added, { ...link, target: bringTable(into, from, link.target) }));
    if (link.kind === "drawing")
      ids.set(link.id, into.relate(added, { ...link, target: bringDrawing(into, from, link.target) }));
  }
  into.setText(added, withIds(xml, ids));
  return added;
}

/** The text of a part with its links to others under their new ids. */
export function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/(\s[\w.-]+:id=)"([^"]*)"/g, (whole, before: string, id: string) => {
    const now = ids.get(id);
    return now === undefined ? whole : `${before}"${now}"`;
  });
}

/** Takes in a table, under a number that no other table of the workbook has. Gives its path. */
export function bringTable(into: WorkbookPackage, from: WorkbookPackage, path: string): string {
  const numbers = into.paths
    .filter((each) => into.contentType(each) === TABLE_TYPE)
    .map((each) => Number(attribute(rootOf(into.text(each)).tag, "id")));
  const xml = from.text(path);
  const { tag, start } = rootOf(xml);
  const text = withAttribute(tag, "id", String(Math.max(0, ...numbers) + 1));
  return into.add(
    `${into.workbookPath.replace(/[^/]*$/, "")}tables/table`,
    edited(xml, [{ start, end: start + tag.length, text }]),
    TABLE_TYPE,
  );
}

function bringDrawing(into: WorkbookPackage, from: WorkbookPackage, path: string): string {
  const xml = from.text(path);
  const added = into.add(`${into.workbookPath.replace(/[^/]*$/, "")}drawings/drawing`, xml, DRAWING_TYPE);
  into.setText(added, withIds(xml, bringCharts(into, from, path, added)));
  return added;
}

/**
 * Takes charts that a rendered drawing leads to into the workbook, led to from another drawing: all, or those of some
 * paths. Old ids to new.
 */
export function bringCharts(
  into: WorkbookPackage,
  from: WorkbookPackage,
  path: string,
  drawing: string,
  only?: ReadonlySet<string>,
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const link of from.relationships(path)) {
    if (link.kind !== "chart" || only?.has(link.target) === false) continue;
    const folder = into.workbookPath.replace(/[^/]*$/, "");
    const chart = into.add(`${folder}charts/chart`, from.text(link.target), CHART_TYPE);
    ids.set(link.id, into.relate(drawing, { ...link, target: chart }));
  }
  return ids;
}

/** The order in which a worksheet holds its parts. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** The edits that put a text in the place of a worksheet's elements of a name, or where they belong. */
export function replacing(xml: string, name: string, text: string): Edit[] {
  const children = childrenOfRoot(xml);
  const old = children.filter((each) => each.name === name);
  if (old.length === 0 && text === "") return [];
  const later = new Set(ORDER.slice(ORDER.indexOf(name) + 1));
  const at = old[0]?.start ?? children.find((each) => later.has(each.name))?.start ?? rootOf(xml).inner.end;
  return [{ start: at, end: at, text }, ...old.map(({ start, end }) => ({ start, end, text: "" }))];
}
