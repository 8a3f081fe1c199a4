import { UserError } from "../../workbook/user-error";
import { cellAddress } from "../../workbook/addresses";
import { bringTable, replacing, withIds } from "./bring-sheet";
import { changeCharts } from "./change-charts";
import { rowsOf, type RowElement } from "./sheet-cells";
import type { SheetChanges } from "./sheet-changes";
import type { SheetPair } from "./sheet-pair";
import {
  adopted,
  appended,
  attribute,
  childrenOfRoot,
  edited,
  elementsIn,
  rootOf,
  textOf,
  withAttribute,
  type Edit,
  type Element,
} from "./xml";

/** Writes what changed into a worksheet's part and leaves every other word of it. Gives the cells that lost a formula. */
export function changeSheet(pair: SheetPair, changes: SheetChanges): string[] {
  const { into, path, xml: rendered } = pair;
  const lost: string[] = [];
  let xml = into.text(path);
  const change = (edits: readonly Edit[]) => {
    xml = edited(xml, edits);
  };
  if (changes.cells.size + changes.rows.size > 0) {
    change(cellEdits(pair.name, xml, rendered, changes, lost));
    change(dimensionEdits(xml, rendered));
  }
  for (const part of changes.parts) change(replacing(xml, part, textsOf(rendered, part, rootOf(xml))));
  change(linkEdits(pair, xml, changes));
  into.setText(path, xml);
  addTables(pair, changes.newTables);
  changeCharts(pair, changes);
  return lost;
}

/** How far the cells reach, where the worksheet says so. */
function dimensionEdits(xml: string, rendered: string): Edit[] {
  const old = childrenOfRoot(xml).find(({ name }) => name === "dimension");
  const is = childrenOfRoot(rendered).find(({ name }) => name === "dimension");
  if (old === undefined || is === undefined) return [];
  return [
    {
      start: old.start,
      end: old.start + old.tag.length,
      text: withAttribute(old.tag, "ref", attribute(is.tag, "ref")),
    },
  ];
}

function textsOf(xml: string, name: string, root: Element): string {
  return childrenOfRoot(xml)
    .filter((each) => each.name === name)
    .map((each) => adopted(textOf(xml, each), root))
    .join("");
}

function cellEdits(sheet: string, xml: string, rendered: string, changes: SheetChanges, lost: string[]): Edit[] {
  const root = rootOf(xml);
  const data = dataOf(xml);
  const rows = rowsOf(xml, data);
  const wanted = rowsOf(rendered, dataOf(rendered));
  const due = new Map<number, Set<number>>();
  for (const row of changes.rows) due.set(row, new Set());
  for (const key of [...changes.cells, ...sharedWith(rows, changes.cells)]) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const columns = due.get(row) ?? new Set<number>();
    due.set(row, columns.add(column));
  }
  const edits: Edit[] = [];
  const numbers = [...rows.keys()];
  for (const [row, columns] of [...due].sort(([a], [b]) => a - b)) {
    const old = rows.get(row);
    const cells = new Map([...(old?.cells ?? [])].map(([column, { text }]) => [column, text]));
    for (const column of columns) {
      const key = `${row},${column}`;
      const was = old?.cells.get(column);
      const is = wanted.get(row)?.cells.get(column)?.text;
      assertWhole(sheet, row, column, was?.text);
      if (was !== undefined && /<(?:[\w.-]+:)?f[\s/>]/.test(was.text) && (is === undefined || !is.includes("<f>")))
        lost.push(cellAddress(row, column));
      const format = was === undefined || changes.restyled.has(key) ? undefined : attribute(was.tag, "s");
      const written = is ?? (was === undefined ? undefined : `<c r="${cellAddress(row, column)}"/>`);
      if (written === undefined) cells.delete(column);
      else cells.set(column, adopted(format === undefined ? written : withFormat(written, format), root));
    }
    const content = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
    const tag = rowTag(old, wanted.get(row), row, changes.rows.has(row));
    const text = `${old === undefined ? adopted(tag, root) : tag}${content.join("")}</${/^<([\w.:-]+)/.exec(tag)?.[1] ?? "row"}>`;
    if (old !== undefined) edits.push({ start: old.element.start, end: old.element.end, text });
    else {
      const next = numbers.find((each) => each > row);
      const at = next === undefined ? data.inner.end : (rows.get(next)?.element.start ?? data.inner.end);
      edits.push({ start: at, end: at, text });
    }
  }
  if (data.isClosed) return [appended(data, edits.map(({ text }) => text).join(""))];
  return edits;
}

function dataOf(xml: string): Element {
  const data = childrenOfRoot(xml).find(({ name }) => name === "sheetData");
  if (data === undefined) throw new UserError("A worksheet of the workbook is damaged: it has no cells.");
  return data;
}

