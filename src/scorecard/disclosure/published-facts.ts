import type { Row } from "../../indicators/define-indicator";
import { DISPLAY, NO_DENOMINATOR } from "../../workbook/number-formats";
import type { IndicatorFigures, MonthTable } from "../figures";
import { measuresOf } from "../row-expressions";
import { FactsGatherer } from "./facts-gatherer";
import { SUMS_OF_OTHERS, WITHIN } from "./known-relations";
import { LARGEST_SMALL, isSmall, type System } from "./system";

/** A table as it would be published if nothing were withheld: its columns, and each cell rounded as it is displayed. */
export interface OpenTable {
  readonly figures: MonthTable;
  readonly cells: readonly (readonly (string | number)[])[];
}

/** What the tables of a month tell of counts. */
export interface PublishedFacts {
  readonly system: System;
  /** The number of a cell of a table; undefined where it tells nothing of any count. */
  cellAt(table: number, row: number, column: number): number | undefined;
}

/** What is lost with a cell: a percentage or rate least, a count the more the larger it is, what is of the city most. */
const LOSS = { made: 1, madeOfCity: 3, count: 20, ofOtherMonth: 1_000_000, ofCity: 2_000_000 } as const;

/** All that the tables of a month would tell of counts, of areas and of the city, and of the month end that is compared with. */
export function publishedFacts(tables: readonly OpenTable[]): PublishedFacts {
  const gatherer = new FactsGatherer();
  const places = new Map<string, number>();
  const counts = tables.map((table, at) => {
    const facts = new TableFacts(table, gatherer, (row, column, cell) => places.set(`${at} ${row} ${column}`, cell));
    return facts.gather();
  });
  const ofCity = ({ indicator, measure }: { readonly indicator: number; readonly measure: string }) => {
    const at = tables.findIndex(({ figures }) => figures.indicator.number === indicator);
    const month = tables[at]?.figures.columns.findIndex(({ kind }) => kind === "month") ?? -1;
    return counts[at]?.get(`${measure} ${month}`);
  };
  for (const { part, whole } of WITHIN) {
    const [small, large] = [ofCity(part), ofCity(whole)];
    if (small !== undefined && large !== undefined) gatherer.within(small, large);
  }
  return { system: gatherer.system(), cellAt: (table, row, column) => places.get(`${table} ${row} ${column}`) };
}

