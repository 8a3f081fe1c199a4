import { expect } from "chai";
import { buildScorecard, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import { failingBatch } from "../../src/host/faults";
import type { SheetModel, WorkbookModel } from "../../src/host/model";
import { addArea, CARD, LATER, builtBook, named, open, request, smallBook } from "../support/small-book";
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
  addArea(workbook, "WEST");
  return workbook;
}

/** Somebody writes on every sheet that the add-in made, the copy of one that is laid out again included: into a box for commentary, or beside what is written. */
function writeEverywhere(workbook: WorkbookModel): string[] {
  return workbook.sheets
    .filter(({ name }) => name !== "Cases")
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

describe("a rebuild for other areas that was closed in the middle", () => {
  const COMMENT = "Every word, as it was written.";

  /** Closes it in each round trip that writes, changes the workbook that is left, and looks at it after the next refresh. */
  async function afterEach(
    change: (workbook: WorkbookModel) => void,
    look: (workbook: WorkbookModel, said: string) => void,
    again = refresh,
  ): Promise<void> {
    const start = await forOtherAreas();
    const box = named(start, BOX);
    start.sheet(CARD)!.setValue(box.top, box.left, COMMENT);
    let looked = 0;
    for (let batch = 1; batch < 30; batch++) {
      const workbook = copyOf(start);
      const fault = failingBatch(batch, { after: 1, code: "RequestAborted" }, Number.MAX_SAFE_INTEGER);
      await open(workbook, { faults: fault.plan });
      const isThrough = await refresh().then(
        () => true,
        () => false,
      );
      if (!workbook.settings.has("Scorecard.Writing")) {
        if (isThrough) break;
        continue;
      }
      change(workbook);
      await open(workbook);
      await again();
      look(workbook, `closed in round trip ${batch}`);
      looked++;
    }
    expect(looked).to.be.greaterThan(2);
  }

  it("is undone although another program saved the workbook and gave its sheets other ids", async function () {
    this.timeout(120_000);
    await afterEach(
      ({ sheets }) => {
        for (const sheet of sheets) Object.assign(sheet, { id: sheet.id.replace("{", "{other-") });
      },
      (workbook, said) => {
        const { top, left } = named(workbook, BOX);
        expect(workbook.sheet(CARD)!.value(top, left), said).to.equal(COMMENT);
        expect(workbook.sheet(CARD)!.values.flat(), said).to.include("WEST");
      },
    );
  });

  it("leaves the copy of its words when somebody deleted the scorecard itself", async function () {
    this.timeout(120_000);
    let copies: number[] = [];
    const count = ({ sheets }: WorkbookModel) => sheets.filter((sheet) => holds(sheet, COMMENT)).length;
    await afterEach(
      (workbook) => {
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== CARD);
        workbook.names = workbook.names.map((each) =>
          each.range.startsWith(`'${CARD}'!`) ? { ...each, range: "#REF!" } : each,
        );
        copies = [...copies, count(workbook)];
      },
      (workbook, said) => {
        expect(count(workbook), said).to.equal(copies.at(-1));
      },
      () => buildScorecard(request({ now: LATER })),
    );
    // At first the copy is only added; from when it is filled it has the words.
    expect([copies[0], copies.at(-1)]).to.deep.equal([0, 1]);
  });

  it("keeps a sheet that somebody wrote far out on, without reading all the way", async () => {
    const workbook = smallBook();
    const fault = failingBatch(7, { after: 1, code: "RequestAborted" }, Number.MAX_SAFE_INTEGER);
    await open(workbook, { faults: fault.plan });
    await buildScorecard(request()).catch(() => undefined);
    const issues = workbook.sheets.find(({ name }) => name === "Data issues")!;
    issues.setValue(20_000, 100, WORDS);
    await open(workbook);
    const { kept } = await buildScorecard(request());
    expect(kept).to.deep.equal(["Data issues before"]);
    expect(workbook.sheet("Data issues before")!.value(20_000, 100)).to.equal(WORDS);
  });
});
