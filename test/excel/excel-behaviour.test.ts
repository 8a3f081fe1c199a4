import { expect } from "chai";
import { buildScorecard, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import { selectedCell } from "../../src/excel/read/selected-figure";
import { inPlainWords } from "../../src/excel/run/user-errors";
import { patchFor } from "../../src/excel/write/patch";
import { SheetBuilder, formula } from "../../src/workbook/sheet-builder";
import { CARD, LATER, builtBook, open, request, smallBook } from "../support/small-book";

const refresh = (): Promise<Built> => refreshScorecard(request({ now: LATER }));

describe("another workbook in front", () => {
  it("in the middle of the writing is waited for, said, and then the whole is written", async () => {
    const workbook = smallBook();
    const said = new Set<string>();
    let left = 2;
    const isWriting = () => workbook.settings.has("Scorecard.Writing");
    await open(workbook, {
      faults: (_, actions) =>
        isWriting() && actions > 200 && left-- > 0 ? { after: 0.4, code: "InactiveWorkbook" } : undefined,
    });
    await buildScorecard(request({ progress: ({ doing }) => said.add(doing) }));
    expect([...said]).to.include("Bring this workbook to the front; the scorecard will carry on");
    expect(workbook.sheets.map(({ name }) => name)).to.have.members([
      "Cases",
      CARD,
      "Data issues",
      "Scorecard history",
      "Returns",
      "Scorecard settings",
      "Definitions",
    ]);
    expect(isWriting()).to.equal(false);
  });
});

describe("one pane at a time", () => {
  const foreign = (at: number) =>
    JSON.stringify({
      run: "another pane",
      at,
      phase: "writing",
      made: [],
      updated: [],
      rebuilt: [],
      names: [],
      sheets: null,
      charts: [],
    });

  it("a write of another pane that is alive is not disturbed", async () => {
    const workbook = smallBook();
    workbook.settings.set("Scorecard.Writing", foreign(Date.now()));
    await open(workbook);
    let said = "";
    await buildScorecard(request()).catch((error: unknown) => (said = inPlainWords(error)));
    expect(said).to.contain("another window, is writing the scorecard");
    expect(workbook.sheets.length).to.equal(1);
  });

  it("one that was given up is undone", async () => {
    const workbook = smallBook();
    workbook.settings.set("Scorecard.Writing", foreign(0));
    await open(workbook);
    await buildScorecard(request());
    expect(workbook.settings.has("Scorecard.Writing")).to.equal(false);
    expect(workbook.sheets.length).to.equal(7);
  });

  it("one of a computer whose clock is a day ahead is waited for two minutes, not a day", async () => {
    const workbook = smallBook();
    workbook.settings.set("Scorecard.Writing", foreign(Date.now() + 86_400_000));
    await open(workbook);
    let said = "";
    await buildScorecard(request()).catch((error: unknown) => (said = inPlainWords(error)));
    expect(said).to.contain("Wait two minutes");
    const now = performance.now.bind(performance);
    performance.now = () => now() + 121_000;
    try {
      await buildScorecard(request());
    } finally {
      performance.now = now;
    }
    expect(workbook.settings.has("Scorecard.Writing")).to.equal(false);
    expect(workbook.sheet(CARD)).to.not.equal(undefined);
  });

  it("two builds at once come one after the other", async () => {
    const workbook = smallBook();
    await open(workbook);
    const [first, second] = await Promise.all([buildScorecard(request()), buildScorecard(request())]);
    expect([first.wasThere, second.wasThere]).to.deep.equal([false, true]);
    expect(second.changes).to.deep.equal([]);
  });
});

describe("charts", () => {
  it("that could not be drawn with the others are drawn one by one, and the sheet comes to the front", async () => {
    const whole = smallBook();
    await open(whole);
    await buildScorecard(request());
    const expected = whole.sheet(CARD)!.charts.map(({ name }) => name);
    expect(expected.length).to.be.above(0);

    const workbook = smallBook();
    let isDone = false;
    await open(workbook, {
      faults: () => {
        const isWritten = String(workbook.settings.get("Scorecard.Writing")).includes('"phase":"written"');
        if (!isWritten || isDone) return undefined;
        isDone = true;
        return { after: 0.5, code: "EmptyChartSeries" };
      },
    });
    await buildScorecard(request());
    expect(isDone).to.equal(true);
    expect(workbook.sheet(CARD)!.charts.map(({ name }) => name)).to.deep.equal(expected);
    expect(workbook.sheets[workbook.activeSheet]?.name).to.equal(CARD);
    expect(workbook.settings.has("Scorecard.Writing")).to.equal(false);
  });

  it("of an indicator without any value are not drawn", async () => {
    const workbook = await builtBook();
    for (const { series } of workbook.sheet(CARD)!.charts) expect(series.length).to.be.above(0);
    expect(workbook.sheet(CARD)!.charts.some(({ name }) => name.endsWith("14"))).to.equal(false);
  });
});

describe("what a person put elsewhere", () => {
  it("a note far out on the scorecard does not stop a refresh", async () => {
    const workbook = await builtBook();
    const card = workbook.sheet(CARD)!;
    card.setValue(10, 16_000, "a note far out");
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const host = await open(workbook);
    await refresh();
    expect(card.value(10, 16_000)).to.equal("a note far out");
    expect(host.traffic.largest).to.be.below(1_000_000);
  });

  it("a chart or several ranges selected are no error", async () => {
    const workbook = smallBook();
    await open(workbook, { circumstances: { selected: "several ranges" } });
    expect(await selectedCell()).to.equal(null);
  });
});

describe("a patch", () => {
  const CASES: [string, number | string, number | string, number][] = [
    ["numbers alike to 15 digits", 0.1 + 0.2, 0.3, 0],
    ["numbers that differ in the 15th digit", 1.00000000000001, 1.00000000000002, 1],
    ["a formula as Excel writes it", "='Targets'!A1", "=Targets!A1", 0],
    ["a sheet's name that needs its quotes", "='My targets'!A1", "='My targets'!A1", 0],
    ["another formula", "=A1", "=A2", 1],
  ];
  for (const [given, planned, there, expected] of CASES) {
    it(`${given}: ${expected === 0 ? "none" : "one"}`, () => {
      const cell = typeof planned === "number" ? planned : formula(planned.slice(1));
      const plan = new SheetBuilder("S").block(0, 0, [[cell]]).build();
      const held = { formulas: () => there, values: () => 1 };
      expect(patchFor(plan, held).length).to.equal(expected);
    });
  }
});

describe("errors of Excel", () => {
  const CODES = [
    "AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired",
    "EmptyChartSeries FilteredRangeConflict FormulaLengthExceedsLimit GeneralException InactiveWorkbook InsertDeleteConflict",
    "InvalidArgument InvalidBinding InvalidOperation InvalidOperationInCellEditMode InvalidReference InvalidRequest InvalidSelection",
    "ItemAlreadyExists ItemNotFound MergedRangeConflict NonBlankCellOffSheet NotImplemented OperationCellsExceedLimit",
    "PivotTableRangeConflict RangeExceedsLimit RefreshWorkbookLinksBlocked RequestAborted RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated UnsupportedFeature UnsupportedOperation UnsupportedSheet",
  ].flatMap((line) => line.split(" "));
  const unknown = inPlainWords(new Error("?"));
  for (const code of [...CODES, "SomethingNew"]) {
    it(`${code} has a sentence that keeps picked files: nobody is told to close the workbook`, () => {
      const sentence = inPlainWords({ code });
      expect(sentence).to.not.match(/\bclose\b/i);
      expect(sentence).to.not.contain(code);
      expect(sentence === unknown).to.equal(code === "SomethingNew");
    });
  }
});
