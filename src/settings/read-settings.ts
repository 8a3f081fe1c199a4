import type { Month } from "../calendar/month";
import { TEAM_TYPES, type Area, type Team, type TeamType } from "../lists/words/areas";
import { AreaBook } from "../lists/words/areas";
import { readMonth, type DateReading, readDay } from "../lists/words/dates";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import type { DataIssue } from "../lists/reading/issues";
import { readAnswer, Answer } from "../lists/words/yes-no";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { INDICATORS } from "../indicators/catalogue";
import { settingsGrid, type Entry } from "./settings-grid";
import {
  OPTION_HEADCOUNT,
  OPTION_LIMITS,
  OPTION_UNALLOCATED_DAYS,
  firstPlaces,
  type SettingsPlaces,
} from "./settings-tables";
import { defaultSettings, type IndicatorSettings, type Settings } from "./settings";

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
export function readSettings(grid: Grid | null, reading: DateReading): ReadSettings {
  const defaults = defaultSettings();
  if (grid === null) return { settings: defaults, places: firstPlaces(), issues: [] };
  const issues: DataIssue[] = [];
  const issue = (entry: Entry, heading: string, problem: string, done: string) =>
    issues.push({
      list: "Settings",
      file: grid.source.file,
      sheet: grid.source.sheet,
      cell: entry.address(heading),
      problem,
      done,
    });
  const { places, rows: entries, headAddress } = settingsGrid(grid);

  const indicators = new Map(defaults.indicators);
  const indicatorRows = entries("indicators");
  for (const entry of indicatorRows ?? []) {
    const number = Number(entry.cell("Indicator"));
    const indicator = INDICATORS.find((each) => each.number === number);
    if (indicator === undefined) {
      issue(entry, "Indicator", "There is no indicator of this number.", "The row is not used.");
      continue;
    }
    const isPercent = indicator.rated.format.startsWith("percent");
    // As the sheet's own formulas read it, so that both say the same.
    const numberIn = (heading: string): number | null => {
      const value = entry.cell(heading);
      if (isBlank(value)) return null;
      if (typeof value !== "number") {
        issue(
          entry,
          heading,
          `“${String(value)}” is not a number.`,
          "Read as blank: type it as a number, a percentage as 85%.",
        );
        return null;
      }
      if (!isPercent || value <= 1) return value;
      issue(entry, heading, `${value} is more than 100%.`, `Read as ${value}%.`);
      return value / 100;
    };
    indicators.set(number, {
      target: numberIn("Target"),
      tolerance: numberIn("Tolerance"),
      nationalAverage: numberIn("National average"),
      baseline: baselineOf(entry),
    } satisfies IndicatorSettings);
  }
  if (indicatorRows !== undefined) {
    const listed = new Set(indicatorRows.map((entry) => Number(entry.cell("Indicator"))));
    for (const number of indicators.keys()) {
      if (listed.has(number)) continue;
      indicators.set(number, { target: null, tolerance: null, nationalAverage: null, baseline: null });
      const place = {
        list: "Settings",
        file: grid.source.file,
        sheet: grid.source.sheet,
        cell: headAddress("indicators"),
      };
      issues.push({
        ...place,
        problem: `There is no row for indicator ${number}.`,
        done: "It has no target. Add a row with its number to give it one.",
      });
    }
  }

  function baselineOf(entry: Entry): Month | null {
    const value = entry.cell("Baseline month");
    if (isBlank(value)) return null;
    const found = readMonth(value, reading);
    if (found === null)
      issue(entry, "Baseline month", `“${String(value)}” is not a month.`, "The latest 31 March is used.");
    return found;
  }

  const areas = entries("areas")?.flatMap((entry): Area[] => {
    const name = textOf(entry.cell("Area"));
    const population = entry.cell("Population 0-17");
    if (name === "") return [];
    const isNumber = typeof population === "number" && population > 0;
    if (!isBlank(population) && !isNumber)
      issue(
        entry,
        "Population 0-17",
        `“${String(population)}” is not a population.`,
        "No rate is shown for this area.",
      );
    return [
      {
        name,
        spellings: textOf(entry.cell("Spellings"))
          .split(";")
          .map((each) => each.trim())
          .filter((each) => each !== ""),
        population: isNumber ? population : null,
      },
    ];
  });
  const usedAreas = areas === undefined || areas.length === 0 ? defaults.areas : areas;
  const book = new AreaBook(usedAreas, []);
  const teams = (entries("teams") ?? []).flatMap((entry): Team[] => {
    const team = textOf(entry.cell("Team"));
    if (team === "") return [];
    const area = textOf(entry.cell("Team area"));
    if (area !== "" && book.areaNamed(area) >= usedAreas.length)
      issue(entry, "Team area", `“${area}” is not an area of the settings.`, "The team has no area.");
    const typeNumber = book.typeNamed(entry.cell("Team type"));
    const type: TeamType | null = TEAM_TYPES[typeNumber] ?? null;
    if (type === null && !isBlank(entry.cell("Team type")))
      issue(entry, "Team type", `“${textOf(entry.cell("Team type"))}” is not a type of team.`, "The team has no type.");
    return [{ team, area, type }];
  });
  const option = (name: string) =>
    entries("options")
      ?.find((entry) => cellKey(entry.cell("Option")) === spellingKey(name))
      ?.cell("Setting");
  const days = option(OPTION_UNALLOCATED_DAYS);
  return {
    settings: {
      indicators,
      areas: usedAreas,
      teams,
      absenceCodes: (entries("absences") ?? [])
        .map((entry) => textOf(entry.cell("Absence code")))
        .filter((code) => code !== ""),
      closedDays: (entries("closedDays") ?? []).flatMap((entry) => {
        const value = entry.cell("Closed on");
        if (isBlank(value)) return [];
        const day = readDay(value, reading);
        if (day > 0) return [day];
        issue(entry, "Closed on", `“${String(value)}” is not a date that can be read.`, "The day is not used.");
        return [];
      }),
      unallocatedAfterDays: typeof days === "number" && days >= 0 ? Math.floor(days) : defaults.unallocatedAfterDays,
      caseloadByHeadcount: readAnswer(option(OPTION_HEADCOUNT)) === Answer.Yes,
      showsLimits: readAnswer(option(OPTION_LIMITS)) === Answer.Yes,
      drafts: (entries("drafts") ?? []).flatMap((entry) => {
        const month = readMonth(entry.cell("Commentary month"), reading);
        const text = textOf(entry.cell("Commentary"));
        return month === null || text === "" ? [] : [{ month, indicator: Number(entry.cell("Commentary for")), text }];
      }),
    },
    places,
    issues,
  };
}

function textOf(value: CellValue): string {
  return isBlank(value) ? "" : String(value).trim();
}
