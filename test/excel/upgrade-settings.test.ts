import { expect } from "chai";
import { buildScorecard } from "../../src/excel/build";
import { parseBox } from "../../src/host/area";
import { type SheetModel, type WorkbookModel } from "../../src/host/model";
import type { CellValue } from "../../src/workbook/grid";
import { SETTINGS_SHEET } from "../../src/workbook/own-sheets";
import { on } from "../support/tiny";
import { CARD, builtBook, open, request } from "../support/small-book";

/** The three tables that have dates now, as an earlier version laid them out, with the gap of a column between. */
const OLD: [number, string, string[]][] = [
  [0, "ScorecardIndicators", ["Indicator", "Title", "Target", "Tolerance", "National average", "Baseline month"]],
  [7, "ScorecardAreas", ["Area", "Spellings", "Population 0-17", "Shown for caseloads"]],
  [12, "ScorecardTeams", ["Team", "Team area", "Team type"]],
];
const HEADS = 4;
/** Caption, headings and seven rows of two cells. */
const LIMIT_CELLS = 1 + 2 + 7 * 2;

/** A workbook whose settings were made before rows had dates. */
async function oldBook(): Promise<{ workbook: WorkbookModel; settings: SheetModel }> {
  const workbook = await builtBook();
  const settings = workbook.sheet(SETTINGS_SHEET)!;
  const kept = settings.values.map((row) => [...row]);
  const made = new Map(OLD.flatMap(([, , heads]) => heads.map((head) => [head, kept[HEADS]!.indexOf(head)] as const)));
  settings.values.forEach((row, at) => {
    if (at >= HEADS - 1) row.fill(null);
  });
  settings.tables = settings.tables.filter(
    ({ name }) => name !== "ScorecardExceptions" && !OLD.some(([, each]) => each === name),
  );
  for (const [left, name, heads] of OLD) {
    heads.forEach((head, across) => {
      for (let row = HEADS; row < kept.length; row++)
        settings.setValue(row, left + across, kept[row]![made.get(head)!] ?? null);
    });
    const letters = (column: number) => String.fromCharCode(65 + column);
    const range = `${letters(left)}5:${letters(left + heads.length - 1)}19`;
    settings.tables.push({ name, range, columns: heads, style: "TableStyleMedium7", hasTotals: false });
  }
  workbook.touch();
  return { workbook, settings };
}

async function build(workbook: WorkbookModel): Promise<void> {
  const host = await open(workbook);
  await buildScorecard(request());
  host.calculate();
}

const filled = (settings: SheetModel) =>
  settings.values.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell === null || cell === "" ? [] : [[`${at},${column}`, cell] as const])),
  );

