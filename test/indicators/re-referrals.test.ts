import type { CellValue } from "../../src/workbook/grid";
import { expect } from "chai";
import { monthOf, on, settings, sheet, table } from "../support/tiny";

const AGAIN = "No. re-referrals";
const ALL = "Total Referrals";
const referrals = (...rows: [string, string][]) => [
  sheet("Referrals", [["Child ID", "Referral date"], ...rows.map(([child, day]) => [child, on(day)])]),
];

describe("2. re-referrals", () => {
  const CASES: [string, [string, string][], [again: string, all: string]][] = [
    ["the first day of the month", [["C1", "2017-05-01"]], ["0", "1"]],
    ["the last day of the month", [["C1", "2017-05-31"]], ["0", "1"]],
    [
      "the day after the month",
      [
        ["C1", "2017-06-01"],
        ["C2", "2017-05-31"],
      ],
      ["0", "1"],
    ],
    [
      "the day before the month",
      [
        ["C1", "2017-04-30"],
        ["C2", "2017-05-01"],
      ],
      ["0", "1"],
    ],
    [
      "a year before to the day: again",
      [
        ["C1", "2016-05-10"],
        ["C1", "2017-05-10"],
      ],
      ["1", "1"],
    ],
    [
      "a year and a day before: not again",
      [
        ["C1", "2016-05-09"],
        ["C1", "2017-05-10"],
      ],
      ["0", "1"],
    ],
    [
      "the day before: again",
      [
        ["C1", "2017-05-09"],
        ["C1", "2017-05-10"],
      ],
      ["1", "2"],
    ],
    [
      "twice on one day is one referral, and not again",
      [
        ["C1", "2017-05-10"],
        ["C1", "2017-05-10"],
      ],
      ["0", "1"],
    ],
    [
      "a later referral does not count back",
      [
        ["C1", "2017-05-10"],
        ["C1", "2017-06-10"],
      ],
      ["0", "1"],
    ],
    [
      "another child's referral does not count",
      [
        ["C2", "2017-01-10"],
        ["C1", "2017-05-10"],
      ],
      ["0", "1"],
    ],
  ];
  for (const [given, rows, [again, all]] of CASES) {
    it(given, () => {
      const found = table(2, referrals(...rows));
      expect([found.text(AGAIN), found.text(ALL)]).to.deep.equal([again, all]);
    });
  }

  it("twelve months before 29 February is 28 February", () => {
    const again = (earlier: string) =>
      table(2, referrals(["C1", earlier], ["C1", "2016-02-29"]), { month: monthOf("2016-02") }).text(AGAIN);
    expect([again("2015-02-28"), again("2015-02-27")]).to.deep.equal(["1", "0"]);
  });

  it("twelve months before 28 February of the year after a leap year is 28 February", () => {
    const again = (earlier: string) =>
      table(2, referrals(["C1", earlier], ["C1", "2017-02-28"]), { month: monthOf("2017-02") }).text(AGAIN);
    expect([again("2016-02-28"), again("2016-02-27")]).to.deep.equal(["1", "0"]);
  });

  it("is compared with the six months before added up, and says where the list does not reach back", () => {
    const months = ["2016-11", "2016-12", "2017-01", "2017-02", "2017-03", "2017-04"];
    const rows = months.map((month, at): [string, string] => [`C${at % 2}`, `${month}-15`]);
    const found = table(2, referrals(...rows, ["C9", "2017-05-15"]));
    expect([
      found.text(AGAIN, "previous"),
      found.text(ALL, "previous"),
      found.text("Re-referrals %", "previous"),
    ]).to.deep.equal(["4", "6", "67%"]);
    expect(found.found.columns[0]?.label).to.equal("Prev. 6 months cumulative");
    const short = table(2, referrals(...rows, ["C9", "2017-05-15"]), {
      settings: settings({ completeFrom: new Map() }),
    });
    expect([short.text(ALL), short.text(AGAIN), short.text("Re-referrals %")]).to.deep.equal(["1", "n/a", "n/a"]);
    expect(short.found.notes[0]).to.equal(
      "The list of referrals begins in Nov-16: the 12 months before May-17 are not known.",
    );
  });

  describe("by Annex A's number before the child's latest referral, where the list does not reach back", () => {
    const numbered = (...rows: [child: string, iso: string, before: number | string | null][]) =>
      table(
        2,
        [
          sheet("Referrals", [
            ["Child Unique ID", "Date of referral", "Number of Referrals in Last 12 Months"],
            // Enough other referrals, in each week of half a year, for the list to be believed from January on.
            ...Array.from({ length: 26 }, (_, week) => [`D${week}`, on("2017-01-02") + 7 * week, 0]),
            ...rows.map(([child, iso, before]) => [child, on(iso), before]),
          ]),
        ],
        { settings: settings({ completeFrom: new Map() }) },
      );
    const NUMBERS: [string, Parameters<typeof numbered>, string][] = [
      ["one before", [["C1", "2017-05-10", 1]], "1"],
      ["none before", [["C1", "2017-05-10", 0]], "0"],
      ["not said", [["C1", "2017-05-10", null]], "n/a"],
      ["not to be read", [["C1", "2017-05-10", "some"]], "n/a"],
      [
        "the number speaks of the latest: an earlier one follows another if it counts more than the list",
        [
          ["C1", "2017-05-10", 2],
          ["C1", "2017-06-20", 2],
        ],
        "1",
      ],
      [
        "one that is followed in 31 days, and by no more than the list holds, is none",
        [
          ["C1", "2017-05-10", 1],
          ["C1", "2017-06-10", 1],
        ],
        "0",
      ],
      [
        "one that is followed later than that is not told of",
        [
          ["C1", "2017-05-10", 1],
          ["C1", "2017-06-11", 1],
        ],
        "n/a",
      ],
      [
        "one that the list itself tells of",
        [
          ["C1", "2017-01-10", 1],
          ["C1", "2017-05-10", 1],
        ],
        "1",
      ],
    ];
    for (const [given, rows, expected] of NUMBERS)
      it(given, () => expect(numbered(...rows).text(AGAIN)).to.equal(expected));

    it("says what the number hardly tells", () => {
      const { issues } = numbered(["C1", "2017-05-10", 1], ["C1", "2017-06-10", 1]);
      expect(issues.map(({ cell, done }) => `${cell} ${done}`)).to.deep.equal(["C28 Counted as no re-referral."]);
    });

    it("where the list does reach back the list tells", () => {
      const rows: CellValue[][] = [
        ["Child Unique ID", "Date of referral", "Number of Referrals in Last 12 Months"],
        ["C1", on("2017-05-10"), 3],
      ];
      expect(table(2, [sheet("Referrals", rows)]).text(AGAIN)).to.equal("0");
    });
  });

  it("a month before the first referral is not known, and not zero", () => {
    const list = referrals(["C1", "2017-02-10"], ["C2", "2017-02-20"], ["C3", "2017-05-10"]);
    const found = table(2, list, { settings: settings({ completeFrom: new Map() }) });
    expect(found.text(ALL, "previous")).to.equal("n/a");
    expect(found.found.series.map(({ parts }) => parts[1])).to.deep.equal([...Array<null>(9).fill(null), 2, 0, 0, 1]);
  });
});
