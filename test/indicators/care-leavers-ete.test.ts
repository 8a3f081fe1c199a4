import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { monthOf, on, sheet, table } from "../support/tiny";

/** In ETE and turned 17 to 21, of people with a date of birth, an activity and the day of it. */
function counted(
  rows: [born: string | null, activity: CellValue, statusOn: string | null, person?: string][],
  month = "2017-05",
): string {
  const grid = sheet("Care leavers", [
    ["Person ID", "Date of birth", "Activity status", "Status date"],
    ...rows.map(([born, activity, statusOn, person = "P1"]) => [
      person,
      born === null ? null : on(born),
      activity,
      statusOn === null ? null : on(statusOn),
    ]),
  ]);
  const { found } = table(8, [grid], { month: monthOf(month) });
  return ["inEte", "turned"].map((name) => String(found.measure(name)[1])).join(" of ");
}

describe("8. care leavers in employment, education or training", () => {
  const BIRTHDAYS: [string, string | null, string, string?][] = [
    ["17 on 1 April", "2000-04-01", "1 of 1"],
    ["17 on 31 March: the year before", "2000-03-31", "0 of 0"],
    ["21 on the last day of the month", "1996-05-31", "1 of 1"],
    ["21 the day after", "1996-06-01", "0 of 0"],
    ["16 and 22 are not looked at", "2001-05-01", "0 of 0"],
    ["22", "1995-05-01", "0 of 0"],
    ["born on 29 February: the birthday of 2017 is 1 March", "2000-02-29", "1 of 1", "2017-03"],
    ["born on 29 February: not yet at the end of February", "2000-02-29", "0 of 0", "2017-02"],
    ["in March the financial year from last April counts", "2000-03-31", "1 of 1", "2017-03"],
    ["without a date of birth: left out", null, "0 of 0"],
  ];
  for (const [given, born, expected, month] of BIRTHDAYS)
    it(given, () => {
      expect(counted([[born, "F2", null]], month)).to.equal(expected);
    });

  const ACTIVITIES: [CellValue, string][] = [
    ["F1", "1 of 1"],
    ["p6", "1 of 1"],
    ["F2 - full time training", "1 of 1"],
    ["G4", "0 of 1"],
    ["RHOM", "0 of 0"],
    ["died", "0 of 0"],
    ["G6", "0 of 1"],
    [null, "0 of 1"],
    ["Unknown", "0 of 1"],
    ["X1", "0 of 1"],
  ];
  for (const [activity, expected] of ACTIVITIES)
    it(`activity ${String(activity)}`, () => {
      expect(counted([["2000-05-10", activity, null]])).to.equal(expected);
    });

  const DATES: [string, string, string][] = [
    ["three months before the birthday", "2017-02-10", "1 of 1"],
    ["a day earlier than that: not known", "2017-02-09", "0 of 1"],
    ["one month after", "2017-06-10", "1 of 1"],
    ["a day later than that: not known", "2017-06-11", "0 of 1"],
  ];
  for (const [given, statusOn, expected] of DATES)
    it(`a status ${given}`, () => {
      expect(counted([["2000-05-10", "F1", statusOn]])).to.equal(expected);
    });

  it("takes the status nearest the birthday", () => {
    expect(
      counted([
        ["2000-05-10", "F1", "2017-03-01"],
        ["2000-05-10", "G5", "2017-05-12"],
      ]),
    ).to.equal("0 of 1");
    expect(
      counted([
        ["2000-05-10", "F1", "2017-05-09"],
        ["2000-05-10", "G5", "2017-06-01"],
      ]),
    ).to.equal("1 of 1");
  });

  it("takes the last row where there are no status dates", () => {
    expect(
      counted([
        ["2000-05-10", "G5", null],
        ["2000-05-10", "F1", null],
      ]),
    ).to.equal("1 of 1");
  });

  it("reads a yes or no instead of an activity", () => {
    const found = table(8, [
      sheet("Care leavers", [
        ["Person ID", "Date of birth", "ETE"],
        ["P1", on("2000-05-10"), "Y"],
        ["P2", on("1999-05-10"), "N"],
        ["P3", on("1998-05-10"), null],
      ]),
    ]);
    expect(found.text("ETE %")).to.equal("33%");
  });

  it("is cumulative: the average before is of six cumulative months", () => {
    const rows: [string, CellValue, string, string][] = [
      ["2000-04-10", "F1", "2017-04-10", "P1"],
      ["1999-05-10", "G4", "2017-05-10", "P2"],
      ["1998-11-10", "F1", "2016-11-10", "P3"],
    ];
    const grid = sheet("Care leavers", [
      ["Person ID", "Date of birth", "Activity status", "Status date"],
      ...rows.map(([born, activity, statusOn, person]) => [person, on(born), activity, on(statusOn)]),
    ]);
    const found = table(8, [grid]);
    // November to March: P3, who was in ETE, and P2, who turned 17 in May 2016 and of whom nothing is known; April: P1.
    expect(found.figure("ETE %", "previous").value).to.be.closeTo((5 * 1 + 1) / (5 * 2 + 1), 1e-12);
    expect(found.text("ETE %")).to.equal("50%");
  });
});
