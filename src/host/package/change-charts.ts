import { DRAWING_TYPE, bringCharts, replacing, withIds } from "./bring-sheet";
import { chartsOf, placeOf } from "./drawings";
import type { SheetChanges } from "./sheet-changes";
import type { SheetPair } from "./sheet-pair";
import type { WorkbookPackage } from "./workbook-package";
import { adopted, appended, edited, rootOf, textOf, type Edit } from "./xml";

/** Draws changed charts again in their own parts, adds new ones and takes away those that are gone. */
export function changeCharts({ into, path, from, rendered }: SheetPair, { charts, removedCharts }: SheetChanges): void {
  if (charts.length + removedCharts.length === 0) return;
  const source = from.related(rendered, "drawing");
  const drawing = into.related(path, "drawing") ?? addDrawing(into, path);
  const wanted = source === null ? [] : chartsOf(from, source);
  const sourceXml = source === null ? "" : from.text(source);
  const there = chartsOf(into, drawing);
  const xml = into.text(drawing);
  const edits: Edit[] = there
    .filter(({ name }) => removedCharts.includes(name))
    .map(({ anchor: { start, end } }) => ({ start, end, text: "" }));
  const isNew = (name: string) =>
    charts.some((chart) => chart.name === name) && !there.some((chart) => chart.name === name);
  const fresh = new Set(wanted.filter(({ name }) => isNew(name)).map((chart) => chart.path));
  const ids = source === null ? new Map<string, string>() : bringCharts(into, from, source, drawing, fresh);
  const added: string[] = [];
  for (const chart of wanted) {
    if (!charts.some(({ name }) => name === chart.name)) continue;
    const old = there.find(({ name }) => name === chart.name);
    if (old === undefined) {
      added.push(withIds(textOf(sourceXml, chart.anchor), ids));
      continue;
    }
    into.setText(old.path, from.text(chart.path));
    const places = placeOf(sourceXml, chart.anchor);
    placeOf(xml, old.anchor).forEach(({ start, end, name }) => {
      const place = places.find((each) => each.name === name);
      if (place !== undefined) edits.push({ start, end, text: textOf(sourceXml, place) });
    });
  }
  if (added.length > 0) edits.push(appended(rootOf(xml), added.join("")));
  if (edits.length > 0) into.setText(drawing, edited(xml, edits));
}

function addDrawing(into: WorkbookPackage, path: string): string {
  const drawing = into.add(
    `${into.workbookPath.replace(/[^/]*$/, "")}drawings/drawing`,
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"></xdr:wsDr>',
    DRAWING_TYPE,
  );
  const id = into.relate(path, { kind: "drawing", target: drawing, isExternal: false });
  const xml = into.text(path);
  const element = `<drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
  into.setText(path, edited(xml, replacing(xml, "drawing", adopted(element, rootOf(xml)))));
  return drawing;
}
