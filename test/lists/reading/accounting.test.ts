import { expect } from "chai";
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/grid";
import { isBlank } from "../../../src/workbook/grid";
import { usedRowsOf } from "../../../src/lists/reading/row-counts";
import { on, read, sheet } from "../../support/tiny";

const NAMES = ["Jane Smith", "Paul Okoro", "Ann Dunmore", "Rita Patel", "Tom Hughes", "Sian Lewis", "Mark Bell"];

/** A line of a made-up sheet, and what a person would take it for. */
const line = fc.oneof(
  { weight: 6, arbitrary: fc.constant("record" as const) },
  fc.constant("blank" as const),
  fc.constant("section" as const),
  fc.constant("subtotal" as const),
  fc.constant("vacancy" as const),
  fc.constant("note" as const),
  fc.constant("headings" as const),
);

const CELLS: Record<"blank" | "section" | "subtotal" | "vacancy" | "note", fc.Arbitrary<CellValue[]>> = {
  blank: fc.constantFrom<CellValue[]>([], [null, "", null], ["  "]),
  section: fc.constantFrom<CellValue[]>(["East Safeguarding"], ["SOUTH"], ["Hub Team"], [null, "EAST"]),
  subtotal: fc.constantFrom<CellValue[]>(
    ["Total", null, 2, 1],
    ["% supervised", "EAST", 1, 0.5],
    [null, "Grand total", 3],
  ),
  vacancy: fc.constantFrom<CellValue[]>(["Vacant", "EAST"], ["VACANT POST"], ["TBC", "EAST", null, null]),
  note: fc.constantFrom<CellValue[]>(["Key: Y = held"], ["#N/A", "EAST"], [null, "EAST", "Y", "Y"]),
};

describe("accounting: each used row of a sheet is one thing", () => {
  it("counts add up to the used rows, and each kind is what was put there", () => {
    const lines = fc.array(
      line.chain((kind): fc.Arbitrary<{ kind: string; cells: CellValue[] }> =>
        kind === "record" || kind === "headings"
          ? fc.constant({ kind, cells: [] })
          : CELLS[kind].map((cells) => ({ kind, cells })),
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(lines, fc.boolean(), (drawn, hasTitle) => {
        const head: CellValue[] = ["Worker", "Area", "Apr-17", "May-17"];
        let worker = 0;
        const rows = drawn.map(({ kind, cells }): CellValue[] => {
          if (kind === "headings") return head;
          return kind === "record" ? [`${NAMES[worker++ % 7] ?? ""} ${worker}`, "EAST", "Y", on("2017-05-02")] : cells;
        });
        const all: CellValue[][] = [...(hasTitle ? [["Supervision of the offices"], []] : []), head, ...rows];
        const [survey] = read([sheet("Supervision", all)]).surveys;
        const used = all.findLastIndex((row) => row.some((cell) => !isBlank(cell))) + 1;
        const counts = survey?.counts;
        if (counts === null || counts === undefined) throw new Error(survey?.remark);
        expect(usedRowsOf(counts)).to.equal(used);
        expect(counts.records).to.equal(drawn.filter(({ kind }) => kind === "record").length);
        expect(counts.subtotals).to.equal(drawn.filter(({ kind }) => kind === "subtotal").length);
        expect(counts.headings).to.equal(1 + drawn.filter(({ kind }) => kind === "headings").length);
      }),
      { numRuns: 300 },
    );
  });

  it("whatever stands on a sheet, the used rows of a sheet that was read are all accounted for", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>("Worker", "Name", "Area", "May-17", "Apr", 2017, "Total", "EAST", "Y", null, ""),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: 0, max: 50000 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 }), (rows) => {
        const all: CellValue[][] = [["Worker", "Area", "Apr-17", "May-17", "Role"], ...rows];
        const { surveys } = read([sheet("Supervision", all)]);
        const used = all.findLastIndex((row) => row.some((value) => !isBlank(value))) + 1;
        const accounted = surveys.map(({ counts, rows: notRead }) => (counts === null ? notRead : usedRowsOf(counts)));
        // Tables side by side each account for the same rows.
        expect(accounted.reduce((sum, count) => sum + count, 0) % used).to.equal(0);
      }),
      { numRuns: 300 },
    );
  });
});
