import type { Indicator, Row } from "../../indicators/define-indicator";
import { caseload } from "../../indicators/caseload";
import { isComputed } from "../../indicators/define-indicator";
import { supervision } from "../../indicators/supervision";
import { NO_AREA } from "../../lists/words/areas";
import { areaKey, type FigureKey } from "../../workbook/figure-key";
import { valueOf } from "../../workbook/expressions";
import { displayText } from "../../workbook/number-formats";
import type { Figure } from "../figure-cells";
import type { IndicatorFigures } from "../figures";
import { findFigure } from "../find-figure";
import { givenOf } from "../given";
import type { Scorecard } from "../make-scorecard";
import { tallyOf } from "../placed-counts";
import { figureExpression, measuresOf } from "../row-expressions";
import { teamBook, type TeamBook } from "./team-book";
import { workerLines, type WorkerLine } from "./worker-lines";

/** A measure of an indicator, by its key. */
type MeasureOf = (measure: string) => number;

/** What an indicator counted in one of an area's teams. */
interface TeamLine {
  readonly team: string;
  readonly measure: MeasureOf;
}

/** An indicator in the teams of an area. */
export interface AreaTeams {
  /** The area's name. */
  readonly area: string;
  readonly teams: readonly TeamLine[];
  /** The area itself, as on the scorecard; null for rows whose area is not known. */
  readonly inArea: MeasureOf | null;
  /** Why the teams add up to more than the area; null where they do not. */
  readonly note: string | null;
}

/** Sums are exact to millionths. */
const LEAST_DIFFERENCE = 1e-5;

/** The rows of an indicator's table that a team has: there is no population of a team. */
export function teamRows({ rows }: Indicator): Row[] {
  return rows.filter(({ kind }) => kind !== "rate");
}

/** Whether an indicator has figures of areas, and so of teams. */
export function hasTeams({ areas }: Indicator): boolean {
  return areas !== "city";
}

/**
 * An indicator in the teams of an area in the scorecard's month, counted by its own rule with teams in place of areas. Null
 * where the area's figure is not known, or there is nothing to count. With NO_AREA the rows whose area is not known are counted.
 */
export function teamFigures(
  { month, lists, settings }: Pick<Scorecard, "month" | "lists" | "settings">,
  { indicator, counted, isKept }: IndicatorFigures,
  area: number,
  book: TeamBook,
): AreaTeams | null {
  const name = settings.areas[area]?.name ?? "not known";
  const place = area === NO_AREA ? ("city" as const) : areaKey(name);
  const measures = [...new Set(teamRows(indicator).flatMap(measuresOf))];
  const inArea = new Map<string, number>();
  for (const measure of measures) {
    const value = counted(measure, month, place);
    if (isKept || value === null) return null;
    inArea.set(measure, value);
  }
  const teams = book.inArea(area);
  const given = givenOf({ lists, settings, month });
  const counts = indicator.count({ ...given, areas: teams.length, placeOf: book.placesIn(area) });
  if (!isComputed(counts)) return null;
  const lines = teams.map((team, at): TeamLine => {
    const values = new Map(measures.map((measure) => [measure, tallyOf(counts, indicator, measure).at(0, at + 1)]));
    return { team, measure: (measure) => known(values, measure) };
  });
  const isTwice =
    area !== NO_AREA &&
    measures.some((measure) => {
      const sum = lines.reduce((total, line) => total + line.measure(measure), 0);
      return sum > known(inArea, measure) + LEAST_DIFFERENCE;
    });
  const teamsThere = lines.filter(({ measure }) => measures.some((each) => measure(each) !== 0));
  if (teamsThere.length === 0) return null;
  return {
    area: name,
    inArea: area === NO_AREA ? null : (measure) => known(inArea, measure),
    teams: teamsThere,
    note: isTwice ? "A child or worker in two teams counts in both, and once in the area." : null,
  };
}

function known(values: ReadonlyMap<string, number>, measure: string): number {
  const value = values.get(measure);
  if (value === undefined) throw new Error(`Teams have no measure “${measure}”.`);
  return value;
}

/** What a row of a table is in a team, by the arithmetic of the areas. */
export function teamCell(row: Row, measure: MeasureOf): Figure {
  const value = valueOf(figureExpression(row, "area", 0), (part) =>
    part.kind === "measure" ? measure(part.measure) : null,
  );
  return typeof value === "number"
    ? { value, text: displayText(value, row.format) }
    : { value: null, missing: "not applicable", text: value };
}

/** A figure of an area, team by team: the worst first, or the highest where neither direction is better. */
export interface TeamBreakdown {
  readonly area: string;
  readonly teams: readonly {
    readonly team: string;
    readonly text: string;
    readonly sum: string;
    /** Its workers, where the indicator is of workers. */
    readonly workers: readonly WorkerLine[];
  }[];
  readonly note: string | null;
}

/** The teams behind a figure of an area; null for every other figure, and where teams have none. */
export function teamsBehind(scorecard: Scorecard, key: FigureKey): TeamBreakdown | null {
  const found = findFigure(scorecard.figures, key);
  if (found?.column.kind !== "area" || found.row.row.kind === "rate") return null;
  const { row } = found.row;
  const book = teamBook(scorecard.lists, scorecard.settings.teams);
  const figures = teamFigures(scorecard, found.of, found.column.tallyColumn - 1, book);
  if (figures === null) return null;
  const { direction } = found.of.indicator;
  const lines = figures.teams.map(({ team, measure }) => {
    const cell = teamCell(row, measure);
    const parts = measuresOf(row).map((each) => plain(measure(each)));
    return {
      team,
      value: cell.value,
      text: cell.text,
      sum: parts.length < 2 ? "" : parts.join(row.kind === "total" ? " + " : " / "),
    };
  });
  const isOfWorkers = [supervision.number, caseload.number].includes(key.indicator);
  const workers = isOfWorkers ? workerLines(scorecard) : [];
  const sign = direction === "higher" ? 1 : -1;
  // Teams without a figure come last.
  const order = (value: number | null) => (value === null ? Infinity : sign * value);
  return {
    area: figures.area,
    teams: lines
      .sort((a, b) => compare(order(a.value), order(b.value)))
      .map(({ team, text, sum }) => ({
        team,
        text,
        sum,
        workers: workers.filter((each) => each.team === team && each.area === figures.area),
      })),
    note: figures.note,
  };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function plain(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
