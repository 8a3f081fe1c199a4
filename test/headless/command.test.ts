import { expect } from "chai";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { execFile } from "node:child_process";
import * as disk from "node:fs/promises";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeXlsx } from "hucre/xlsx";
import { main } from "../../src/headless/command";
import type { ScorecardJson } from "../../src/headless/json";
import { parseBox } from "../../src/host/area";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";
import { GOLDEN } from "../support/golden";
import { on } from "../support/tiny";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process, on the day after the sample month's lists were made. */
function run(...args: string[]): Promise<Ran> {
  return runIn(ROOT, ...args);
}

async function runIn(cwd: string, ...args: string[]): Promise<Ran> {
  const [out, error]: string[][] = [[], []];
  const code = await main(args, {
    cwd,
    now: new Date(2017, 5, 13),
    disk,
    out: (line) => out!.push(line),
    error: (line) => error!.push(line),
  });
  return { code, out: out!.join("\n"), error: error!.join("\n") };
}

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
  let folder = "";
  const at = (name: string) => join(folder, name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "scorecard-"));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });

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
    expect((await run("--sample", folder)).code).to.equal(0);
    const files = (await readdir(folder)).filter((name) => name.endsWith("May-17.xlsx")).map(at);
    expect(files.length).to.equal(6);
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

  const USAGE: [string, string[], string][] = [
    ["an unknown option", ["--mnth", "2017-05"], "--mnth"],
    ["a month by its name", ["--month", "May"], "“May” is not a month: write it as 2017-05."],
    ["a thirteenth month", ["--month", "2017-13"], "“2017-13” is not a month"],
    ["a year of two digits", ["--month", "17-05"], "“17-05” is not a month"],
    ["a month zero", ["--month", "2017-00"], "“2017-00” is not a month"],
    ["a day", ["--month", "2017-05-31"], "“2017-05-31” is not a month"],
    ["no month", ["--month", ""], "“” is not a month"],
    ["an output that is no workbook", ["--out", "x.pdf"], "“x.pdf” is not a name for an .xlsx workbook."],
    ["a workbook to build in that is none", ["--into", "x.csv"], "“x.csv” is not a workbook to build in"],
    [
      "macros that the output would not have",
      ["--into", "x.xlsm", "--out", "y.xlsx"],
      "“y.xlsx” is not a name for a workbook with macros",
    ],
  ];
  for (const [given, args, expected] of USAGE) {
    it(`wrong usage: ${given}`, async () => {
      const { code, error } = await run(...args);
      expect(code).to.equal(2);
      expect(error).to.contain(expected).and.contain(HELP);
    });
  }

  const BAD: [string, string, (() => Promise<Uint8Array>) | null, RegExp][] = [
    [
      "missing",
      "nowhere.xlsx",
      null,
      /^“.*nowhere\.xlsx” cannot be opened: there is no such file, or it may not be read\.$/,
    ],
    ["empty", "empty.xlsx", () => Promise.resolve(new Uint8Array(0)), /^“empty\.xlsx” is empty\.$/],
    [
      "not a workbook",
      "letter.xlsx",
      () => Promise.resolve(new TextEncoder().encode("Dear Sir")),
      /^“letter\.xlsx” is plain text/,
    ],
    [
      "of another kind",
      "report.pdf",
      () => Promise.resolve(new TextEncoder().encode("%PDF")),
      /^“report\.pdf” is not an Excel workbook/,
    ],
    [
      "encrypted",
      "secret.xlsx",
      () => writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "pass", spinCount: 1000 } }),
      /^“secret\.xlsx” is encrypted/,
    ],
    [
      "without any list",
      "budget.xlsx",
      () =>
        writeXlsx({
          sheets: [
            {
              name: "Budget",
              rows: [
                ["Code", "Amount"],
                ["X", 1],
              ],
            },
          ],
        }),
      /^No list was found to count from\./,
    ],
  ];
  for (const [given, name, bytes, expected] of BAD) {
    it(`a file that is ${given}: one line, and nothing is written`, async () => {
      if (bytes !== null) await writeFile(at(name), await bytes());
      await writeFile(at("kept.xlsx"), "as it was");
      const { code, out, error } = await run("--out", at("kept.xlsx"), "--overwrite", at(name));
      expect(code).to.equal(1);
      expect(out).to.equal("");
      expect(error.trim()).to.match(expected).and.not.contain("\n");
      expect(await readFile(at("kept.xlsx"), "utf8")).to.equal("as it was");
    });
  }

  it("never replaces a file unless --overwrite is given, and works twice in a row without options", async () => {
    await writeFile(at("list.csv"), "Child ID,Area,Referral date,Allocated worker\nC1,EAST,01/05/2017,Ann\n");
    await writeFile(at("mine.xlsx"), "mine");
    const args = ["--month", "2017-05", "--out", at("mine.xlsx"), at("list.csv")];
    const refused = await run(...args);
    expect(refused.code).to.equal(1);
    expect(refused.error).to.contain("mine.xlsx” is there already and is not replaced").and.contain("--overwrite");
    expect(await readFile(at("mine.xlsx"), "utf8")).to.equal("mine");
    expect((await run(...args, "--overwrite")).code).to.equal(0);
    expect((await readFile(at("mine.xlsx"))).length).to.be.above(5000);
    const fresh = await mkdtemp(at("fresh-"));
    expect((await run("--sample", fresh)).code).to.equal(0);
    const sample = await run("--sample", fresh);
    expect([sample.code, sample.error.includes("is there already")]).to.deep.equal([1, true]);
    const unnamed = ["--month", "2017-05", at("list.csv")];
    const [first, second] = [await runIn(fresh, ...unnamed), await runIn(fresh, ...unnamed)];
    expect(first.out).to.contain(join(fresh, "Scorecard 2017-05.xlsx"));
    expect(second.out).to.contain(join(fresh, "Scorecard 2017-05 (2).xlsx"));
  });

  it("prints what it has to ask, takes the answers from a .csv, and keeps them in the workbook", async () => {
    await writeFile(at("sup.csv"), "Worker,Area,Apr-17,May-17\nA,EAST,Y,On call\nB,EAST,Y,JS\nC,EAST,Y,Y\n");
    await writeFile(
      at("answers.csv"),
      "vocabulary,word,means\nsupervision,on call,Supervision held\nSupervision,(initials),supervision held\n",
    );
    const args = ["--month", "2017-05", "--overwrite", "--json", at("q.json")];
    const json = async () => JSON.parse(await readFile(at("q.json"), "utf8")) as ScorecardJson;
    const asked = await run(...args, "--out", at("asked.xlsx"), at("sup.csv"));
    expect(asked.out).to.contain("“On call” stands in 1 cell for a month's supervision. What does it mean?");
    expect(asked.out).to.contain("For --answers: supervision,On call,Supervision held");
    expect((await json()).questions.map(({ word }) => word)).to.have.members(["On call", "(initials)"]);
    expect((await json()).provisional).to.deep.equal([{ indicator: 12, cells: 2 }]);

    const answered = await run(...args, "--out", at("told.xlsx"), "--answers", at("answers.csv"), at("sup.csv"));
    expect([answered.code, answered.error]).to.deep.equal([0, ""]);
    expect((await json()).questions).to.deep.equal([]);
    await run(...args, "--out", at("later.xlsx"), "--into", at("told.xlsx"), at("sup.csv"));
    const later = await json();
    expect([later.questions, later.provisional]).to.deep.equal([[], []]);
  });

  const ANSWERS: [string, string, RegExp][] = [
    ["no table of answers", "Worker,May-17\nA,Y\n", /“answers.csv” is no table of answers: its first row has to be/],
    [
      "a meaning that there is not",
      "vocabulary,word,means\nrole,Lead,Boss\n",
      /The answer to “Lead” cannot be used. “Boss” is none of the meanings. Write one of: Social worker,/,
    ],
  ];
  for (const [name, written, expected] of ANSWERS) {
    it(`says of answers what cannot be read: ${name}`, async () => {
      await writeFile(at("sup.csv"), "Worker,Area,Apr-17,May-17\nA,EAST,Y,Y\n");
      await writeFile(at("answers.csv"), written);
      const out = at("none.xlsx");
      const { code, error } = await run(
        "--month",
        "2017-05",
        "--out",
        out,
        "--answers",
        at("answers.csv"),
        at("sup.csv"),
      );
      expect(code).to.equal(1);
      expect(error).to.match(expected);
    });
  }

  it("says which folder it cannot write to before it begins", async () => {
    const { code, error } = await run("--out", at("none/x.xlsx"));
    expect(code).to.equal(1);
    expect(error).to.contain("There is no folder");
  });
});
