import { expect } from "chai";
import { ERROR_STATUS, type ErrorCode } from "../../src/host/error-codes";
import { failingBatch } from "../../src/host/faults";
import { smallHost } from "../support/small-host";

/** Writes ten cells one by one in a round trip, as often as `tries` says, and tells which are there and how each try ended. */
async function tenCells(code: ErrorCode, after: number, times: number, tries: number) {
  const faults = failingBatch(1, { code, after }, times);
  const { workbook } = await smallHost({ faults: faults.plan });
  const ends: string[] = [];
  for (let at = 0; at < tries; at++) {
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blank");
        for (let row = 0; row < 10; row++) sheet.getRangeByIndexes(row, 0, 1, 1).values = [[at + 1]];
        await context.sync();
      });
      ends.push("done");
    } catch (error) {
      ends.push((error as { code: string }).code);
    }
  }
  const values = workbook.sheet("Blank")!.values.map(([value]) => value);
  return { ends, values, reached: faults.wasReached() };
}

describe("a batch that fails on its way", () => {
  const SHARES: [number, (count: number) => boolean][] = [
    [0, (count) => count === 0],
    [0.1, (count) => count >= 0 && count <= 2],
    [0.5, (count) => count >= 4 && count <= 5],
    [0.9, (count) => count >= 8 && count <= 9],
    [1, (count) => count === 10],
  ];
  for (const [share, isRight] of SHARES) {
    it(`keeps what came before: ${share * 100}% of its actions`, async () => {
      const { ends, values } = await tenCells("GeneralException", share, 1, 1);
      expect(ends).to.deep.equal(["GeneralException"]);
      expect(isRight(values.length), `${values.length} cells`).to.equal(true);
    });
  }

  it("fails once, or several times running", async () => {
    expect((await tenCells("RequestAborted", 0.5, 1, 2)).ends).to.deep.equal(["RequestAborted", "done"]);
    expect((await tenCells("RequestAborted", 0.5, 2, 3)).ends).to.deep.equal([
      "RequestAborted",
      "RequestAborted",
      "done",
    ]);
  });

  it("with every documented code, under its own name", async () => {
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[]) {
      const { ends, reached } = await tenCells(code, 0, 1, 1);
      expect([ends, reached]).to.deep.equal([[code], true]);
    }
  });

  it("says whether the run came as far as it", async () => {
    const faults = failingBatch(5, { code: "GeneralException", after: 0 });
    await smallHost({ faults: faults.plan });
    await Excel.run((context) => context.sync());
    expect(faults.wasReached()).to.equal(false);
  });
});
