import { addDays } from "../calendar/day";
import { after, firstDay, lastDay, monthOfYear, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import { buildScorecard, type Built } from "../excel/build";
import { parseBox } from "../host/area";
import { ExcelHost } from "../host/host";
import { cellKey, type SheetModel, type WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import { INDICATORS } from "../indicators/catalogue";
import type { CellValue, Grid } from "../workbook/grid";
import { HISTORY_SHEET, SETTINGS_SHEET, scorecardSheet } from "../workbook/own-sheets";
import { SAMPLE_MONTH, gridsOf, sampleFiles, sampleSettings } from "../sample/index";
import { always } from "../settings/dated";
import type { Settings } from "../settings/settings";
import { commentaryName, glanceName, namePrefix } from "../workbook/defined-names";
import { sampleWorkbook } from "./sample-workbook";

/** What was written and published in the year, and what of it is missing at its end. */
export interface YearPlayed {
  readonly months: number;
  readonly words: number;
  /** Targets, ratings, trends and heads of columns that scorecards showed when they were done. */
  readonly shown: number;
  readonly figures: number;
  readonly typedOver: number;
  readonly refreshes: number;
  /** Sentences about whatever is not as it was written or published; none is as it should be. */
  readonly missing: readonly string[];
}

/** Something that somebody wrote, and where it has to be at the end. */
interface Written {
  readonly what: string;
  readonly value: CellValue;
  readonly find: (workbook: WorkbookModel) => CellValue;
}

/** The lists that a year is played on, and the settings of the council that they are of. */
export interface YearBook {
  readonly lists: readonly Grid[];
  readonly settings: Settings;
}

/** The sample's lists and settings. */
export function sampleBook(): YearBook {
  return { lists: sampleFiles().flatMap(gridsOf), settings: sampleSettings() };
}

/**
 * Plays a year up to the sample month on a book: a scorecard a month, one after the other in one workbook that is saved and opened between;
 * commentary, notes, typed-over figures, changed settings and corrected lists in between, each followed by a refresh.
 * `tell` is told of each month.
 */
export async function playYear(
  { lists: grids, settings }: YearBook,
  months: number,
  tell: (line: string) => void,
): Promise<YearPlayed> {
  const written: Written[] = [];
  const shown: Written[] = [];
  const published = new Map<string, number>();
  let workbook = await sampleWorkbook(always(settings));
  let [typedOver, refreshes] = [0, 0];
  for (const month of monthsUpTo(SAMPLE_MONTH, months)) {
    workbook = await loadWorkbook(await saveWorkbook(workbook, new Date(0)));
    installOffice(await ExcelHost.start(workbook));
    const picked = asOf(grids, month);
    const now = addDays(lastDay(month), 12);
    const build = (lists: readonly Grid[]): Promise<Built> => buildScorecard({ month, now, picked: lists });
    if (monthOfYear(month) === 10) addTarget(workbook, month);
    if (monthOfYear(month) === 1) addArea(workbook, month);
    await build(picked);
    for (const [key, value] of historyOf(workbook)) if (!published.has(key)) published.set(key, value);
    written.push(...write(workbook, month));
    typedOver++;
    // A correction comes in: an assessment of the month was entered twice, and one of them is taken out.
    const corrected = withoutAssessmentOf(picked, month);
    const again = await build(corrected);
    const twice = await build(corrected);
    refreshes += 2;
    shown.push(...wordsOf(workbook, month));
    tell(
      `${shortMonth(month)}: ${again.changes.length} figures corrected, ${again.scorecard.revisions.length} revisions, ${again.typedOver.length} typed over`,
    );
    if (again.changes.length === 0 || again.scorecard.revisions.length === 0)
      written.push({ what: `${shortMonth(month)}: the correction`, value: "seen", find: () => "not seen" });
    if (twice.changes.length > 0)
      written.push({
        what: `${shortMonth(month)}: the second refresh changed figures`,
        value: "nothing",
        find: () => "something",
      });
  }
  const end = await loadWorkbook(await saveWorkbook(workbook, new Date(0)));
  const recorded = historyOf(end);
  const missing = [
    ...[...written, ...shown].flatMap(({ what, value, find }) =>
      find(end) === value ? [] : [`${what}: “${String(value)}” is now “${String(find(end))}”`],
    ),
    ...[...published].flatMap(([key, value]) =>
      recorded.get(key) === value ? [] : [`${key}: published ${value}, recorded ${String(recorded.get(key))}`],
    ),
  ];
  return { months, words: written.length, shown: shown.length, figures: published.size, typedOver, refreshes, missing };
}

/** The lists as they were handed in for an earlier month: month columns after it are not filled yet. */
function asOf(grids: readonly Grid[], month: Month): Grid[] {
  const next = firstDay(after(month, 1));
  return grids.map((grid) =>
    grid.source.sheet === "Supervision"
      ? {
          ...grid,
          values: grid.values.map((row, at) =>
            at < 4
              ? row
              : row.map((cell, column) => (column > 5 && typeof cell === "number" && cell >= next ? null : cell)),
          ),
        }
      : grid,
  );
}

/** The lists without the first assessment that was completed in a month. */
function withoutAssessmentOf(grids: readonly Grid[], month: Month): Grid[] {
  const completed = 4;
  return grids.map((grid) => {
    if (grid.source.sheet !== "Assessments") return grid;
    const row = grid.values.findIndex(
      (cells) => Number(cells[completed]) >= firstDay(month) && Number(cells[completed]) <= lastDay(month),
    );
    return { ...grid, values: grid.values.filter((_, at) => at !== row) };
  });
}

/** What people write in a month: two commentaries, a note beside a block, a typed-over figure, a national average. */
function write(workbook: WorkbookModel, month: Month): Written[] {
  const name = scorecardSheet(month);
  const sheet = sheetOf(workbook, name);
  const label = shortMonth(month);
  const written: Written[] = [3, 12].map((indicator) => {
    const words = `=${label}: what ${indicator} says, word for word.`;
    put(workbook, sheet, commentaryName(month, indicator), 0, 0, words);
    return {
      what: `Commentary on ${indicator} in ${label}`,
      value: words,
      find: (end) => at(end, name, commentaryName(month, indicator), 0, 0),
    };
  });
  const note = `Ask the office about ${label}`;
  put(workbook, sheet, commentaryName(month, 5), 0, 24, note);
  written.push({
    what: `Note of ${label}`,
    value: note,
    find: (end) => at(end, name, commentaryName(month, 5), 0, 24),
  });
  const typed = `${namePrefix(month, 7)}_Table`;
  const box = boxOf(workbook, typed);
  sheet.setValue(box.top, box.left + 2, 777);
  written.push({ what: `Figure typed over in ${label}`, value: 777, find: (end) => at(end, name, typed, 0, 2) });
  // An analyst types over the target that holds always: no sheet that is there may change by it.
  const settings = sheetOf(workbook, SETTINGS_SHEET);
  settings.setValue(10, 2, 0.8 + (month % 12) / 1000);
  workbook.touch();
  return written;
}

/** Indicator 12 has another target from a month on, in a row below those that are there. */
function addTarget(workbook: WorkbookModel, month: Month): void {
  const target = 0.95;
  addSetting(workbook, "Indicator", [12, "Supervision", target, 0.02, null, null, firstDay(month)]);
}

/** There is an area more from a month on, of which no list knows yet. */
function addArea(workbook: WorkbookModel, month: Month): void {
  addSetting(workbook, "Area", ["WEST", "Westside", 50_000, "Yes", "Mid-2016 population estimates", firstDay(month)]);
}

/** Puts a row below a table of the settings, which is found by its first heading. */
function addSetting(workbook: WorkbookModel, heading: string, cells: readonly CellValue[]): void {
  const settings = sheetOf(workbook, SETTINGS_SHEET);
  const top = settings.values.findIndex((row) => row.includes(heading));
  const left = settings.values[top]?.indexOf(heading) ?? -1;
  let row = top + 1;
  while (settings.value(row, left) !== null) row++;
  cells.forEach((cell, at) => {
    settings.setValue(row, left + at, cell);
  });
  workbook.touch();
}

/** The target, ratings and trends that a scorecard shows at a glance, and the heads of a table's areas. */
function wordsOf(workbook: WorkbookModel, month: Month): Written[] {
  const name = scorecardSheet(month);
  const label = shortMonth(month);
  const cells = [
    ...Array.from({ length: INDICATORS.length }, (_, line) =>
      [3, 4, 5].map((across) => ({ of: glanceName(month), down: line, across })),
    ).flat(),
    ...Array.from({ length: 8 }, (_, across) => ({ of: `${namePrefix(month, 12)}_Table`, down: -1, across })),
  ];
  return cells.flatMap(({ of, down, across }): Written[] => {
    const value = at(workbook, name, of, down, across);
    const what = `${of}, row ${down}, column ${across} of ${label}`;
    return value === null ? [] : [{ what, value, find: (end) => at(end, name, of, down, across) }];
  });
}

function put(
  workbook: WorkbookModel,
  sheet: SheetModel,
  name: string,
  down: number,
  across: number,
  value: CellValue,
): void {
  const box = boxOf(workbook, name);
  sheet.formulas.delete(cellKey(box.top + down, box.left + across));
  sheet.setValue(box.top + down, box.left + across, value);
}

function at(workbook: WorkbookModel, sheet: string, name: string, down: number, across: number): CellValue {
  const box = boxOf(workbook, name);
  return workbook.sheet(sheet)?.value(box.top + down, box.left + across) ?? null;
}

function boxOf(workbook: WorkbookModel, name: string) {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no name ${name}.`);
  return parseBox(found.range);
}

function sheetOf(workbook: WorkbookModel, name: string): SheetModel {
  const found = workbook.sheet(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** What the history holds, by month, indicator, measure and area. */
function historyOf(workbook: WorkbookModel): Map<string, number> {
  const rows = workbook.sheet(HISTORY_SHEET)?.values.slice(4) ?? [];
  return new Map(
    rows.flatMap(([month, indicator, measure, area, value]) =>
      typeof value === "number" ? [[[month, indicator, measure, area].map(String).join("|"), value] as const] : [],
    ),
  );
}
