import { expect } from "chai";
import { writeListsOfWork, writeTeams, type WorkFor } from "../../src/excel/lists-of-work";
import { refreshScorecard } from "../../src/excel/refresh";
import { inPlainWords } from "../../src/excel/run/user-errors";
import type { WorkbookModel } from "../../src/host/model";
import { LATER, builtBook, request } from "../support/small-book";

const CITY = "Work May-17";
const EAST = "Work EAST May-17";
const AREAS = { kind: "areas" } as const;

/** Refreshes and writes the lists; the names of the sheets. */
async function write(workbook: WorkbookModel, whose: WorkFor = AREAS): Promise<string[]> {
  workbook.touch();
  return writeListsOfWork(await refreshScorecard(request({ now: LATER })), whose, {});
}

function shown(workbook: WorkbookModel, name: string): string[] {
  return workbook
    .sheet(name)!
    .values.map((row) =>
      row
        .map((value) => String(value ?? ""))
        .join("|")
        .replace(/\|+$/, ""),
    )
    .join("\n")
    .trimEnd()
    .split("\n");
}

describe("lists of work written to sheets", () => {
  it("are one for all areas and one for each, with a link to each row of the workbook", async () => {
    const workbook = await builtBook();
    expect(await write(workbook)).to.deep.equal([
      CITY,
      EAST,
      "Work NWC May-17",
      "Work SOUTH May-17",
      "Work DCSC May-17",
      "Work Other Cityw…e Teams May-17",
    ]);
    const rows = shown(workbook, CITY).filter((row) => row.startsWith("Unallocated|C"));
    expect(rows.length).to.equal(2);
    expect(rows[0]).to.match(/^Unallocated\|C1\|No team\|EAST\|42736\|150\|\|Cases/);
    const links = [...workbook.sheet(CITY)!.formulas.values()].map(String);
    expect(links.join()).to.contain(`HYPERLINK("#'Cases'!A2",2)`);
    expect(shown(workbook, CITY)[2]).to.match(/^Personal data/);
  });

  it("are written over with the next request, and are as new ones then", async () => {
    const workbook = await builtBook();
    await write(workbook);
    const cases = workbook.sheet("Cases")!;
    for (let row = 1; row < 8; row++) cases.setValue(row, 3, row < 3 ? null : "A");
    await write(workbook);
    expect(shown(workbook, CITY).filter((row) => row.startsWith("Unallocated|C")).length).to.equal(2);
    for (let row = 1; row < 8; row++) cases.setValue(row, 3, "A");
    await write(workbook);
    const again = shown(workbook, CITY);
    expect(again.some((row) => row.startsWith("Unallocated|C"))).to.equal(false);
    expect(workbook.sheets.filter(({ name }) => name.startsWith("Work ")).length).to.equal(6);
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== CITY);
    await write(workbook);
    expect(shown(workbook, CITY)).to.deep.equal(again);
  });

  const NOTES: [where: string, row: number, column: number][] = [
    ["over a cell", 8, 1],
    ["beside the rows", 20, 11],
    ["below the rows", 200, 0],
  ];
  for (const [where, row, column] of NOTES)
    it(`that somebody wrote on, ${where}, are kept as they were`, async () => {
      const workbook = await builtBook();
      await write(workbook);
      workbook.sheet(EAST)!.setValue(row, column, "Ask Ann about this");
      workbook.sheet("Cases")!.setValue(1, 3, "A");
      await write(workbook);
      expect(workbook.sheet(`${EAST} before`)!.value(row, column)).to.equal("Ask Ann about this");
      expect(shown(workbook, EAST).join("\n")).to.not.contain("Ask Ann");
      expect(workbook.sheet(`${CITY} before`)).to.equal(undefined);
    });

  it("are never read as lists, and a refresh leaves them alone", async () => {
    const workbook = await builtBook();
    await write(workbook);
    await writeTeams(await refreshScorecard(request({ now: LATER })), {});
    const before = shown(workbook, CITY);
    const { scorecard } = await refreshScorecard(request({ now: LATER }));
    expect(scorecard.surveys.map(({ source }) => source.sheet)).to.deep.equal(["Cases"]);
    expect(shown(workbook, CITY)).to.deep.equal(before);
  });

  it("of one area, by its name; of a name that is none nothing is written", async () => {
    const workbook = await builtBook();
    expect(await write(workbook, { kind: "one", name: "south" })).to.deep.equal(["Work SOUTH May-17"]);
    let said = "";
    await write(workbook, { kind: "one", name: "Mars" }).catch((error: unknown) => (said = inPlainWords(error)));
    expect(said).to.contain("“Mars” is no area of the settings and no team of the lists").and.contain("EAST, NWC");
  });

  it("of each team, one with an area's teams and one of a team by its name", async () => {
    const workbook = await builtBook();
    const cases = workbook.sheet("Cases")!;
    cases.setValue(0, 5, "Team");
    for (let row = 1; row < 9; row++) cases.setValue(row, 5, row % 2 === 1 ? "Oak" : "Elm");
    expect(await write(workbook, { kind: "teams" })).to.deep.equal([
      "Work Oak May-17",
      "Work EAST no team May-17",
      "Work Elm May-17",
    ]);
    expect(await write(workbook, { kind: "one", name: "elm" })).to.deep.equal(["Work Elm May-17"]);
    expect(shown(workbook, "Work Oak May-17")[0]).to.equal("Lists of work, Oak (EAST), May 2017");
  });

  it("of teams whose long names begin and end alike have different names that Excel takes", async () => {
    const workbook = await builtBook();
    const cases = workbook.sheet("Cases")!;
    cases.setValue(0, 5, "Team");
    const team = (at: number) => `Assessment and Short Term ${at % 2 === 0 ? "North" : "South"} Intervention`;
    for (let row = 1; row < 9; row++) cases.setValue(row, 5, team(row >> 1));
    const names = await write(workbook, { kind: "teams" });
    expect(new Set(names).size).to.equal(names.length);
    expect(names.every((name) => name.length <= 31)).to.equal(true);
    expect(names).to.include("Work Assessment …vention May-17");
  });

  it("leave a sheet of somebody else's with their name alone", async () => {
    const workbook = await builtBook();
    workbook.addSheet(EAST).setValue(0, 0, "mine");
    expect((await write(workbook))[1]).to.equal(`${EAST} (Scorecard)`);
    expect(workbook.sheet(EAST)!.value(0, 0)).to.equal("mine");
  });
});

describe("teams and workers written to a sheet", () => {
  it("have the area's figure below those of its teams, and are written over", async () => {
    const workbook = await builtBook();
    const cases = workbook.sheet("Cases")!;
    cases.setValue(0, 5, "Team");
    for (let row = 1; row < 9; row++) cases.setValue(row, 5, row < 4 ? "Oak" : row < 7 ? "Elm" : null);
    for (let times = 0; times < 2; times++) {
      workbook.touch();
      expect(await writeTeams(await refreshScorecard(request({ now: LATER })), {})).to.equal("Teams May-17");
      const rows = shown(workbook, "Teams May-17");
      expect(rows.slice(6, 10)).to.deep.equal([
        "EAST|Elm|0|1|0",
        "EAST|Oak|1|2|0.5",
        "EAST|No team|0|2|0",
        "EAST|All teams|1|5|0.2",
      ]);
    }
    expect(workbook.sheets.filter(({ name }) => name.startsWith("Teams")).length).to.equal(1);
  });
});
