import { dayOf } from "../../src/calendar/day";
import { month, parseIsoMonth, type Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { onePerPlace } from "../../src/indicators/counting/row-issues";
import { CITY } from "../../src/indicators/counting/tally";
import { Answers } from "../../src/lists/words/answers";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { AreaBook } from "../../src/lists/words/areas";
import type { CellValue, Grid } from "../../src/workbook/grid";
import type { DataIssue } from "../../src/lists/reading/issues";
import { readLists, type ReadLists } from "../../src/lists/reading/read-lists";
import type { Figure } from "../../src/scorecard/figure-cells";
import { MONTHS_SHOWN } from "../../src/scorecard/figure-columns";
import { computeFigures, type IndicatorFigures } from "../../src/scorecard/figures";
import { History, type HistoryEntry } from "../../src/scorecard/history";
import { defaultSettings, type Settings } from "../../src/settings/settings";

export const MAY_17 = month(2017, 5);

/** Every list by its name: what a workbook with a few lists is published without. */
export const EVERY_LIST: readonly string[] = LIST_DEFINITIONS.map(({ name }) => name);

/** The serial of "2017-05-31". */
export function on(iso: string): number {
  const [year = 0, monthOfYear = 0, day = 0] = iso.split("-").map(Number);
  return dayOf(year, monthOfYear, day);
}

export function monthOf(iso: string): Month {
  return parseIsoMonth(iso)!;
}

/** A sheet of the open workbook. */
export function sheet(name: string, rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid {
  return { source: { file: "", sheet: name }, top: 0, left: 0, values: rows, date1904: false, ...more };
}

/** The settings of a council with one team of each type in EAST. */
export function settings(more: Partial<Settings> = {}): Settings {
  return {
    ...defaultSettings(),
    teams: [
      { team: "East Assessment", area: "EAST", type: "Assessment" },
      { team: "East Safeguarding", area: "EAST", type: "Safeguarding" },
      { team: "East Care", area: "EAST", type: "Children in Care" },
      { team: "South Safeguarding", area: "SOUTH", type: "Safeguarding" },
      { team: "DCSC", area: "DCSC", type: "DCSC" },
    ],
    // Tiny lists are believed whatever their few rows say of it; how far a list reaches has tests of its own.
    completeFrom: new Map(LIST_DEFINITIONS.map(({ name }) => [name, month(1990, 1)])),
    ...more,
  };
}

export interface Asked {
  readonly month?: Month;
  readonly settings?: Settings;
  readonly history?: readonly HistoryEntry[];
}

export function read(grids: readonly Grid[], asked: Asked = {}): ReadLists {
  const used = asked.settings ?? settings();
  return readLists(grids, {
    month: asked.month ?? MAY_17,
    areas: new AreaBook(used.areas, used.teams, new Answers(used.words)),
    absenceCodes: used.absenceCodes,
    words: used.words,
    completeFrom: used.completeFrom,
  });
}

/** One indicator's table, to be asked cell by cell. */
export interface Table {
  readonly found: IndicatorFigures;
  readonly issues: readonly DataIssue[];
  /** What each sheet turned out to be. */
  readonly surveys: ReadLists["surveys"];
  /** What a cell shows. */
  text(row: string, column?: string): string;
  figure(row: string, column?: string): Figure;
  rating(column?: string): string | null;
  /** One-based sheet rows behind a measure in the month, for the city. */
  evidence(measure: string): number[];
}

/** Counts one indicator from tiny sheets; the column asked for is the month's unless another is named. */
export function table(indicator: number, grids: readonly Grid[], asked: Asked = {}): Table {
  const { lists, issues, surveys } = read(grids, asked);
  const at = asked.month ?? MAY_17;
  const [found] = computeFigures(
    INDICATORS.filter(({ number }) => number === indicator),
    { month: at, lists, settings: asked.settings ?? settings(), history: new History(asked.history ?? []) },
  );
  if (found === undefined) throw new Error(`There is no indicator ${indicator}.`);
  const columnIndex = (label: string | undefined) => {
    const index =
      label === undefined ? 1 : label === "previous" ? 0 : found.columns.findIndex((column) => column.label === label);
    if (index < 0) throw new Error(`There is no column ${String(label)}.`);
    return index;
  };
  const figure = (row: string, column?: string): Figure => {
    const cell = found.rows.find((each) => each.row.label === row)?.cells[columnIndex(column)];
    if (cell === undefined) throw new Error(`There is no row ${row}.`);
    return cell;
  };
  return {
    found,
    issues: onePerPlace([...issues, ...(found.counts?.issues ?? [])]),
    surveys,
    figure,
    text: (row, column) => figure(row, column).text,
    rating: (column) => found.ratings[columnIndex(column)] ?? null,
    evidence: (measure) => {
      const tally = found.counts?.measures[measure];
      if (tally === undefined) throw new Error(`There is no measure ${measure}.`);
      return tally.rows(MONTHS_SHOWN - 1, CITY).map((row) => tally.list.whereIs(row).sheetRow);
    },
  };
}

/** What reading and all indicators leave out or doubt. */
export function allIssues(grids: readonly Grid[], asked: Asked = {}): DataIssue[] {
  const { lists, issues } = read(grids, asked);
  const figures = computeFigures(INDICATORS, {
    month: asked.month ?? MAY_17,
    lists,
    settings: asked.settings ?? settings(),
    history: new History(asked.history ?? []),
  });
  return onePerPlace([...issues, ...figures.flatMap(({ counts }) => counts?.issues ?? [])]);
}

/** What an issue says, in short: "Cases B3: There is no referral date." */
export function said(issues: readonly DataIssue[]): string[] {
  return issues.map(({ list, cell, problem }) => `${list} ${cell}: ${problem}`);
}
