import { cellAddress, type Box } from "../workbook/addresses";
import type { OwnKind } from "../workbook/own-sheets";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { Grid } from "../workbook/grid";
import type { Scorecard } from "../scorecard/make-scorecard";
import type { HistoryChange } from "../scorecard/history-changes";
import { areaCells } from "../settings/area-cells";
import { settingsPlan } from "../settings/settings-sheet";
import { definitionsPlan } from "../sheets/definitions-sheet";
import { HISTORY_TOP, REVISIONS, REVISION_HEADINGS, historyPlan } from "../sheets/history-sheet";
import { BENCHMARK_HEADINGS, COUNCIL_HEADINGS, NEIGHBOUR_HEADINGS } from "../benchmarks/read-store";
import { COUNCILS, NEIGHBOURS, benchmarksPlan } from "../sheets/benchmarks-sheet";
import { ISSUES_HEADINGS, ISSUES_TOP, issuesPlan } from "../sheets/issues-sheet";
import { HISTORY_HEADINGS } from "../scorecard/read-history";
import { RECORD_HEADINGS } from "../scorecard/return-records";
import { RECORDS, RETURNS_TOP, RETURNS_WIDTH, returnsPlan } from "../sheets/returns-sheet";
import type { CellSnapshot } from "./read/cell-snapshot";
import type { WorkbookContents } from "./read/read-workbook";
import { nameFor } from "./write/plan-write";
import { extentOf, type SheetJob } from "./write/sheet-jobs";

/** What the sheets of lists held before: null for one that is not there. */
export interface ListsBefore {
  readonly issues: CellSnapshot | null;
  readonly history: CellSnapshot | null;
  readonly returns: CellSnapshot | null;
  readonly benchmarks: CellSnapshot | null;
}

/** What is written beside the scorecard. */
export interface ListJobs {
  readonly scorecard: Scorecard;
  /** Rows of the history that are to hold something else. */
  readonly historyChanges: readonly HistoryChange[];
}

/** Issues, history, settings and definitions: the last two are created once and then left alone. */
export function listJobs(
  { scorecard, historyChanges }: ListJobs,
  contents: WorkbookContents,
  before: ListsBefore,
): SheetJob[] {
  const settings = nameFor("settings", contents);
  const jobs = [
    issuesJob(scorecard, contents, before.issues),
    historyJob({ scorecard, historyChanges }, contents, before.history),
    returnsJob(scorecard, contents, before.returns),
  ];
  if (scorecard.published.store.councils.length > 0 || scorecard.published.store.rows.length > 0)
    jobs.push(benchmarksJob(scorecard, contents, before.benchmarks));
  if (!contents.own.has("settings"))
    jobs.push(job("settings", settingsPlan(scorecard.datedSettings, scorecard.catalogue, settings), contents, null));
  if (!contents.own.has("definitions"))
    jobs.push(job("definitions", definitionsPlan(scorecard.catalogue), contents, null));
  return jobs;
}

/** A job for a sheet of ours: an update where it is there, else a creation, under the name that it has or is to have. */
export function job(
  own: OwnKind,
  plan: SheetPlan,
  contents: WorkbookContents,
  held: CellSnapshot | null,
  extent: Box = extentOf(plan),
  isMadeAgain = true,
): SheetJob {
  const common = { own, plan: { ...plan, name: nameFor(own, contents) }, extent };
  const id = contents.own.get(own)?.id;
  return held === null || id === undefined
    ? { ...common, kind: "create", replaces: null }
    : { ...common, kind: "update", id, held, restyle: [], isMadeAgain };
}

function issuesJob({ issues }: Scorecard, contents: WorkbookContents, held: CellSnapshot | null): SheetJob {
  const first = ISSUES_TOP + 1;
  const columns = { left: 0, right: ISSUES_HEADINGS.length - 1 };
  const rows = rowsOfOurs(first, columns, held, contents.own.get("issues")?.extent ?? null);
  const room = roomBelow(
    first + rows,
    columns,
    held,
    contents.sheets.find(({ id }) => id === contents.own.get("issues")?.id)?.rows ?? 0,
  );
  return job("issues", issuesPlan(issues, first + rows, rows + room), contents, held);
}

