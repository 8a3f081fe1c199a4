import { expect } from "chai";
import { placeKey, WorkbookModel, type SheetModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { builtLists, refresh } from "../support/lists-book";
import { fill, named } from "../support/small-book";

describe("what people wrote", () => {
  it("survives a refresh: commentary, notes beside the blocks, settings, widths, own sheets", async () => {
    const { workbook, host, card } = await builtLists();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "=All five have a worker now.");
    card.setValue(30, 25, "a note far right");
    card.columnWidths.set(1, 33);
    workbook.sheet("Scorecard settings")!.setValue(5, 2, 3);
    fill(workbook.addSheet("Mine"), [["kept"]]);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    expect(card.value(box.top, box.left)).to.equal("=All five have a worker now.");
    expect(card.value(30, 25)).to.equal("a note far right");
    expect(card.columnWidths.get(1)).to.equal(33);
    expect(workbook.sheet("Mine")!.value(0, 0)).to.equal("kept");
    const target = named(workbook, "SC_2017_05_I01_Target");
    expect(card.value(target.top, target.left)).to.equal(3);
  });

  it("is found again where rows above were put in, and the figures go where the blocks are now", async () => {
    const { workbook, host, card } = await builtLists();
    const box = named(workbook, "SC_2017_05_I03_Commentary");
    card.setValue(box.top, box.left, "Words.");
    insertRows(workbook, card, 20, 2);
    card.setValue(20, 0, "My own heading");
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const { changes } = await refresh();
    host.calculate();
    expect(changes.length).to.be.above(0);
    expect(card.value(20, 0)).to.equal("My own heading");
    expect(card.value(box.top + 2, box.left)).to.equal("Words.");
    const table = named(workbook, "SC_2017_05_I01_Table");
    expect(card.value(table.top - 2, 0)).to.equal("1  Number of unallocated cases (open >7 days)");
  });

  it("stops a refresh with a sentence where rows were put inside a block, and changes nothing", async () => {
    const { workbook, card } = await builtLists();
    insertRows(workbook, card, named(workbook, "SC_2017_05_I03_Table").bottom + 1, 1);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const before = contentsOf(workbook);
    let said = "";
    try {
      await refresh();
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).to.contain("rows or columns were put into the block of indicator 3");
    expect(contentsOf(workbook)).to.deep.equal(before);
  });
});

/** What Excel does when rows are put in: everything below moves down, names and formulas with it. */
function insertRows(workbook: WorkbookModel, sheet: SheetModel, at: number, count: number): void {
  const moved = (row: number) => (row >= at ? row + count : row);
  const shift = (address: string) =>
    address.replace(
      /(\$?[A-Z]{1,2}\$?)(\d+)/g,
      (_, column: string, row: string) => `${column}${moved(Number(row) - 1) + 1}`,
    );
  sheet.values.splice(at, 0, ...Array.from({ length: count }, () => []));
  for (const map of [sheet.formulas, sheet.styles, sheet.links] as Map<string, unknown>[]) {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const own =
        typeof value === "string"
          ? value.replace(/'[^']*'![^,)]*|[^']+/g, (part) => (part.startsWith("'") ? part : shift(part)))
          : value;
      map.set(placeKey(moved(row), column), own);
    }
  }
  workbook.names = workbook.names.map((name) =>
    name.range.startsWith(`'${sheet.name}'!`)
      ? { ...name, range: `'${sheet.name}'!${shift(name.range.split("!")[1]!)}` }
      : name,
  );
}
