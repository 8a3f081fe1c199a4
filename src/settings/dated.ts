import type { Month } from "../calendar/month";
import type { Area, Team } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import type { IndicatorSettings, Settings } from "./settings";

/** A row of the settings and the month from which it holds; null for always. */
export interface Dated<T> {
  readonly from: Month | null;
  readonly row: T;
}

/**
 * The settings with all their rows, in the order of the sheet. Of the rows of one indicator, area or team the latest one
 * that has begun holds; what is blank in a row of an indicator is filled in from the one before it when it is read.
 */
export interface DatedSettings extends Omit<Settings, "indicators" | "areas" | "teams"> {
  readonly indicators: ReadonlyMap<number, readonly Dated<IndicatorSettings>[]>;
  readonly areas: readonly Dated<Area>[];
  readonly teams: readonly Dated<Team>[];
}

const NOTHING_SET: IndicatorSettings = { target: null, tolerance: null, nationalAverage: null, baseline: null };

/** Settings that are the same in every month. */
export function always(settings: Settings): DatedSettings {
  const dated = <T>(row: T): Dated<T> => ({ from: null, row });
  return {
    ...settings,
    indicators: new Map([...settings.indicators].map(([number, own]) => [number, [dated(own)]])),
    areas: settings.areas.map(dated),
    teams: settings.teams.map(dated),
  };
}

/**
 * The settings as they hold in a month: the one place that knows of dates. An indicator of which no row has begun has
 * no target; an area or a team of which none has begun is not there yet. Areas keep the order of their first rows.
 */
export function settingsFor(settings: DatedSettings, month: Month): Settings {
  return {
    ...settings,
    indicators: new Map(
      [...settings.indicators].map(([number, rows]) => [number, holding(rows, month) ?? NOTHING_SET]),
    ),
    areas: holdingOfEach(settings.areas, ({ name }) => name, month),
    teams: holdingOfEach(settings.teams, ({ team }) => spellingKey(team), month),
  };
}

/** {@link settingsFor}, each month once: charts ask for the same months again and again. */
export function settingsByMonth(settings: DatedSettings): (month: Month) => Settings {
  const known = new Map<Month, Settings>();
  return (month) => {
    const found = known.get(month) ?? settingsFor(settings, month);
    known.set(month, found);
    return found;
  };
}

/** The row with the latest beginning up to a month; of two from the same month the lower one. */
function holding<T>(rows: readonly Dated<T>[], month: Month): T | undefined {
  let found: Dated<T> | undefined;
  for (const each of rows) {
    const hasBegun = each.from === null || each.from <= month;
    if (hasBegun && (found === undefined || beginning(each) >= beginning(found))) found = each;
  }
  return found?.row;
}

function beginning({ from }: Dated<unknown>): number {
  return from ?? -Infinity;
}

function holdingOfEach<T>(rows: readonly Dated<T>[], key: (row: T) => string, month: Month): T[] {
  const groups = new Map<string, Dated<T>[]>();
  for (const each of rows) {
    const own = key(each.row);
    const group = groups.get(own);
    if (group === undefined) groups.set(own, [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => holding(group, month) ?? []);
}
