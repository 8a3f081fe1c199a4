import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { allIssues, on, said, settings, sheet, table } from "../support/tiny";

describe("what indicators leave out or doubt", () => {
  const CHECKS: [string, string, CellValue[][], string[]][] = [
    [
      "plans: end before start",
      "CP plans",
      [
        ["Child ID", "Start date", "End date", "Area"],
        ["C1", on("2017-05-10"), on("2017-05-01"), "EAST"],
      ],
      ["Protection plans C2: The end date is before the start date."],
    ],
    [
      "care: no start, no date of birth",
      "Children in care",
      [
        ["Child ID", "Date of birth", "Start date", "Area"],
        ["C1", null, null, "EAST"],
      ],
      ["Children in care C2: There is no start date.", "Children in care B2: There is no date of birth."],
    ],
    [
      "referrals: twice on a day",
      "Referrals",
      [
        ["Child ID", "Referral date"],
        ["C1", on("2017-05-01")],
        ["c1", on("2017-05-01")],
      ],
      ["Referrals B3: A second referral of the same child on the same day."],
    ],
    [
      "cases: a worker without an allocation date",
      "Cases",
      [
        ["Child ID", "Referral date", "Allocated worker", "Allocation date", "Area"],
        ["C1", on("2017-05-01"), "A", null, "EAST"],
      ],
      ["Cases D2: A worker is named but the allocation date is blank."],
    ],
    [
      "assessments: no start; completed first; seen too late; not said",
      "Assessments",
      [
        ["Child ID", "Start date", "Completed date", "Child seen", "Area"],
        ["C1", null, on("2017-05-01"), "Yes", "EAST"],
        ["C2", on("2017-05-02"), on("2017-05-01"), "Yes", "EAST"],
        ["C3", on("2017-05-01"), on("2017-05-02"), on("2017-05-03"), "EAST"],
        ["C4", on("2017-05-01"), on("2017-05-02"), null, "EAST"],
      ],
      [
        "Assessments B2: The assessment was completed but has no start date.",
        "Assessments C3: The assessment was completed before it started.",
        "Assessments D4: The child was seen after the assessment was completed.",
        "Assessments D5: It is not said whether the child was seen.",
      ],
    ],
    [
      "adoptions: missing and negative intervals",
      "Adoptions",
      [
        ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
        ["C1", on("2015-01-01"), on("2016-01-01"), null, on("2016-09-01"), on("2017-05-01")],
        ["C2", on("2016-10-01"), on("2016-01-01"), on("2016-06-01"), on("2016-09-01"), on("2017-05-01")],
      ],
      [
        "Adoptions D2: A date from placement order to match is missing.",
        "Adoptions E3: The dates from entering care to placement are in the wrong order.",
      ],
    ],
    [
      "workforce: two rows at a time, an unknown role, no employment",
      "Workforce",
      [
        ["Worker", "Worker ID", "Role", "Employment", "Area"],
        ["A", 1, "SW", "Agency", "EAST"],
        ["A", 1, "SW", "Agency", "EAST"],
        ["B", 2, "Business support", "Permanent", "EAST"],
        ["C", 3, "business support", "Permanent", "EAST"],
        ["D", 4, "TM", null, "EAST"],
      ],
      [
        "Workforce A3: A second row for the same worker at the same time.",
        "Workforce C4: “Business support” is not a social work role.",
        "Workforce D6: It is not said whether this is an agency worker.",
      ],
    ],
    [
      "care leavers: no birth date, two rows without a status date, an unknown code",
      "Care leavers",
      [
        ["Person ID", "Date of birth", "Activity status"],
        ["P1", null, "F1"],
        ["P2", on("1999-05-02"), "F1"],
        ["P2", on("1999-05-02"), "X9"],
      ],
      [
        "Care leavers C4: “X9” under “Activity status” is not an activity code (F1–F6, P1–P6, G4–G6).",
        "Care leavers B2: There is no date of birth.",
        "Care leavers A3: The same person has another row without a status date further down.",
      ],
    ],
    [
      "caseloads: no FTE, zero FTE, a second row, not said whether qualified",
      "Caseloads",
      [
        ["Worker", "Worker ID", "Qualified", "FTE", "Area", "May-17"],
        ["A", 1, "Y", null, "EAST", 5],
        ["B", 2, "Y", 0, "EAST", 5],
        ["A", 1, "Y", 1, "EAST", 5],
        ["C", 3, null, 1, "EAST", "lots"],
      ],
      [
        "Caseloads F5: The text under May-17 is not a number of cases.",
        "Caseloads D2: The full-time equivalent is blank.",
        "Caseloads D3: The full-time equivalent is zero.",
        "Caseloads C5: It is not said whether the worker is qualified.",
        "Caseloads A4: A second row for the same worker and team in May-17.",
      ],
    ],
    [
      "supervisions: a date under another month, one that cannot be read, a second row",
      "Supervision",
      [
        ["Worker", "Worker ID", "Area", "Apr-17", "May-17"],
        ["A", 1, "EAST", on("2017-04-05"), on("2017-04-30")],
        ["B", 2, "EAST", "Y", "32/05/2017"],
        ["A", 1, "EAST", null, null],
      ],
      [
        "Supervisions E2: A date under May-17 lies in Apr-17.",
        "Supervisions E3: “32/05/2017” under May-17 is not a date that can be read.",
        "Supervisions A4: A second row for the same worker.",
      ],
    ],
  ];
  for (const [given, name, rows, expected] of CHECKS)
    it(given, () => {
      expect(said(allIssues([sheet(name, rows)]))).to.have.members(expected);
    });

  it("two indicators that decide alike on a row make one line", () => {
    const rows = [
      ["Child ID", "Referral date", "Allocated worker", "Area", "Team type"],
      ["C1", null, "A", "EAST", "Safeguarding"],
    ];
    const care = [
      ["Child ID", "Start date", "Area"],
      ["C9", on("2017-01-01"), "EAST"],
    ];
    expect(said(allIssues([sheet("Cases", rows), sheet("Children in care", care)]))).to.deep.equal([
      "Cases B2: There is no referral date.",
    ]);
  });

  it("what is said of an FTE of zero, blank or unreadable goes by the setting that workers are counted by", () => {
    const grid = sheet("Caseloads", [
      ["Worker", "Worker ID", "Qualified", "FTE", "Area", "May-17"],
      ["A", 1, "Y", 0, "EAST", 5],
      ["B", 2, "Y", null, "EAST", 7],
      ["C", 3, "Y", "half", "EAST", 9],
    ]);
    const by = (caseloadByHeadcount: boolean) => {
      const found = table(13, [grid], { settings: settings({ caseloadByHeadcount }) });
      return {
        issues: found.issues.map(({ cell, done }) => `${cell} ${done}`),
        city: found.figure("Average Caseload - City").value,
      };
    };
    const unreadable = "D4 The worker is left out, unless workers are counted by heads.";
    expect(by(false)).to.deep.equal({
      issues: [unreadable, "D2 The worker is left out.", "D3 Counted as 1."],
      city: 7,
    });
    expect(by(true)).to.deep.equal({ issues: [unreadable], city: 7 });
  });
});
