import { expect } from "chai";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { execFile } from "node:child_process";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { ScorecardJson } from "../../src/headless/json";
import { parseBox } from "../../src/host/area";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";
import { GOLDEN } from "../support/golden";
import { ROOT, run, type Ran } from "../support/run-command";
import { on } from "../support/tiny";
import { temporaryFolder } from "../support/temporary-folder";

/** Runs the command as `npm run scorecard` does. */
function runProcess(...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import=tsx", join(ROOT, "src/headless/main.ts"), ...args],
      { cwd: ROOT },
      (failure, out, error) => {
        resolve({ code: failure === null ? 0 : Number(failure.code), out, error });
      },
    );
  });
}

describe("the command", () => {
  const at = temporaryFolder();

  it("builds the sample month: 156 figures as text, 11 targets, ratings, trends, issues", async () => {
    const { code, out } = await run("--out", at("sample.xlsx"), "--json", at("sample.json"));
    expect(code).to.equal(0);
    expect(out).to.contain("Data issues: 30").and.contain(at("sample.xlsx"));
    const json = JSON.parse(await readFile(at("sample.json"), "utf8")) as ScorecardJson;
    expect(json.month).to.equal("2017-05");
    const printed = GOLDEN.indicators.flatMap(({ number, rows, columns }) =>
      rows.flatMap((row) =>
        row.printed.map((text, column) => ({
          indicator: number,
          row: row.label,
          column: columns[column]!.label,
          text,
        })),
      ),
    );
    expect(json.figures.map(({ indicator, row, column, text }) => ({ indicator, row, column, text }))).to.deep.equal(
      printed,
    );
    expect(printed.filter(({ text }) => text !== "").length).to.equal(156);
    expect(json.figures.filter(({ text }) => text === "-").every(({ value }) => value === null)).to.equal(true);
    expect(
      new Set(json.ratings.filter(({ target }) => target !== null).map(({ indicator }) => indicator)).size,
    ).to.equal(11);
    expect(json.ratings.find(({ indicator, column }) => indicator === 1 && column === "May-17")).to.deep.equal({
      indicator: 1,
      column: "May-17",
      target: 0,
      rating: "Amber",
    });
    expect(json.trends.find(({ indicator }) => indicator === 1)).to.deep.equal({
      indicator: 1,
      column: "May-17",
      trend: "Worsening",
    });
    expect(json.issues[0]).to.have.keys("list", "file", "sheet", "cell", "problem", "done");
    const workbook = await loadWorkbook(await readFile(at("sample.xlsx")));
    expect(workbook.sheets[0]?.name).to.equal("Scorecard May-17");
  });

  it("builds from files in a workbook, for a month that is asked for, and keeps that workbook as it was", async () => {
    expect((await run("--sample", at("."))).code).to.equal(0);
    const files = (await readdir(at("."))).filter((name) => name.endsWith("office May-17.xlsx")).map(at);
    expect(files.length).to.equal(5);
    const before = await readFile(at("Scorecard.xlsx"));
    const { code, out } = await run(
      "--month",
      "2017-04",
      "--into",
      at("Scorecard.xlsx"),
      "--out",
      at("april.xlsx"),
      ...files,
    );
    expect(code).to.equal(0);
    expect(out).to.contain("April 2017");
    expect((await readFile(at("Scorecard.xlsx"))).equals(before)).to.equal(true);
    const april = await loadWorkbook(await readFile(at("april.xlsx")));
    expect(april.sheets.map(({ name }) => name)).to.have.members([
      "Scorecard Apr-17",
      "Scorecard settings",
      "Scorecard history",
      "Data issues",
      "Returns",
      "Definitions",
    ]);
  });

  it("brings a scorecard that is there up to date, keeps commentary and typed-over figures, and writes the copy for publication", async () => {
    const lists = (worker: string) =>
      `Child ID,Area,Referral date,Allocated worker\n${Array.from({ length: 12 }, (_, at) => `C${at},EAST,01/05/2017,${at < 6 ? "Ann" : worker}`).join("\n")}\n`;
    await writeFile(at("live.csv"), lists(""));
    const others = LIST_DEFINITIONS.map(({ name }) => name).filter((name) => name !== "Cases");
    const first = [
      "--month",
      "2017-05",
      "--publish-without",
      others.join(","),
      "--out",
      at("live.xlsx"),
      at("live.csv"),
    ];
    expect((await run(...first)).code).to.equal(0);
    const book = await loadWorkbook(await readFile(at("live.xlsx")));
    const sheet = book.sheet("Scorecard May-17")!;
    const box = parseBox(book.names.find(({ name }) => name === "SC_2017_05_I01_Commentary")!.range);
    const table = parseBox(book.names.find(({ name }) => name === "SC_2017_05_I01_Table")!.range);
    sheet.setValue(box.top, box.left, "Six wait; two were given a worker today.");
    sheet.setValue(table.top, table.left + 2, 4);
    await writeFile(at("live.xlsx"), await saveWorkbook(book, new Date(0)));
    await writeFile(at("live.csv"), lists("Ben"));
    const { code, out } = await run(
      "--month",
      "2017-05",
      "--into",
      at("live.xlsx"),
      "--out",
      at("live2.xlsx"),
      "--publish",
      "--accept",
      at("live.csv"),
    );
    expect(code).to.equal(0);
    expect(out)
      .to.contain("1 Unallocated (open >7 days), May-17: 6 → 0")
      .and.contain("1 Unallocated (open >7 days), EAST: 4 (counted: 0)");
    const after = await loadWorkbook(await readFile(at("live2.xlsx")));
    expect(after.sheet("Scorecard May-17")!.value(box.top, box.left)).to.equal(
      "Six wait; two were given a worker today.",
    );
    expect(after.sheet("Scorecard May-17")!.value(table.top, table.left + 2)).to.equal(4);
    expect(after.sheet("Public May-17")!.formulas.size).to.equal(0);
    expect(
      after
        .sheet("Scorecard history")!
        .values.flat()
        .some((cell) => String(cell).startsWith("Revision accepted")),
    ).to.equal(true);
  });

  it("ends with 3 when it is strict and a return is wanting, and publishes without one on purpose", async () => {
    const office = (area: string) =>
      `Worker,Area,May-17\n${["Ann", "Ben", "Cas"].map((name) => `${name} ${area},${area},Y`).join("\n")}\n`;
    for (const area of ["EAST", "NWC", "DCSC"]) await writeFile(at(`${area} supervision.csv`), office(area));
    const files = ["EAST", "NWC", "DCSC"].map((area) => at(`${area} supervision.csv`));
    const others = LIST_DEFINITIONS.map(({ name }) => name).filter((name) => name !== "Supervisions");
    const usual = [
      "--month",
      "2017-05",
      "--strict",
      "--publish-without",
      [...others, "Other Citywide Teams"].join(","),
    ];
    const open = await run(...usual, "--out", at("open.xlsx"), "--json", at("open.json"), ...files);
    expect([open.code, open.out]).to.satisfy(
      ([code, out]: [number, string]) => code === 3 && out.includes("Without SOUTH"),
    );
    const { returns } = JSON.parse(await readFile(at("open.json"), "utf8")) as ScorecardJson;
    expect(returns[0]).to.deep.equal({
      from: "SOUTH",
      list: "Supervisions",
      status: "missing",
      rows: null,
      rowsBefore: null,
      workers: null,
      workersBefore: null,
      files: [],
      isWanting: true,
      isLeftOut: false,
    });
    const closed = await run(...usual, "--publish-without", "south", "--out", at("closed.xlsx"), ...files);
    expect(closed.code, closed.out).to.equal(0);
    const unknown = await run(...usual, "--publish-without", "Sotuh", "--out", at("unknown.xlsx"), ...files);
    expect(unknown.code).to.equal(1);
  });

  it("blanks the indicators of a missing list with the reason, and builds the others", async () => {
    await writeFile(
      at("cases.csv"),
      "Child ID,Area,Referral date,Allocated worker\nC1,EAST,01/05/2017,Ann\nC2,NWC,02/05/2017,\n",
    );
    const { code, out } = await run("--month", "2017-05", "--out", at("cases.xlsx"), at("cases.csv"));
    expect(code).to.equal(0);
    expect(out)
      .to.contain("2: Not computed: no list of Referrals was found.")
      .and.match(/1 {2}Unallocated cases[^\n]*n\/a +1 +0 +Amber/);
  });

  it("reads a list and a settings sheet of a 1904 workbook", async () => {
    const rows = [
      ["Child ID", "Area", "Referral date", "Allocated worker"],
      ["C1", "EAST", on("2017-05-01") - 1462, null],
    ];
    await writeFile(at("mac.xlsx"), await writeXlsx({ dateSystem: "1904", sheets: [{ name: "Cases", rows }] }));
    const { code, out } = await run("--month", "2017-05", "--out", at("mac-out.xlsx"), at("mac.xlsx"));
    expect(code).to.equal(0);
    expect(out).to.match(/Unallocated cases[^\n]*n\/a +1 +0 +Amber/);
  });

  const HELP = "--month      the month, as 2017-05";
  it("as a process: explains itself", async () => {
    const { code, out } = await runProcess("--help");
    expect(code).to.equal(0);
    expect(out).to.contain(HELP);
  });

  it("as a process: builds, ends by itself, and its exit code tells of failure", async () => {
    await writeFile(at("one.csv"), "Child ID,Area,Referral date,Allocated worker\nC1,EAST,01/05/2017,Ann\n");
    const built = await runProcess("--month", "2017-05", "--out", at("one.xlsx"), at("one.csv"));
    expect([built.code, built.error]).to.deep.equal([0, ""]);
    expect((await loadWorkbook(await readFile(at("one.xlsx")))).sheets[0]?.name).to.equal("Scorecard May-17");
    expect((await runProcess(at("nowhere.csv"))).code).to.equal(1);
  });
});
