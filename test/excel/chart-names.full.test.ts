import { expect } from "chai";
import { buildScorecard } from "../../src/excel/build";
import { CARD, open, request, smallBook } from "../support/small-book";

describe("charts", () => {
  it("that were added and not yet named when Excel failed get their names, and are there once", async () => {
    const whole = smallBook();
    let [last, actions] = [0, 0];
    await open(whole, {
      faults: (batch, count) => {
        [last, actions] = [batch, count];
        return undefined;
      },
    });
    await buildScorecard(request());
    const expected = whole.sheet(CARD)!.charts.map(({ name }) => name);
    for (let cut = 0; cut < Math.min(actions, 12); cut++) {
      const workbook = smallBook();
      const after = (cut + 0.5) / actions;
      await open(workbook, { faults: (batch) => (batch === last ? { after, code: "InvalidArgument" } : undefined) });
      await buildScorecard(request());
      const names = workbook.sheet(CARD)!.charts.map(({ name }) => name);
      expect(names, `after ${cut} of ${actions} actions`).to.deep.equal(expected);
    }
  });
});
