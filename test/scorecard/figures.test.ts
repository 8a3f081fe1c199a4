import { expect } from "chai";
import { month } from "../../src/calendar/month";
import type { CellValue } from "../../src/workbook/grid";
import { inWords } from "../../src/scorecard/in-words";
import type { HistoryEntry } from "../../src/scorecard/history";
import type { Place } from "../../src/workbook/figure-key";
import { on, settings, sheet, table } from "../support/tiny";

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
