import { addDays } from "../calendar/day";
import { after, firstDay, lastDay, monthOfYear, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import { buildScorecard, type BuildRequest, type Built } from "../excel/build";
import { parseBox } from "../host/area";
import { ExcelHost } from "../host/host";
import { placeKey, type SheetModel, type WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import { INDICATORS } from "../indicators/catalogue";
import type { CellValue, Grid } from "../workbook/grid";
import { HISTORY_SHEET, SETTINGS_SHEET, scorecardSheet } from "../workbook/own-sheets";
import { SAMPLE_MONTH, gridsOf, sampleFiles, sampleSettings } from "../sample/index";
import { wantingReturns } from "../scorecard/returns";
import { revisionKey } from "../scorecard/revisions";
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
  /** Months in which an office was late, Excel was closed before a refresh, or a revision was accepted and taken back. */
  readonly late: number;
  readonly closed: number;
  readonly takenBack: number;
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
 * Plays a year up to the sample month on a book: a scorecard a month, one after the other in one workbook that is saved and
 * opened between; drafts, late and corrected returns, publishing, commentary, notes, typed-over figures and changed settings
 * in between, each followed by a refresh. `tell` is told of each month.
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
  let [typedOver, refreshes, late, closed, takenBack] = [0, 0, 0, 0, 0];
  const wrong = (what: string, isRight: boolean) => {
    if (!isRight) written.push({ what, value: "so", find: () => "not so" });
  };
  for (const [turn, month] of monthsUpTo(SAMPLE_MONTH, months).entries()) {
    const label = shortMonth(month);
    workbook = await loadWorkbook(await saveWorkbook(workbook, new Date(0)));
    installOffice(await ExcelHost.start(workbook));
    const picked = asOf(grids, month);
    const now = addDays(lastDay(month), 12);
    const build = (lists: readonly Grid[], more: Partial<BuildRequest> = {}): Promise<Built> =>
      buildScorecard({ month, now, picked: lists, ...more });
    const publish = { by: `Analyst of ${label}`, on: now, unready: "refuse" } as const;
    if (monthOfYear(month) === 10) addTarget(workbook, month);
    if (monthOfYear(month) === 1) addArea(workbook, month);
    const recordedBefore = historyOf(workbook).size;
    if (turn % 4 === 1) {
      // An office is late: there is a draft without it, and nobody can publish it by mistake.
      const first = await build(withoutAnOffice(picked));
      wrong(`${label}: the late return is told`, wantingReturns(first.scorecard.returns).length > 0);
      wrong(
        `${label}: without it nothing is published`,
        !(await succeeds(build(withoutAnOffice(picked), { publish }))),
      );
      late++;
    }
    const { publication } = (await build(picked)).scorecard;
    wrong(`${label}: a draft records nothing`, historyOf(workbook).size === recordedBefore);
    // Nobody answers the questions of the sample: the month is published without what hangs on them.
    const without = publication.kind === "draft" ? publication.hindrances.flatMap((each) => each.without) : [];
    wrong(
      `${label}: nothing but questions is in the way`,
      without.every((name) => INDICATORS.some(({ number }) => String(number) === name)),
    );
    const done = await build(picked, { publish, without });
    wrong(`${label}: the month is published`, done.scorecard.publication.kind === "published");
    for (const [key, value] of historyOf(workbook)) if (!published.has(key)) published.set(key, value);
    written.push(...write(workbook, month));
    typedOver++;
    if (turn % 4 === 2) {
      // Excel is closed, and with it the files are gone.
      workbook = await loadWorkbook(await saveWorkbook(workbook, new Date(0)));
      installOffice(await ExcelHost.start(workbook));
      const alone = await build([]);
      wrong(`${label}: without the files no figure changes`, alone.changes.length === 0);
      wrong(
        `${label}: without the files no figure is revised`,
        alone.scorecard.revisions.every(({ cause }) => cause.kind === "setting"),
      );
      closed++;
    }
    // A correction comes in: an assessment of the month was entered twice, and one of them is taken out.
    const corrected = withoutAssessmentOf(picked, month);
    const again = await build(corrected);
    const twice = await build(corrected);
    refreshes += 2;
    if (turn % 4 === 3) {
      const { accepted } = await build(corrected, { accept: new Set(again.scorecard.revisions.map(revisionKey)) });
      const back = await build(corrected, { undo: accepted });
      wrong(`${label}: a revision is taken back`, back.scorecard.revisions.length === again.scorecard.revisions.length);
      takenBack++;
    }
    shown.push(...wordsOf(workbook, month));
    tell(
      `${label}: ${again.changes.length} figures corrected, ${again.scorecard.revisions.length} revisions, ${again.typedOver.length} typed over`,
    );
    wrong(`${label}: the correction is seen`, again.changes.length > 0 && again.scorecard.revisions.length > 0);
    wrong(`${label}: the second refresh changes nothing`, twice.changes.length === 0);
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
  return {
    months,
    words: written.length,
    shown: shown.length,
    figures: published.size,
    typedOver,
    refreshes,
    late,
    closed,
    takenBack,
    missing,
  };
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

/** The lists without those of the office that is first to hand in supervisions. */
function withoutAnOffice(grids: readonly Grid[]): Grid[] {
  const office = grids.find(({ source }) => source.sheet === "Supervision")?.source.file;
  return grids.filter(({ source }) => source.file !== office);
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
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
  const sheet = sheetNamed(workbook, name);
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
  const settings = sheetNamed(workbook, SETTINGS_SHEET);
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
  const settings = sheetNamed(workbook, SETTINGS_SHEET);
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
  sheet.formulas.delete(placeKey(box.top + down, box.left + across));
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

function sheetNamed(workbook: WorkbookModel, name: string): SheetModel {
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
