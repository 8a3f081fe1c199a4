import { expect } from "chai";
import type { WorkbookModel } from "../../src/host/model";
import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { loadWorkbook, writeOnto } from "../../src/host/xlsx";
import { userBooks } from "../support/user-books";

const SOON = new Date(0);

/** The workbook after a change of its model, and as it was. */
async function changed(what: string, change: (workbook: WorkbookModel) => void) {
  const { bytes } = userBooks().find((book) => book.what.includes(what))!;
  const after = await loadWorkbook(bytes);
  change(after);
  const written = await writeOnto(bytes, await loadWorkbook(bytes), after, SOON);
  return { bytes, written, was: new WorkbookPackage(bytes), is: new WorkbookPackage(written) };
}

describe("writing onto a workbook", () => {
  it("gives the very bytes where nothing changed", async () => {
    for (const book of userBooks()) {
      const { bytes, written } = await changed(book.what, () => undefined);
      expect(Buffer.compare(written, bytes), book.what).to.equal(0);
    }
  });

  it("spells filled-down formulas out where the first of them is written over, with the results that they had", async () => {
    const { was, is } = await changed("only Excel can work out", (workbook) => {
      workbook.sheet("Sums")?.formulas.delete("0,0");
      workbook.sheet("Sums")?.setValue(0, 0, 5);
    });
    const sums = is.text("xl/worksheets/sheet2.xml");
    expect(sums).to.contain('<c r="A1"><v>5</v></c>');
    expect(sums)
      .to.contain('<f>CUBEVALUE("x",Cases!C3)</f><v>8.5</v>')
      .and.contain('<f>CUBEVALUE("x",Cases!C4)</f><v>9.75</v>');
    expect(sums).to.not.contain("shared");
    expect(is.text("xl/calcChain.xml")).to.not.contain("A1");
    expect(is.text("xl/worksheets/sheet1.xml")).to.equal(was.text("xl/worksheets/sheet1.xml"));
  });

  it("leaves all else of a row and of its cells' formats", async () => {
    const { was, is } = await changed("sparklines", (workbook) => {
      workbook.sheet("Cases")?.setValue(4, 2, 42999);
      workbook.sheet("Cases")?.setValue(30, 3, "below <all> & sundry");
    });
    const [before, after] = [was, is].map((pack) => pack.text("xl/worksheets/sheet1.xml"));
    expect(after).to.contain('<c r="C5" s="1"><v>42999</v></c>');
    const row = /<row r="31".*?<\/row>/.exec(after!)?.[0] ?? "";
    expect(row).to.contain("below &lt;all&gt; &amp; sundry");
    const back = after!
      .replace(row, "")
      .replace("<v>42999</v>", "<v>42859</v>")
      .replace(/<row r="5">/, '<row r="5" spans="1:4">');
    expect(back).to.equal(before);
  });

  it("stops with a sentence before it writes into an array formula", async () => {
    const stopped = await changed("array formulas", (workbook) => {
      workbook.sheet("Sums")?.formulas.delete("0,0");
      workbook.sheet("Sums")?.setValue(0, 0, 5);
    }).catch((error: unknown) => error as Error);
    expect((stopped as Error).message).to.match(/^The cell A1 of the sheet “Sums” holds an array formula/);
  });

  it("adds, changes and takes out defined names, in the scope of their sheet, and leaves the others as they are written", async () => {
    const { is } = await changed("hidden columns", (workbook) => {
      workbook.names = [
        ...workbook.names.filter(({ name }) => name !== "Where"),
        { name: "SC_New", range: "Cases!$A$1" },
      ];
      workbook.addSheet("Ours & theirs").setValue(0, 0, 1);
      workbook.sheet("Ours & theirs")!.pageSetup = { printTitlesRow: "$1:$3" };
    });
    const xml = is.text("xl/workbook.xml");
    expect(xml)
      .to.contain('<definedName name="Rate" comment="by &quot;us&quot;">0.15</definedName>')
      .and.contain("_FilterDatabase");
    expect(xml).to.contain('<definedName name="SC_New">Cases!$A$1</definedName>').and.not.contain('name="Where"');
    expect(xml).to.contain("localSheetId=\"3\">'Ours &amp; theirs'!$1:$3</definedName>");
    expect(is.sheets().map(({ name }) => name)).to.deep.equal(["Cases", "Times", "Code & keys", "Ours & theirs"]);
  });

  it("never writes a workbook that lost a sheet", async () => {
    const lost = await changed("a pivot", (workbook) => {
      workbook.sheets.pop();
    }).catch((error: unknown) => error as Error);
    expect((lost as Error).message).to.contain("Pivot is missing");
  });
});
