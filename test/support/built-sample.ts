import { buildScorecard, type Built } from "../../src/excel/build";
import { sampleWorkbook } from "../../src/headless/sample-workbook";
import { ExcelHost } from "../../src/host/host";
import type { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import type { Day } from "../../src/calendar/day";
import { sampleMonth } from "./sample-month";
import { on } from "./tiny";

export const BUILT_ON = on("2017-06-12") as Day;

export interface BuiltSample extends Built {
  readonly host: ExcelHost;
  readonly workbook: WorkbookModel;
  /** How many round trips it took from the reading on, and how large the largest was. */
  readonly writing: { readonly syncs: number; readonly largest: number };
}

/** Builds the sample month in a fresh workbook with the sample's settings, through Microsoft's client library. */
async function buildSample(): Promise<BuiltSample> {
  const workbook = await sampleWorkbook();
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const { grids } = await sampleMonth();
  let reading = 0;
  const built = await buildScorecard({
    month: null,
    now: BUILT_ON,
    picked: grids,
    progress: ({ doing }) => {
      if (doing === "Counting") reading = host.traffic.syncs;
    },
  });
  const writing = { syncs: host.traffic.syncs - reading, largest: host.traffic.largest };
  host.calculate();
  return { ...built, host, workbook, writing };
}

let built: Promise<BuiltSample> | undefined;

/** The sample month built once, for tests that only look at it. */
export function builtSample(): Promise<BuiltSample> {
  built ??= buildSample();
  return built;
}

/** All that a workbook holds, as plain data to compare. */
export function contentsOf(workbook: WorkbookModel): unknown {
  return {
    names: [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      values: sheet.values.map((row) => trimmed(row)).slice(0, lastUsed(sheet.values) + 1),
      formulas: [...sheet.formulas].sort(),
      styles: [...sheet.styles]
        .filter(([, style]) => Object.keys(style).length > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
      links: [...sheet.links].sort(),
      columnWidths: [...sheet.columnWidths].sort(),
      rowHeights: [...sheet.rowHeights].sort(),
      merges: [...sheet.merges].sort((a, b) => a.startRow - b.startRow || a.startCol - b.startCol),
      rules: sheet.conditionalRules,
      validations: sheet.validations,
      charts: sheet.charts,
      tables: sheet.tables,
      breaks: sheet.rowBreaks,
      frozen: sheet.frozen,
      pageSetup: sheet.pageSetup,
    })),
  };
}

function trimmed(row: readonly unknown[]): unknown[] {
  let end = row.length;
  while (end > 0 && (row[end - 1] === null || row[end - 1] === undefined)) end--;
  return Array.from({ length: end }, (_, at) => row[at] ?? null);
}

function lastUsed(rows: readonly (readonly unknown[])[]): number {
  return rows.findLastIndex((row) => row.some((cell) => cell !== null && cell !== undefined && cell !== ""));
}
