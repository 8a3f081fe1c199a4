import { expect } from "chai";
import { INDICATORS } from "../../src/indicators/catalogue";
import { computeFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { publicTables } from "../../src/scorecard/publication";
import { MAY_17, on, read, settings, sheet } from "../support/tiny";

/** The public cells of indicator 3, where each area has so many assessments inside and outside. */
function timeliness(areas: Record<string, [inside: number, outside: number]>): Record<string, (string | number)[]> {
  const rows = Object.entries(areas).flatMap(([area, [inside, outside]]) => [
    ...Array.from({ length: inside }, (_, at) => [`${area}i${at}`, area, on("2017-05-01"), on("2017-05-10")]),
    ...Array.from({ length: outside }, (_, at) => [`${area}o${at}`, area, on("2016-05-01"), on("2017-05-10")]),
  ]);
  const { lists } = read([sheet("Assessments", [["Child ID", "Area", "Start date", "Completed date"], ...rows])]);
  const [figures] = computeFigures(
    INDICATORS.filter(({ number }) => number === 3),
    { month: MAY_17, lists, settings: settings(), history: new History([]) },
  );
  const [table] = publicTables([figures!], () => (row, column) => {
    const at = figures!.columns.findIndex(({ key }) => key === column);
    const cell = figures!.rows.find((each) => each.row.key === row)!.cells[at]!;
    return cell.value ?? cell.text;
  });
  return Object.fromEntries(figures!.rows.map(({ row }, at) => [row.label, table!.cells[at]!.slice(1)]));
}

const ALL = {
  EAST: [20, 10],
  NWC: [30, 9],
  SOUTH: [40, 8],
  DCSC: [12, 7],
  "Other Citywide Teams": [15, 6],
} satisfies Record<string, [number, number]>;

describe("small counts in a copy for publication", () => {
  it("are left as they are where none is below five", () => {
    const table = timeliness(ALL);
    expect(table["No. outside"]).to.deep.equal([40, 10, 9, 8, 7, 6]);
  });

  it("are shown as <5, with the count that a sum over areas would tell, and the percentages of both", () => {
    const table = timeliness({ ...ALL, DCSC: [12, 3] });
    expect(table["No. outside"]).to.deep.equal([36, 10, 9, 8, "<5", "c"]);
    // In the same column inside and total would tell it: inside goes too, and so does another area's inside.
    expect(table["No. inside"]![4]).to.equal("c");
    expect(table["% Inside"]![4]).to.equal("c");
    expect(table["No. inside"]!.filter((cell) => cell === "c").length).to.be.at.least(2);
    expect(table["Total"]![0]).to.equal(153);
  });

  it("four is small and five is not", () => {
    expect(timeliness({ ...ALL, DCSC: [12, 4], EAST: [20, 5] })["No. outside"]).to.deep.equal([32, 5, 9, 8, "<5", "c"]);
  });

  it("no missing cell can be told from the others by adding up", () => {
    const table = timeliness({
      EAST: [20, 1],
      NWC: [3, 9],
      SOUTH: [40, 8],
      DCSC: [12, 7],
      "Other Citywide Teams": [15, 6],
    });
    const isOpen = (cell: string | number | undefined) => typeof cell === "number";
    for (const row of ["No. inside", "No. outside", "Total"])
      expect(table[row]!.filter((cell) => !isOpen(cell)).length, row).to.not.equal(1);
    for (let column = 0; column < 6; column++)
      expect(
        ["No. inside", "No. outside", "Total"].filter((row) => !isOpen(table[row]![column])).length,
        String(column),
      ).to.not.equal(1);
  });
});
