import type { NamedRange } from "hucre";
import type { NameModel } from "../model";
import type { WorkbookPackage } from "./workbook-package";
import { AFTER_NAMES } from "./workbook-part";
import {
  SPREADSHEET,
  adopted,
  appended,
  attribute,
  childrenOfRoot,
  edited,
  elementsIn,
  escaped,
  rootOf,
  withAttribute,
  type Element,
} from "./xml";

/** Makes the defined names that were added or changed those of the workbook, and takes out those that are gone. */
export function changeNames(pack: WorkbookPackage, before: readonly NameModel[], after: readonly NameModel[]): void {
  const was = new Map(before.map((each) => [key(each), each]));
  const is = new Map(after.map((each) => [key(each), each]));
  const gone = before.filter((each) => !isSame(each, is.get(key(each))));
  const added = [...is.values()].filter((each) => !isSame(each, was.get(key(each))));
  if (gone.length + added.length === 0) return;
  const path = pack.workbookPath;
  const xml = pack.text(path);
  const root = rootOf(xml);
  const sheets = pack.sheets().map(({ name }) => name);
  const written = added
    .map(({ name, range, scope, isHidden }) => {
      const local = scope === undefined ? "" : ` localSheetId="${sheets.indexOf(scope)}"`;
      const hidden = isHidden === true ? ' hidden="1"' : "";
      return adopted(`<definedName name="${escaped(name)}"${local}${hidden}>${escaped(range)}</definedName>`, root);
    })
    .join("");
  const names = nameList(xml);
  if (names === undefined) {
    const at = childrenOfRoot(xml).find((each) => AFTER_NAMES.has(each.name))?.start ?? root.inner.end;
    pack.setText(
      path,
      edited(xml, [{ start: at, end: at, text: `<definedNames xmlns="${SPREADSHEET}">${written}</definedNames>` }]),
    );
    return;
  }
  const keys = new Set(gone.map(key));
  const out = elementsIn(xml, names.inner).filter(({ tag }) => keys.has(keyOf(tag, sheets)));
  pack.setText(
    path,
    edited(xml, [...out.map(({ start, end }) => ({ start, end, text: "" })), appended(names, written)]),
  );
}

/** Tells which defined names of a workbook are hidden: hucre neither reads nor writes that. */
export function hiddenNames(pack: WorkbookPackage): (name: NamedRange) => boolean {
  const xml = pack.text(pack.workbookPath);
  const sheets = pack.sheets().map(({ name }) => name);
  const names = nameList(xml);
  const hidden = new Set(
    (names === undefined ? [] : elementsIn(xml, names.inner)).flatMap(({ tag }) =>
      ["1", "true"].includes(attribute(tag, "hidden") ?? "") ? [keyOf(tag, sheets)] : [],
    ),
  );
  return (name) => hidden.has(key(name));
}

/** Hides the defined names of a workbook that are hidden in the model. */
export function hideNames(pack: WorkbookPackage, names: readonly NameModel[]): void {
  const path = pack.workbookPath;
  const xml = pack.text(path);
  const list = nameList(xml);
  const hidden = new Set(names.filter(({ isHidden }) => isHidden === true).map(key));
  if (list === undefined || hidden.size === 0) return;
  const sheets = pack.sheets().map(({ name }) => name);
  const edits = elementsIn(xml, list.inner)
    .filter(({ tag }) => hidden.has(keyOf(tag, sheets)))
    .map(({ tag, start }) => ({ start, end: start + tag.length, text: withAttribute(tag, "hidden", "1") }));
  pack.setText(path, edited(xml, edits));
}

function nameList(xml: string): Element | undefined {
  return childrenOfRoot(xml).find(({ name }) => name === "definedNames");
}

/** Names are one whatever their capitals, but each sheet may have one of its own. */
function key({ name, scope }: Pick<NamedRange, "name" | "scope">): string {
  return `${name.toLowerCase()}|${scope ?? ""}`;
}

function keyOf(tag: string, sheets: readonly string[]): string {
  const index = attribute(tag, "localSheetId");
  const scope = index === null ? undefined : sheets[Number(index)];
  return key({ name: attribute(tag, "name") ?? "", ...(scope === undefined ? {} : { scope }) });
}

function isSame(a: NameModel, b: NameModel | undefined): boolean {
  return a.range === b?.range && (a.isHidden === true) === (b.isHidden === true);
}
