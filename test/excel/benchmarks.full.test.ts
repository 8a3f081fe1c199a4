import { expect } from "chai";
import { buildScorecard, type Built } from "../../src/excel/build";
import { saveCouncil } from "../../src/excel/save-council";
import { takePopulations } from "../../src/excel/take-populations";
import type { WorkbookModel } from "../../src/host/model";
import type { Grid } from "../../src/workbook/grid";
import { BENCHMARKS_SHEET, SETTINGS_SHEET } from "../../src/workbook/own-sheets";
import { neighbourModel, published, reReferrals } from "../support/open-data";
import { CARD, fill, named, open, request, smallBook } from "../support/small-book";
import { MAY_17, on } from "../support/tiny";

const FILES = [reReferrals(2017), neighbourModel()];
const LINE = "England 22.6% · Upper Land 19.5% · neighbours 25.5% (21.0–30.0), 1st of 11 · 2016-17";

/** The small book with the council set and its scorecard built with published files at hand. */
async function built(picked: readonly Grid[] = FILES): Promise<{ workbook: WorkbookModel; first: Built }> {
  const workbook = smallBook();
  await open(workbook);
  await saveCouncil("701");
  return { workbook, first: await buildScorecard(request({ picked })) };
}

function cellsOf(workbook: WorkbookModel, sheet: string): unknown[] {
  return (workbook.sheet(sheet)?.values ?? []).flatMap((row) => Array.from(row));
}

/** What the block of indicator 2 says beside “Benchmarks”; "" where its row is hidden. */
function line(workbook: WorkbookModel): string {
  const { top } = named(workbook, "SC_2017_05_I02_Table");
  const row = workbook.sheet(CARD)!.values.findIndex((cells, at) => at > top && cells[0] === "Benchmarks");
  return workbook.sheet(CARD)!.hiddenRows.has(row) ? "" : String(workbook.sheet(CARD)!.value(row, 1));
}