function historyJob(
  { scorecard, historyChanges }: ListJobs,
  contents: WorkbookContents,
  held: CellSnapshot | null,
): SheetJob {
  const first = HISTORY_TOP + 1;
  const columns = { left: REVISIONS, right: REVISIONS + REVISION_HEADINGS.length - 1 };
  const rows = rowsOfOurs(first, columns, held, contents.own.get("history")?.extent ?? null);
  const room = roomBelow(
    first + rows,
    columns,
    held,
    contents.sheets.find(({ id }) => id === contents.own.get("history")?.id)?.rows ?? 0,
  );
  const { revisions } = scorecard;
  const plan = historyPlan({
    entries: scorecard.newHistory,
    settings: scorecard.newSettings,
    usedRows: held === null ? null : usedRows(contents.history),
    revisionRows: rows,
    revisions: revisions.slice(0, rows + room),
    changes: historyChanges,
    publication: scorecard.newPublication,
    catalogue: scorecard.catalogue,
    areaCells: areaCells(scorecard.settingsPlaces, nameFor("settings", contents)),
  });
  const extent = {
    top: 0,
    left: 0,
    bottom: HISTORY_TOP + Math.min(revisions.length, rows + room),
    right: columns.right,
  };
  return job("history", plan, contents, held, extent, false);
}

function returnsJob(
  { returns, returnRecords }: Scorecard,
  contents: WorkbookContents,
  held: CellSnapshot | null,
): SheetJob {
  const first = RETURNS_TOP + 1;
  const columns = { left: RECORDS, right: RECORDS + RECORD_HEADINGS.length - 1 };
  const used = contents.sheets.find(({ id }) => id === contents.own.get("returns")?.id)?.rows ?? 0;
  // Rows of records may stand apart: a person may have deleted one between them.
  let last = first - 1;
  for (let row = first; held !== null && row < used; row++) if (!isBlankRow(held, row, columns)) last = row;
  const usedRows = {
    returns: rowsOfOurs(first, { left: 0, right: RETURNS_WIDTH - 1 }, held, null),
    records: last + 1 - first,
  };
  return job("returns", returnsPlan({ returns, records: returnRecords, usedRows }), contents, held, undefined, false);
}

/** New lines go under everything that stands in the columns of the list, and what a person wrote elsewhere is not touched. */
function benchmarksJob({ published }: Scorecard, contents: WorkbookContents, held: CellSnapshot | null): SheetJob {
  const used = contents.sheets.find(({ id }) => id === contents.own.get("benchmarks")?.id)?.rows ?? 0;
  const lastOf = (left: number, width: number) => {
    const columns = { left, right: left + width - 1 };
    let rows = 0;
    for (let row = 0; held !== null && row < used; row++) if (!isBlankRow(held, row, columns)) rows = row + 1;
    return rows;
  };
  const plan = benchmarksPlan(published.store, {
    list: lastOf(0, BENCHMARK_HEADINGS.length),
    neighbours: lastOf(NEIGHBOURS, NEIGHBOUR_HEADINGS.length),
    councils: lastOf(COUNCILS, COUNCIL_HEADINGS.length),
  });
  return job("benchmarks", plan, contents, held, undefined, false);
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** How many rows of a list are ours: as its mark says, else all from its first row to the first blank one. */
function rowsOfOurs(first: number, columns: Columns, held: CellSnapshot | null, extent: Box | null): number {
  if (held === null) return 0;
  if (extent !== null && extent.bottom > 0) return Math.max(0, extent.bottom + 1 - first);
  let rows = 0;
  while (!isBlankRow(held, first + rows, columns)) rows++;
  return rows;
}

/** How many rows below a list are free of anything that a person wrote there. */
function roomBelow(first: number, columns: Columns, held: CellSnapshot | null, usedRows: number): number {
  for (let row = first; held !== null && row < usedRows; row++) if (!isBlankRow(held, row, columns)) return row - first;
  return Number.MAX_SAFE_INTEGER / 2;
}

function isBlankRow({ formulas }: CellSnapshot, row: number, { left, right }: Columns): boolean {
  for (let column = left; column <= right; column++) if (formulas(cellAddress(row, column)) !== "") return false;
  return true;
}

/** Rows down to the last that holds something in the columns of the history's list. */
function usedRows(history: Grid | null): number {
  if (history === null) return 0;
  const width = HISTORY_HEADINGS.length - history.left;
  const last = history.values.findLastIndex((row) => row.slice(0, width).some((cell) => cell !== null && cell !== ""));
  return history.top + last + 1;
}
