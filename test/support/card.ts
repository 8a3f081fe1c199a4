import type { Day } from "../../src/calendar/day";
import type { Month } from "../../src/calendar/month";
import type { Indicator } from "../../src/indicators/define-indicator";
import { benchmarksIn, makeScorecardInSteps, type Scorecard } from "../../src/scorecard/make-scorecard";
import type { HistoryEntry } from "../../src/scorecard/history";
import { publicationWords } from "../../src/scorecard/publications";
import type { PublishRequest } from "../../src/scorecard/publish-month";
import { settingsPlan } from "../../src/settings/settings-sheet";
import { always, type DatedSettings } from "../../src/settings/dated";
import type { PublishedSetting } from "../../src/scorecard/published-settings";
import type { Settings } from "../../src/settings/settings";
import { historyPlan } from "../../src/sheets/history-sheet";
import { columnsBeside } from "../../src/sheets/scorecard/columns";
import { scorecardPlan, type ScorecardSheetInput } from "../../src/sheets/scorecard/scorecard-sheet";
import { INDICATORS } from "../../src/indicators/catalogue";
import { ISSUES_SHEET, scorecardSheet } from "../../src/workbook/own-sheets";
import type { Grid } from "../../src/workbook/grid";
import { atOnce } from "../../src/workbook/steps";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { gridOf } from "./plan-book";
import { EVERY_LIST, MAY_17, on, settings as usualSettings, sheet } from "./tiny";

const NOW = on("2017-06-12") as Day;

/** The act of publishing, of a month that is ready for it. */
export const PUBLISH: PublishRequest = { by: "A. Name", on: NOW, unready: "refuse" };

export interface CardAsked {
  readonly month?: Month;
  readonly settings?: Settings;
  /** Settings whose rows have dates, in place of those that hold always. */
  readonly dated?: DatedSettings;
  readonly publishedSettings?: readonly PublishedSetting[];
  readonly history?: readonly HistoryEntry[];
  readonly catalogue?: readonly Indicator[];
  /** The act of publishing; absent for a draft. */
  readonly publish?: PublishRequest;
  readonly without?: readonly string[];
}

/** A scorecard from tiny sheets, with settings and history read from sheets as they are written. */
export function card(grids: readonly Grid[], asked: CardAsked = {}): Scorecard {
  const {
    month = MAY_17,
    settings = usualSettings(),
    dated,
    history = [],
    publishedSettings = [],
    catalogue = INDICATORS,
    publish,
    without = EVERY_LIST,
  } = asked;
  const written = historyPlan({
    entries: history,
    settings: publishedSettings,
    usedRows: null,
    revisionRows: 0,
    revisions: [],
    changes: [],
    catalogue,
    areaCells: "A1:A2",
  });
  return atOnce(
    makeScorecardInSteps({
      grids,
      settings: sheet("Scorecard settings", gridOf(settingsPlan(dated ?? always(settings), catalogue))),
      history: sheet("Scorecard history", gridOf(written)),
      month,
      now: NOW,
      catalogue,
      without,
      ...(publish === undefined ? {} : { publish }),
    }),
  );
}

/** The sheet of a scorecard as it is first made. */
export function cardPlan(scorecard: Scorecard, more: Partial<ScorecardSheetInput> = {}): SheetPlan {
  const { month, figures, settings, issues } = scorecard;
  return scorecardPlan({
    month,
    sheets: { scorecard: scorecardSheet(month), issues: ISSUES_SHEET },
    figures,
    publication: publicationWords(scorecard.publication),
    builtOn: NOW,
    sources: "2 sheets",
    issues: issues.length,
    commentary: new Map(),
    lastCommentary: new Map(),
    areas: settings.areas,
    columnsBeside: columnsBeside(settings),
    showsLimits: settings.showsLimits,
    benchmarksIn: (of) => benchmarksIn(scorecard.published, of),
    without: "",
    locations: null,
    status: "",
    ...more,
  });
}
