import { createRequire } from "node:module";
import { expect } from "chai";
import { init } from "excelize-wasm";
import { saveWorkbook } from "../../src/host/xlsx";
import { cellAddress } from "../../src/workbook/addresses";
import { builtSample } from "../support/built-sample";

describe("formulas, by a second engine", () => {
  it("all formulas of the sample month give what Excelize, another engine, makes of them", async () => {
    const { workbook } = await builtSample();
    const excelize = await init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));
    const file = excelize.OpenReader(await saveWorkbook(workbook, new Date(0)));
    let compared = 0;
    for (const sheet of workbook.sheets) {
      for (const key of sheet.formulas.keys()) {
        const [row = 0, column = 0] = key.split(",").map(Number);
        const { value, error } = file.CalcCellValue(sheet.name, cellAddress(row, column), { RawCellValue: true });
        const expected = error !== null && error.startsWith("#") ? error : value;
        const result = sheet.value(row, column);
        // Excelize answers numbers as text of fifteen digits.
        const shown = typeof result === "number" ? String(Number(result.toPrecision(15))) : String(result);
        expect(shown, `${sheet.name}!${cellAddress(row, column)} ${sheet.formulas.get(key) ?? ""}`).to.equal(
          typeof result === "number" ? String(Number(expected)) : expected,
        );
        compared++;
      }
    }
    expect(compared).to.be.above(400);
  });
});
