import { expect } from "chai";
import { makeEarlier } from "../support/earlier-card";
import { builtLists, refresh } from "../support/lists-book";
import { named } from "../support/small-book";

const name = (number: number, part: string) => `SC_2017_05_I${String(number).padStart(2, "0")}_${part}`;
const NUMBERS = Array.from({ length: 14 }, (_, at) => at + 1);

describe("a scorecard of an earlier version, without the rows of variation, of the way to the target and of benchmarks", () => {
  async function earlier() {
    const { workbook, host } = await builtLists();
    const card = makeEarlier(workbook);
    for (const number of NUMBERS) {
      const { top, left } = named(workbook, name(number, "Commentary"));
      card.setValue(top, left, `Words on ${number}.`);
    }
    const table = named(workbook, name(3, "Table"));
    card.setValue(table.top, table.left + 2, 77);
    workbook.touch();
    return { workbook, host, card };
  }
  const words = (workbook: Awaited<ReturnType<typeof earlier>>["workbook"], number: number) => {
    const { top, left } = named(workbook, name(number, "Commentary"));
    return workbook.sheet("Scorecard May-17")!.value(top, left);
  };

  it("is laid out again with a refresh: every word and every typed-over figure in its place, and what there was on a copy", async () => {
    const { workbook, host, card } = await earlier();
    const tops = NUMBERS.map((number) => named(workbook, name(number, "Table")).top);
    const before = workbook.sheets.length;
    const { typedOver } = await refresh();
    host.calculate();
    expect(NUMBERS.map((number) => words(workbook, number))).to.deep.equal(NUMBERS.map((each) => `Words on ${each}.`));
    expect(typedOver.map(({ key, typed }) => `${key.indicator} ${key.row} ${typed}`)).to.deep.equal(["3 inside 77"]);
    expect(NUMBERS.map((number) => named(workbook, name(number, "Table")).top)).to.deep.equal(tops);
    expect(workbook.sheets.length).to.equal(before + 1);
    expect(workbook.sheets.at(-1)!.values.flat()).to.include.members(NUMBERS.map((each) => `Words on ${each}.`));
    const table = named(workbook, name(3, "Table"));
    const labels = card.values.slice(table.bottom + 1, table.bottom + 9).map(([label]) => label);
    expect(labels.slice(0, 6)).to.deep.equal([
      "Target",
      "Performance rating",
      "Trend",
      "Variation",
      "To the target",
      "National average",
    ]);
    for (const [key] of card.formulas) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(["#REF!", "#CARD?", "#VALUE!"], key).to.not.include(card.value(row, column));
    }
  });

  it("is refreshed in place from then on", async () => {
    const { workbook, host } = await earlier();
    await refresh();
    host.calculate();
    const sheets = workbook.sheets.length;
    const { changes } = await refresh();
    expect([changes.length, workbook.sheets.length]).to.deep.equal([0, sheets]);
    expect(words(workbook, 14)).to.equal("Words on 14.");
  });

  it("shows the rows that it shows, and no others", async () => {
    const { workbook, card } = await earlier();
    const { bottom } = named(workbook, name(3, "Table"));
    card.hiddenRows.add(bottom + 4);
    await refresh();
    const hidden = [1, 2, 3, 4, 5, 6, 7, 8].filter((down) => card.hiddenRows.has(bottom + down));
    const shown = (label: string) => card.values.findIndex((cells, at) => at > bottom && cells[0] === label) - bottom;
    expect(hidden).to.include(shown("National average"));
    expect(hidden).to.not.include.members([shown("Variation")]);
    expect(hidden).to.not.include(shown("Commentary"));
  });

  it("is left alone where something of a person stands where the months by area go", async () => {
    const { workbook, host, card } = await earlier();
    const { bottom } = named(workbook, name(3, "Table"));
    card.setValue(bottom + 12, 23, "my own sum");
    workbook.touch();
    host.calculate();
    const before = JSON.stringify(card.values);
    let said = "";
    await refresh().catch((error: unknown) => (said = String(error)));
    expect(said).to.match(/X\d+/);
    expect(JSON.stringify(card.values) === before, "nothing was changed").to.equal(true);
  });

  it("is refused where a row was put into one of its blocks, as every scorecard", async () => {
    const { workbook, host, card } = await earlier();
    const commentary = workbook.names.find((each) => each.name === name(3, "Commentary"))!;
    const { top } = named(workbook, name(3, "Commentary"));
    commentary.range = commentary.range.replaceAll(String(top + 1), String(top));
    host.calculate();
    const before = JSON.stringify(card.values);
    let said = "";
    await refresh().catch((error: unknown) => (said = String(error)));
    expect(said).to.contain("indicator 3");
    expect(JSON.stringify(card.values) === before, "nothing was changed").to.equal(true);
  });
});
