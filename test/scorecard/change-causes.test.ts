import { expect } from "chai";
import { changeCauses } from "../../src/scorecard/change-causes";
import { evidenceOfChanges } from "../../src/scorecard/evidence-of-changes";
import { evidencePlan } from "../../src/sheets/evidence-sheet";
import { planCells } from "../../src/workbook/plan-cells";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { card } from "../support/card";
import { MAY_17, on, sheet } from "../support/tiny";

const HEADINGS: CellValue[] = ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"];
const rows = (from: number, count: number, area = "EAST", day = "2017-01-01"): CellValue[][] =>
  Array.from({ length: count }, (_, at) => [`C${from + at}`, area, on(day), "A", null]);
const file = (name: string, cells: CellValue[][]): Grid => ({
  ...sheet("Cases", [HEADINGS, ...cells]),
  source: { file: name, sheet: "Cases" },
});
const KEYS = [
  { indicator: 1, row: "open", column: "month" },
  { indicator: 1, row: "open", column: "area:EAST" },
] as const;

const CASES: [string, Grid[], Grid[], string[]][] = [
  ["nothing", [file("a.xlsx", rows(0, 9))], [file("a.xlsx", rows(0, 9))], []],
  [
    "a file that is gone",
    [file("a.xlsx", rows(0, 9)), file("b.xlsx", rows(50, 192))],
    [file("a.xlsx", rows(0, 9))],
    ["All 192 rows of “b.xlsx” are gone"],
  ],
  [
    "a file that is new",
    [file("a.xlsx", rows(0, 9))],
    [file("a.xlsx", rows(0, 9)), file("b.xlsx", rows(50, 1))],
    ["The only row of “b.xlsx” is new"],
  ],
  [
    "rows that came, went and changed, most first",
    [file("a.xlsx", rows(0, 9))],
    [file("a.xlsx", [...rows(0, 5), ...rows(5, 3, "SOUTH"), ...rows(60, 2)])],
    ["3 rows of Cases changed", "2 rows of Cases came", "1 row of Cases went"],
  ],
];

describe("what made figures others", () => {
  for (const [given, before, after, expected] of CASES)
    it(given, () => {
      const causes = changeCauses(card(before), card(after), KEYS);
      expect(causes.map(({ sentence }) => sentence)).to.deep.equal(expected);
    });

  it("is written to a sheet with every row, however many there are", () => {
    const causes = changeCauses(
      card([file("a.xlsx", rows(0, 9)), file("b.xlsx", rows(50, 340))]),
      card([file("a.xlsx", rows(0, 9))]),
      KEYS,
    );
    expect(causes[0]?.rows).to.have.length(340);
    const plan = evidencePlan(evidenceOfChanges(MAY_17, causes), 0);
    const written = [...planCells(plan).values()].map((cell) => JSON.stringify(cell));
    expect(written.filter((cell) => cell.includes("removed (Cases)"))).to.have.length(340);
    expect(written.some((cell) => cell.includes("What changed for May-17"))).to.equal(true);
  });
});
