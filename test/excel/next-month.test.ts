import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { startNextMonth } from "../../src/excel/refresh";
import { builtLists, publishing } from "../support/lists-book";
import { CARD, named, request } from "../support/small-book";
import { on } from "../support/tiny";

describe("the next month", () => {
  it("that the lists do not reach yet is said to be known only as far as single lists go", async () => {
    await builtLists();
    const { scorecard } = await startNextMonth(request({ now: on("2017-07-10") as Day, without: [] }));
    expect(scorecard.issues[0]?.problem).to.match(
      /^The lists end in [A-Z][a-z]+ 201[67]: of June 2017 is shown only what single lists know\.$/,
    );
  });

  it("that no list reaches is not recorded as published", async () => {
    const { workbook } = await builtLists();
    // The last assessment was completed on 6 August.
    for (const expected of [true, true, true, false]) {
      // The cases are those of May, so the months are published without them.
      const { scorecard } = await startNextMonth(publishing({ now: on("2017-10-10") as Day, without: ["Cases"] }));
      expect(scorecard.newHistory.length > 0, String(scorecard.month)).to.equal(expected);
    }
    const recorded = new Set(
      workbook
        .sheet("Scorecard history")!
        .values.slice(4)
        .map(([month]) => month),
    );
    expect([...recorded].filter((month) => month !== null && month !== undefined)).to.deep.equal(
      ["2017-05-01", "2017-06-01", "2017-07-01", "2017-08-01"].map(on),
    );
  });

  it("has an empty box with last month's words beside it, and last month among the previous ones", async () => {
    const { workbook, host, card } = await builtLists();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "What was said in May.");
    const { sheet } = await startNextMonth(request({ now: on("2017-07-10") as Day, without: [] }));
    host.calculate();
    expect(sheet).to.equal("Scorecard Jun-17");
    const june = workbook.sheet(sheet)!;
    const next = named(workbook, "SC_2017_06_I01_Commentary");
    expect(june.value(next.top, next.left)).to.equal(null);
    // Beside the rows of variation, of the way to the target and of benchmarks, which are newer than the thirteen months' place.
    expect(june.value(next.top - 3, 9)).to.equal("What was said in May.");
    expect(card.value(box.top, box.left)).to.equal("What was said in May.");
    expect(workbook.sheets.map(({ name }) => name)).to.include.members([CARD, sheet]);
  });
});
