import type { WorkbookPackage } from "./workbook-package";
import { attribute, childrenOfRoot, elementsIn, textOf, type Element } from "./xml";

/** A chart on a sheet: its name in Excel, the part that draws it, and where it is anchored. */
export interface PlacedChart {
  readonly name: string;
  readonly path: string;
  readonly anchor: Element;
}

/** The charts of a drawing, in its order. What else it holds is left out. */
export function chartsOf(pack: WorkbookPackage, drawing: string): PlacedChart[] {
  const xml = pack.text(drawing);
  const links = new Map(pack.relationships(drawing).map((each) => [each.id, each]));
  return childrenOfRoot(xml).flatMap((anchor) => {
    const text = textOf(xml, anchor);
    const link = links.get(/<(?:[\w.-]+:)?chart\s[^>]*\s[\w.-]+:id="([^"]*)"/.exec(text)?.[1] ?? "");
    const frame = /<(?:[\w.-]+:)?cNvPr\s(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(text)?.[0];
    if (link === undefined || frame === undefined || link.kind !== "chart") return [];
    return [{ name: frameName(frame), path: link.target, anchor }];
  });
}

/** A chart's name; earlier versions of the command wrote it as the title of a frame that was called "Chart 1". */
function frameName(frame: string): string {
  const name = attribute(frame, "name") ?? "";
  return /^Chart \d+$/.test(name) ? (attribute(frame, "title") ?? name) : name;
}

/** Where an anchor begins and ends on the sheet. */
export function placeOf(xml: string, anchor: Element): Element[] {
  return elementsIn(xml, anchor.inner).filter(({ name }) => name === "from" || name === "to");
}
