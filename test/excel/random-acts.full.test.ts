import { expect } from "chai";
import { month, type Month } from "../../src/calendar/month";
import { buildScorecard } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard, startNextMonth } from "../../src/excel/refresh";
import type { ErrorCode } from "../../src/host/error-codes";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { seeded, type Random } from "../../src/sample/random";
import { UserError } from "../../src/workbook/user-error";
import { contentsOf } from "../support/built-sample";
import { LATER, cloned, fill, named, open, request, smallBook } from "../support/small-book";

const ACTS = 200;
const MAY = month(2017, 5);
/** Called as ours are, in all spellings. */
const NAMES = [
  "definitions",
  "Data Issues",
  "SCORECARD HISTORY",
  "Scorecard Settings",
  "scorecard may-17",
  "Public May-17",
];
const CODES: readonly ErrorCode[] = [
  "GeneralException",
  "AccessDenied",
  "RequestAborted",
  "ItemNotFound",
  "InvalidOperation",
];

/** A list to count, and sheets of the user's: thirty cells each, with formulas, formats, a merge, names; one is protected. */
function usersBook(): WorkbookModel {
  const workbook = smallBook();
  for (const name of NAMES) {
    const sheet = workbook.addSheet(name);
    fill(
      sheet,
      Array.from({ length: 10 }, (_, row) => [`${name} ${row}`, row, `=${row}`]),
    );
    sheet.formulas.set("3,1", "B1+B2");
    sheet.kept.add("3,1");
    sheet.styles.set("0,0", { font: { bold: true } });
    sheet.merges = [{ startRow: 11, startCol: 0, endRow: 12, endCol: 2 }];
    sheet.columnWidths.set(0, 31);
  }
  const guarded = workbook.addSheet("Notes");
  fill(guarded, [["Do not touch", 1]]);
  guarded.isProtected = true;
  workbook.names.push({ name: "SC_mine", range: "Notes!$B$1" });
  return workbook;
}

/** All that is the user's: the sheets but for the list, which is typed in, and the name. */
function usersPart(workbook: WorkbookModel): unknown {
  const { names, sheets } = contentsOf(workbook) as { names: { name: string }[]; sheets: { name: string }[] };
  return {
    names: names.filter(({ name }) => name === "SC_mine"),
    sheets: sheets.filter(({ name }) => name === "Notes" || name === "Cases" || NAMES.includes(name)),
  };
}

type Act = (workbook: WorkbookModel, random: Random) => Promise<unknown>;

const refresh = () => refreshScorecard(request({ now: LATER }));
const ACTS_OF_PEOPLE: Readonly<Record<string, Act>> = {
  build: () => buildScorecard(request()),
  refresh,
  publish: async () => publishCopy(await refresh(), {}),
  "next month": (workbook) =>
    workbook.names.some(({ name }) => name.startsWith("SC_2017_06"))
      ? buildScorecard(request({ now: LATER, month: month(2017, 6) }))
      : startNextMonth(request({ now: LATER })),
  cancel: async (_, random) => {
    const abort = new AbortController();
    let left = random.between(1, 8);
    const progress = () => {
      if (--left === 0) abort.abort();
    };
    await buildScorecard(request({ now: LATER, signal: abort.signal, progress }));
  },
};

describe("a workbook of the user's, through two hundred acts", () => {
  it("keeps every cell, format and name of the user's, and every word of commentary", async function () {
    this.timeout(600_000);
    const random = seeded(20170531);
    let workbook = usersBook();
    const before = usersPart(workbook);
    const words = new Map<string, string>();
    const done: string[] = [];
    for (let act = 0; act < ACTS; act++) {
      const what = random.pick(Object.keys(ACTS_OF_PEOPLE));
      const isCut = random.between(1, 3) === 1;
      const batch = random.between(1, 14);
      const fault = failingBatch(
        batch,
        { after: random.pick([0, 0.1, 0.5, 0.9]), code: random.pick(CODES) },
        random.between(1, 2),
      );
      // Excel was closed and opened again: nothing in memory is left.
      if (random.between(1, 4) === 1) workbook = cloned(workbook);
      const host = await open(workbook, isCut ? { faults: fault.plan } : {});
      done.push(`${what}${isCut ? `, cut at ${batch}` : ""}`);
      try {
        await ACTS_OF_PEOPLE[what]?.(workbook, random);
      } catch (error) {
        const isExcels = (error as { code?: string }).code !== undefined;
        if (!(error instanceof UserError) && !isExcels) throw error;
      }
      host.calculate();
      expect(usersPart(workbook), done.slice(-3).join("; ")).to.deep.equal(before);
      for (const [name, said] of words)
        expect(textAt(workbook, name), `${name} after ${done.slice(-3).join("; ")}`).to.equal(said);
      writeWords(workbook, random, act, words);
    }
    // In the end a build puts everything right.
    await open(workbook);
    await buildScorecard(request({ now: LATER }));
    expect(usersPart(workbook)).to.deep.equal(before);
    expect(workbook.settings.has("Scorecard.Writing")).to.equal(false);
  });
});

/** Somebody writes into the box of an indicator on one of the scorecards that are there. */
function writeWords(workbook: WorkbookModel, random: Random, act: number, words: Map<string, string>): void {
  const months: Month[] = [MAY, month(2017, 6)];
  const name = `SC_${random.pick(months) === MAY ? "2017_05" : "2017_06"}_I${String(random.between(1, 14)).padStart(2, "0")}_Commentary`;
  if (!workbook.names.some((each) => each.name === name)) return;
  const { top, left } = named(workbook, name);
  const sheet = sheetOf(workbook, name);
  if (sheet === undefined) return;
  sheet.formulas.delete(`${top},${left}`);
  sheet.setValue(top, left, `Words of act ${act}`);
  workbook.touch();
  words.set(name, `Words of act ${act}`);
}

function sheetOf(workbook: WorkbookModel, name: string) {
  const range = workbook.names.find((each) => each.name === name)?.range ?? "";
  return workbook.sheet(range.replace(/!.*$/, "").replace(/^'|'$/g, "").replace(/''/g, "'"));
}

function textAt(workbook: WorkbookModel, name: string): unknown {
  const { top, left } = named(workbook, name);
  return sheetOf(workbook, name)?.value(top, left);
}