describe("benchmarks in the workbook", () => {
  it("stand on their sheet, in the block, at a glance and in the chart, and the files on none", async () => {
    const { workbook, first } = await built();
    expect(first.scorecard.benchmarks.get(2)?.england).to.equal(0.226);
    expect(line(workbook).split("\n")).to.deep.equal([
      LINE,
      "Published for the year to 31 March; the table counts single months.",
    ]);
    const card = workbook.sheet(CARD)!;
    const glance = card.values.findIndex((row) => row[0] === "At a glance");
    expect(card.value(glance, 7)).to.equal("England");
    expect(card.value(glance + 2, 7)).to.equal("22.6%");
    expect(
      first.plan.charts.filter((chart) => chart.kind === "line" && chart.hasEngland).map(({ name }) => name),
    ).to.deep.equal(["Scorecard chart 2"]);
    expect(cellsOf(workbook, BENCHMARKS_SHEET)).to.include.members([
      "Re-referrals within 12 months of an earlier referral",
      0.226,
    ]);
    expect(workbook.sheets.map(({ name }) => name)).to.not.include("referrals_2017.csv");
    expect(first.scorecard.surveys.map(({ source }) => source.file)).to.not.include("referrals_2017.csv");
  });

  it("are kept when the files are gone, with what a person wrote beside and below them", async () => {
    const { workbook } = await built();
    const sheet = workbook.sheet(BENCHMARKS_SHEET)!;
    const below = sheet.values.findLastIndex((row) => (row[1] ?? null) !== null) + 2;
    sheet.setValue(4, 17, "Ask the team about this one");
    sheet.setValue(below, 1, "Read on 3 June");
    const before = cellsOf(workbook, BENCHMARKS_SHEET);
    await buildScorecard(request());
    expect(cellsOf(workbook, BENCHMARKS_SHEET)).to.deep.equal(before);
    expect(line(workbook)).to.contain(LINE);
    await buildScorecard(request({ picked: [reReferrals(2018)] }));
    expect(sheet.value(4, 17)).to.equal("Ask the team about this one");
    expect(sheet.value(below, 1)).to.equal("Read on 3 June");
    expect(sheet.value(below + 1, 2)).to.equal("2017-18");
    // The year of 2018 had not ended in May 2017; that of 2017 is as the newer file gives it.
    expect(line(workbook)).to.contain("England 21.6%");
  });

  it("a second build changes nothing", async () => {
    const { workbook } = await built();
    await buildScorecard(request({ picked: FILES }));
    const before = [CARD, BENCHMARKS_SHEET].map((sheet) => cellsOf(workbook, sheet));
    const again = await buildScorecard(request({ picked: FILES }));
    expect(again.changes).to.deep.equal([]);
    expect([CARD, BENCHMARKS_SHEET].map((sheet) => cellsOf(workbook, sheet))).to.deep.equal(before);
  });

  it("files on sheets of the workbook are read too", async () => {
    const workbook = smallBook();
    for (const file of FILES) fill(workbook.addSheet(file.source.sheet), file.values);
    await open(workbook);
    await saveCouncil("Ashby");
    const { scorecard } = await buildScorecard(request());
    expect(scorecard.benchmarks.get(2)?.neighbours).to.include({ median: 0.255, place: 1, of: 11 });
    expect(scorecard.published.taken[0]?.source).to.equal("referrals_2017.csv");
  });

  it("without a council the files are asked about, and shown from the build after the answer", async () => {
    const workbook = smallBook();
    await open(workbook);
    const { scorecard } = await buildScorecard(request({ picked: FILES }));
    expect(scorecard.published.council.kind).to.equal("not set");
    expect(scorecard.benchmarks.size).to.equal(0);
    expect(line(workbook)).to.equal("");
    await saveCouncil("Ashby");
    await buildScorecard(request({ picked: FILES }));
    expect(line(workbook)).to.contain(LINE);
  });

  it("the council's row of the settings is written once, and again over itself", async () => {
    const { workbook } = await built([]);
    await saveCouncil("Birchwick");
    const options = cellsOf(workbook, SETTINGS_SHEET);
    expect(options.filter((cell) => cell === "Council")).to.have.length(1);
    expect(options).to.include("Birchwick");
    expect(options).to.not.include("701");
  });
});

describe("populations taken over into the settings", () => {
  const people = () =>
    published("people.csv", ["age_group", "population_estimate"], [2016], ({ level }) => [
      ["Children aged 0 to 17 years", level === "council" ? "54321" : "1"],
    ]);

  it("are a new row of the area, from the month of the estimate, like its others", async () => {
    const { workbook } = await built([people()]);
    const settings = workbook.sheet(SETTINGS_SHEET)!;
    const [top, left] = [4, 8];
    settings.setValue(top + 1, left, "Ashby");
    workbook.touch();
    expect(await takePopulations([], MAY_17)).to.deep.equal([
      "Ashby: 54,321 children aged 0 to 17 (Mid-2016 population estimates).",
    ]);
    const row = (at: number) => Array.from({ length: 6 }, (_, column) => settings.value(top + at, left + column));
    expect(row(6)).to.deep.equal([
      "Ashby",
      "East area; East office",
      54321,
      "Yes",
      "Mid-2016 population estimates",
      on("2016-06-01"),
    ]);
    expect(row(1)[2]).to.equal(106296);
    // Taken again, it is the same row.
    await takePopulations([], MAY_17);
    expect(row(7)[0] ?? null).to.equal(null);
    const { scorecard } = await buildScorecard(request());
    expect(scorecard.settings.areas.find(({ name }) => name === "Ashby")?.population).to.equal(54321);
  });

  it("are never taken without being asked for, and not for parts of an authority", async () => {
    const { workbook } = await built([people()]);
    expect(cellsOf(workbook, SETTINGS_SHEET)).to.not.include(54321);
    const refused = await takePopulations([people()], MAY_17).then(
      () => "",
      (error: unknown) => String(error),
    );
    expect(refused).to.contain("cannot be divided among its parts");
    expect(cellsOf(workbook, SETTINGS_SHEET)).to.not.include(54321);
  });
});
