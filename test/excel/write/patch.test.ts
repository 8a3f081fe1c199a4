import fc from "fast-check";
import { readSnapshots } from "../../../src/excel/read/cell-snapshot";
import { cellsBefore, patchFor, queueCellRows } from "../../../src/excel/write/patch";
import { ExcelHost } from "../../../src/host/host";
import { WorkbookModel } from "../../../src/host/model";
import { installOffice } from "../../../src/host/node-office";
import { SheetBuilder, formula, text } from "../../../src/workbook/sheet-builder";
import type { PlanCell } from "../../../src/workbook/sheet-plan";
import { expect } from "chai";

const BOX = { top: 0, left: 0, bottom: 5, right: 4 };

/** Cells of every kind, and texts that Excel would like to make something else of. */
const planCell: fc.Arbitrary<PlanCell> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constantFrom("May-17", "=1+1", "-3", "5%", "TRUE", "1/2", "plain words", "@home", "0012", "12:30").map(text),
  fc.constantFrom("1+1", 'IF(A9="","",2)', "SUM(B9:C9)", "'Cases'!A1").map(formula),
);
const block = fc.array(fc.array(planCell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 6 });

async function sheetWith(): Promise<void> {
  const workbook = new WorkbookModel();
  workbook.addSheet("Ours");
  workbook.addSheet("Cases");
  installOffice(await ExcelHost.start(workbook));
}

const snapshot = (context: Excel.RequestContext) =>
  readSnapshots(context, [{ sheet: "Ours", box: BOX }], {}).then(([held]) => held!);

describe("a patch of random cells", () => {
  it("leaves nothing to write once it is applied, and nothing of it once it is undone", async () => {
    await sheetWith();
    await fc.assert(
      fc.asyncProperty(block, block, async (before, after) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Ours");
          const planOf = (cells: PlanCell[][]) => new SheetBuilder("Ours").block(0, 0, cells).build();
          sheet.getRange("A1:E6").clear("Contents");
          queueCellRows(sheet, patchFor(planOf(before), await snapshot(context)));
          const first = await snapshot(context);
          const patch = patchFor(planOf(after), first);
          queueCellRows(sheet, patch);
          expect(patchFor(planOf(after), await snapshot(context)), "applied").to.deep.equal([]);
          queueCellRows(sheet, cellsBefore(patch));
          const last = await snapshot(context);
          for (let row = 0; row < 6; row++)
            for (const column of ["A", "B", "C", "D", "E"])
              expect(last.formulas(`${column}${row + 1}`), "undone").to.equal(first.formulas(`${column}${row + 1}`));
        });
      }),
      { numRuns: 60 },
    );
  });
});
