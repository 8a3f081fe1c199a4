import { WorkbookPackage } from "./workbook-package";

/** Something of a workbook that a change of any cell breaks, and how its parts are found. */
interface Breakable {
  /** As a sentence names it. */
  readonly what: string;
  readonly folder: RegExp;
}

const BREAKABLE: readonly Breakable[] = [
  { what: "its digital signature", folder: /^_xmlsignatures\//i },
  { what: "the change history of its sharing", folder: /^xl\/revisions\//i },
];

/** What of a workbook cannot be kept when something is built in it; nothing where all can. */
export function cannotKeep(bytes: Uint8Array): string[] {
  const { paths } = new WorkbookPackage(bytes);
  return BREAKABLE.filter(({ folder }) => paths.some((path) => folder.test(path))).map(({ what }) => what);
}

/** The workbook without what cannot be kept, so that it is not taken for damaged. */
export function withoutBreakable(bytes: Uint8Array): Uint8Array {
  if (cannotKeep(bytes).length === 0) return bytes;
  const pack = new WorkbookPackage(bytes);
  for (const path of pack.paths) {
    if (!BREAKABLE.some(({ folder }) => folder.test(path))) continue;
    for (const from of ["", pack.workbookPath]) pack.remove(from, path);
  }
  return pack.bytes();
}

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Whether a workbook is saved as “Strict Open XML Spreadsheet”, which is written in other words throughout. */
export function isStrict(bytes: Uint8Array): boolean {
  const pack = new WorkbookPackage(bytes);
  return pack.text(pack.workbookPath).includes(STRICT);
}
