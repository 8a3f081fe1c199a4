import type { Day } from "../calendar/day";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { readDay, readMonth, type DateReading } from "../lists/words/dates";
import type { DataIssue } from "../lists/reading/issues";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { readAnswer, Answer } from "../lists/words/yes-no";
import { isBlank, type Grid } from "../workbook/grid";
import { readAreas, readTeams, type SettingIssue } from "./read-areas";
import { readIndicatorSettings } from "./read-indicator-settings";
import { defaultSettings, type Settings } from "./settings";
import { settingsGrid, textOf, type Entry } from "./settings-grid";
import {
  OPTION_HEADCOUNT,
  OPTION_LIMITS,
  OPTION_UNALLOCATED_DAYS,
  firstPlaces,
  type SettingsPlaces,
} from "./settings-tables";

/** The settings, where their tables stand, and what could not be read. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly places: SettingsPlaces;
  readonly issues: readonly DataIssue[];
}

/**
 * The settings as an analyst left them. Tables are found by their headings, wherever they stand on the sheet;
 * a table that is not there keeps its defaults. What cannot be read is an issue.
 */
export function readSettings(
  grid: Grid | null,
  reading: DateReading,
  catalogue: readonly Indicator[] = INDICATORS,
): ReadSettings {
  const defaults = defaultSettings(catalogue);
  if (grid === null) return { settings: defaults, places: firstPlaces(), issues: [] };
  const issues: DataIssue[] = [];
  const place = { list: "Settings", file: grid.source.file, sheet: grid.source.sheet };
  const issue: SettingIssue = (entry, heading, problem, done) =>
    issues.push({ ...place, cell: entry.address(heading), problem, done });
  const { places, rows, headAddress } = settingsGrid(grid);

  const indicatorRows = rows("indicators");
  const indicators =
    indicatorRows === undefined
      ? defaults.indicators
      : readIndicatorSettings(indicatorRows, catalogue, reading, issue, (number) =>
          issues.push({
            ...place,
            cell: headAddress("indicators"),
            problem: `There is no row for indicator ${number}.`,
            done: "It has no target. Add a row with its number to give it one.",
          }),
        );
  const readAreaRows = readAreas(rows("areas") ?? [], issue);
  const areas = readAreaRows.length === 0 ? defaults.areas : readAreaRows;
  const option = (name: string) =>
    rows("options")
      ?.find((entry) => cellKey(entry.cell("Option")) === spellingKey(name))
      ?.cell("Setting");
  const days = option(OPTION_UNALLOCATED_DAYS);
  return {
    settings: {
      indicators,
      areas,
      teams: readTeams(rows("teams") ?? [], areas, issue),
      absenceCodes: (rows("absences") ?? [])
        .map((entry) => textOf(entry.cell("Absence code")))
        .filter((code) => code !== ""),
      closedDays: readClosedDays(rows("closedDays") ?? [], reading, issue),
      unallocatedAfterDays: typeof days === "number" && days >= 0 ? Math.floor(days) : defaults.unallocatedAfterDays,
      caseloadByHeadcount: readAnswer(option(OPTION_HEADCOUNT)) === Answer.Yes,
      showsLimits: readAnswer(option(OPTION_LIMITS)) === Answer.Yes,
      drafts: readDrafts(rows("drafts") ?? [], reading),
    },
    places,
    issues,
  };
}

function readClosedDays(entries: readonly Entry[], reading: DateReading, issue: SettingIssue): Day[] {
  return entries.flatMap((entry) => {
    const cell = entry.cell("Closed on");
    if (isBlank(cell)) return [];
    const day = readDay(cell, reading);
    if (day > 0) return [day];
    issue(entry, "Closed on", `“${String(cell)}” is not a date that can be read.`, "The day is not used.");
    return [];
  });
}

function readDrafts(entries: readonly Entry[], reading: DateReading): Settings["drafts"] {
  return entries.flatMap((entry) => {
    const month = readMonth(entry.cell("Commentary month"), reading);
    const text = textOf(entry.cell("Commentary"));
    return month === null || text === "" ? [] : [{ month, indicator: Number(entry.cell("Commentary for")), text }];
  });
}
