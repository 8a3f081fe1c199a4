import { expect } from "chai";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard } from "../../src/excel/refresh";
import { inPlainWords } from "../../src/excel/run/user-errors";
import type { WorkbookModel } from "../../src/host/model";
import { LATER, builtBook, open, request } from "../support/small-book";

const COPY = "Public May-17";

/** Refreshes and publishes; what a person is told, "" where it went well. */
async function publish(workbook: WorkbookModel): Promise<string> {
  const host = await open(workbook);
  try {
    await publishCopy(await refreshScorecard(request({ now: LATER })), {});
    host.calculate();
    return "";
  } catch (error) {
    return inPlainWords(error);
  }
}

/** The values of the copy without blanks at the ends of rows. */
function shown(workbook: WorkbookModel): string[] {
  return workbook.sheet(COPY)!.values.map((row) =>
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
    for (const [given, indicator, column, value, isWritten] of CHANGES) {
      const how = isKnown ? "" : ", known by its layout alone";
      it(`${given}${how}: ${isWritten ? "is as a new one" : "is refused, and nothing changed"}`, async () => {
        const workbook = await builtBook();
        expect(await publish(workbook)).to.equal("");
        if (!isKnown) workbook.settings.clear();
        workbook.sheet("Scorecard settings")!.setValue(settingsRow + indicator, column, value);
        workbook.touch();
        const before = shown(workbook);
        const said = await publish(workbook);
        if (!isWritten) {
          expect(said).to.contain("The rows of the sheet “Public May-17” stand elsewhere");
          expect(shown(workbook)).to.deep.equal(before);
        } else expect(said).to.equal("");
        const again = shown(workbook);
        workbook.sheets = workbook.sheets.filter(({ name }) => name !== COPY);
        expect(await publish(workbook)).to.equal("");
        if (isWritten) expect(again).to.deep.equal(shown(workbook));
      });
    }
});