/** The facts of one table. */
class TableFacts {
  /** By measure and column. */
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly table: OpenTable,
    private readonly gatherer: FactsGatherer,
    private readonly place: (row: number, column: number, cell: number) => void,
  ) {}

  gather(): ReadonlyMap<string, number> {
    const { figures } = this.table;
    const { columns, indicator } = figures;
    columns.forEach(({ kind }, column) => {
      if (kind === "comparator" && indicator.comparator.kind !== "baseline") return;
      this.addCounts(column);
      this.addSums(column);
      this.addRests(column);
      this.addCells(column);
    });
    this.addAreas();
    return this.counts;
  }

  private addCounts(column: number): void {
    const { rows, measure } = this.table.figures;
    rows.forEach(({ row }, at) => {
      const shown = this.table.cells[at]?.[column];
      if (!isCount(row) || typeof shown !== "number") return;
      const cell = this.gatherer.cell({ loss: this.lossOf(column, true, shown), isCount: true });
      this.place(at, column, cell);
      this.counts.set(`${countName(row)} ${column}`, this.gatherer.count(shown, cell));
    });
    const isBase = (name: string) => rows.some(({ row }) => isShareOfCounts(row) && row.among === name);
    const names = rows.flatMap(({ row }) => (isOfCounts(row) ? measuresOf(row) : []));
    for (const name of new Set(names)) {
      const value = measure(name)[column] ?? null;
      if (value === null || this.counts.has(`${name} ${column}`)) continue;
      // How many staff or young people there are is known from elsewhere; how many of them are meant is not.
      this.counts.set(`${name} ${column}`, this.gatherer.count(Math.round(value), isBase(name) ? "known" : "unseen"));
    }
  }

  private addSums(column: number): void {
    const { indicator, rows } = this.table.figures;
    const add = (parts: readonly string[], total: string) => {
      const found = parts.flatMap((name) => this.counts.get(`${name} ${column}`) ?? []);
      const sum = this.counts.get(`${total} ${column}`);
      if (sum !== undefined && found.length === parts.length && parts.length > 0) this.gatherer.sum(found, sum);
    };
    for (const { row } of rows) if (isCount(row)) add(partsOf(row), countName(row));
    for (const { of, parts, total } of SUMS_OF_OTHERS) if (of === indicator.number) add(parts, total);
  }

  /** What is left of a whole, which a difference of two cells would tell: staff without supervision, children whom only the rate counts. */
  private addRests(column: number): void {
    const { rows } = this.table.figures;
    const add = (part: string, whole: string) => {
      const [small, large] = [this.counts.get(`${part} ${column}`), this.counts.get(`${whole} ${column}`)];
      if (small !== undefined && large !== undefined) this.gatherer.rest(small, large);
    };
    for (const { row } of rows) {
      if (isShareOfCounts(row) && !rows.some((each) => isSumOf(each.row, row.measure, row.among)))
        add(row.measure, row.among);
      if (row.kind === "rate")
        for (const other of rows)
          if (other.row.kind === "count" && other.row.measure !== row.measure) add(other.row.measure, row.measure);
    }
  }

  private addCells(column: number): void {
    const { figures, cells } = this.table;
    figures.rows.forEach(({ row }, at) => {
      const shown = cells[at]?.[column];
      if (isShareOfCounts(row)) this.addShare(row, at, column, shown);
      if (row.kind === "rate" && typeof shown === "number") this.addRate(row.measure, at, column, shown);
    });
  }

  /** A percentage as displayed lies within half a step of the true one; the sign for no denominator tells that there is none. */
  private addShare(row: ShareOfCounts, at: number, column: number, shown: string | number | undefined): void {
    const [part, whole] = [this.counts.get(`${row.measure} ${column}`), this.counts.get(`${row.among} ${column}`)];
    if (part === undefined || whole === undefined || (typeof shown !== "number" && shown !== NO_DENOMINATOR)) return;
    const cell = this.gatherer.cell({ loss: this.lossOf(column, false, 0), isCount: false });
    this.place(at, column, cell);
    if (typeof shown !== "number") {
      this.gatherer.tell({ terms: [{ count: whole, times: 1 }], min: 0, max: 0, cell });
      return;
    }
    const base = this.gatherer.valueOf(whole);
    if (base >= 1 && base <= LARGEST_SMALL) this.gatherer.withhold(cell);
    const scale = 10 ** DISPLAY[row.format].decimals;
    const steps = Math.round(shown * scale);
    const times = (of: number) => [
      { count: part, times: 2 * scale },
      { count: whole, times: -of },
    ];
    this.gatherer.tell({ terms: times(2 * steps - 1), min: 0, max: Infinity, cell });
    this.gatherer.tell({ terms: times(2 * steps + 1), min: -Infinity, max: -1, cell });
  }

  /** A rate as displayed lies within a half of the true one, and everybody knows the population. */
  private addRate(measure: string, at: number, column: number, shown: number): void {
    const [count, population] = [this.counts.get(`${measure} ${column}`), this.table.figures.populations[column]];
    if (count === undefined || population === null || population === undefined || population <= 0) return;
    const cell = this.gatherer.cell({ loss: this.lossOf(column, false, 0), isCount: false });
    this.place(at, column, cell);
    const bound = (rate: number) => Math.ceil(Number(((rate * population) / 10_000).toPrecision(13)));
    const terms = [{ count, times: 1 }];
    this.gatherer.tell({ terms, min: bound(shown - 0.5), max: bound(shown + 0.5) - 1, cell });
  }

  /** The areas add up to the city, but for what a reader is taken to know. */
  private addAreas(): void {
    const { columns } = this.table.figures;
    const month = columns.findIndex(({ kind }) => kind === "month");
    const areas = columns.flatMap(({ kind }, column) => (kind === "area" ? [column] : []));
    if (areas.length === 0) return;
    for (const key of [...this.counts.keys()]) {
      if (!key.endsWith(` ${month}`)) continue;
      const name = key.slice(0, key.lastIndexOf(" "));
      const parts = areas.flatMap((column) => this.counts.get(`${name} ${column}`) ?? []);
      const city = this.counts.get(key);
      if (city !== undefined && parts.length === areas.length) this.gatherer.sum(parts, city);
    }
  }

  private lossOf(column: number, isCountCell: boolean, value: number): number {
    const kind = this.table.figures.columns[column]?.kind;
    if (!isCountCell) return kind === "area" ? LOSS.made : LOSS.madeOfCity;
    return LOSS.count + value + (kind === "area" ? 0 : kind === "month" ? LOSS.ofCity : LOSS.ofOtherMonth);
  }
}

type ShareOfCounts = Extract<Row, { kind: "share" }>;

/** A percentage: of its numerator and denominator both are counts, and one is a part of the other. */
function isShareOfCounts(row: Row): row is ShareOfCounts {
  return row.kind === "share" && DISPLAY[row.format].isPercent;
}

function isCount(row: Row): row is Extract<Row, { kind: "count" | "total" }> {
  return row.kind === "count" || row.kind === "total";
}

function isOfCounts(row: Row): boolean {
  return isCount(row) || row.kind === "rate" || isShareOfCounts(row);
}

/** What a count is known by: its measure, or that it is the total of others. */
function countName(row: Extract<Row, { kind: "count" | "total" }>): string {
  return row.kind === "count" ? row.measure : `total:${row.key}`;
}

function partsOf(row: Row): readonly string[] {
  return row.kind === "total" ? row.measures : (row.sumOf ?? []);
}

/** Whether a row's two parts are the one and what is left of the whole. */
function isSumOf(row: Row, part: string, whole: string): boolean {
  const parts = partsOf(row);
  return row.kind === "count" && row.measure === whole && parts.length === 2 && parts.includes(part);
}

/** Whether a percentage, mean or average caseload is made of so few that it would tell of single people. */
export function isOfFew(row: Row, figures: Pick<IndicatorFigures, "measure">, column: number): boolean {
  if (row.kind !== "share" && row.kind !== "mean") return false;
  const value = (name: string) => figures.measure(name)[column] ?? null;
  const base = value(row.among);
  const part = row.kind === "share" ? value(row.measure) : null;
  return (base !== null && base > 0 && base <= LARGEST_SMALL) || (part !== null && isSmall(part));
}
