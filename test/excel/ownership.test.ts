import { expect } from "chai";
import { buildScorecard, type Built } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { ownSheets, type RecordedSheet } from "../../src/excel/read/ownership";
import { refreshScorecard } from "../../src/excel/refresh";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { CARD, LATER, builtBook, fill, named, open, request, smallBook } from "../support/small-book";

const refresh = (): Promise<Built> => refreshScorecard(request({ now: LATER }));

/** What a workbook holds of a sheet. */
function sheetIn(workbook: WorkbookModel, name: string): unknown {
  return (contentsOf(workbook) as { sheets: { name: string }[] }).sheets.find((sheet) => sheet.name === name);
}

const TEXT = [
  ["Ours, from before", "second"],
  [1, 2],
];

describe("sheets of the user's that are called like ours", () => {
  let built: Built;
  let workbook: WorkbookModel;
  const names = ["definitions", "Data Issues", "SCORECARD SETTINGS", "scorecard may-17", "Scorecard History"];
  const was = new Map<string, unknown>();
  before(async () => {
    workbook = smallBook();
    for (const name of names) fill(workbook.addSheet(name), TEXT);
    for (const name of names) was.set(name, sheetIn(workbook, name));
    const host = await open(workbook);
    built = await buildScorecard(request());
    host.calculate();
  });

  it("are left alone by a first build, and ours get other names, which is said", () => {
    for (const name of names) expect(sheetIn(workbook, name), name).to.deep.equal(was.get(name));
    expect(built.sheet).to.equal("Scorecard May-17 (Scorecard)");
    expect(built.otherNames).to.have.deep.members([
      { usual: "Scorecard May-17", name: "Scorecard May-17 (Scorecard)" },
      { usual: "Data issues", name: "Data issues (Scorecard)" },
      { usual: "Scorecard history", name: "Scorecard history (Scorecard)" },
      { usual: "Scorecard settings", name: "Scorecard settings (Scorecard)" },
      { usual: "Definitions", name: "Definitions (Scorecard)" },
    ]);
  });

  it("are not what formulas and links of the scorecard read", () => {
    const card = workbook.sheet(built.sheet)!;
    const formulas = [...card.formulas.values()].join("\n");
    expect(formulas).to.not.contain("Scorecard settings");
    expect([...card.links.values()].map(({ location }) => location)).to.include("'Data issues (Scorecard)'!A1");
  });

  it("are left alone by a refresh, a publication and a second build too", async () => {
    const host = await open(workbook);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await publishCopy(await refresh(), {}, "all checked");
    await buildScorecard(request({ now: LATER }));
    host.calculate();
    for (const name of names) expect(sheetIn(workbook, name), name).to.deep.equal(was.get(name));
    expect(workbook.sheets.length).to.equal(1 + names.length + 7);
  });

  it("are read as lists like any other", async () => {
    const other = smallBook();
    other.sheet("Cases")!.name = "Scorecard history of cases";
    await open(other);
    const { scorecard } = await buildScorecard(request());
    expect(scorecard.surveys.map(({ source, list }) => [source.sheet, list])).to.deep.include([
      "Scorecard history of cases",
      "Cases",
    ]);
  });

  it("are not deleted when the build fails", async () => {
    const other = smallBook();
    for (const name of names) fill(other.addSheet(name), TEXT);
    const was = contentsOf(other);
    await open(other, {
      faults: failingBatch(8, { after: 0.5, code: "GeneralException" }).plan,
    });
    let failed = false;
    await buildScorecard(request()).catch(() => (failed = true));
    expect(failed).to.equal(true);
    expect(contentsOf(other)).to.deep.equal(was);
  });
});

