import type { Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, type BuildRequest } from "../../src/excel/build";
import { parseBox } from "../../src/host/area";
import { ExcelHost, type HostOptions } from "../../src/host/host";
import { WorkbookModel, type SheetModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import type { CellValue } from "../../src/workbook/grid";
import { EVERY_LIST, on } from "./tiny";

const NOW = on("2017-06-12") as Day;
export const LATER = on("2017-06-20") as Day;
export const CARD = "Scorecard May-17";

/** A workbook with a short list of cases, and nothing else. */
export function smallBook(): WorkbookModel {
  const workbook = new WorkbookModel();
  fill(workbook.addSheet("Cases"), [
    ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
    ...Array.from({ length: 8 }, (_, at): CellValue[] => [
      `C${at + 1}`,
      at % 2 === 0 ? "EAST" : "SOUTH",
      on("2017-01-01") + at * 7,
      at % 5 === 0 ? null : "A",
      at === 7 ? on("2017-04-10") : null,
    ]),
    // Two rows with something to list among the data issues.
    ["C90", "NOWHERE", on("2017-02-02"), "A", null],
    ["C91", "EAST", "soon", "A", null],
  ]);
  return workbook;
}

export function fill(sheet: SheetModel, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.setValue(at, column, value);
    });
  });
}

export const request = (more: Partial<BuildRequest> = {}): BuildRequest => ({
  month: month(2017, 5),
  now: NOW,
  picked: [],
  without: EVERY_LIST,
  ...more,
});

export async function open(workbook: WorkbookModel, options: HostOptions = {}): Promise<ExcelHost> {
  const host = await ExcelHost.start(workbook, options);
  installOffice(host);
  return host;
}

/** The small book with May's scorecard built in it. */
export async function builtBook(workbook = smallBook()): Promise<WorkbookModel> {
  const host = await open(workbook);
  await buildScorecard(request());
  host.calculate();
  return workbook;
}

/** The corners of what a defined name stands for. */
export function named(workbook: WorkbookModel, name: string) {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no name ${name}.`);
  return parseBox(found.range);
}

/** A copy of a workbook that shares nothing with it. */
export function cloned(from: WorkbookModel): WorkbookModel {
  const copy = new WorkbookModel();
  for (const sheet of from.sheets) {
    const into = copy.addSheet(sheet.name) as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(sheet)) into[key] = structuredClone(value) as unknown;
  }
  copy.names = structuredClone(from.names);
  for (const [key, value] of from.settings) copy.settings.set(key, structuredClone(value));
  copy.activeSheet = from.activeSheet;
  // Ids go on from where the original was.
  (copy as unknown as { nextId: number }).nextId = (from as unknown as { nextId: number }).nextId;
  return copy;
}
