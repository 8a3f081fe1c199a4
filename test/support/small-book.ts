import type { Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, type BuildRequest } from "../../src/excel/build";
import { parseBox } from "../../src/host/area";
import { ExcelHost, type HostOptions } from "../../src/host/host";
import { WorkbookModel, type SheetModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import type { CellValue } from "../../src/workbook/grid";
import { copyOf } from "./copy-of";
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

/** The same with every area known and a case of May: nothing stands in the way of publishing May. */
export function readyBook(): WorkbookModel {
  const workbook = smallBook();
  const cases = workbook.sheet("Cases");
  if (cases === undefined) throw new Error("There is no sheet of cases.");
  const rows = cases.values.map((row) => row.map((cell) => (cell === "NOWHERE" ? "EAST" : cell)));
  fill(cases, [...rows, ["C92", "SOUTH", on("2017-05-20"), "A", null]]);
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

let once: Promise<WorkbookModel> | undefined;

/** The small book with May's scorecard built in it, open: built once, and a copy for each that asks. */
export async function builtBook(): Promise<WorkbookModel> {
  once ??= buildOnce();
  const workbook = copyOf(await once);
  await open(workbook);
  return workbook;
}

async function buildOnce(): Promise<WorkbookModel> {
  const workbook = smallBook();
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

/** Adds an area below the last one of the settings, so that the next refresh lays the scorecard out again. */
export function addArea(workbook: WorkbookModel, area: string): void {
  const settings = workbook.sheet("Scorecard settings");
  const row = settings?.values.findIndex((cells) => cells.includes("Other Citywide Teams")) ?? -1;
  const column = settings?.values[row]?.indexOf("Other Citywide Teams") ?? -1;
  if (settings === undefined || column < 0) throw new Error("The settings have no areas.");
  settings.setValue(row + 1, column, area);
  workbook.touch();
}
