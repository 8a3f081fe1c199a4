import { expect } from "chai";
import fc from "fast-check";
import { month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { computeFigures } from "../../src/scorecard/figures";
import { inWords } from "../../src/scorecard/in-words";
import { History, type HistoryEntry } from "../../src/scorecard/history";
import type { Place } from "../../src/workbook/figure-key";
import { MAY_17, on, read, settings, sheet, table } from "../support/tiny";

const CASE_HEAD = ["Child ID", "Area", "Referral date", "Allocated worker", "Allocation date", "Closed date"];

describe("figures with history", () => {
  const entry = (of: string, measure: string, value: number, place: Place = "city"): HistoryEntry => ({
    month: month(2017, Number(of)),
    indicator: 1,
    measure,
    place,
    value,
    source: "Typed in",
    rows: null,
    sheetRow: null,
  });
  const cases = (...rows: CellValue[][]) => [sheet("Cases", [CASE_HEAD, ...rows])];
  const known: CellValue[][] = [
    ["C0", "EAST", on("2015-01-01"), "A", null, on("2015-06-01")],
    ["C1", "EAST", on("2016-01-01"), "A", null, null],
  ];

  it("what was published first stands against the lists, and the lists fill what history lacks", () => {
    const found = table(1, cases(...known), { history: [entry("3", "open", 100), entry("3", "unallocated", 5)] });
    expect(found.found.series.map(({ parts }) => parts[0]).slice(-3)).to.deep.equal([5, 0, 0]);
    expect(found.figure("Total number of open cases", "previous").value).to.equal((100 + 5) / 6);
  });

  it("the first of two entries for one figure stands", () => {
    const found = table(1, cases(...known), { history: [entry("3", "open", 100), entry("3", "open", 7)] });
    expect(found.figure("Total number of open cases", "previous").value).to.equal((100 + 5) / 6);
  });

  it("a month known from neither is named", () => {
    const months = [11, 12]
      .map((of): HistoryEntry[] =>
        ["open", "unallocated"].map((measure) => ({
          month: month(2016, of),
          indicator: 1,
          measure,
          place: "city",
          value: 1,
          source: "",
          rows: null,
          sheetRow: null,
        })),
      )
      .flat();
    const found = table(1, cases(["C1", "EAST", on("2016-01-01"), "A", null, null]), {
      settings: settings({ completeFrom: new Map() }),
      history: [
        ...months,
        ...["open", "unallocated"].flatMap((measure) => [entry("1", measure, 1), entry("2", measure, 1)]),
      ],
    });
    expect(found.found.notes).to.deep.equal([
      "“Prev. 6 months average” is n/a: nothing is known of Mar-17 and Apr-17.",
      "The list of cases holds nothing that has ended: it knows May-17 alone.",
    ]);
  });

  it("the month itself is always of the lists", () => {
    const found = table(1, cases(...known), { history: [entry("5", "open", 100)] });
    expect(found.text("Total number of open cases")).to.equal("1");
  });

  it("words are joined as people join them", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(inWords)).to.deep.equal(["", "a", "a and b", "a, b and c"]);
  });
});

describe("whatever the lists hold", () => {
  const area = fc.constantFrom("EAST", "NWC", "SOUTH", "DCSC", "Other Citywide Teams", null, "Mars");
  const child = fc.integer({ min: 1, max: 12 }).map((code) => `C${code}`);
  const day = fc.oneof(fc.integer({ min: on("2015-01-01"), max: on("2017-07-31") }), fc.constant(null));
  const caseRow = fc.tuple(child, area, day, fc.constantFrom("A", null), day, day);
  const assessmentRow = fc.tuple(child, area, day, day, fc.constantFrom("Yes", "No", "N/A", null));
  const planRow = fc.tuple(child, area, day, day);
  const careRow = fc.tuple(
    child,
    fc.integer({ min: on("1998-01-01"), max: on("2010-01-01") }),
    area,
    day,
    day,
    fc.constantFrom("Y", "N"),
  );
  const supervisionRow = fc.tuple(
    child,
    area,
    day,
    day,
    fc.constantFrom("Y", "N", "ML", null),
    fc.constantFrom("Y", "N", "A/L", null),
  );
  const lists = fc.record({
    cases: fc.array(caseRow, { maxLength: 25 }),
    assessments: fc.array(assessmentRow, { maxLength: 25 }),
    plans: fc.array(planRow, { maxLength: 25 }),
    care: fc.array(careRow, { maxLength: 25 }),
    supervisions: fc.array(supervisionRow, { maxLength: 25 }),
  });
  type Rows = { [K in "cases" | "assessments" | "plans" | "care" | "supervisions"]: CellValue[][] };
  const grids = (rows: Rows): Grid[] => [
    sheet("Cases", [CASE_HEAD, ...rows.cases]),
    sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date", "Child seen"], ...rows.assessments]),
    sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...rows.plans]),
    sheet("Children in care", [["Child ID", "Date of birth", "Area", "Start date", "End date", "UASC"], ...rows.care]),
    sheet("Supervision", [
      ["Worker ID", "Worker", "Area", "Start date", "Leave date", "Apr-17", "May-17"],
      ...rows.supervisions.map(([id = null, ...rest]) => [id, id, ...rest]),
    ]),
  ];
  const compute = (rows: Rows) =>
    computeFigures(INDICATORS, {
      month: MAY_17,
      lists: read(grids(rows)).lists,
      settings: settings(),
      history: new History([]),
    });

  it("no area exceeds the city, in any measure", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const { indicator, measure, columns } of compute(rows)) {
          for (const { key: name } of indicator.measures) {
            const values = measure(name);
            columns.forEach((column, index) => {
              if (column.kind === "area")
                expect(values[index] ?? 0, `${indicator.number} ${name} ${column.label}`).to.be.at.most(
                  values[1] ?? Infinity,
                );
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("the order of the rows does not matter", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const turned = Object.fromEntries(
          Object.entries(rows).map(([name, each]) => [name, [...each].reverse()]),
        ) as unknown as Rows;
        const texts = (given: Rows) =>
          compute(given)
            .filter(({ indicator }) => indicator.number !== 12)
            .map(({ rows: table_ }) => table_.map(({ cells }) => cells.map(({ text }) => text)));
        expect(texts(turned)).to.deep.equal(texts(rows));
      }),
      { numRuns: 40 },
    );
  });

  it("the evidence of a figure is as many rows as the figure says", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const { indicator, counts, measure, columns, series } of compute(rows)) {
          if (counts === null) continue;
          for (const { key: name } of indicator.measures) {
            const tally = counts.measures[name];
            const values = measure(name);
            columns.forEach((column, index) => {
              const value = values[index] ?? null;
              if (tally !== undefined && column.kind !== "comparator" && value !== null)
                expect(tally.rows(series.length - 1, column.tallyColumn).length).to.equal(value);
            });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("a share lies between nought and one", () => {
    fc.assert(
      fc.property(lists, (rows) => {
        for (const { rows: found } of compute(rows))
          for (const { row, cells } of found)
            if (row.format.startsWith("percent"))
              for (const { value } of cells) if (value !== null) expect(value).to.be.within(0, 1);
      }),
      { numRuns: 40 },
    );
  });
});
