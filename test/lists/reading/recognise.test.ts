import { expect } from "chai";
import { month } from "../../../src/calendar/month";
import { LIST_DEFINITIONS } from "../../../src/lists/catalogue";
import { lastTwoDigitYear } from "../../../src/lists/words/dates";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { recognise } from "../../../src/lists/reading/recognise";
import { mappingKey } from "../../../src/lists/reading/column-mapping";
import { sheet } from "../../support/tiny";

const READING = { date1904: false, lastYear: lastTwoDigitYear(month(2017, 5)) };
const ask = (grid: Grid, mapping?: Parameters<typeof recognise>[3]) =>
  recognise(grid, LIST_DEFINITIONS, READING, mapping);

/** The lists recognised, "unclear: A or B", "incomplete: A" or "none". */
function answer(grid: Grid, mapping?: Parameters<typeof recognise>[3]): string {
  const found = ask(grid, mapping);
  switch (found.kind) {
    case "list":
      return found.lists.map(({ definition }) => definition.name).join(" + ");
    case "unclear":
      return `unclear: ${found.candidates.join(" or ")}`;
    case "incomplete":
      return `incomplete: ${found.list}`;
    case "other subject":
      return `other subject: ${found.word}`;
    case "return table":
      return found.table.what;
    case "worker sheet":
    case "none":
      return found.kind;
  }
}

