import type { Day } from "../calendar/day";
import { monthOf, yearOf, type Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import { readListsInSteps, type ReadLists } from "../lists/reading/read-lists";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import { spellingKey } from "../lists/words/spelling";
import { UserError } from "../workbook/user-error";
import { Answers } from "../lists/words/answers";
import { AreaBook } from "../lists/words/areas";
import { lastTwoDigitYear } from "../lists/words/dates";
import { readSettings, type ReadSettings } from "../settings/read-settings";
import type { Grid } from "../workbook/grid";
import type { Steps } from "../workbook/steps";
import { defaultMonth } from "./default-month";
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
  /** Areas and lists, by name, that a person publishes without. */
  readonly without?: readonly string[];
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  readonly mappings?: ColumnMappings;
  /** The indicators to compute; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
}

/** Lists as they were read, and for which month. */
type ReadForMonth = ReadSettings & { readonly read: ReadLists; readonly month: Month };

/** What was read for a month, and who has sent what of it. */
export interface Found extends ReadForMonth {
  readonly returns: Returns;
  readonly gaps: Gaps;
  /** What the workbook remembers of earlier returns. */
  readonly records: readonly ReturnRecord[];
}

/** The lists of a set of grids, read for a month: the given one, or the last one that they cover. */
function* readForMonthInSteps(input: ScorecardInput): Steps<ReadForMonth> {
  const provisional = input.month ?? monthOf(input.now);
  const { settings, places, issues } = readSettings(
    input.settings,
    { date1904: input.settings?.date1904 ?? false, lastYear: lastTwoDigitYear(provisional) },
    input.catalogue ?? INDICATORS,
  );
  const areas = new AreaBook(settings.areas, settings.teams, new Answers(settings.words));
  const readAs = (month: Month) =>
    readListsInSteps(input.grids, {
      month,
      areas,
      absenceCodes: settings.absenceCodes,
      words: settings.words,
      completeFrom: settings.completeFrom,
      ...(input.mappings === undefined ? {} : { mappings: input.mappings }),
    });
  const read = yield* readAs(provisional);
  const month =
    input.month ?? (read.lists.size === 0 ? latestMonth(input) : null) ?? defaultMonth(read.lists, input.now);
  // Two-digit years depend on the month, so a month of another year reads the lists again.
  return { read: yearOf(month) === yearOf(provisional) ? read : yield* readAs(month), month, settings, places, issues };
}

/** The latest month that the workbook remembers returns of: without any list it is the one to go on with. */
function latestMonth({ now, returns }: ScorecardInput): Month | null {
  const months = recordsOf(returns ?? null, monthOf(now)).map(({ month }) => month);
  return months.length === 0 ? null : (Math.max(...months) as Month);
}

function recordsOf(returns: Grid | null, month: Month): ReturnRecord[] {
  return readReturnRecords(returns, { date1904: returns?.date1904 ?? false, lastYear: lastTwoDigitYear(month) });
}

/** A name that is to be published without, and is no area and no list. */
class NothingToLeaveOut extends UserError {
  override readonly name = "NothingToLeaveOut";
  constructor(name: string, areas: readonly string[]) {
    const lists = LIST_DEFINITIONS.map((list) => list.name);
    super(
      `“${name}” is no area of the settings and no list, so nothing can be published without it. The areas are ${areas.join(", ")}; the lists are ${lists.join(", ")}.`,
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
  const known = new Set([...names, ...LIST_DEFINITIONS.map(({ name }) => name)].map(spellingKey));
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
