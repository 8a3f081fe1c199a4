import { expect } from "chai";
import { readXlsx } from "hucre";
import { planBook } from "../../src/files/plan-book";
import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { cellAddress, columnLetters, parseRange } from "../../src/workbook/addresses";
import { planCells } from "../../src/workbook/plan-cells";
import { SheetBuilder, formula, text } from "../../src/workbook/sheet-builder";
import { copyOf, numbersFrom, randomMonth } from "../support/public-months";

const SAVED = new Date(Date.UTC(2017, 5, 13));

describe("a copy for publication as a workbook of its own", () => {
  const plan = copyOf(randomMonth(numbersFrom(3)));

  it("holds what its plan says, cell by cell, with its breaks, heights and print set-up", async () => {
    const [sheet, ...others] = (await readXlsx(await planBook(plan, SAVED), { readStyles: true })).sheets;
    expect(others).to.deep.equal([]);
    expect(sheet!.name).to.equal(plan.name);
    for (const [address, cell] of planCells(plan)) {
      const { top, left } = parseRange(address)!;
      const planned = cell === null || typeof cell === "number" ? cell : "text" in cell ? cell.text : null;
      expect(sheet!.rows[top]?.[left] ?? null, address).to.equal(planned);
    }
    expect(sheet!.rowBreaks ?? []).to.deep.equal(plan.print!.breaks.map((row) => row - 1));
    expect(sheet!.merges).to.have.length(plan.merges.length);
    expect(sheet!.headerFooter?.oddFooter).to.contain("Draft").and.contain("Page &P of &N");
  });

  it("leads back to nothing: no formula, author, link, comment or name but what printing needs", async () => {
    const pack = new WorkbookPackage(await planBook(plan, SAVED));
    const all = [...pack.paths].filter((path) => path.endsWith(".xml") || path.endsWith(".rels"));
    const xml = all.map((path) => pack.text(path)).join("\n");
    for (const trace of [
      /<f[ >]/,
      /hyperlink/i,
      /comment/i,
      /externalLink/i,
      /dc:creator/,
      /lastModifiedBy/,
      /Company/,
      /customXml/,
    ])
      expect(xml).to.not.match(trace);
    const names = [...xml.matchAll(/<definedName name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).to.have.members(["_xlnm.Print_Area", "_xlnm.Print_Titles"]);
    expect(all.some((path) => path.includes("sheet2"))).to.equal(false);
  });

  it("draws the charts of its plan over the same cells, and none that has no value", async () => {
    const cells = planCells(plan);
    const isDrawn = ({ source }: (typeof plan.charts)[number]) => {
      const { top, left, bottom } = parseRange(source)!;
      return Array.from({ length: bottom - top }, (_, at) => cells.get(cellAddress(top + 1 + at, left + 1))).some(
        (cell) => typeof cell === "number",
      );
    };
    const drawn = plan.charts.filter(isDrawn);
    expect(drawn.length).to.be.within(1, plan.charts.length - 1);
    const [sheet] = (await readXlsx(await planBook(plan, SAVED))).sheets;
    const values = (sheet!.charts ?? []).map(({ series }) => series?.[0]?.valuesRef);
    expect(values).to.deep.equal(
      drawn.map(({ source }) => {
        const { top, left, bottom } = parseRange(source)!;
        const column = `$${columnLetters(left + 1)}$`;
        return `'${plan.name}'!${column}${top + 2}:${column}${bottom + 1}`;
      }),
    );
    const xml = new WorkbookPackage(await planBook(plan, SAVED));
    for (const path of xml.paths)
      if (/charts\/chart\d+\.xml$/.test(path)) expect(xml.text(path)).to.not.match(/Cache|numLit|strLit/);
  });

  it("holds no number finer than it is displayed", () => {
    for (const cell of planCells(plan).values())
      if (typeof cell === "number") expect(Number(cell.toFixed(3))).to.equal(cell);
  });

  it("is refused for a plan that holds a formula", async () => {
    const with1 = new SheetBuilder("Copy").block(0, 0, [[formula("1+1"), text("x")]]).build();
    const refused = await planBook(with1, SAVED).then(
      () => "",
      (error: unknown) => String(error),
    );
    expect(refused).to.contain("values and words");
  });
});
