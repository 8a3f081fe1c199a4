import { expect } from "chai";
import type { Area } from "../../../src/lists/words/areas";
import type { Scorecard } from "../../../src/scorecard/make-scorecard";
import { findTypedOver, withTypedOver } from "../../../src/scorecard/typed-over";
import { defaultSettings } from "../../../src/settings/settings";
import { locateBlocks, type Located } from "../../../src/sheets/scorecard/locate-blocks";
import { lostFigures, movedCells, withLostFigures } from "../../../src/sheets/scorecard/moved-figures";
import { areaKey, figureId, type ColumnKey } from "../../../src/workbook/figure-key";
import type { CellValue } from "../../../src/workbook/grid";
import { planCells, type CellEntry, type CellEntries } from "../../../src/workbook/plan-cells";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { card, cardPlan } from "../../support/card";
import { MAY_17, on, sheet } from "../../support/tiny";

const AREAS = ["EAST", "WEST", "SOUTH"];
const area = (name: string, ...spellings: string[]): Area => ({
  name,
  spellings,
  population: null,
  showsCaseloads: true,
});

/** One open case in EAST, two in WEST, three in SOUTH. */
const GRIDS = [
  sheet("Cases", [
    ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
    ...AREAS.flatMap((name, at) =>
      Array.from({ length: at + 1 }, (_, child): CellValue[] => [`${name}${child}`, name, on("2016-01-01"), "A", null]),
    ),
  ]),
];
const cardFor = (...areas: Area[]): Scorecard => card(GRIDS, { settings: { ...defaultSettings(), areas } });

/** A sheet as it was made, on which a person typed into some figures and cells. */
class WrittenSheet {
  readonly plan: SheetPlan;
  private readonly cells: Map<string, CellEntry>;

  constructor(scorecard: Scorecard) {
    this.plan = cardPlan(scorecard);
    this.cells = new Map(
      [...planCells(this.plan)].map(([address, cell]) => [
        address,
        cell === null ? "" : typeof cell === "number" ? cell : "text" in cell ? cell.text : cell.formula,
      ]),
    );
  }

  readonly held: CellEntries = (cell) => this.cells.get(cell) ?? "";

  type(indicator: number, row: string, column: ColumnKey, value: CellEntry): this {
    const id = figureId({ indicator, row, column });
    this.cells.set(this.plan.figures.find(({ key }) => figureId(key) === id)!.cell, value);
    return this;
  }

  put(cell: string, value: CellEntry): this {
    this.cells.set(cell, value);
    return this;
  }

  locate(now: Scorecard): Located {
    const names = new Map(this.plan.names.map(({ name, range }) => [name, `'${this.plan.name}'!${range}`]));
    return locateBlocks(names, MAY_17, now.figures, now.settings.areas.length, this.held);
  }
}

/** What is typed over once the sheet is laid out for other areas: "1 open area:WEST: 99". */
function kept(written: WrittenSheet, now: Scorecard): string[] {
  const located = written.locate(now);
  if (located.kind !== "other layout") throw new Error(`The sheet is ${located.kind}.`);
  const plan = cardPlan(now);
  const moved = movedCells(plan, now.figures, located.tables, now.settings.areas);
  return findTypedOver(plan, (cell) => written.held(moved.get(cell) ?? ""), new Set()).map(
    ({ key, typed }) => `${key.indicator} ${key.row} ${key.column}: ${typed}`,
  );
}

describe("a sheet that was made for other areas", () => {
  const [east, west, south] = [area("EAST"), area("WEST"), area("SOUTH")];
  const CASES: [string, Area[], string[]][] = [
    ["one more", [east, west, south, area("NORTH")], ["1 open area:WEST: 99"]],
    ["one more before", [area("NORTH"), east, west, south], ["1 open area:WEST: 99"]],
    ["in another order", [south, west, east], ["1 open area:WEST: 99"]],
    ["as many, one of them new", [east, west, area("NORTH")], ["1 open area:WEST: 99"]],
    [
      "renamed, with the old name as a spelling",
      [east, area("Wild West", "WEST"), south],
      ["1 open area:Wild West: 99"],
    ],
    ["without the area", [east, south], []],
  ];
  for (const [given, areas, expected] of CASES)
    it(`${given}: ${expected.join() || "nothing is kept"}, and no other figure is taken for typed over`, () => {
      const written = new WrittenSheet(cardFor(east, west, south)).type(1, "open", areaKey("WEST"), 99);
      expect(kept(written, cardFor(...areas))).to.deep.equal(expected);
    });

  it("what was typed for the comparator and the month stays there, whatever the areas are called", () => {
    const strange = [area("May-17"), area("Prev. 6 months average")];
    const written = new WrittenSheet(cardFor(...strange))
      .type(1, "open", "month", 41)
      .type(1, "open", "comparator", 42)
      .type(1, "open", areaKey("May-17"), 43);
    expect(kept(written, cardFor(...[...strange].reverse()))).to.deep.equal([
      "1 open comparator: 42",
      "1 open month: 41",
      "1 open area:May-17: 43",
    ]);
  });

  it("a percentage typed over its formula moves with its area", () => {
    const written = new WrittenSheet(cardFor(east, west)).type(1, "percentUnallocated", areaKey("WEST"), 0.5);
    expect(kept(written, cardFor(west, east))).to.deep.equal(["1 percentUnallocated area:WEST: 50.0%"]);
  });

  it("is told by what its workings record, whatever is typed over the heads of its columns", () => {
    const now = cardFor(east, west, south);
    const written = new WrittenSheet(now);
    const head = [...planCells(written.plan)].find(
      ([, cell]) => typeof cell === "object" && cell !== null && "text" in cell && cell.text === "WEST",
    )!;
    expect(written.put(head[0], "The west").locate(now).kind).to.equal("in place");
  });

  it("figures typed for an area that is gone are named under the table", () => {
    const written = new WrittenSheet(cardFor(east, west))
      .type(1, "open", areaKey("WEST"), 99)
      .type(1, "percentUnallocated", areaKey("WEST"), 0.5)
      .type(1, "open", areaKey("EAST"), 7);
    const now = cardFor(east);
    const located = written.locate(now);
    if (located.kind !== "other layout") throw new Error(located.kind);
    const lost = lostFigures(now.figures, located.tables, now.settings.areas, written.held);
    expect(lost.map(({ indicator, said }) => `${indicator} ${said}`)).to.deep.equal([
      "1 Total number of open cases, WEST: 99",
      "1 % of unallocated cases, WEST: 0.5",
    ]);
    const plan = cardPlan(now);
    const { remark } = plan.figures.find(({ key }) => key.indicator === 1)!;
    const said = planCells(withLostFigures(plan, lost)).get(remark);
    expect(said).to.have.property("text").that.contains("Total number of open cases, WEST: 99");
  });

  it("the same areas are in place", () => {
    const now = cardFor(east, west, south);
    const written = new WrittenSheet(now).type(1, "open", areaKey("WEST"), 99);
    expect(written.locate(now).kind).to.equal("in place");
    expect(withTypedOver(cardPlan(now), [], written.held)).to.deep.equal(cardPlan(now));
  });
});
