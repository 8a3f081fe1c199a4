import { expect } from "chai";
import fc from "fast-check";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { computeFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { MAY_17, on, read, settings, sheet } from "../support/tiny";

const CASE_HEAD = ["Child ID", "Area", "Referral date", "Allocated worker", "Allocation date", "Closed date"];

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
