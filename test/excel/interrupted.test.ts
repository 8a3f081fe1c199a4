import { expect } from "chai";
import { buildScorecard } from "../../src/excel/build";
import { putRight } from "../../src/excel/put-right";
import { surveyLists } from "../../src/excel/survey";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { open, request, smallBook } from "../support/small-book";

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

  it("says nothing while another window may still be writing", async () => {
    await closedAt(7, "writing", Date.now());
    expect(await look()).to.equal(null);
  });
});
