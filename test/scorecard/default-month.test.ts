import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { isoMonth } from "../../src/calendar/month";
import type { Grid } from "../../src/workbook/grid";
import { defaultMonth, reachesMonth } from "../../src/scorecard/default-month";
import { monthOf, on, read, sheet } from "../support/tiny";

const NOW = on("2017-06-12") as Day;
const referrals = (last: string) =>
  sheet("Referrals", [
    ["Child ID", "Referral date"],
    ["C1", on("2016-01-01")],
    ["C2", on(last)],
  ]);
const supervisions = (...months: string[]) =>
  sheet("Supervision", [
    ["Worker", "Area", "Start date", "Apr-17", "May-17", "Jun-17"],
    [
      "Ann",
      "EAST",
      on("2010-01-01"),
      ...["Apr-17", "May-17", "Jun-17"].map((month) => (months.includes(month) ? "Y" : null)),
    ],
  ]);

const openCases = (last: string, closed?: string) =>
  sheet("Cases", [
    ["Child ID", "Referral date", "Closed date"],
    ["C1", on("2016-01-01"), closed === undefined ? null : on(closed)],
    ["C2", on(last), null],
  ]);

const assessments = (last: string) =>
  sheet("Assessments", [
    ["Child ID", "Start date", "Completed date"],
    ["C1", on("2016-01-01"), on("2016-02-01")],
    ["C2", on("2017-01-01"), on(last)],
  ]);

describe("a month that the lists reach", () => {
  const CASES: [string, Grid[], string, boolean][] = [
    ["with an event on its first day", [referrals("2017-05-01")], "2017-05", true],
    ["with none after the day before", [referrals("2017-04-30")], "2017-05", false],
    ["before the last event", [referrals("2017-05-01")], "2017-02", true],
    ["with a month column that somebody filled", [supervisions("May-17"), referrals("2017-04-30")], "2017-05", true],
    [
      "with lists that hold no events at all",
      [
        sheet("Family support", [
          ["Family ID", "Start date"],
          ["F1", on("2017-01-01")],
        ]),
      ],
      "2017-05",
      true,
    ],
  ];
  for (const [given, grids, iso, expected] of CASES)
    it(`${given}: ${String(expected)}`, () => {
      expect(reachesMonth(read(grids).lists, monthOf(iso))).to.equal(expected);
    });
});

describe("the month that is chosen", () => {
  const CASES: [string, Grid[], string][] = [
    ["the last that events run to the end of", [referrals("2017-05-31")], "2017-05"],
    ["events that stop over a long weekend cover the month", [referrals("2017-05-28")], "2017-05"],
    ["events that stop in the middle of a month do not", [referrals("2017-05-20")], "2017-04"],
    ["an extract of June covers May", [referrals("2017-06-12")], "2017-05"],
    ["what lies after today is a typing error", [referrals("2071-06-12")], "2015-12"],
    ["an extract of open cases is of the month of its last one", [openCases("2017-05-06")], "2017-05"],
    [
      "with closed cases the list runs to the end of the month or not",
      [openCases("2017-05-06", "2017-04-03")],
      "2017-04",
    ],
    ["a month column that nobody filled does not count", [supervisions("Apr-17")], "2017-04"],
    [
      "of two lists the one that reaches less far decides",
      [referrals("2017-05-31"), supervisions("Apr-17")],
      "2017-04",
    ],
    [
      "a stale list does not hold back two others",
      [referrals("2017-05-31"), supervisions("Apr-17", "May-17"), openCases("2017-02-06", "2017-02-03")],
      "2017-05",
    ],
    [
      "half of the lists are not most of them",
      [referrals("2017-05-31"), supervisions("Apr-17", "May-17"), assessments("2017-03-31"), openCases("2017-03-06")],
      "2017-03",
    ],
    ["a month begun is not complete", [supervisions("Apr-17", "May-17", "Jun-17")], "2017-05"],
    [
      "nothing tells: the month before today",
      [
        sheet("Family support", [
          ["Family ID", "Start date"],
          ["F1", on("2017-01-01")],
        ]),
      ],
      "2017-05",
    ],
  ];
  for (const [given, grids, expected] of CASES)
    it(given, () => {
      expect(isoMonth(defaultMonth(read(grids).lists, NOW))).to.equal(expected);
    });
});