function withFormat(cell: string, format: string | null): string {
  const end = cell.indexOf(">") + 1;
  return `${withAttribute(cell.slice(0, end), "s", format)}${cell.slice(end)}`;
}

/** The opening tag of a row, with its height and hiding as they are now where these changed. */
function rowTag(old: RowElement | undefined, wanted: RowElement | undefined, row: number, changed: boolean): string {
  const is = wanted?.element.tag ?? `<row r="${row + 1}">`;
  const open = (tag: string) => tag.replace(/\s*\/>$/, ">");
  if (old === undefined) return open(is);
  let tag = withAttribute(old.element.tag, "spans", null);
  if (changed) for (const each of ["ht", "customHeight", "hidden"]) tag = withAttribute(tag, each, attribute(is, each));
  return open(tag);
}

const SHARED = /<(?:[\w.-]+:)?f\s[^>]*\bt="shared"[^>]*>/;

/** Cells whose formula is said once for all of them in a cell that changes: they get their own. */
function sharedWith(rows: ReadonlyMap<number, RowElement>, changed: ReadonlySet<string>): string[] {
  const all = [...rows].flatMap(([row, { cells }]) =>
    [...cells].flatMap(([column, { text }]) => {
      const tag = SHARED.exec(text)?.[0];
      return tag === undefined
        ? []
        : [{ key: `${row},${column}`, group: attribute(tag, "si"), isFirst: attribute(tag, "ref") !== null }];
    }),
  );
  const broken = new Set(all.filter(({ key, isFirst }) => isFirst && changed.has(key)).map(({ group }) => group));
  return all.filter(({ group, key }) => broken.has(group) && !changed.has(key)).map(({ key }) => key);
}

/** Throws for a cell that is part of an array formula, of which Excel lets nobody change a part. */
function assertWhole(sheet: string, row: number, column: number, text: string | undefined): void {
  if (text !== undefined && /<(?:[\w.-]+:)?f\s[^>]*\bt="(?:array|dataTable)"/.test(text))
    throw new UserError(
      `The cell ${cellAddress(row, column)} of the sheet “${sheet}” holds an array formula where a figure has to be written. Take the formula out in Excel, or rename the sheet to keep it, and try again.`,
    );
}

/** Links of the changed cells, as rendered; those of others stay. */
function linkEdits(
  { into, path, from, rendered, xml: wanted }: SheetPair,
  xml: string,
  { cells }: SheetChanges,
): Edit[] {
  const addresses = new Set(
    [...cells].map((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return cellAddress(row, column);
    }),
  );
  const linksIn = (text: string) => {
    const group = childrenOfRoot(text).find(({ name }) => name === "hyperlinks");
    return group === undefined
      ? []
      : elementsIn(text, group.inner).map((link) => ({
          link,
          text: textOf(text, link),
          at: attribute(link.tag, "ref") ?? "",
        }));
  };
  const theirs = linksIn(xml);
  const ours = linksIn(wanted).filter(({ at }) => addresses.has(at));
  const kept = theirs.filter(({ at }) => !addresses.has(at));
  const same = (a: string, b: string) => theirs.some(({ at, text }) => at === a && text === b);
  if (kept.length === theirs.length && ours.length === 0) return [];
  if (ours.length === theirs.length - kept.length && ours.every(({ at, text }) => same(at, text))) return [];
  const root = rootOf(xml);
  const ids = new Map(
    from
      .relationships(rendered)
      .filter(({ id, isExternal }) => isExternal && ours.some(({ text }) => text.includes(`r:id="${id}"`)))
      .map((link) => [link.id, into.relate(path, link)]),
  );
  const links = [...kept.map(({ text }) => text), ...ours.map(({ text }) => adopted(withIds(text, ids), root))];
  return replacing(
    xml,
    "hyperlinks",
    links.length === 0 ? "" : adopted(`<hyperlinks>${links.join("")}</hyperlinks>`, root),
  );
}

function addTables({ into, path, from, rendered }: SheetPair, names: readonly string[]): void {
  const tables = from.relationships(rendered).filter(({ kind, target }) => {
    if (kind !== "table") return false;
    return names.includes(attribute(rootOf(from.text(target)).tag, "displayName") ?? "");
  });
  for (const link of tables) {
    const id = into.relate(path, { ...link, target: bringTable(into, from, link.target) });
    const xml = into.text(path);
    const root = rootOf(xml);
    const part = `<tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
    const group = childrenOfRoot(xml).find(({ name }) => name === "tableParts");
    const count = group === undefined ? 1 : elementsIn(xml, group.inner).length + 1;
    const text = `${group === undefined ? "" : textOf(xml, group.inner)}${adopted(part, root)}`;
    into.setText(
      path,
      edited(xml, replacing(xml, "tableParts", adopted(`<tableParts count="${count}">${text}</tableParts>`, root))),
    );
  }
}
