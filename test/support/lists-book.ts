import { buildScorecard, type BuildRequest, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import type { ExcelHost } from "../../src/host/host";
import { WorkbookModel, type SheetModel } from "../../src/host/model";
import type { CellValue } from "../../src/workbook/grid";
import { copyOf } from "./copy-of";
import { CARD, LATER, fill, open, request } from "./small-book";
import { on } from "./tiny";

/** The rows of the list of cases. */
export const CASES: CellValue[][] = [
  ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
  ...Array.from({ length: 30 }, (_, at): CellValue[] => [
    `C${at + 1}`,
    at % 2 === 0 ? "EAST" : "SOUTH",
    on("2016-11-08") + at * 7,
    at % 5 === 0 ? null : "A",
    at % 9 === 8 ? on("2017-05-20") : null,
  ]),
];

/** A workbook with a list of cases and one of assessments. */
function book(): WorkbookModel {
  const workbook = new WorkbookModel();
  fill(workbook.addSheet("Cases"), CASES);
  fill(workbook.addSheet("Assessments"), [
    ["Child ID", "Area", "Start date", "Completed date", "Child seen"],
    ...Array.from({ length: 60 }, (_, at): CellValue[] => [
      `C${at}`,
      at % 3 === 0 ? "EAST" : "NWC",
      on("2016-04-20") + at * 7,
      on("2016-05-01") + at * 7 + (at % 8 === 0 ? 70 : 20),
      at % 4 === 0 ? "No" : "Yes",
    ]),
  ]);
  return workbook;
}

let once: Promise<{ workbook: WorkbookModel; first: Built }> | undefined;

/** A copy, for each test its own, of the workbook with its scorecard built. */
export async function builtLists(): Promise<{
  workbook: WorkbookModel;
  host: ExcelHost;
  card: SheetModel;
  first: Built;
}> {
  once ??= buildOnce();
  const { workbook: original, first } = await once;
  const workbook = copyOf(original);
  const host = await open(workbook);
  return { workbook, host, card: workbook.sheet(CARD)!, first };
}

async function buildOnce(): Promise<{ workbook: WorkbookModel; first: Built }> {
  const workbook = book();
  const host = await open(workbook);
  const first = await buildScorecard(publishing());
  host.calculate();
  return { workbook, first };
}

/** What is asked of it: the month is published as soon as it is built. */
export function publishing(more: Partial<BuildRequest> = {}): BuildRequest {
  const asked = request(more);
  return { publish: { by: "A. Name", on: asked.now, unready: "leave a draft" }, ...asked };
}

/** Refreshes some days later. */
export const refresh = (more: Partial<BuildRequest> = {}) => refreshScorecard(publishing({ now: LATER, ...more }));
