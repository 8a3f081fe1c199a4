import { expect } from "chai";
import { lastDay } from "../../../src/calendar/month";
import { EXCEPTION_KINDS } from "../../../src/scorecard/exceptions/catalogue";
import { listsOfWork } from "../../../src/scorecard/exceptions/lists-of-work";
import { teamBook } from "../../../src/scorecard/teams/team-book";
import { hasTeams, teamFigures } from "../../../src/scorecard/teams/team-figures";
import { workerLines } from "../../../src/scorecard/teams/worker-lines";
import { teamsPlan } from "../../../src/sheets/teams-sheet";
import { workPlan } from "../../../src/sheets/work-sheet";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { planCells } from "../../../src/workbook/plan-cells";
import { card } from "../../support/card";
import { MAY_17, on, sheet } from "../../support/tiny";
import { NAME, TYPED } from "../../support/typed-names";

const END = lastDay(MAY_17);

/** A sheet of each list, its first row one that a list of work names. */
const SHEETS: Readonly<Record<string, CellValue[][]>> = {
  Supervision: [
    [
      "Worker",
      "Worker ID",
      "Role",
      "Area",
      "Team",
      "Team type",
      "Start date",
      "Leave date",
      "Status",
      "Apr-17",
      "May-17",
    ],
    ["Ida Loam", "W1", "SW", "EAST", "Duty Team", "Other", on("2010-01-01"), null, null, "N", "N"],
    ["Ned Loam", "W2", "SW", "EAST", "Duty Team", "Other", on("2010-01-01"), null, null, "Y", "Y"],
  ],
  Caseloads: [
    ["Worker", "Worker ID", "Qualified", "FTE", "Area", "Team", "Team type", "Apr-17", "May-17"],
    ["Ida Loam", "W1", "Y", 1, "EAST", "Duty Team", "Children in Care", 14, 44],
    ["Ned Loam", "W2", "Y", 0.8, "EAST", "Duty Team", "Children in Care", 12, 12],
  ],
  Cases: [
    [
      "Child ID",
      "Area",
      "Team",
      "Team type",
      "Referral date",
      "Allocated worker",
      "Allocation date",
      "Closed date",
      "Case status",
    ],
    ["C1", "EAST", "Duty Team", "Other", END - 60, null, null, null, "Open"],
    ["C2", "EAST", "Duty Team", "Other", END - 60, "A", END - 50, null, "Open"],
  ],
  Assessments: [
    ["Child ID", "Area", "Team", "Team type", "Type", "Start date", "Completed date", "Child seen"],
    ["C1", "EAST", "Duty Team", "Other", "S17", END - 60, null, "Yes"],
    ["C2", "EAST", "Duty Team", "Other", "S17", END - 60, END - 4, "Yes"],
  ],
  "Protection plans": [
    ["Child ID", "Area", "Team", "Team type", "Start date", "End date"],
    ["C1", "EAST", "Duty Team", "Other", END - 900, null],
    ["C2", "EAST", "Duty Team", "Other", END - 60, null],
  ],
  "Protection visits": [
    ["Child ID", "Visit date", "Child seen"],
    ["C1", END - 30, "Yes"],
    ["C2", END - 1, "Yes"],
  ],
  "Care leavers": [
    ["Person ID", "Date of birth", "Activity status", "ETE", "Status date"],
    ["P1", on("1999-05-02"), null, null, on("2017-05-02")],
    ["P2", on("1999-05-02"), "F1", "Y", on("2017-05-02")],
  ],
};

/** All that stands on the sheets made on request. */
function onRequest(grids: readonly Grid[]): string {
  const made = card(grids);
  const work = listsOfWork(made);
  const { areas } = made.settings;
  const book = teamBook(made.lists, made.settings.teams);
  const plans = [
    ...[{ kind: "city" as const }, { kind: "area" as const, area: 0 }].map((place) =>
      workPlan({ name: "Work", month: MAY_17, place: null, sections: work.sectionsFor(place), areas, usedRows: 0 }),
    ),
    teamsPlan({
      name: "Teams",
      month: MAY_17,
      indicators: made.figures
        .filter(({ indicator }) => hasTeams(indicator))
        .map((figures) => ({ figures, areas: areas.flatMap((_, at) => teamFigures(made, figures, at, book) ?? []) })),
      workers: workerLines(made),
      usedRows: 0,
    }),
  ];
  return plans.flatMap((plan) => [...planCells(plan).values()].map((cell) => JSON.stringify(cell))).join("\n");
}

const all = (changed: Readonly<Record<string, CellValue[][]>> = {}) =>
  Object.entries({ ...SHEETS, ...changed }).map(([name, rows]) => sheet(name, rows));

describe("lists of work, teams and workers", () => {
  it("list the first row of each of these sheets", () => {
    const work = listsOfWork(card(all()));
    const found = work.sectionsFor({ kind: "city" }).map(({ exceptions }) => exceptions.length);
    // Twelve months of supervision are not known here.
    expect(found).to.deep.equal(EXCEPTION_KINDS.map(({ isLeastFirst }) => (isLeastFirst === true ? 0 : 1)));
  });

  for (const [name, rows] of Object.entries(SHEETS)) {
    it(`hold no name that stands in a cell of ${name}, but that of a worker in the column of workers`, () => {
      const [headings = [], first = [], ...rest] = rows;
      headings.forEach((heading, column) => {
        if (heading === "Worker") return;
        for (const typed of TYPED) {
          const changed = [headings, first.map((cell, at) => (at === column ? typed : cell)), ...rest];
          const leak = NAME.exec(onRequest(all({ [name]: changed })));
          expect(leak?.[0] ?? "", `“${typed}” under ${String(heading)}`).to.equal("");
        }
      });
    }).timeout(60_000);
  }
});
