import type { Day } from "../calendar/day";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { readDay, readMonth, type DateReading } from "../lists/words/dates";
import type { WordAnswer } from "../lists/words/answers";
import type { Team } from "../lists/words/areas";
import type { DataIssue } from "../lists/reading/issues";
import { cellKey, spellingKey } from "../lists/words/spelling";
import { readAnswer, Answer } from "../lists/words/yes-no";
import { isBlank, type Grid } from "../workbook/grid";
import { readAreas, readTeams } from "./read-areas";
import type { SettingIssue } from "./setting-issue";
import { readAnswer as readWordAnswer } from "./read-words";
import { readLimitsBegin } from "./read-limits-begin";
import { readIndicatorSettings } from "./read-indicator-settings";
import { always, type DatedSettings } from "./dated";
import { headingIssues } from "./heading-issues";
import { readLimits } from "./read-limits";
import { defaultSettings, type Settings } from "./settings";
import { readCompleteFrom } from "./read-complete-from";
import { settingsGrid, textOf, type Entry } from "./settings-grid";
import {
  OPTION_COUNCIL,
  OPTION_HEADCOUNT,
  OPTION_LIMITS,
  OPTION_PERIODS,
  OPTION_UNALLOCATED_DAYS,
  firstPlaces,
  type SettingsPlaces,
} from "./settings-tables";

/** The settings, where their tables stand, and what could not be read. */
export interface ReadSettings {
  readonly settings: DatedSettings;
  readonly places: SettingsPlaces;
  readonly issues: readonly DataIssue[];
}

/**
 * The settings as an analyst left them. Tables are found by their headings, wherever they stand on the sheet;
 * a table that is not there keeps its defaults. What cannot be read is an issue. Throws {@link NoAreaNames}.
 */
export function readSettings(
  grid: Grid | null,
  reading: DateReading,
  catalogue: readonly Indicator[] = INDICATORS,
): ReadSettings {
  const defaults = always(defaultSettings(catalogue));
  if (grid === null) return { settings: defaults, places: firstPlaces(), issues: [] };
  const issues: DataIssue[] = [];
  const place = { list: "Settings", file: grid.source.file, sheet: grid.source.sheet };
  const issue: SettingIssue = (entry, heading, problem, done) =>
    issues.push({ ...place, cell: entry.address(heading), problem, done });
  const tables = settingsGrid(grid);
  const { places, rows, headAddress } = tables;
  issues.push(...headingIssues(tables, grid.source.sheet).map((each) => ({ ...place, ...each })));

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
  const readAreaRows = readAreas(rows("areas") ?? [], reading, issue);
  const areas = readAreaRows.length === 0 ? defaults.areas : readAreaRows;
  const named = areas.map(({ row }) => row);
  const answers = readWords(rows("words") ?? [], named, issue);
  const option = (name: string) =>
    rows("options")?.find((entry) => cellKey(entry.cell("Option")) === spellingKey(name));
  return {
    settings: {
      indicators,
      areas,
      teams: [
        ...readTeams(rows("teams") ?? [], named, reading, issue),
        ...answers.teams.map((row) => ({ from: null, row })),
      ],
      absenceCodes: (rows("absences") ?? [])
        .map((entry) => textOf(entry.cell("Absence code")))
        .filter((code) => code !== ""),
      words: answers.words,
      closedDays: readClosedDays(rows("closedDays") ?? [], reading, issue),
      unallocatedAfterDays: readDays(option(OPTION_UNALLOCATED_DAYS), defaults.unallocatedAfterDays, issue),
      caseloadByHeadcount: readYes(option(OPTION_HEADCOUNT), issue),
      council: textOf(option(OPTION_COUNCIL)?.cell("Setting")),
      showsLimits: readYes(option(OPTION_LIMITS), issue),
      exceptionLimits: readLimits(rows("exceptions"), issue),
      shownPeriods: OPTION_PERIODS.flatMap(([period, name]) => (readYes(option(name), issue) ? [period] : [])),
      confirmed: answers.confirmed,
      limitsBegin: readLimitsBegin(rows("limits") ?? [], catalogue, reading, issue),
      completeFrom: readCompleteFrom(rows("completeFrom") ?? [], reading, issue),
      drafts: readDrafts(rows("drafts") ?? [], catalogue, reading, issue),
    },
    places,
    issues,
  };
}

/** The rows of the table Words; a team's row adds to the teams, a return's to those that are right. */
function readWords(
  entries: readonly Entry[],
  areas: Settings["areas"],
  issue: SettingIssue,
): Pick<Settings, "words" | "teams" | "confirmed"> {
  const words: WordAnswer[] = [];
  const confirmed: string[] = [];
  const teams: Team[] = [];
  for (const entry of entries) {
    const [vocabulary, word, means] = [entry.cell("Vocabulary"), entry.cell("Word"), entry.cell("Means")].map(textOf);
    const read = readWordAnswer({ vocabulary: vocabulary ?? "", word: word ?? "", means: means ?? "" }, areas);
    if (read.kind === "word") words.push(read.answer);
    else if (read.kind === "team") teams.push(read.team);
    else if (read.kind === "return") confirmed.push(read.word);
    else issue(entry, read.heading, read.problem, `The row is not used. ${read.instead}`);
  }
  return { words, teams, confirmed };
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

/** A number of whole days, nought or more; the usual one where the setting is blank or no such number. */
function readDays(entry: Entry | undefined, usual: number, issue: SettingIssue): number {
  const cell = entry?.cell("Setting");
  if (typeof cell === "number" && cell >= 0) return Math.floor(cell);
  if (entry !== undefined && !isBlank(cell))
    issue(entry, "Setting", `“${String(cell)}” is not a number of days.`, `Read as ${usual}.`);
  return usual;
}

/** Whether a setting says Yes; blank is No. */
function readYes(entry: Entry | undefined, issue: SettingIssue): boolean {
  const cell = entry?.cell("Setting");
  const answer = readAnswer(cell);
  if (entry !== undefined && !isBlank(cell) && answer !== Answer.Yes && answer !== Answer.No)
    issue(entry, "Setting", `“${String(cell)}” is neither Yes nor No.`, "Read as No: type Yes or No.");
  return answer === Answer.Yes;
}

function readDrafts(
  entries: readonly Entry[],
  catalogue: readonly Indicator[],
  reading: DateReading,
  issue: SettingIssue,
): Settings["drafts"] {
  return entries.flatMap((entry) => {
    const month = readMonth(entry.cell("Commentary month"), reading);
    const indicator = Number(entry.cell("Commentary for"));
    const text = textOf(entry.cell("Commentary"));
    if (text === "") return [];
    if (month !== null && catalogue.some(({ number }) => number === indicator)) return [{ month, indicator, text }];
    issue(
      entry,
      month === null ? "Commentary month" : "Commentary for",
      "The commentary has no month, or no number of an indicator.",
      "It stays here and is put in no box.",
    );
    return [];
  });
}
