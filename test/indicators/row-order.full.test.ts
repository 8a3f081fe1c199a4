import { expect } from "chai";
import fc from "fast-check";
import { INDICATORS } from "../../src/indicators/catalogue";
import { computeFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { MAY_17, on, read, settings, sheet } from "../support/tiny";

const START = on("2015-01-01");
const END = on("2017-06-30");
const day = fc.integer({ min: START, max: END });
const orBlank = (value: fc.Arbitrary<CellValue>) => fc.option(value, { nil: null, freq: 4 });
const child = fc.constantFrom("C1", "C2", "C3", "C4", "C5", "C6");
const worker = fc.constantFrom("Ann", "Ben", "Cai", "Dee");
const workerId = orBlank(fc.constantFrom<CellValue>(1, 2, 3));
const area = orBlank(fc.constantFrom<CellValue>("EAST", "NWC", "SOUTH", "DCSC", "Elsewhere"));
const type = orBlank(fc.constantFrom<CellValue>("Assessment", "Safeguarding", "DCSC", "Children in Care"));
const yesNo = orBlank(fc.constantFrom<CellValue>("Yes", "No"));
const born = orBlank(fc.integer({ min: on("1995-01-01"), max: on("2010-12-31") }));

/** A list of random rows: its headings, and a cell of each. */
function list(name: string, cells: Readonly<Record<string, fc.Arbitrary<CellValue>>>) {
  const rows = fc.array(fc.tuple(...Object.values(cells)), { minLength: 2, maxLength: 14 });
  const heads = Object.keys(cells);
  return rows
    .filter((values) => !heads.some((head, at) => WRITTEN_ONCE.has(head) && mayBeWrittenOnce(values, at)))
    .map((values) => ({ name, heads, rows: values }));
}

/** Columns whose word may be written once for the rows below it: then the order of rows is what says where they belong. */
const WRITTEN_ONCE = new Set(["Area", "Team type"]);

/** Whether half of the rows or more have no word and none is written twice. */
function mayBeWrittenOnce(rows: readonly (readonly CellValue[])[], at: number): boolean {
  const words = rows.map((row) => row[at] ?? null).filter((word) => word !== null);
  return words.length > 0 && words.length * 2 <= rows.length && new Set(words).size === words.length;
}

const BOOK = fc.tuple(
  list("Cases", {
    "Child ID": child,
    "Referral date": orBlank(day),
    Area: area,
    "Team type": type,
    "Allocated worker": orBlank(worker),
    "Allocation date": orBlank(day),
    "Closed date": orBlank(day),
  }),
  list("Referrals", { "Child ID": child, "Referral date": orBlank(day) }),
  list("Assessments", {
    "Child ID": child,
    Area: area,
    "Start date": orBlank(day),
    "Completed date": orBlank(day),
    "Child seen": orBlank(fc.oneof(fc.constantFrom<CellValue>("Yes", "No", "N/A"), day)),
  }),
  list("CP plans", { "Child ID": child, Area: area, "Start date": orBlank(day), "End date": orBlank(day) }),
  list("CP visits", { "Child ID": child, "Visit date": orBlank(day), "Child seen": yesNo }),
  list("Children in care", {
    "Child ID": child,
    "Date of birth": born,
    Area: area,
    "Start date": orBlank(day),
    "End date": orBlank(day),
    UASC: yesNo,
    "Legal status": orBlank(fc.constantFrom<CellValue>("C2", "V3", "V4 Short break")),
  }),
  list("Family support", { "Family ID": child, "Start date": orBlank(day), "End date": orBlank(day) }),
  list("Workforce", {
    Worker: worker,
    "Worker ID": workerId,
    Role: fc.constantFrom("SW", "TM", "SP", "Cook"),
    Employment: orBlank(fc.constantFrom<CellValue>("Agency", "Permanent")),
    Area: area,
    "Start date": orBlank(day),
    "Leave date": orBlank(day),
  }),
  list("Supervision", {
    Worker: worker,
    "Worker ID": workerId,
    Area: area,
    "Start date": orBlank(day),
    "Leave date": orBlank(day),
    Status: orBlank(fc.constantFrom<CellValue>("Maternity leave", "At work")),
    "Apr-17": orBlank(fc.constantFrom<CellValue>("Y", "N", "ML", on("2017-05-10"))),
    "May-17": orBlank(fc.constantFrom<CellValue>("Y", "N", "ML", on("2017-04-10"))),
  }),
  list("Caseloads", {
    Worker: worker,
    "Worker ID": workerId,
    Qualified: yesNo,
    FTE: orBlank(fc.constantFrom<CellValue>(0, 0.2, 0.6, 1)),
    Area: area,
    "Team type": type,
    "Apr-17": orBlank(fc.integer({ min: 0, max: 30 })),
    "May-17": orBlank(fc.integer({ min: 0, max: 30 })),
  }),
);

type Book = typeof BOOK extends fc.Arbitrary<infer B> ? B : never;

const grids = (book: Book): Grid[] => book.map(({ name, heads, rows }) => sheet(name, [heads, ...rows]));

/** All values of all indicators: rows, columns and the series of months. */
function values(sheets: readonly Grid[], caseloadByHeadcount: boolean) {
  const used = settings({ caseloadByHeadcount });
  const { lists } = read(sheets, { settings: used });
  return computeFigures(INDICATORS, { month: MAY_17, lists, settings: used, history: new History([]) }).map(
    ({ indicator, rows, series }) => ({
      indicator: indicator.number,
      rows: rows.map(({ cells }) => cells.map(({ value }) => value)),
      series: series.map(({ value }) => value),
    }),
  );
}

/** The same numbers in another order: by random keys, one for each. */
const shuffled = <T>(items: readonly T[], keys: readonly number[]): T[] =>
  items
    .map((item, at) => ({ item, key: keys[at % keys.length]! * 1000 + ((at * 7919) % 997) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe("row and column order", () => {
  it("makes no difference to any indicator", () => {
    const keys = fc.array(fc.nat(50), { minLength: 5, maxLength: 14 });
    fc.assert(
      fc.property(BOOK, keys, fc.boolean(), (book, order, byHead) => {
        const other = book.map(({ name, heads, rows }) => {
          const columns = shuffled([...heads.keys()], order);
          return {
            name,
            heads: columns.map((at) => heads[at]!),
            rows: shuffled(rows, order).map((row) => columns.map((at) => row[at]!)),
          };
        }) as unknown as Book;
        expect(values(grids(other), byHead)).to.deep.equal(values(grids(book), byHead));
      }),
      { numRuns: 60 },
    );
  });
});
