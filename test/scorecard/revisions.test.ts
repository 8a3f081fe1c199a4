import { expect } from "chai";
import type { HistoryEntry } from "../../src/scorecard/history";
import { revisionKey, revisionsWith } from "../../src/scorecard/revisions";
import { areaKey } from "../../src/workbook/figure-key";
import type { CellValue } from "../../src/workbook/grid";
import { card } from "../support/card";
import { monthOf, on, sheet } from "../support/tiny";

/** Three open cases: two of EAST, one without an area. */
const CASES = sheet("Cases", [
  ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
  ...["EAST", "EAST", null].map((area, at): CellValue[] => [`C${at}`, area, on("2016-01-01"), "A", null]),
]);

const published = (more: Partial<HistoryEntry>): HistoryEntry => ({
  month: monthOf("2017-05"),
  indicator: 1,
  measure: "open",
  place: "city",
  value: 3,
  source: "Lists",
  rows: 3,
  sheetRow: null,
  ...more,
});
const revisions = (...history: HistoryEntry[]) =>
  card([CASES], { history }).revisions.filter(({ isPublished }) => isPublished);

describe("a revision", () => {
  const CASES_: [string, HistoryEntry, [now: number, reason: string] | null][] = [
    ["none where the lists still say so", published({}), null],
    ["none for a hair's difference", published({ value: 3.0000001 }), null],
    ["rows were added", published({ value: 2, rows: 1 }), [3, "2 rows were added to Cases."]],
    ["a row was removed", published({ value: 4, rows: 4 }), [3, "1 row was removed from Cases."]],
    ["as many rows, others", published({ value: 4 }), [3, "Rows of Cases were changed."]],
    [
      "it is not known how many rows there were",
      published({ value: 4, rows: null }),
      [3, "It is not recorded how many rows Cases had then; it has 3 now."],
    ],
    ["of an area", published({ place: areaKey("EAST"), value: 5 }), [2, "Rows of Cases were changed."]],
    ["none of an area that the settings no longer have", published({ place: areaKey("MARS"), value: 5 }), null],
    ["none of a month that the lists do not know", published({ month: monthOf("2010-05"), value: 5 }), null],
    ["none of an indicator that could not be computed", published({ indicator: 14, measure: "all", value: 5 }), null],
  ];
  for (const [given, entry, expected] of CASES_)
    it(given, () => {
      expect(revisions(entry).map(({ now, reason }) => [now, reason])).to.deep.equal(
        expected === null ? [] : [expected],
      );
    });

  it("carries the measure's words, and a key that no other has", () => {
    const found = revisions(published({ value: 9 }), published({ place: areaKey("EAST"), value: 9 }));
    expect(found.map(({ label }) => label)).to.deep.equal(["Open cases", "Open cases"]);
    expect(new Set(found.map(revisionKey)).size).to.equal(2);
  });

  it("is accepted with the other revisions of its figure, month and place, and with no others", () => {
    const found = revisions(
      published({ value: 9 }),
      published({ measure: "unallocated", value: 2 }),
      published({ month: monthOf("2017-04"), value: 9 }),
      published({ place: areaKey("EAST"), value: 9 }),
    );
    const keys = found.map(revisionKey);
    const accepted = (...chosen: string[]) => revisionsWith(found, new Set(chosen)).map(revisionKey);
    const [open, unallocated, april, east] = keys;
    if (open === undefined || unallocated === undefined || april === undefined || east === undefined)
      throw new Error("There are four revisions.");
    expect(accepted(open)).to.deep.equal([open, unallocated]);
    expect(accepted(unallocated)).to.deep.equal([open, unallocated]);
    expect(accepted(april)).to.deep.equal([april]);
    expect(accepted(east, open)).to.deep.equal([open, unallocated, east]);
    expect(accepted()).to.deep.equal([]);
  });
});
