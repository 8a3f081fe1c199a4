import { expect } from "chai";
import { placeKey } from "../../src/host/model";
import { builtLists, refresh } from "../support/lists-book";
import { named } from "../support/small-book";

describe("figures typed over by hand", () => {
  it("are kept, marked, named, and taken back on request", async () => {
    const { workbook, host, card, first } = await builtLists();
    const value = named(workbook, "SC_2017_05_I01_Value");
    const counted = card.value(value.top, value.left);
    card.setValue(value.top, value.left, 2);
    const { typedOver } = await refresh();
    host.calculate();
    expect(typedOver).to.deep.equal([
      {
        key: { indicator: 1, row: "unallocated", column: "month" },
        row: "Unallocated (open >7 days)",
        column: "May-17",
        cell: first.plan.figures.find(({ key }) => key.indicator === 1 && key.column === "month")!.cell,
        typed: "2",
        counted: String(counted),
      },
    ]);
    expect(card.value(value.top, value.left)).to.equal(2);
    expect(card.styles.get(placeKey(value.top, value.left))?.fill).to.deep.include({ type: "pattern" });
    expect(
      card.values
        .flat()
        .some((cell) => String(cell).includes("Typed over by hand: Unallocated (open >7 days), May-17 (counted: ")),
    ).to.equal(true);
    // The percentage below follows the typed figure, which is no change of what was counted.
    expect((await refresh()).changes).to.deep.equal([]);
    host.calculate();
    expect(card.value(value.top + 2, value.left)).to.be.closeTo(
      2 / Number(card.value(value.top + 1, value.left)),
      1e-9,
    );

    // A later count does not replace it.
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    expect((await refresh()).typedOver.length).to.equal(1);
    expect(card.value(value.top, value.left)).to.equal(2);

    const back = await refresh({ takeBack: new Set(typedOver.map(({ cell }) => cell)) });
    host.calculate();
    expect(back.typedOver).to.deep.equal([]);
    expect(card.value(value.top, value.left)).to.equal(Number(counted) - 1);
    expect(card.styles.get(placeKey(value.top, value.left))?.fill).to.equal(undefined);
    expect(card.values.flat().some((cell) => String(cell).includes("Typed over"))).to.equal(false);
  });

  it("a percentage typed over its formula is kept too, and a deleted figure comes back", async () => {
    const { workbook, host, card } = await builtLists();
    const box = named(workbook, "SC_2017_05_I01_Table");
    card.formulas.delete(placeKey(box.top + 2, box.left + 1));
    card.setValue(box.top + 2, box.left + 1, 0.5);
    card.setValue(box.top + 1, box.left + 1, null);
    const { typedOver } = await refresh();
    host.calculate();
    expect(typedOver.map(({ row, counted }) => `${row}: ${counted}`)).to.deep.equal([
      "% of unallocated cases: by formula",
    ]);
    expect(card.value(box.top + 1, box.left + 1)).to.equal(27);
  });
});
