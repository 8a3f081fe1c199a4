import { expect } from "chai";
import { changedFigures } from "../../src/scorecard/changed-figures";
import { findTypedOver, withTypedOver } from "../../src/scorecard/typed-over";
import { planCells, type CellEntry, type CellEntries } from "../../src/workbook/plan-cells";
import { SheetBuilder, formula, text } from "../../src/workbook/sheet-builder";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

/** A table with a count in B1 (as counted in D1) and its share in B2; the remark stands in A3. */
function plan(count: number | null, remark = ""): SheetPlan {
  const figure = { column: "May-17", remark: "A3" } as const;
  return new SheetBuilder("Card")
    .block(0, 0, [[text("Open"), count, null, count], [text("Share"), formula("B1/10")], [text(remark)]])
    .add(
      "figures",
      {
        ...figure,
        key: { indicator: 1, row: "open", column: "month" },
        row: "Open",
        cell: "B1",
        counted: "D1",
        format: "count",
      },
      {
        ...figure,
        key: { indicator: 1, row: "share", column: "month" },
        row: "Share",
        cell: "B2",
        counted: null,
        format: "percent",
      },
    )
    .build();
}
const holding =
  (cells: Readonly<Record<string, CellEntry>>): CellEntries =>
  (cell) =>
    cells[cell] ?? "";

describe("a figure typed over", () => {
  const CASES: [string, SheetPlan, Record<string, CellEntry>, string[]][] = [
    ["is none on a sheet as it was written", plan(27), { B1: 27, D1: 27, B2: "=B1/10" }, []],
    ["is none where the lists gave another count since", plan(28), { B1: 27, D1: 27, B2: "=B1/10" }, []],
    ["is a count that differs from both", plan(28), { B1: 2, D1: 27, B2: "=B1/10" }, ["open: 2, counted 28"]],
    ["is a word over a count", plan(27), { B1: "many", D1: 27, B2: "=B1/10" }, ["open: many, counted 27"]],
    ["is a number over a formula", plan(27), { B1: 27, D1: 27, B2: 0.5 }, ["share: 50%, counted by formula"]],
    ["is none over another formula of ours", plan(27), { B1: 27, D1: 27, B2: "=B1/9" }, []],
    ["is none where it was deleted", plan(27), { B1: "", D1: 27, B2: "" }, []],
    ["is none where what was typed is counted now", plan(2), { B1: 2, D1: 27, B2: "=B1/10" }, []],
  ];
  for (const [given, planned, held, expected] of CASES)
    it(given, () => {
      expect(
        findTypedOver(planned, holding(held), new Set()).map(
          ({ key, typed, counted }) => `${key.row}: ${typed}, counted ${counted}`,
        ),
      ).to.deep.equal(expected);
    });

  it("is given up where it is taken back", () => {
    const held = holding({ B1: 2, D1: 27, B2: "=B1/10" });
    expect(findTypedOver(plan(28), held, new Set(["B1"]))).to.deep.equal([]);
  });

  it("stays in its cell, marked, and is named after what the remark says", () => {
    const held = holding({ B1: 2, D1: 27, B2: 0.5 });
    const planned = plan(28, "Of all cases.");
    const kept = withTypedOver(planned, findTypedOver(planned, held, new Set()), held);
    const cells = planCells(kept);
    expect([cells.get("B1"), cells.get("B2")]).to.deep.equal([2, 0.5]);
    expect(cells.get("A3")).to.deep.equal({
      text: "Of all cases. Typed over by hand: Open, May-17 (counted: 28); Share, May-17 (counted: by formula).",
    });
    expect(kept.formats.at(-1)?.ranges).to.deep.equal(["B1", "B2"]);
    // What was counted stays in the workings.
    expect(cells.get("D1")).to.equal(28);
  });

  it("is found again after it was kept: a second refresh changes nothing", () => {
    const held = holding({ B1: 2, D1: 27, B2: "=B1/10" });
    const found = findTypedOver(plan(28), held, new Set());
    const written = planCells(withTypedOver(plan(28), found, held));
    const again: CellEntries = (cell) => {
      const value = written.get(cell) ?? null;
      return value === null ? "" : typeof value === "number" ? value : "text" in value ? value.text : value.formula;
    };
    expect(findTypedOver(plan(28), again, new Set())).to.deep.equal(found);
  });
});

describe("figures that changed", () => {
  const after = ({ key }: { key: { row: string } }) => (key.row === "open" ? "1,200" : "50%");

  it("are those whose displayed value is another", () => {
    const changes = changedFigures(plan(1200), holding({ B1: 1199.7, B2: 0.494 }), after, []);
    expect(changes.map(({ key, before, after: now }) => `${key.row} ${before} → ${now}`)).to.deep.equal([
      "share 49% → 50%",
    ]);
  });

  it("are none that are typed over, nor what follows from one", () => {
    const held = holding({ B1: 2, D1: 27, B2: "=B1/10" });
    const typedOver = findTypedOver(plan(1200), held, new Set());
    expect(changedFigures(plan(1200), holding({ B1: 2, B2: 0.2 }), after, typedOver)).to.deep.equal([]);
  });
});
