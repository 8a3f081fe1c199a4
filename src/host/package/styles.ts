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
} from "./xml";

/** Styles joined into a workbook's own: the document, and where each cell format and each difference of ours is now. */
export interface JoinedStyles {
  readonly xml: string;
  readonly cellFormats: readonly number[];
  readonly differences: readonly number[];
}

const FIRST_OWN_FORMAT = 164;

/** The order in which a style sheet holds its groups. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Joins our styles to those of a workbook, behind what is there; what is there already, in the same words, is used again. */
export function joinStyles(theirs: string, ours: string): JoinedStyles {
  const root = rootOf(theirs);
  const groups = new Map(childrenOfRoot(theirs).map((group) => [group.name, group]));
  const edits: Edit[] = [];
  const itemsOf = (xml: string, name: string): string[] => {
    const group = childrenOfRoot(xml).find((each) => each.name === name);
    return group === undefined ? [] : elementsIn(xml, group.inner).map((item) => textOf(xml, item));
  };
  const join = (name: string, wanted: readonly string[]): number[] => {
    const before = itemsOf(theirs, name);
    const all = [...before];
    const index = new Map(all.map((item, at) => [item, at] as const).reverse());
    const places = wanted.map((item) => {
      const written = adopted(item, root);
      const known = index.get(written);
      if (known !== undefined) return known;
      index.set(written, all.length);
      return all.push(written) - 1;
    });
    const added = all.slice(before.length).join("");
    if (added === "") return places;
    const group = groups.get(name);
    if (group !== undefined) {
      const tag = withAttribute(group.tag, "count", String(all.length));
      if (group.isClosed) edits.push(appended({ ...group, tag }, added));
      else edits.push({ start: group.start, end: group.inner.start, text: tag }, appended(group, added));
    } else {
      const next = ORDER.slice(ORDER.indexOf(name) + 1).flatMap((later) => groups.get(later) ?? [])[0];
      const at = next?.start ?? root.inner.end;
      edits.push({ start: at, end: at, text: adopted(`<${name} count="${all.length}">${added}</${name}>`, root) });
    }
    return places;
  };

  const formatIds = numberFormats(itemsOf(theirs, "numFmts"), itemsOf(ours, "numFmts"));
  join("numFmts", formatIds.added);
  const fonts = join("fonts", itemsOf(ours, "fonts"));
  const fills = join("fills", itemsOf(ours, "fills"));
  const borders = join("borders", itemsOf(ours, "borders"));
  const moved = (tag: string, name: string, places: readonly number[]) =>
    withAttribute(tag, name, String(places[Number(attribute(tag, name))] ?? 0));
  const cellFormats = itemsOf(ours, "cellXfs").map((item) => {
    const end = item.indexOf(">") + 1;
    const id = Number(attribute(item.slice(0, end), "numFmtId"));
    const tag = withAttribute(item.slice(0, end), "numFmtId", String(formatIds.of.get(id) ?? id));
    return `${moved(moved(moved(tag, "fontId", fonts), "fillId", fills), "borderId", borders)}${item.slice(end)}`;
  });
  // The first format is that of a cell without any, which is the workbook's own.
  const placed = join("cellXfs", cellFormats.slice(1));
  const differences = join("dxfs", itemsOf(ours, "dxfs"));
  return { xml: edited(theirs, edits), cellFormats: [0, ...placed], differences };
}

/** Number formats by their codes: which are new, and the number of each of ours in the workbook. */
function numberFormats(
  theirs: readonly string[],
  ours: readonly string[],
): { added: string[]; of: Map<number, number> } {
  const known = new Map(
    theirs.map((item) => [attribute(item, "formatCode") ?? "", Number(attribute(item, "numFmtId"))]),
  );
  let next = Math.max(FIRST_OWN_FORMAT - 1, ...known.values()) + 1;
  const added: string[] = [];
  const of = new Map<number, number>();
  for (const item of ours) {
    const code = attribute(item, "formatCode") ?? "";
    let id = known.get(code);
    if (id === undefined) {
      id = next++;
      added.push(withAttribute(item, "numFmtId", String(id)));
    }
    of.set(Number(attribute(item, "numFmtId")), id);
  }
  return { added, of };
}
