import { expect } from "chai";
import { exportEvidence } from "../../src/excel/export-evidence";
import { inPlainWords } from "../../src/excel/run/user-errors";
import type { Evidence } from "../../src/scorecard/evidence";
import { open, smallBook } from "../support/small-book";

const SHEET = "Scorecard evidence";

/** Evidence of so many rows. */
const evidence = (rows: number): Evidence => ({
  title: "1 Children in need",
  figure: String(rows),
  sum: String(rows),
  parts: [
    {
      label: "Open cases",
      list: "Cases",
      value: rows,
      rows: Array.from({ length: rows }, (_, at) => ({
        source: { file: "", sheet: "Cases" },
        sheetRow: at + 2,
        detail: "open",
      })),
    },
  ],
  notCounted: null,
  definition: [],
  issues: [],
  nothing: "",
});

describe("the rows behind a figure, written to a sheet", () => {
  it("are written over those of another figure, more or fewer", async () => {
    const workbook = smallBook();
    await open(workbook);
    for (const rows of [3, 7, 2]) {
      await exportEvidence(evidence(rows), {});
      const labels = workbook.sheet(SHEET)!.values.filter(([label]) => label === "Open cases");
      expect(labels.length).to.equal(rows);
    }
  });

  it("are not written over a note that somebody put below them", async () => {
    const workbook = smallBook();
    await open(workbook);
    await exportEvidence(evidence(2), {});
    const sheet = workbook.sheet(SHEET)!;
    sheet.setValue(10, 0, "Ask Ann about the second");
    await exportEvidence(evidence(3), {});
    let said = "";
    await exportEvidence(evidence(20), {}).catch((error: unknown) => (said = inPlainWords(error)));
    expect(said).to.contain("Cell A11 of the sheet “Scorecard evidence” holds something that somebody wrote there");
    expect(sheet.value(10, 0)).to.equal("Ask Ann about the second");
  });
});
