import type { SheetModel, WorkbookModel } from "../model";
import { bringSheet, withStyles } from "./bring-sheet";
import { changeSheet } from "./change-sheet";
import { printNames, renderedPackage } from "./render";
import { sheetChanges, type SheetChanges } from "./sheet-changes";
import { joinStyles, type JoinedStyles } from "./styles";
import { changeNames } from "./name-list";
import { calculateOnOpening, leaveCalcChain, listSheet } from "./workbook-part";
import { WorkbookPackage } from "./workbook-package";

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/**
 * The workbook with what a run changed and nothing else: sheets that are new, and on others the cells, rules and charts
 * that differ. Every part that is not touched comes out byte for byte; in those that are, every other element does.
 * `before` is the workbook as it was loaded from these bytes. Throws where a sheet of it is no longer there.
 */
export async function writeOnto(
  bytes: Uint8Array,
  before: WorkbookModel,
  after: WorkbookModel,
  savedOn: Date,
): Promise<Uint8Array> {
  const gone = before.sheets.find(({ name }) => after.sheet(name) === undefined);
  if (gone !== undefined) throw new Error(`The sheet ${gone.name} is missing in what is to be written.`);
  const due: { sheet: SheetModel; changes: SheetChanges | null }[] = [];
  for (const sheet of after.sheets) {
    const old = before.sheet(sheet.name);
    const changes = old === undefined ? null : sheetChanges(old, sheet);
    if (old === undefined || changes !== null) due.push({ sheet, changes });
  }
  const into = new WorkbookPackage(bytes);
  if (due.length === 0) return bytes;
  const from = await renderedPackage(
    after,
    due.map(({ sheet }) => sheet),
    "inline",
    savedOn,
  );
  const styles = joinedStyles(into, from);
  const rendered = from.sheets();
  const lost = new Set<string>();
  for (const [at, { sheet, changes }] of due.entries()) {
    const source = rendered[at]?.path ?? "";
    const xml = withStyles(from.text(source), styles);
    const there = into.sheets().find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
    if (changes !== null && there !== undefined) {
      const pair = { name: sheet.name, into, path: there.path, from, rendered: source, xml };
      for (const cell of changeSheet(pair, changes)) lost.add(`${there.sheetId}!${cell}`);
    } else listSheet(into, sheet.name, bringSheet(into, from, source, xml), sheet.visibility);
  }
  leaveCalcChain(into, lost);
  const added = due.filter(({ changes }) => changes === null).map(({ sheet }) => sheet);
  changeNames(into, before.names, [...after.names, ...added.flatMap(printNames)]);
  if (
    othersReadOurs(
      before,
      due.map(({ sheet }) => sheet),
    )
  )
    calculateOnOpening(into);
  return into.bytes();
}

/** Joins the rendered styles to those of the workbook; one that has none gets them. */
function joinedStyles(into: WorkbookPackage, from: WorkbookPackage): JoinedStyles {
  const ours = from.text(from.related(from.workbookPath, "styles") ?? "");
  const path = into.related(into.workbookPath, "styles");
  if (path === null) {
    const target = into.add("xl/styles", ours, STYLES_TYPE);
    into.relate(into.workbookPath, { kind: "styles", target, isExternal: false });
    return joinStyles(ours, ours);
  }
  const before = into.text(path);
  const joined = joinStyles(before, ours);
  if (joined.xml !== before) into.setText(path, joined.xml);
  return joined;
}

/** Whether a formula that is not ours reads a sheet that was written, so that its result may be another now. */
function othersReadOurs(before: WorkbookModel, written: readonly SheetModel[]): boolean {
  const names = written.map(({ name }) => name.toLowerCase().replace(/'/g, "''"));
  return before.sheets.some((sheet) =>
    [...sheet.kept].some((key) => {
      const text = (sheet.formulas.get(key) ?? "").toLowerCase();
      return text.includes("sc_") || names.some((name) => text.includes(`${name}'!`) || text.includes(`${name}!`));
    }),
  );
}
