import { expect } from "chai";
import { month, type Month } from "../../src/calendar/month";
import { buildScorecard, type BuildRequest } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard, startNextMonth } from "../../src/excel/refresh";
import type { ErrorCode } from "../../src/host/error-codes";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { readZip, unpack } from "../../src/host/package/zip";
import { loadWorkbook, writeOnto } from "../../src/host/xlsx";
import { INDICATORS } from "../../src/indicators/catalogue";
import { seeded, type Random } from "../../src/sample/random";
import { UserError } from "../../src/workbook/user-error";
import { contentsOf } from "../support/built-sample";
import { LATER, named, open, request as requestOfAll } from "../support/small-book";
import { crowdedBook } from "../support/user-books";

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

/** A file of the user's: parts that Excel alone understands, and thirty cells on each of the sheets called like ours. */
const ORIGINAL = crowdedBook(NAMES);
const USERS = ["Cases", "Pivot", "Notes", ...NAMES];
/** Parts that list others, and grow by ours; of the package all other parts of the user's come back byte for byte. */
const GROWING = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"];

/** All that is the user's as the stand-in models it: the sheets and the name. */
function usersPart(workbook: WorkbookModel): unknown {
  const { names, sheets } = contentsOf(workbook) as { names: { name: string }[]; sheets: { name: string }[] };
  return {
    names: names.filter(({ name }) => name === "SC_mine"),
    sheets: sheets.filter(({ name }) => USERS.includes(name)),
    guarded: workbook.sheet("Notes")?.isProtected,
  };
}

/** The first part of the user's that a file no longer has as it was; "" where there is none. */
function lostPart(bytes: Uint8Array): string {
  const [was, is] = [ORIGINAL, bytes].map((each) => readZip(each));
  for (const [path, part] of was ?? []) {
    const now = is?.get(path);
    if (GROWING.includes(path)) continue;
    if (now === undefined || Buffer.compare(unpack(part), unpack(now)) !== 0) return path;
  }
  return "";
}

/** The workbook saved onto its file and opened again: all that lives is in the file, and the settings that Excel keeps there. */
async function closedAndOpened({ bytes, before, workbook }: Opened): Promise<Opened> {
  const written = await writeOnto(bytes, before, workbook, new Date(0));
  const again = await loadWorkbook(written);
  for (const [key, value] of workbook.settings) again.settings.set(key, withIds(String(value), workbook, again));
  return { bytes: written, before: await loadWorkbook(written), workbook: again };
}

/** Excel keeps the ids of sheets; the stand-in counts them again. */
function withIds(setting: string, from: WorkbookModel, to: WorkbookModel): string {
  const ids = new Map(from.sheets.map(({ id, name }) => [id, to.sheet(name)?.id ?? id]));
  return setting.replace(/\{\d+\}/g, (id) => ids.get(id) ?? id);
}

interface Opened {
  readonly bytes: Uint8Array;
  readonly before: WorkbookModel;
  readonly workbook: WorkbookModel;
}

async function opened(bytes: Uint8Array): Promise<Opened> {
  return { bytes, before: await loadWorkbook(bytes), workbook: await loadWorkbook(bytes) };
}

/** Three indicators write every kind of cell, chart and name. */
const catalogue = INDICATORS.filter(({ number }) => [1, 2, 13].includes(number));
const request = (more: Partial<BuildRequest> = {}) => requestOfAll({ catalogue, ...more });

type Act = (workbook: WorkbookModel, random: Random) => Promise<unknown>;

const refresh = () => refreshScorecard(request({ now: LATER }));
const ACTS_OF_PEOPLE: Readonly<Record<string, Act>> = {
  build: () => buildScorecard(request()),
  refresh,
  publish: async () => publishCopy(await refresh(), {}, "all checked"),
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
  it("keeps every cell, format, name, comment and pivot of the user's, and every word of commentary", async function () {
    this.timeout(600_000);
    const random = seeded(20170531);
    let file = await opened(ORIGINAL);
    let { workbook } = file;
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
      if (random.between(1, 4) === 1) {
        file = await closedAndOpened({ ...file, workbook });
        ({ workbook } = file);
        expect(lostPart(file.bytes), done.slice(-3).join("; ")).to.equal("");
      }
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
    const { bytes } = await closedAndOpened({ ...file, workbook });
    expect(lostPart(bytes)).to.equal("");
    expect(usersPart(workbook)).to.deep.equal(before);
    expect(workbook.settings.has("Scorecard.Writing")).to.equal(false);
  });
});

/** Somebody writes into the box of an indicator on one of the scorecards that are there. */
function writeWords(workbook: WorkbookModel, random: Random, act: number, words: Map<string, string>): void {
  const months: Month[] = [MAY, month(2017, 6)];
  const name = `SC_${random.pick(months) === MAY ? "2017_05" : "2017_06"}_I${String(random.pick([1, 2, 13])).padStart(2, "0")}_Commentary`;
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
