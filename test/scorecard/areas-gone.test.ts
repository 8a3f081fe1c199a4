import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { shortMonth } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { areasGone } from "../../src/scorecard/areas-gone";
import { History, type HistoryEntry } from "../../src/scorecard/history";
import { unanswered } from "../../src/scorecard/return-doubts";
import type { ReturnRecord } from "../../src/scorecard/return-records";
import { questionSentence } from "../../src/scorecard/question-sentences";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { areaKey } from "../../src/workbook/figure-key";
import { APRIL_17, returnsFrom } from "../support/office-returns";
import { MAY_17, on, read, settings, sheet } from "../support/tiny";

const cases = (...areas: (string | null)[]): Grid =>
  sheet("Cases", [
    ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
    ...areas.map((area, at): CellValue[] => [`C${at}`, area, on("2017-05-02"), "Ann", null]),
  ]);

/** What is asked where April's history holds a number of open cases of SOUTH. */
function asked(grid: Grid, openInApril: number, confirmed: readonly string[] = [], isPublished = true): string[] {
  const entry: HistoryEntry = {
    month: APRIL_17,
    indicator: 1,
    measure: "open",
    place: areaKey("SOUTH"),
    value: openInApril,
    source: "Lists",
    rows: null,
    sheetRow: null,
  };
  const remembered: ReturnRecord = {
    month: APRIL_17,
    place: "city",
    list: "Cases",
    size: { rows: 100, workers: null },
    files: [],
    fileDate: null,
    fingerprint: null,
    state: isPublished ? { kind: "published", on: on("2017-05-12") as Day } : { kind: "draft" },
  };
  const used = settings({ confirmed });
  const found = areasGone({
    returns: returnsFrom([grid], { records: [remembered] }),
    lists: read([grid]).lists,
    history: new History([entry], []),
    settings: used,
    catalogue: INDICATORS,
  });
  return unanswered(found, used).map(questionSentence);
}

describe("an area of which a list of the whole city has no row now", () => {
  const SENTENCE = "Cases has no row of SOUTH, where 12 were counted for Apr-17. Is that right?";

  it("is asked about from ten on, as it was counted for the last published month", () => {
    expect(asked(cases("EAST", "NWC"), 12)).to.deep.equal([SENTENCE]);
    expect(asked(cases("EAST", "NWC"), 10)).to.have.length(1);
    expect(asked(cases("EAST", "NWC"), 9)).to.deep.equal([]);
  });

  it("is not asked about while one row of it is there, where no row names an area, or nothing was published", () => {
    expect(asked(cases("EAST", "SOUTH"), 12)).to.deep.equal([]);
    expect(asked(cases(null, null), 12)).to.deep.equal([]);
    expect(asked(cases("EAST", "NWC"), 12, [], false)).to.deep.equal([]);
  });

  it("is asked about no more once a person has said that it is right, for that month", () => {
    expect(asked(cases("EAST", "NWC"), 12, [`Cases, SOUTH, ${shortMonth(MAY_17)}`])).to.deep.equal([]);
    expect(asked(cases("EAST", "NWC"), 12, [`Cases, SOUTH, ${shortMonth(APRIL_17)}`])).to.deep.equal([SENTENCE]);
  });
});
