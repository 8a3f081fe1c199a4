import type { WorkbookPackage } from "./workbook-package";
import { adopted, appended, attribute, childrenOfRoot, edited, escaped, rootOf, withAttribute } from "./xml";

const RELATIONSHIP_IDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Lists a worksheet as the last of the workbook's. */
export function listSheet(
  pack: WorkbookPackage,
  name: string,
  path: string,
  visibility: "Visible" | "Hidden" | "VeryHidden",
): void {
  const workbook = pack.workbookPath;
  const number = Math.max(0, ...pack.sheets().map(({ sheetId }) => sheetId)) + 1;
  const id = pack.relate(workbook, { kind: "worksheet", target: path, isExternal: false });
  const xml = pack.text(workbook);
  const sheets = childrenOfRoot(xml).find((each) => each.name === "sheets");
  if (sheets === undefined) throw new Error("The workbook lists no sheets.");
  const state = visibility === "Visible" ? "" : ` state="${visibility === "Hidden" ? "hidden" : "veryHidden"}"`;
  const listed = `<sheet name="${escaped(name)}" sheetId="${number}"${state} xmlns:r="${RELATIONSHIP_IDS}" r:id="${id}"/>`;
  pack.setText(workbook, edited(xml, [appended(sheets, adopted(listed, rootOf(xml)))]));
}

/** Elements of a workbook that stand behind its defined names. */
export const AFTER_NAMES = new Set([
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

/** Has Excel calculate the workbook when it opens it, for formulas of others that read what was written. */
export function calculateOnOpening(pack: WorkbookPackage): void {
  const path = pack.workbookPath;
  const xml = pack.text(path);
  const children = childrenOfRoot(xml);
  const properties = children.find((each) => each.name === "calcPr");
  if (properties !== undefined) {
    const { tag, start } = properties;
    pack.setText(
      path,
      edited(xml, [{ start, end: start + tag.length, text: withAttribute(tag, "fullCalcOnLoad", "1") }]),
    );
    return;
  }
  const later = children.find((each) => AFTER_NAMES.has(each.name) && each.name !== "calcPr");
  const at = later?.start ?? rootOf(xml).inner.end;
  pack.setText(path, edited(xml, [{ start: at, end: at, text: adopted('<calcPr fullCalcOnLoad="1"/>', rootOf(xml)) }]));
}

/** Takes cells that no longer hold a formula out of the chain of calculation, which Excel would call damaged otherwise. */
export function leaveCalcChain(pack: WorkbookPackage, cells: ReadonlySet<string>): void {
  const path = pack.related(pack.workbookPath, "calcChain");
  if (path === null || cells.size === 0 || !pack.has(path)) return;
  const xml = pack.text(path);
  let sheet = "";
  const edits = childrenOfRoot(xml).map(({ tag, start, end }) => {
    // An entry without a sheet is on that of the entry before it.
    sheet = attribute(tag, "i") ?? sheet;
    const isGone = cells.has(`${sheet}!${attribute(tag, "r") ?? ""}`);
    return { start, end, text: isGone ? "" : withAttribute(tag, "i", sheet) };
  });
  if (edits.every(({ text }) => text !== "")) return;
  if (edits.every(({ text }) => text === "")) pack.remove(pack.workbookPath, path);
  else pack.setText(path, edited(xml, edits));
}
