import type { OpenData } from "../benchmarks/open-data";
import type { Day } from "../calendar/day";
import { later } from "../calendar/order";
import { monthOf, yearOf, type Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import type { DataIssue } from "../lists/reading/issues";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import { readListsInSteps, type ReadLists } from "../lists/reading/read-lists";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import { spellingKey } from "../lists/words/spelling";
import { UserError } from "../workbook/user-error";
import { Answers } from "../lists/words/answers";
import { AreaBook } from "../lists/words/areas";
import { lastTwoDigitYear } from "../lists/words/dates";
import { settingsByMonth, settingsFor, type DatedSettings } from "../settings/dated";
import { readSettings } from "../settings/read-settings";
import type { Settings } from "../settings/settings";
import type { SettingsPlaces } from "../settings/settings-tables";
import type { Grid } from "../workbook/grid";
import type { Steps } from "../workbook/steps";
import { defaultMonth } from "./default-month";
import { monthsNeeded } from "./figure-columns";
import type { HistoryChange } from "./history-changes";
import { otherPlacings, type OtherMonths } from "./placings";
import type { PublishRequest } from "./publish-month";
import { gapsOf, sheetsLeftOut, type Gaps } from "./return-gaps";
import { readReturnRecords, type ReturnRecord } from "./return-records";
import { returnsOf, type Returns } from "./returns";

/** All that a scorecard is made from. */
export interface ScorecardInput {
  /** The sheets and files that may hold lists. */
  readonly grids: readonly Grid[];
  /** The workbook's own sheets, null where it has none yet. */
  readonly settings: Grid | null;
  readonly history: Grid | null;
  /** The sheet of returns, with what is remembered of earlier ones; null where there is none yet. */
  readonly returns?: Grid | null;
  /** The sheet of benchmarks, and what published files say that were handed in. */
  readonly benchmarks?: { readonly sheet: Grid | null; readonly files: readonly OpenData[] };
  /** Areas and lists, by name, and indicators, by number, that a person publishes without. */
  readonly without?: readonly string[];
  /** The act of publishing the month; absent or null leaves it as it is. */
  readonly publish?: PublishRequest | null;
  /** Rows of the history that hold something else than it says. */
  readonly historyChanges?: readonly HistoryChange[];
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  readonly mappings?: ColumnMappings;
  /** The indicators to compute; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
}

/** Lists that were read for a month, with the settings that hold in it. */
interface ReadForMonth {
  readonly read: ReadLists;
  readonly month: Month;
  readonly settings: Settings;
  readonly datedSettings: DatedSettings;
  readonly otherMonths: OtherMonths;
  readonly places: SettingsPlaces;
  readonly issues: readonly DataIssue[];
}

/** What was read for a month, and who has sent what of it. */
export interface Found extends ReadForMonth {
  readonly returns: Returns;
  readonly gaps: Gaps;
  /** What the workbook remembers of earlier returns. */
  readonly records: readonly ReturnRecord[];
}

/**
 * The lists of a set of grids, read for a month: the given one, or the last one that they cover. Where areas or teams were
 * others in months that the figures need, the lists are read for these as well.
 */
function* readForMonthInSteps(input: ScorecardInput): Steps<ReadForMonth> {
  const provisional = input.month ?? monthOf(input.now);
  const catalogue = input.catalogue ?? INDICATORS;
  const {
    settings: datedSettings,
    places,
    issues,
  } = readSettings(
    input.settings,
    { date1904: input.settings?.date1904 ?? false, lastYear: lastTwoDigitYear(provisional) },
    catalogue,
  );
  const readAs = (month: Month, { areas, teams, ...settings }: Settings) =>
    readListsInSteps(input.grids, {
      month,
      areas: new AreaBook(areas, teams, new Answers(settings.words)),
      absenceCodes: settings.absenceCodes,
      words: settings.words,
      completeFrom: settings.completeFrom,
      ...(input.mappings === undefined ? {} : { mappings: input.mappings }),
    });
  const first = yield* readAs(provisional, settingsFor(datedSettings, provisional));
  const remembered = first.lists.size === 0 ? latestMonth(input) : null;
  const month = input.month ?? remembered ?? defaultMonth(first.lists, input.now);
  const settings = settingsFor(datedSettings, month);
  // Two-digit years depend on the month, and areas and teams may.
  const isAsRead =
    yearOf(month) === yearOf(provisional) && otherPlacings(datedSettings, month, [provisional]).length === 0;
  const read = isAsRead ? first : yield* readAs(month, settings);
  const placings: OtherMonths["placings"][number][] = [];
  for (const each of otherPlacings(datedSettings, month, monthsNeeded(catalogue, month, settings)))
    placings.push({ ...each, lists: (yield* readAs(month, each.settings)).lists });
  const otherMonths = { settingsOf: settingsByMonth(datedSettings), placings };
  return { read, month, settings, datedSettings, otherMonths, places, issues };
}

/** The latest month that the workbook remembers returns of: without any list it is the one to go on with. */
function latestMonth({ now, returns }: ScorecardInput): Month | null {
  const months = recordsOf(returns ?? null, monthOf(now)).map(({ month }) => month);
  return months.length === 0 ? null : months.reduce(later);
}

function recordsOf(returns: Grid | null, month: Month): ReturnRecord[] {
  return readReturnRecords(returns, { date1904: returns?.date1904 ?? false, lastYear: lastTwoDigitYear(month) });
}

/** A name that is to be published without, and is no area, no list and no indicator. */
class NothingToLeaveOut extends UserError {
  override readonly name = "NothingToLeaveOut";
  constructor(name: string, areas: readonly string[]) {
    const lists = LIST_DEFINITIONS.map((list) => list.name);
    super(
      `“${name}” is no area of the settings, no list and no number of an indicator, so nothing can be published without it. The areas are ${areas.join(", ")}; the lists are ${lists.join(", ")}.`,
    );
  }
}

/**
 * Reads the lists and compares them with what was to be expected. The rows of an office that has not filled in the month and
 * is left out on purpose are not counted. Throws {@link NothingToLeaveOut}.
 */
export function* readWithReturnsInSteps(input: ScorecardInput): Steps<Found> {
  const found = yield* readForMonthInSteps(input);
  const { month, read, settings } = found;
  const names = settings.areas.map(({ name }) => name);
  const indicators = (input.catalogue ?? INDICATORS).map(({ number }) => String(number));
  const known = new Set([...names, ...LIST_DEFINITIONS.map(({ name }) => name), ...indicators].map(spellingKey));
  for (const name of input.without ?? []) if (!known.has(spellingKey(name))) throw new NothingToLeaveOut(name, names);
  const records = recordsOf(input.returns ?? null, month);
  const returns = returnsOf({
    month,
    now: input.now,
    handedIn: read.handedIn(month),
    records,
    areas: settings.areas,
    catalogue: input.catalogue ?? INDICATORS,
    fileDates: fileDatesOf(input.grids),
    without: input.without ?? [],
    confirmed: settings.confirmed,
  });
  const told = { returns, gaps: gapsOf(returns, settings.areas), records };
  const leftOut = sheetsLeftOut(returns);
  if (leftOut.size === 0) return { ...found, ...told };
  const grids = input.grids.filter(({ source }) => !leftOut.has(source));
  const again = yield* readForMonthInSteps({ ...input, month, grids });
  return { ...again, ...told, read: { ...again.read, surveys: read.surveys } };
}

function fileDatesOf(grids: readonly Grid[]): Map<string, Day> {
  return new Map(
    grids.flatMap(({ source: { file }, fileDate }) => (fileDate === undefined ? [] : [[file, fileDate] as const])),
  );
}
