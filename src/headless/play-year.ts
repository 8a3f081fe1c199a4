import { addDays } from "../calendar/day";
import { lastDay, monthOfYear, monthsUpTo, shortMonth } from "../calendar/month";
import { buildScorecard, type BuildRequest, type Built } from "../excel/build";
import { ExcelHost } from "../host/host";
import { installOffice } from "../host/node-office";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import { INDICATORS } from "../indicators/catalogue";
import type { Grid } from "../workbook/grid";
import { SAMPLE_MONTH, gridsOf, sampleFiles, sampleSettings } from "../sample/index";
import { wantingReturns } from "../scorecard/returns";
import { revisionKey } from "../scorecard/revisions";
import { always } from "../settings/dated";
import type { Settings } from "../settings/settings";
import { sampleWorkbook } from "./sample-workbook";
import { asOf, withoutAnOffice, withoutAssessmentOf } from "./year-lists";
import { NEW_AREA, addArea, addTarget, historyOf, wordsOf, writtenIn, type Written } from "./year-sheets";

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
    // Nobody answers the questions of the sample, and the new area sends nothing: the month is published without either.
    const without = publication.kind === "draft" ? publication.hindrances.flatMap((each) => each.without) : [];
    wrong(
      `${label}: nothing but questions and the new area is in the way`,
      without.every((name) => name === NEW_AREA || INDICATORS.some(({ number }) => String(number) === name)),
    );
    const done = await build(picked, { publish, without });
    wrong(`${label}: the month is published`, done.scorecard.publication.kind === "published");
    for (const [key, value] of historyOf(workbook)) if (!published.has(key)) published.set(key, value);
    written.push(...writtenIn(workbook, month));
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

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch {
    return false;
  }
}
