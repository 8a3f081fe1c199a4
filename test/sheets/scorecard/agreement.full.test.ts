import { expect } from "chai";
import fc from "fast-check";
import { defaultSettings, type Settings } from "../../../src/settings/settings";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { agreedTexts } from "../../support/agreement";
import { card } from "../../support/card";
import { on, settings as usual, sheet } from "../../support/tiny";

const area = fc.constantFrom("EAST", "NWC", "SOUTH", "DCSC", "Other Citywide Teams", null, "Mars");
const child = fc.integer({ min: 1, max: 12 }).map((code) => `C${code}`);
const day = fc.oneof(fc.integer({ min: on("2016-01-01"), max: on("2017-06-30") }), fc.constant(null));
const few = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 20 });
const books = fc.record({
  cases: few(fc.tuple(child, area, day, fc.constantFrom("A", null), day, day)),
  assessments: few(fc.tuple(child, area, day, day, fc.constantFrom("Yes", "No", "N/A", null))),
  plans: few(fc.tuple(child, area, day, day)),
  care: few(fc.tuple(child, fc.integer({ min: on("1998-01-01"), max: on("2010-01-01") }), area, day, day)),
  caseloads: few(
    fc.tuple(
      child,
      area,
      fc.constantFrom("Assessment", "Safeguarding", "DCSC", null),
      fc.constantFrom(1, 0.5, 0, null),
      fc.nat(40),
      fc.nat(40),
    ),
  ),
  adoptions: few(fc.tuple(child, day, day, day, day, day)),
});

function grids(book: {
  readonly [
    K in "cases" | "assessments" | "plans" | "care" | "caseloads" | "adoptions"
  ]: readonly (readonly CellValue[])[];
}): Grid[] {
  return [
    sheet("Cases", [
      ["Child ID", "Area", "Referral date", "Allocated worker", "Allocation date", "Closed date"],
      ...book.cases,
    ]),
    sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date", "Child seen"], ...book.assessments]),
    sheet("CP plans", [["Child ID", "Area", "Start date", "End date"], ...book.plans]),
    sheet("Children in care", [["Child ID", "Date of birth", "Area", "Start date", "End date"], ...book.care]),
    sheet("Caseloads", [
      ["Worker", "Area", "Team type", "FTE", "Apr-17", "May-17", "Qualified"],
      ...book.caseloads.map((row) => [...row, "Y"]),
    ]),
    sheet("Adoptions", [
      ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
      ...book.adoptions,
    ]),
  ];
}

/** Targets that some figures just reach or just miss, populations that some areas have. */
const anySettings: fc.Arbitrary<Settings> = fc
  .tuple(
    fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), { minLength: 14, maxLength: 14 }),
    fc.array(fc.option(fc.integer({ min: 1, max: 5000 }), { nil: null }), { minLength: 5, maxLength: 5 }),
  )
  .map(([targets, populations]) => ({
    ...usual(),
    indicators: new Map(
      [...defaultSettings().indicators].map(([number, own], at) => {
        const target = targets[at] ?? null;
        const isSmall = own.target !== null && own.target < 1 && number !== 1;
        return [number, { ...own, target: target === null ? null : isSmall ? target / 100 : target }];
      }),
    ),
    areas: defaultSettings().areas.map((each, at) => ({ ...each, population: populations[at] ?? null })),
  }));

describe("the sheet of a scorecard", () => {
  it("shows what was computed, whatever the lists and the settings hold", async () => {
    const shown = new Set<string>();
    for (const [book, settings] of fc.sample(fc.tuple(books, anySettings), { numRuns: 25, seed: 5 }))
      for (const text of await agreedTexts(card(grids(book), { settings }))) shown.add(text);
    // Numbers, and every way in which there is none.
    expect([...shown]).to.include.members(["n/a", "–", "-", ""]);
    expect(shown.size).to.be.above(50);
  }).timeout(240_000);
});
