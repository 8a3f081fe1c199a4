import type { Month } from "../calendar/month";
import { TEAM_TYPES, type Area, type Team, type TeamType } from "../lists/areas";
import { AreaBook } from "../lists/areas";
import { readMonth, type DateReading, readDay } from "../lists/dates";
import { cellAddress, isBlank, type CellValue, type Grid } from "../lists/grid";
import type { DataIssue } from "../lists/issues";
import { readAnswer, Answer } from "../lists/answers";
import { cellKey, spellingKey } from "../lists/spelling";
import { INDICATORS } from "../indicators/index";
import { OPTION_HEADCOUNT, OPTION_UNALLOCATED_DAYS, SETTINGS_TABLES } from "./settings-tables";
import { defaultSettings, type IndicatorSettings, type Settings } from "./settings";

/** A row of a settings table: its cells by heading, and where they stand. */
interface Entry {
  readonly cell: (heading: string) => CellValue;
  readonly address: (heading: string) => string;
}

/**
 * The settings as an analyst left them. Tables are found by their headings, wherever they stand on the sheet;
 * a table that is not there keeps its defaults. What cannot be read keeps its default and is an issue.
 */
export function readSettings(grid: Grid | null, reading: DateReading): { settings: Settings; issues: DataIssue[] } {
  const defaults = defaultSettings();
  if (grid === null) return { settings: defaults, issues: [] };
  const issues: DataIssue[] = [];
  const issue = (entry: Entry, heading: string, problem: string, done: string) =>
    issues.push({ list: "Settings", file: grid.source.file, sheet: grid.source.sheet, cell: entry.address(heading), problem, done });
  const entries = (table: keyof typeof SETTINGS_TABLES) => tableEntries(grid, SETTINGS_TABLES[table].headings);

  const indicators = new Map(defaults.indicators);
  for (const entry of entries("indicators") ?? []) {
    const number = Number(entry.cell("Indicator"));
    const indicator = INDICATORS.find((each) => each.number === number);
    const before = indicators.get(number);
    if (indicator === undefined || before === undefined) {
      issue(entry, "Indicator", "There is no indicator of this number.", "The row is not used.");
      continue;
    }
    const isPercent = indicator.rows.find(({ label }) => label === indicator.rated)?.format.startsWith("percent") === true;
    const numberIn = (heading: string, otherwise: number | null): number | null => {
      const value = entry.cell(heading);
      if (isBlank(value)) return null;
      const parsed = typeof value === "number" ? value : parsePercent(String(value));
      if (parsed === null) {
        issue(entry, heading, `“${String(value)}” is not a number.`, "The default is used.");
        return otherwise;
      }
      if (isPercent && parsed > 1) {
        issue(entry, heading, `${String(parsed)} is more than 100%.`, `Read as ${String(parsed)}%.`);
        return parsed / 100;
      }
      return parsed;
    };
    indicators.set(number, {
      target: numberIn("Target", before.target),
      tolerance: numberIn("Tolerance", before.tolerance),
      nationalAverage: numberIn("National average", null),
      baseline: baselineOf(entry),
    } satisfies IndicatorSettings);
  }

  function baselineOf(entry: Entry): Month | null {
    const value = entry.cell("Baseline month");
    if (isBlank(value)) return null;
    const found = readMonth(value, reading);
    if (found === null) issue(entry, "Baseline month", `“${String(value)}” is not a month.`, "The latest 31 March is used.");
    return found;
  }

  const areas = entries("areas")?.flatMap((entry): Area[] => {
    const name = textOf(entry.cell("Area"));
    const population = entry.cell("Population 0-17");
    if (name === "") return [];
    const isNumber = typeof population === "number" && population > 0;
    if (!isBlank(population) && !isNumber) issue(entry, "Population 0-17", `“${String(population)}” is not a population.`, "No rate is shown for this area.");
    return [{ name, spellings: textOf(entry.cell("Spellings")).split(";").map((each) => each.trim()).filter((each) => each !== ""), population: isNumber ? population : null }];
  });
  const usedAreas = areas === undefined || areas.length === 0 ? defaults.areas : areas;
  const book = new AreaBook(usedAreas, []);
  const teams = (entries("teams") ?? []).flatMap((entry): Team[] => {
    const team = textOf(entry.cell("Team"));
    if (team === "") return [];
    const area = textOf(entry.cell("Team area"));
    if (area !== "" && book.areaNamed(area) >= usedAreas.length) issue(entry, "Team area", `“${area}” is not an area of the settings.`, "The team has no area.");
    const typeNumber = book.typeNamed(entry.cell("Team type"));
    const type: TeamType | null = TEAM_TYPES[typeNumber] ?? null;
    if (type === null && !isBlank(entry.cell("Team type"))) issue(entry, "Team type", `“${textOf(entry.cell("Team type"))}” is not a type of team.`, "The team has no type.");
    return [{ team, area, type }];
  });
  const option = (name: string) => entries("options")?.find((entry) => cellKey(entry.cell("Option")) === spellingKey(name))?.cell("Setting");
  const days = option(OPTION_UNALLOCATED_DAYS);
  return {
    settings: {
      indicators,
      areas: usedAreas,
      teams,
      absenceCodes: (entries("absences") ?? []).map((entry) => textOf(entry.cell("Absence code"))).filter((code) => code !== ""),
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
      drafts: (entries("drafts") ?? []).flatMap((entry) => {
        const month = readMonth(entry.cell("Commentary month"), reading);
        const text = textOf(entry.cell("Commentary"));
        return month === null || text === "" ? [] : [{ month, indicator: Number(entry.cell("Commentary for")), text }];
      }),
    },
    issues,
  };
}

function textOf(value: CellValue): string {
  return isBlank(value) ? "" : String(value).trim();
}

/** "85%" is 0.85; a plain number is itself. */
function parsePercent(text: string): number | null {
  const match = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text.replace(/,/g, "").trim());
  if (!match) return null;
  return match[2] === "%" ? Number(match[1]) / 100 : Number(match[1]);
}

/** The rows under a table's headings, up to the first row that is blank in all its columns; undefined without headings. */
function tableEntries(grid: Grid, headings: readonly string[]): Entry[] | undefined {
  const keys = headings.map(spellingKey);
  const headingRow = grid.values.findIndex((row) => {
    const found = row.map(cellKey);
    return keys.every((key) => found.includes(key));
  });
  const heads = grid.values[headingRow]?.map(cellKey);
  if (heads === undefined) return undefined;
  const columnOf = new Map(headings.map((heading, index) => [heading, heads.indexOf(keys[index] ?? "")]));
  const entries: Entry[] = [];
  for (let row = headingRow + 1; row < grid.values.length; row++) {
    const cells = grid.values[row] ?? [];
    if ([...columnOf.values()].every((at) => isBlank(cells[at]))) break;
    entries.push({
      cell: (heading) => cells[columnOf.get(heading) ?? -1] ?? null,
      address: (heading) => cellAddress(grid.top + row, grid.left + (columnOf.get(heading) ?? 0)),
    });
  }
  return entries;
}