describe("which list a sheet holds", () => {
  /** Headings of Ofsted's Annex A lists, as councils export them. */
  const ANNEX_A: [string, string, string[], string][] = [
    [
      "List 3",
      "List 3",
      [
        "Child Unique ID",
        "Gender",
        "Ethnicity",
        "Date of Birth",
        "Date of Referral",
        "Referral Source",
        "Referral NFA?",
        "Allocated Team",
        "Allocated Worker",
      ],
      "Referrals",
    ],
    [
      "List 4",
      "List 4",
      [
        "Child Unique ID",
        "Date of Birth",
        "Continuous Assessment Start Date",
        "Child Seen During Continuous Assessment",
        "Continuous Assessment Date of Authorisation",
        "Allocated Team",
      ],
      "Assessments",
    ],
    [
      "List 6",
      "List 6",
      [
        "Child Unique ID",
        "Date of Birth",
        "CIN Start Date",
        "Primary Need Code",
        "CIN Closure Date",
        "Reason for Closure",
        "Case Status",
        "Allocated Team",
        "Allocated Worker",
      ],
      "Cases",
    ],
    [
      "List 7",
      "List 7",
      [
        "Child Unique ID",
        "Date of Birth",
        "Child Protection Plan Start Date",
        "Initial Category of Abuse",
        "Date of the Last Statutory Visit",
        "Child Protection Plan End Date",
        "Allocated Team",
      ],
      "Protection plans + Protection visits",
    ],
    [
      "List 8",
      "List 8",
      [
        "Child Unique ID",
        "Date of Birth",
        "Unaccompanied Asylum Seeking Child (UASC)",
        "Date Started to be Looked After",
        "Date Ceased to be Looked After",
        "Legal Status",
        "Allocated Team",
      ],
      "Children in care",
    ],
    [
      "List 9",
      "List 9",
      ["Child Unique ID", "Date of Birth", "Activity Status", "Eligibility Category"],
      "Care leavers",
    ],
    [
      "List 10",
      "List 10",
      [
        "Child Unique ID",
        "Date the Child Entered Care",
        "Date of Placement Order",
        "Date of Matching Child and Prospective Adopters",
        "Date Placed for Adoption",
        "Date of Adoption Order",
      ],
      "Adoptions",
    ],
  ];
  for (const [given, name, headings, expected] of ANNEX_A)
    it(`Annex A ${given}`, () => {
      expect(answer(sheet(name, [headings]))).to.equal(expected);
    });

  const PLAIN: [string, string, CellValue[], string][] = [
    ["supervisions with a column per month", "Sheet1", ["Worker", "Team", "Apr-17", "May-17"], "Supervisions"],
    ["a log of supervisions", "Log", ["Worker", "Supervision date"], "Supervisions"],
    ["caseloads with a column per month", "Sheet1", ["Worker", "Qualified", "FTE", 42826, 42856], "Caseloads"],
    ["caseloads with a row per month", "Sheet1", ["Worker", "Qualified", "Month", "Cases"], "Caseloads"],
    ["workforce", "Sheet1", ["Worker", "Role", "Employment"], "Workforce"],
    ["cases by the name of the sheet", "Cases", ["Child ID", "Referral date", "Closed date"], "Cases"],
    ["cases by their columns", "Sheet1", ["Child ID", "Referral date", "Allocated worker", "Closed date"], "Cases"],
    ["referrals, where the columns would do for cases too", "Sheet1", ["Child ID", "Referral date"], "Referrals"],
    ["assessments", "Sheet1", ["Child ID", "Start date", "Completed date"], "Assessments"],
    ["visits", "Sheet1", ["Child ID", "Visit date", "Child seen"], "Protection visits"],
    ["family support", "Sheet1", ["Family ID", "Start date", "End date"], "Family support"],
    [
      "other case, order, punctuation and spaces",
      "Sheet1",
      ["end  DATE", "Family-ID:", "Start Date"],
      "Family support",
    ],
    [
      "plans and care share their columns: the sheet's name tells",
      "CP plans",
      ["Child ID", "Start date", "End date"],
      "Protection plans",
    ],
    [
      "lists share their columns: nothing tells",
      "Sheet1",
      ["Child ID", "Start date", "End date"],
      "unclear: Assessments or Protection plans or Children in care",
    ],
    ["a list without a column that it needs", "Workforce", ["Worker", "Team", "Role"], "incomplete: Workforce"],
    ["something else", "Budget", ["Code", "Amount"], "none"],
  ];
  for (const [given, name, headings, expected] of PLAIN)
    it(given, () => {
      expect(answer(sheet(name, [headings]))).to.equal(expected);
    });

  it("finds the headings under titles, blank rows and beside blank columns", () => {
    const found = ask(
      sheet("Sheet1", [
        ["Children's services", null],
        [],
        ["Referrals since 2015"],
        [null, null],
        [null, "Child ID", null, "Date of Referral"],
        [null, "C1", null, 42886],
      ]),
    );
    if (found.kind !== "list") throw new Error(found.kind);
    expect(found.lists[0]?.headingRow).to.equal(4);
    expect([...(found.lists[0]?.columns ?? [])]).to.deep.equal([
      ["child", 1],
      ["referred", 3],
    ]);
  });

  it("takes a title above the table for the sheet's name", () => {
    expect(answer(sheet("Sheet1", [["Children in care, May 2017"], ["Child ID", "Start date", "End date"]]))).to.equal(
      "Children in care",
    );
  });

  it("goes by a person's word against its own", () => {
    const grid = sheet("CP plans", [["Child ID", "Start date", "End date"]]);
    expect(answer(grid, { list: "Children in care", columns: {} })).to.equal("Children in care");
    expect(answer(grid, { list: "none", columns: {} })).to.equal("none");
    expect(answer(grid, { list: "Workforce", columns: {} })).to.equal("incomplete: Workforce");
  });

  it("maps a column by hand, before any other takes its heading", () => {
    const grid = sheet("Sheet1", [
      ["Kid no.", "Start date", "Beginning"],
      ["C1", 42886, 42886],
    ]);
    expect(answer(grid, { list: "Protection plans", columns: {} })).to.equal("incomplete: Protection plans");
    const found = ask(grid, { list: "Protection plans", columns: { child: "kid no", started: "beginning" } });
    if (found.kind !== "list") throw new Error(found.kind);
    expect(Object.fromEntries(found.lists[0]?.columns ?? [])).to.include({ child: 0, started: 2 });
  });

  it("remembers a sheet from month to month, and not by its name", () => {
    const key = (file: string, name: string) => mappingKey({ file, sheet: name });
    expect(key("East office May-17.xlsx", "Sheet1")).to.equal(key("East office June 2017.xlsx", "Sheet2"));
    expect(key("East office May-17.xlsx", "Sheet1")).to.not.equal(key("West office May-17.xlsx", "Sheet1"));
    expect(key("East office.xlsx", "A")).to.match(/^[0-9a-f]{8}$/);
  });
});
