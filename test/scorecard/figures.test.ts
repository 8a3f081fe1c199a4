import { expect } from "chai";
import { month } from "../../src/calendar/month";
import type { CellValue } from "../../src/workbook/grid";
import { inWords } from "../../src/scorecard/in-words";
import type { HistoryEntry } from "../../src/scorecard/history";
import { areaKey, type Place } from "../../src/workbook/figure-key";
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
    const found = table(1, cases(...known), {
      history: [entry("3", "open", 100), entry("3", "unallocated", 5), entry("3", "open", 7)],
    });
    expect(found.figure("Total number of open cases", "previous").value).to.equal((100 + 5) / 6);
  });

  /** March as the average of six months has it: the other five hold no unallocated case and one open one each. */
  const ONE_SOURCE: [string, CellValue[][], HistoryEntry[], (number | null)[]][] = [
    ["the history, where it has both", known, [entry("3", "open", 100), entry("3", "unallocated", 5)], [5, 100]],
    ["the lists, where the history has neither", known, [], [0, 1]],
    ["the lists, where it has the whole alone", known, [entry("3", "open", 100)], [0, 1]],
    ["the lists, where it has the part alone", known, [entry("3", "unallocated", 5)], [0, 1]],
    ["the lists, where it has the whole of an area", known, [entry("3", "open", 100, areaKey("EAST"))], [0, 1]],
  ];
  for (const [given, rows, history, expected] of ONE_SOURCE)
    it(`a month comes from one source: ${given}`, () => {
      const { found } = table(1, cases(...rows), { history });
      const [unallocated, open] = ["unallocated", "open"].map((measure) => (found.measure(measure)[0] ?? NaN) * 6);
      expect([Math.round(unallocated ?? NaN), Math.round((open ?? NaN) - 5)]).to.deep.equal(expected);
    });

  it("a month of which half is recorded and the lists know nothing is not known", () => {
    const months = [11, 12].map((of) => month(2016, of)).concat([1, 2, 3, 4].map((of) => month(2017, of)));
    const whole = months.flatMap((of) => [
      { ...entry("1", "open", 9), month: of },
      { ...entry("1", "unallocated", 3), month: of },
    ]);
    const previous = (history: readonly HistoryEntry[]) => {
      const rows = cases(["C1", "EAST", on("2016-01-01"), "A", null, null]);
      const found = table(1, rows, { settings: settings({ completeFrom: new Map() }), history });
      return found.found.rows.map(({ cells }) => cells[0]?.text);
    };
    expect(previous(whole)).to.deep.equal(["3", "9", "33.3%"]);
    expect(previous(whole.slice(1))).to.deep.equal(["3", "n/a", "n/a"]);
  });

  const both = (of: string, source: string, place: Place = "city") =>
    ["open", "unallocated"].map((measure) => ({ ...entry(of, measure, 3, place), source }));
  const WITHOUT: [string, HistoryEntry[], isKnown: boolean, string[]][] = [
    ["nothing of whole months", both("3", "Lists"), true, []],
    [
      "a month that the lists have whole now",
      both("3", "Lists, without SOUTH"),
      true,
      [
        "Mar-17 is without SOUTH, as published.",
        "The lists now know Mar-17 whole: accept the revisions of that month to have it so.",
      ],
    ],
    [
      "months that the lists do not know",
      ["2", "3"].flatMap((of) => both(of, "Lists, without SOUTH and DCSC")),
      false,
      ["Feb-17 and Mar-17 are without SOUTH and DCSC, as published."],
    ],
    ["nothing once the revision is accepted", both("3", "Revision accepted 12 June 2017"), true, []],
    ["nothing of an area", both("3", "Lists, without SOUTH", areaKey("EAST")), true, []],
    ["nothing where the lists are asked, for half is recorded", both("3", "Lists, without SOUTH").slice(1), true, []],
  ];
  for (const [given, history, isKnown, remarks] of WITHOUT)
    it(`says which months were published without an office: ${given}`, () => {
      const { found } = isKnown
        ? table(1, cases(...known), { history })
        : table(1, cases(known[1] ?? []), { settings: settings({ completeFrom: new Map() }), history });
      const said = (note: string) => note.includes("without") || note.includes("whole");
      expect(found.notes.filter(said)).to.deep.equal(remarks);
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
