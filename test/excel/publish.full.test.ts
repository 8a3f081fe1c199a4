import { expect } from "chai";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard } from "../../src/excel/refresh";
import { inPlainWords } from "../../src/excel/run/user-errors";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { LATER, builtBook, named, open, request } from "../support/small-book";
import { copyOf } from "../support/copy-of";

const COPY = "Public May-17";
const KEPT = "Public May-17 before";

/** Refreshes and publishes; what a person is told, "" where it went well. */
async function publish(workbook: WorkbookModel): Promise<string> {
  const host = await open(workbook);
  try {
    await publishCopy(await refreshScorecard(request({ now: LATER })), {}, "all checked");
    host.calculate();
    return "";
  } catch (error) {
    return inPlainWords(error);
  }
}

/** The values of the copy without blanks at the ends of rows. */
function shown(workbook: WorkbookModel, name = COPY): string[] {
  return workbook.sheet(name)!.values.map((row) =>
    row
      .map((value) => String(value ?? ""))
      .join("|")
      .replace(/\|+$/, ""),
  );
}

const settingsRow = 5;
const [TARGET, NATIONAL] = [2, 4];
const CHANGES: [string, number, number, number, boolean][] = [
  ["nothing changed", 0, TARGET, 0, true],
  ["a target is another", 0, TARGET, 3, true],
  ["a national average was added to the first indicator", 0, NATIONAL, 0.5, false],
  ["a national average was added to the last indicator", 13, NATIONAL, 0.5, false],
];

describe("a copy for publication that is made again", () => {
  for (const isKnown of [true, false])
    for (const [given, indicator, column, value, isInPlace] of CHANGES) {
      const how = isKnown ? "" : ", known by its layout alone";
      it(`${given}${how}: is as a new one${isInPlace ? "" : ", and the old one is kept as it was"}`, async () => {
        const workbook = await builtBook();
        expect(await publish(workbook)).to.equal("");
        if (!isKnown) workbook.settings.clear();
        workbook.sheet("Scorecard settings")!.setValue(settingsRow + indicator, column, value);
        workbook.touch();
        const [id, before] = [workbook.sheet(COPY)!.id, shown(workbook)];
        expect(await publish(workbook)).to.equal("");
        const again = shown(workbook);
        expect(workbook.sheet(id)?.name).to.equal(isInPlace ? COPY : KEPT);
        if (!isInPlace) expect(shown(workbook, KEPT)).to.deep.equal(before);
        expect(workbook.names.some(({ range }) => range.startsWith(`'${COPY}'!`))).to.equal(false);
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== COPY);
        expect(await publish(workbook)).to.equal("");
        expect(again).to.deep.equal(shown(workbook));
      });
    }

  it("a note among its rows is kept, with the copy that it was written on", async () => {
    const workbook = await builtBook();
    await publish(workbook);
    workbook.sheet(COPY)!.setValue(4, 4, "Ask Ann about this");
    expect(await publish(workbook)).to.equal("");
    expect(shown(workbook, KEPT).join("\n")).to.contain("Ask Ann about this");
    expect(shown(workbook).join("\n")).to.not.contain("Ask Ann about this");
  });

  for (const isKnown of [true, false])
    it(`words that somebody changed on it are kept${isKnown ? "" : ", also on one of which it is not known what was written"}`, async () => {
      const workbook = await builtBook();
      const box = named(workbook, "SC_2017_05_I01_Commentary");
      workbook.sheet("Scorecard May-17")!.setValue(box.top, box.left, "Two posts were filled.");
      await publish(workbook);
      if (!isKnown) workbook.settings.clear();
      const copy = workbook.sheet(COPY)!;
      const row = copy.values.findIndex((cells) => cells[0] === "Two posts were filled.");
      copy.setValue(row, 0, "Two posts were filled, as the committee asked.");
      workbook.sheet("Scorecard May-17")!.setValue(box.top, box.left, "Three posts were filled.");
      expect(await publish(workbook)).to.equal("");
      expect(shown(workbook, KEPT).join("\n")).to.contain("as the committee asked");
      expect(shown(workbook).join("\n")).to.contain("Three posts were filled.");
    });

  it("words that were changed on the scorecard alone make no second copy", async () => {
    const workbook = await builtBook();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    for (const words of ["Two posts were filled.", "Three posts were filled.", "Four posts were filled."]) {
      workbook.sheet("Scorecard May-17")!.setValue(box.top, box.left, words);
      expect(await publish(workbook)).to.equal("");
      expect(shown(workbook).join("\n")).to.contain(words);
      expect(workbook.sheet(KEPT)).to.equal(undefined);
    }
  });

  it("that is laid out again and fails, at any round trip, is there as it was; the next try makes it", async function () {
    this.timeout(120_000);
    const start = await builtBook();
    await publish(start);
    start.sheet("Scorecard settings")!.setValue(settingsRow, NATIONAL, 0.5);
    const host = await open(start);
    const built = await refreshScorecard(request({ now: LATER }));
    host.calculate();
    const before = JSON.stringify(contentsOf(start));
    let batches = 0;
    await open(copyOf(start), {
      faults: (batch) => {
        batches = batch;
        return undefined;
      },
    });
    await publishCopy(built, {}, "all checked");
    for (let batch = 1; batch <= batches; batch++)
      for (const after of batch % 2 === 0 ? [0.5] : [0.9]) {
        const workbook = copyOf(start);
        await open(workbook, { faults: failingBatch(batch, { after, code: "GeneralException" }).plan });
        const failed = await publishCopy(built, {}, "all checked").then(
          () => false,
          () => true,
        );
        if (failed) expect(JSON.stringify(contentsOf(workbook)), `${batch} after ${after}`).to.equal(before);
        await open(workbook);
        await publishCopy(built, {}, "all checked");
        const names = workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith(COPY));
        expect(names, `${batch} after ${after}`).to.have.members([COPY, KEPT]);
      }
  });
});
