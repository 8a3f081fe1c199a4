import type { Day } from "../../src/calendar/day";
import type { Month } from "../../src/calendar/month";
import type { Indicator } from "../../src/indicators/define-indicator";
import { makeScorecardInSteps, type Scorecard } from "../../src/scorecard/make-scorecard";
import type { HistoryEntry } from "../../src/scorecard/history";
import { settingsPlan } from "../../src/settings/settings-sheet";
import type { Settings } from "../../src/settings/settings";
import { historyPlan } from "../../src/sheets/history-sheet";
import { scorecardPlan, type ScorecardSheetInput } from "../../src/sheets/scorecard/scorecard-sheet";
import { INDICATORS } from "../../src/indicators/catalogue";
import { ISSUES_SHEET, SETTINGS_SHEET, scorecardSheet } from "../../src/workbook/own-sheets";
import type { Grid } from "../../src/workbook/grid";
import { atOnce } from "../../src/workbook/steps";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { gridOf } from "./plan-book";
import { EVERY_LIST, MAY_17, on, settings as usualSettings, sheet } from "./tiny";

const NOW = on("2017-06-12") as Day;

export interface CardAsked {
  readonly month?: Month;
  readonly settings?: Settings;
  readonly history?: readonly HistoryEntry[];
  readonly catalogue?: readonly Indicator[];
}

/** A scorecard from tiny sheets, with settings and history read from sheets as they are written. */
export function card(grids: readonly Grid[], asked: CardAsked = {}): Scorecard {
  const { month = MAY_17, settings = usualSettings(), history = [], catalogue = INDICATORS } = asked;
  const written = historyPlan({
    entries: history,
    usedRows: null,
    revisionRows: 0,
    revisions: [],
    accepted: [],
    acceptedSource: "",
    catalogue,
    areaCells: "A1:A2",
  });
  return atOnce(
    makeScorecardInSteps({
      grids,
      settings: sheet("Scorecard settings", gridOf(settingsPlan(settings, catalogue))),
      history: sheet("Scorecard history", gridOf(written)),
      month,
      now: NOW,
      catalogue,
      without: EVERY_LIST,
    }),
  );
}

/** The sheet of a scorecard as it is first made. */
export function cardPlan(scorecard: Scorecard, more: Partial<ScorecardSheetInput> = {}): SheetPlan {
  const { month, figures, settings, settingsPlaces, issues } = scorecard;
  return scorecardPlan({
    month,
    sheets: { scorecard: scorecardSheet(month), settings: SETTINGS_SHEET, issues: ISSUES_SHEET },
    figures,
    builtOn: NOW,
    sources: "2 sheets",
    issues: issues.length,
    commentary: new Map(),
    lastCommentary: new Map(),
    settingsPlaces,
    areas: settings.areas.length,
    showsLimits: settings.showsLimits,
    without: "",
    locations: null,
    status: "",
    ...more,
  });
}