describe("our sheets are known", () => {
  it("when a person renamed them", async () => {
    const workbook = await builtBook();
    const host = await open(workbook);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(CARD).name = "May for the board";
      context.workbook.worksheets.getItem("Scorecard settings").name = "Targets";
      await context.sync();
    });
    workbook.sheet("Targets")!.setValue(5, 2, 3);
    workbook.touch();
    const { sheet } = await refresh();
    host.calculate();
    expect(sheet).to.equal("May for the board");
    expect(workbook.sheets.length).to.equal(7);
    const target = named(workbook, "SC_2017_05_I01_Target");
    expect(workbook.sheet(sheet)!.value(target.top, target.left)).to.equal(3);
    expect((await refresh()).changes).to.deep.equal([]);
  });

  it("when the workbook's settings are lost, by their hidden names", async () => {
    const workbook = await builtBook();
    workbook.settings.clear();
    await open(workbook);
    const { wasThere } = await refresh();
    expect([wasThere, workbook.sheets.length]).to.deep.equal([true, 7]);
  });

  it("when they are of a version that had no marks, by their whole first layout; then they get marks", async () => {
    const workbook = await builtBook();
    workbook.settings.clear();
    workbook.names = workbook.names.filter(({ name }) => !name.startsWith("SC_Sheet_"));
    await open(workbook);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const { wasThere } = await refresh();
    expect([wasThere, workbook.sheets.length]).to.deep.equal([true, 7]);
    expect(workbook.names.filter(({ name }) => name.startsWith("SC_Sheet_")).map(({ name }) => name)).to.have.members(
      ["settings", "history", "issues", "definitions", "returns", "scorecard_2017_05"].map(
        (kind) => `SC_Sheet_${kind}`,
      ),
    );
    expect(workbook.names.find(({ name }) => name === "SC_Sheet_settings")?.isHidden).to.equal(true);
  });

  it("but not by name alone when there is no mark", async () => {
    const workbook = await builtBook();
    workbook.settings.clear();
    workbook.names = workbook.names.filter(({ name }) => !name.startsWith("SC_Sheet_"));
    fill(workbook.sheet("Data issues")!, [["My own issues"]]);
    await open(workbook);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const { otherNames } = await refresh();
    expect(otherNames).to.deep.equal([{ usual: "Data issues", name: "Data issues (Scorecard)" }]);
    expect(workbook.sheet("Data issues")!.value(0, 0)).to.equal("My own issues");
  });

  const SHEETS = [
    { id: "1", name: "Data issues" },
    { id: "2", name: "Data issues (2)" },
  ];
  const recorded: RecordedSheet[] = [{ kind: "issues", id: "1", name: "Data issues", extent: "A1:F9" }];
  const CASES: [string, Record<string, string>, RecordedSheet[], typeof SHEETS, string | undefined][] = [
    ["name, id and setting agree", { SC_Sheet_issues: "'Data issues'!$A$1:$F$9" }, recorded, SHEETS, "1"],
    ["capitals are no difference", { sc_sheet_ISSUES: "'DATA ISSUES'!$A$1:$F$9" }, recorded, SHEETS, "1"],
    ["only the defined name", { SC_Sheet_issues: "'Data issues'!$A$1" }, [], SHEETS, "1"],
    [
      "the marked cell was cut and pasted elsewhere",
      { SC_Sheet_issues: "'Data issues (2)'!$A$1" },
      recorded,
      SHEETS,
      "1",
    ],
    ["the name lost its cells", { SC_Sheet_issues: "#REF!$A$1" }, recorded, SHEETS, "1"],
    ["the sheet is gone and its copy is there", { SC_Sheet_issues: "#REF!" }, recorded, SHEETS.slice(1), undefined],
    ["the sheet is gone and another is called like it", {}, recorded, [{ id: "7", name: "Data issues" }], undefined],
    ["another sheet has its id", {}, recorded, [{ id: "1", name: "Cases" }], undefined],
    ["nothing speaks for it", {}, [], SHEETS, undefined],
  ];
  for (const [given, names, setting, sheets, expected] of CASES) {
    it(`${given}: ${expected === undefined ? "not ours" : "ours"}`, () => {
      expect(ownSheets(sheets, new Map(Object.entries(names)), setting).get("issues")?.id).to.equal(expected);
    });
  }
});
