import { expect } from "chai";
import { buildScorecard, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import { failingBatch } from "../../src/host/faults";
import type { SheetModel, WorkbookModel } from "../../src/host/model";
import { CARD, LATER, builtBook, named, open, request, smallBook } from "../support/small-book";
import { copyOf } from "../support/copy-of";

const WORDS = "Written after Excel was closed in the middle.";
const BOX = "SC_2017_05_I03_Commentary";

const refresh = () => refreshScorecard(request({ now: LATER }));

/** A built book whose list changed since. */
async function stale(): Promise<WorkbookModel> {
  const workbook = await builtBook();
  workbook.sheet("Cases")!.setValue(1, 3, "A");
  workbook.touch();
  return workbook;
}

/** The same with an area more. */
async function forOtherAreas(): Promise<WorkbookModel> {
  const workbook = await stale();
  const settings = workbook.sheet("Scorecard settings")!;
  const last = settings.values.findIndex((row) => row[7] === "Other Citywide Teams");
  settings.setValue(last + 1, 7, "WEST");
  return workbook;
}

/** Somebody writes on every sheet that the add-in made, but for the copy of one that is laid out again: into a box for commentary, or beside what is written. */
function writeEverywhere(workbook: WorkbookModel): string[] {
  return workbook.sheets
    .filter(({ name }) => name !== "Cases" && name !== `${CARD} before`)
    .map((sheet) => {
      const words = `${WORDS} On ${sheet.id}.`;
      const box = workbook.names.find(({ name, range }) => name === BOX && range.startsWith(`'${sheet.name}'!`));
      const { top, left } = box === undefined ? { top: 3, left: 60 } : named(workbook, BOX);
      sheet.enter(top, left, { value: words });
      return words;
    });
}

const holds = (sheet: SheetModel, words: string) => sheet.values.some((row) => row.includes(words));

const ACTS: [string, () => Promise<WorkbookModel>, () => Promise<Built>, () => Promise<Built>][] = [
  ["a build", () => Promise.resolve(smallBook()), () => buildScorecard(request()), () => buildScorecard(request())],
  ["a refresh", stale, refresh, refresh],
  ["a rebuild for other areas", forOtherAreas, refresh, refresh],
];

describe("words that somebody writes on half written sheets, after Excel was closed in the middle", () => {
  for (const [what, prepare, run, again] of ACTS) {
    it(`of ${what}: the next one keeps every word, on its sheet or on one that it names`, async function () {
      this.timeout(120_000);
      const start = await prepare();
      const whole = copyOf(start);
      let [first, batches] = [0, 0];
      await open(whole, {
        faults: (batch) => {
          batches = batch;
          if (first === 0 && whole.settings.has("Scorecard.Writing")) first = batch - 1;
          return undefined;
        },
      });
      await run();
      for (let batch = first; batch <= batches; batch++)
        for (const after of [batch % 2 === 0 ? 0.4 : 1]) {
          const said = `closed in round trip ${batch} of ${batches} after ${after * 100}%`;
          const workbook = copyOf(start);
          await open(workbook, {
            faults: failingBatch(batch, { after, code: "RequestAborted" }, Number.MAX_SAFE_INTEGER).plan,
          });
          await run().catch(() => undefined);
          const words = writeEverywhere(workbook);
          await open(workbook);
          const { kept } = await again();
          for (const each of words)
            expect(workbook.sheets.filter((sheet) => holds(sheet, each)).length, `${said}: ${each}`).to.be.greaterThan(
              0,
            );
          for (const name of kept) expect(workbook.sheet(name), `${said}: ${name}`).to.not.equal(undefined);
          expect(workbook.settings.has("Scorecard.Writing"), said).to.equal(false);
          expect(workbook.sheet(CARD), said).to.not.equal(undefined);
        }
    });
  }
});
