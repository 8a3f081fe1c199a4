import { expect } from "chai";
import { month } from "../../src/calendar/month";
import {
  keptKind,
  markName,
  markedKind,
  markedSheets,
  membersKind,
  publicKind,
  scorecardKind,
  scorecardMonth,
  placeNumber,
  teamsKind,
  usualName,
  workKind,
  workSheet,
  type OwnKind,
} from "../../src/workbook/own-sheets";

const MAY = month(2017, 5);

describe("sheets of ours", () => {
  const KINDS: readonly [kind: OwnKind, mark: string, name: string][] = [
    ["settings", "SC_Sheet_settings", "Scorecard settings"],
    ["history", "SC_Sheet_history", "Scorecard history"],
    ["issues", "SC_Sheet_issues", "Data issues"],
    ["definitions", "SC_Sheet_definitions", "Definitions"],
    ["returns", "SC_Sheet_returns", "Returns"],
    ["evidence", "SC_Sheet_evidence", "Scorecard evidence"],
    [scorecardKind(MAY), "SC_Sheet_scorecard_2017_05", "Scorecard May-17"],
    [publicKind(MAY), "SC_Sheet_public_2017_05", "Public May-17"],
    [membersKind(MAY), "SC_Sheet_members_2017_05", "Members May-17"],
    [keptKind(MAY, 1), "SC_Sheet_kept_2017_05_1", "Scorecard May-17 before"],
    [workKind(MAY, null), "SC_Sheet_work_2017_05", "Work May-17"],
    [workKind(MAY, 1204), "SC_Sheet_work_2017_05_1204", "Work 1204 May-17"],
    [teamsKind(MAY), "SC_Sheet_teams_2017_05", "Teams May-17"],
    [keptKind(MAY, 2), "SC_Sheet_kept_2017_05_2", "Scorecard May-17 before 2"],
  ];
  for (const [kind, mark, name] of KINDS)
    it(`${kind}: its mark, its usual name, and the kind that the mark says`, () => {
      expect(markName(kind)).to.equal(mark);
      expect(usualName(kind)).to.equal(name);
      expect(markedKind(mark)).to.equal(kind);
      expect(markedKind(mark.toUpperCase()), "Excel does not tell capitals apart").to.equal(kind);
    });

  const OTHERS = [
    "Cases",
    "SC_Sheet_",
    "SC_Sheet_settings_1",
    "SC_Sheet_scorecard",
    "SC_Sheet_public_2017",
    "SC_Sheet_toString",
    "My_SC_Sheet_issues",
  ];
  for (const name of OTHERS)
    it(`“${name}” marks no sheet`, () => {
      expect(markedKind(name)).to.equal(null);
    });

  it("only a scorecard has the month of one", () => {
    expect(
      [scorecardKind(MAY), publicKind(MAY), keptKind(MAY, 1), "history" as const].map(scorecardMonth),
    ).to.deep.equal([MAY, null, null, null]);
  });

  it("the lists of work of a place: a name that Excel takes, and a number that is its own", () => {
    expect(workSheet(MAY, "North/East: [1]")).to.equal("Work North East   1 May-17");
    expect(workSheet(MAY, "A very long name of a team in the city").length).to.be.at.most(31);
    const names = Array.from({ length: 500 }, (_, at) => `Area ${at}`);
    expect(new Set(names.map(placeNumber)).size).to.equal(500);
  });

  it("are those that a mark refers to", () => {
    const names = [
      ["SC_Sheet_issues", "='Data issues'!$A$1"],
      ["Cases", "=Cases!$A$1:$F$9"],
    ] as const;
    expect([...markedSheets(names)]).to.deep.equal(["data issues"]);
  });
});
