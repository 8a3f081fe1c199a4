import { expect } from "chai";
import type { Day } from "../../../src/calendar/day";
import { findUnlikely } from "../../../src/indicators/plausibility/find-unlikely";
import { sampleSettings } from "../../../src/sample/index";
import { atOnce } from "../../../src/workbook/steps";
import type { CellValue } from "../../../src/workbook/grid";
import { sampleGrids } from "../../support/sample-month";
import { on, read, sheet } from "../../support/tiny";

const TODAY = on("2017-06-12") as Day;

function unlikely(name: string, rows: CellValue[][], caseloadByHeadcount = false): string[] {
  const { lists } = read([sheet(name, rows)]);
  return atOnce(findUnlikely({ lists, today: TODAY, caseloadByHeadcount })).map(
    ({ cell, problem, done }) => `${cell}: ${problem} ${done}`,
  );
}

describe("values that can hardly be true", () => {
  describe("a date in the future, or before 1990", () => {
    const referral = (iso: string) =>
      unlikely("Referrals", [
        ["Child ID", "Referral date"],
        ["C1", on(iso)],
      ]);
    const CASES: [string, string, string[]][] = [
      ["today", "2017-06-12", []],
      [
        "tomorrow",
        "2017-06-13",
        ["B2: The date under “Referral date” is in the future. Counted in the month of that day (2)."],
      ],
      ["the first day of 1990", "1990-01-01", []],
      [
        "the day before it",
        "1989-12-31",
        ["B2: The date under “Referral date” is before 1990. Counted in the month of that day (2)."],
      ],
    ];
    for (const [given, iso, expected] of CASES) it(given, () => expect(referral(iso)).to.deep.equal(expected));

    it("is found in each column of days, with its effect", () => {
      const far = on("2071-05-02");
      const LISTS: [string, string[], CellValue[], string[]][] = [
        [
          "Cases",
          ["Child ID", "Referral date", "Allocated worker", "Allocation date", "Closed date"],
          ["C1", far, "A", far, far],
          ["B2", "D2", "E2"],
        ],
        ["Assessments", ["Child ID", "Start date", "Completed date"], ["C1", far, far], ["B2", "C2"]],
        ["CP plans", ["Child ID", "Start date", "End date"], ["C1", far, far], ["B2", "C2"]],
        ["CP visits", ["Child ID", "Visit date", "Child seen"], ["C1", far, "Yes"], ["B2"]],
        [
          "Children in care",
          ["Child ID", "Date of birth", "Start date", "End date"],
          ["C1", far, far, far],
          ["B2", "C2", "D2"],
        ],
        [
          "Care leavers",
          ["Person ID", "Date of birth", "Activity status", "Status date"],
          ["P1", far, "F1", far],
          ["B2", "D2"],
        ],
        [
          "Adoptions",
          ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
          ["C1", far, far, far, far, far],
          ["B2", "C2", "D2", "E2", "F2"],
        ],
        ["Family support", ["Family ID", "Start date", "End date"], ["F1", far, far], ["B2", "C2"]],
        ["Supervision log", ["Worker", "Supervision date"], ["A B", far], ["B2"]],
      ];
      for (const [name, headings, row, cells] of LISTS) {
        const found = unlikely(name, [headings, row]);
        expect(
          found.map((said) => said.split(":")[0]),
          name,
        ).to.have.members(cells);
        for (const said of found) expect(said).to.match(/in the future\. .*\(\d.*\)\.$/);
      }
    });

    it("a worker may join or leave next month, and not have begun before 1990", () => {
      const headings = ["Worker", "Role", "Employment", "Start date", "Leave date"];
      expect(
        unlikely("Workforce", [headings, ["A B", "SW", "Agency", on("2017-07-03"), on("2017-12-31")]]),
      ).to.deep.equal([]);
      expect(unlikely("Workforce", [headings, ["A B", "SW", "Agency", on("1899-12-31") + 400, null]])).to.deep.equal([
        "D2: The date under “Start date” is before 1990. Counted in post from that day on (12, 14).",
      ]);
    });
  });

  describe("a full-time equivalent", () => {
    const fte = (value: CellValue, qualified = "Y", byHeadcount = false) =>
      unlikely(
        "Caseloads",
        [
          ["Worker", "Qualified", "FTE", "May-17"],
          ["A B", qualified, value, 12],
          ["C D", "Y", 1, 12],
        ],
        byHeadcount,
      );
    const SMALL =
      "C2: The full-time equivalent is below 0.1. Counted as it stands: it makes the average caseload greater (13).";
    const LARGE =
      "C2: The full-time equivalent is above 1.5. Counted as it stands: it makes the average caseload smaller (13).";
    const CASES: [string, CellValue, string[]][] = [
      ["of 0.1", 0.1, []],
      ["just below 0.1", 0.09, [SMALL]],
      ["of zero, which is left out", 0, []],
      ["blank, which is 1", null, []],
      ["of 1.5", 1.5, []],
      ["of 151%", "151%", [LARGE]],
      ["of a week's hours", 37, []],
    ];
    for (const [given, value, expected] of CASES) it(given, () => expect(fte(value)).to.deep.equal(expected));

    it("of someone who is not qualified, or where heads are counted, changes nothing", () => {
      expect([fte(0.05, "N"), fte(0.05, "Y", true)]).to.deep.equal([[], []]);
    });
  });

  describe("cases", () => {
    const MANY =
      "One worker holds more than 60 cases. Counted as they stand: they make the average caseload greater (13).";
    it("60 are many, 61 too many; under their month", () => {
      const rows: CellValue[][] = [
        ["Worker", "Qualified", "FTE", "Apr-17", "May-17"],
        ["A B", "Y", 1, 61, 60],
        ["C D", "Y", 1, 60, 610],
        ["E F", "N", 1, 99, 99],
      ];
      expect(unlikely("Caseloads", rows)).to.have.members([`D2: ${MANY}`, `E3: ${MANY}`]);
    });

    it("on a sheet with a row per month too", () => {
      const rows: CellValue[][] = [
        ["Worker", "Qualified", "FTE", "Month", "Cases"],
        ["A B", "Y", 1, "Apr-17", 60],
        ["A B", "Y", 1, "May-17", 61],
      ];
      expect(unlikely("Caseloads", rows)).to.deep.equal([`E3: ${MANY}`]);
    });
  });

  describe("a child in care", () => {
    const care = (born: string, started: string | null) =>
      unlikely("Children in care", [
        ["Child ID", "Date of birth", "Start date"],
        ["C1", on(born), started === null ? null : on(started)],
      ]);
    const BORN =
      "B2: The child was born after care began. Counted as in care from the start date, and as under 18 by this date of birth (7, 11).";
    const CASES: [string, string, string | null, string[]][] = [
      ["born the day care began", "2016-03-01", "2016-03-01", []],
      ["born the day after", "2016-03-02", "2016-03-01", [BORN]],
      ["without a start", "2016-03-02", null, []],
    ];
    for (const [given, born, started, expected] of CASES)
      it(given, () => expect(care(born, started)).to.deep.equal(expected));
  });

  it("are none in the sample month", () => {
    const { lists } = read(sampleGrids(), { settings: sampleSettings() });
    expect(atOnce(findUnlikely({ lists, today: TODAY, caseloadByHeadcount: false }))).to.deep.equal([]);
  });
});