describe("settings of an earlier version", () => {
  it("get their columns From beside the tables, and lose no word and no style", async () => {
    const { workbook, settings } = await oldBook();
    settings.setValue(30, 2, "a note below the targets");
    settings.setValue(2, 0, "a note above");
    const before = filled(settings);
    await build(workbook);
    const now = new Map<string, CellValue>(filled(settings));
    for (const [cell, value] of before) expect(now.get(cell), cell).to.equal(value);
    expect([6, 11, 15].map((column) => now.get(`${HEADS},${column}`))).to.deep.equal(["From", "From", "From"]);
    const limits = settings.values[HEADS]!.indexOf("Exception");
    expect(settings.values.slice(HEADS, HEADS + 3).map((row) => row.slice(limits, limits + 2))).to.deep.equal([
      ["Exception", "Limits"],
      ["Assessments open (working days)", "30; 40; 45"],
      ["Assessments due within (working days)", 10],
    ]);
    // The headings “From”, the table of lists of work, and the headings of the limits of variation.
    expect(now.size).to.equal(before.length + 3 + LIMIT_CELLS + 4);
    const tables = settings.tables.map(({ name, range, style }) => [name, range, style]);
    expect(tables.map(([name]) => name)).to.include("ScorecardExceptions");
    expect(tables).to.include.deep.members([
      ["ScorecardIndicators", "A5:G19", "TableStyleMedium7"],
      ["ScorecardAreas", "H5:L19", "TableStyleMedium7"],
      ["ScorecardTeams", "M5:P19", "TableStyleMedium7"],
    ]);
    await build(workbook);
    expect(filled(settings)).to.deep.equal([...now]);
  });

  it("have dates from then on", async () => {
    const { workbook, settings } = await oldBook();
    await build(workbook);
    const row = settings.values.findIndex((cells, at) => at > HEADS && cells[0] === 3);
    settings.setValue(19, 0, 3);
    settings.setValue(19, 2, 0.99);
    settings.setValue(19, 3, 0);
    settings.setValue(19, 6, on("2017-05-01"));
    const target = settings.values[row]![2];
    workbook.touch();
    await open(workbook);
    const { scorecard } = await buildScorecard(request());
    expect(target).to.equal(0.85);
    expect(scorecard.figures[2]!.series.slice(-2).map((point) => point.target)).to.deep.equal([0.85, 0.99]);
  });

  it("stay as they are where something stands beside a table", async () => {
    const { workbook, settings } = await oldBook();
    settings.setValue(40, 6, "somebody's note");
    workbook.touch();
    await build(workbook);
    expect([6, 11, 15].map((column) => settings.value(HEADS, column))).to.deep.equal([null, "From", "From"]);
    expect(settings.tables.find(({ name }) => name === "ScorecardIndicators")?.range).to.equal("A5:F19");
    expect(settings.value(40, 6)).to.equal("somebody's note");
  });

  it("get the table of limits right of all that they hold, once", async () => {
    const workbook = await builtBook();
    const settings = workbook.sheet(SETTINGS_SHEET)!;
    const left = settings.values[HEADS]!.indexOf("Limits of");
    settings.values.forEach((row) => row.fill(null, left - 1));
    settings.tables = settings.tables.filter(({ name }) => name !== "ScorecardLimits");
    settings.setValue(20, left + 3, "a note at the right");
    workbook.touch();
    const before = filled(settings);
    await build(workbook);
    const now = new Map<string, CellValue>(filled(settings));
    for (const [cell, value] of before) expect(now.get(cell), cell).to.equal(value);
    expect(now.size).to.equal(before.length + 4);
    expect(now.get(`${HEADS},${left + 5}`)).to.equal("Limits of");
    await build(workbook);
    expect(filled(settings)).to.deep.equal([...now]);
  });

  it("that are protected stay as they are", async () => {
    const { workbook, settings } = await oldBook();
    settings.isProtected = true;
    const before = filled(settings);
    await build(workbook);
    expect(filled(settings)).to.deep.equal(before);
  });
});

describe("other periods that the settings begin to show", () => {
  it("lay the sheet out again, with commentary and typed-over figures in their places, and go again", async () => {
    const workbook = await builtBook();
    const settings = workbook.sheet(SETTINGS_SHEET)!;
    const card = workbook.sheet(CARD)!;
    const table = () => parseBox(workbook.names.find(({ name }) => name === "SC_2017_05_I01_Table")!.range);
    card.setValue(table().top, table().left + 2, 99);
    const option = settings.values.findIndex((row) => row.includes("Show same month last year"));
    const column = settings.values[option]!.indexOf("Show same month last year") + 1;
    const heads = () => card.values[table().top - 1]!.slice(table().left, table().right + 1);
    const before = heads();
    for (const [answer, expected] of [
      ["Yes", [...before, "May-16"]],
      ["No", before],
    ] as const) {
      settings.setValue(option, column, answer);
      workbook.touch();
      await build(workbook);
      expect(heads(), answer).to.deep.equal(expected);
      expect(card.value(table().top, table().left + 2)).to.equal(99);
    }
  });
});
