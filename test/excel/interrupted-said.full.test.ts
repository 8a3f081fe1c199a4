import { expect } from "chai";
import { buildScorecard } from "../../src/excel/build";
import { putRight } from "../../src/excel/put-right";
import { refreshScorecard } from "../../src/excel/refresh";
import { inPlainWords } from "../../src/excel/run/user-errors";
import { surveyLists } from "../../src/excel/survey";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { CARD, builtBook, open, request, smallBook } from "../support/small-book";
import { copyOf } from "../support/copy-of";

const look = async () => (await surveyLists({ ...request(), mappings: new Map() })).interrupted;

/** A workbook in which a build ended for good at a round trip, and when it last gave a sign of life. */
async function closedAt(batch: number, phase: "writing" | "written", at: number): Promise<WorkbookModel> {
  const workbook = smallBook();
  const fault = failingBatch(batch, { after: 1, code: "RequestAborted" }, Number.MAX_SAFE_INTEGER);
  await open(workbook, { faults: fault.plan });
  await buildScorecard(request()).catch(() => undefined);
  const journal = JSON.parse(String(workbook.settings.get("Scorecard.Writing"))) as { phase: string };
  expect(journal.phase).to.equal(phase);
  // Another runtime: this one knows its own writes.
  workbook.settings.set("Scorecard.Writing", JSON.stringify({ ...journal, run: "of a pane that is gone", at }));
  await open(workbook);
  return workbook;
}

describe("a pane that opens on a workbook", () => {
  it("with nothing unfinished says nothing", async () => {
    await open(smallBook());
    expect(await look()).to.equal(null);
  });

  it("in which a build was interrupted says so, and that the next one puts it right", async () => {
    await closedAt(7, "writing", 0);
    expect((await look())?.kind).to.equal("half written");
    expect((await look())?.sentence)
      .to.contain("A build was interrupted")
      .and.to.contain("puts that right");
    await buildScorecard(request());
    expect(await look()).to.equal(null);
  });

  it("puts it right at once when asked", async () => {
    const workbook = await closedAt(7, "writing", 0);
    expect(await putRight({})).to.deep.equal([]);
    expect(contentsOf(workbook)).to.deep.equal(contentsOf(smallBook()));
    expect(await look()).to.equal(null);
  });

  it("in which only the charts are missing says that", async () => {
    await closedAt(8, "written", 0);
    expect((await look())?.kind).to.equal("charts missing");
  });

  const IN_THE_WAY: [string, (workbook: WorkbookModel) => boolean, string][] = [
    ["is open for reading only", () => true, "open for reading only"],
    [
      "has a protected structure by now",
      (workbook) => {
        workbook.isStructureProtected = true;
        return false;
      },
      "The structure of this workbook is protected",
    ],
  ];
  for (const [given, change, expected] of IN_THE_WAY) {
    it(`that ${given} says what to do, and nothing is lost`, async () => {
      const workbook = await closedAt(7, "writing", 0);
      const isReadOnly = change(workbook);
      const before = JSON.stringify(contentsOf(workbook));
      await open(workbook, { isReadOnly });
      for (const act of [() => putRight({}), () => buildScorecard(request())]) {
        let said = "";
        await act().catch((error: unknown) => (said = inPlainWords(error)));
        expect(said).to.contain(expected);
      }
      expect(JSON.stringify(contentsOf(workbook))).to.equal(before);
      workbook.isStructureProtected = false;
      await open(workbook);
      await buildScorecard(request());
      expect(await look()).to.equal(null);
    });
  }

  it("on a protected sheet that a write was changing says which", async () => {
    const workbook = await builtBook();
    workbook.sheet("Cases")!.setValue(2, 1, "SOMEWHERE");
    workbook.touch();
    const isWriting = (book = workbook) => book.settings.has("Scorecard.Writing");
    const whole = copyOf(workbook);
    let write = 0;
    await open(whole, {
      faults: (batch) => {
        if (write === 0 && isWriting(whole)) write = batch - 1;
        return undefined;
      },
    });
    await refreshScorecard(request());
    const cut = failingBatch(write, { after: 0.6, code: "RequestAborted" }, Number.MAX_SAFE_INTEGER);
    await open(workbook, { faults: cut.plan });
    await refreshScorecard(request()).catch(() => undefined);
    expect(isWriting()).to.equal(true);
    workbook.sheet(CARD)!.isProtected = true;
    await open(workbook);
    let said = "";
    await refreshScorecard(request()).catch((error: unknown) => (said = inPlainWords(error)));
    expect(said).to.contain(`The sheet “${CARD}” is protected`);
    workbook.sheet(CARD)!.isProtected = false;
    await open(workbook);
    await refreshScorecard(request());
    expect(isWriting()).to.equal(false);
  });

  it("in which a newer version of the add-in was interrupted says so, and changes nothing", async () => {
    const workbook = await closedAt(7, "writing", 0);
    const journal = JSON.parse(String(workbook.settings.get("Scorecard.Writing"))) as object;
    workbook.settings.set("Scorecard.Writing", JSON.stringify({ ...journal, version: 2 }));
    const before = JSON.stringify(contentsOf(workbook));
    for (const act of [look, () => putRight({}), () => buildScorecard(request())]) {
      let said = "";
      await act().catch((error: unknown) => (said = inPlainWords(error)));
      expect(said).to.contain("A newer version of the add-in").and.to.contain("Nothing was changed");
    }
    expect(JSON.stringify(contentsOf(workbook))).to.equal(before);
  });

  const DAMAGED: [string, (journal: object) => string][] = [
    ["is cut off", (journal) => JSON.stringify(journal).slice(0, -20)],
    ["is no journal", () => "[null]"],
    ["lacks parts", () => JSON.stringify({ run: "x", made: [] })],
  ];
  for (const [what, change] of DAMAGED) {
    it(`with a journal that ${what} still builds`, async () => {
      const workbook = await closedAt(7, "writing", 0);
      const journal = JSON.parse(String(workbook.settings.get("Scorecard.Writing"))) as object;
      workbook.settings.set("Scorecard.Writing", change(journal));
      workbook.settings.set("Scorecard.Sheets", '[null,7,{"kind":null},{"kind":"issues","id":1}]');
      await open(workbook);
      await buildScorecard(request());
      expect(await look()).to.equal(null);
    });
  }

  it("says nothing while another window may still be writing", async () => {
    await closedAt(7, "writing", Date.now());
    expect(await look()).to.equal(null);
  });
});
