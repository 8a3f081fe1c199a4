import { cellAddress } from "../workbook/addresses";
import { createRequire } from "node:module";
import { init, type NewFile } from "excelize-wasm";
import type { CellValue } from "../workbook/grid";
import type { SheetModel, WorkbookModel } from "./model";

type Excelize = Awaited<ReturnType<typeof init>>;
let loading: Promise<Excelize> | undefined;

/** Starts the formula engine, once. */
export function startEngine(): Promise<Excelize> {
  loading ??= init(createRequire(import.meta.url).resolve("excelize-wasm/excelize.wasm.gz"));
  return loading;
}

const SCRATCH = "Stand-in scratch";

/**
 * Evaluates the formulas of sheets with Excelize and caches the results as values. Only these sheets and those that their
 * formulas name go into the engine. What it cannot evaluate becomes an error value, as in Excel.
 */
export function evaluate(engine: Excelize, workbook: WorkbookModel, sheets: readonly SheetModel[]): void {
  for (const sheet of sheets) workbook.stale.delete(sheet);
  const withFormulas = sheets.filter((sheet) => sheet.formulas.size > 0 && workbook.sheets.includes(sheet));
  if (withFormulas.length === 0) return;

  const file = engine.NewFile();
  for (const sheet of namedBy(workbook, withFormulas)) {
    file.NewSheet(sheet.name);
    fill(file, sheet);
  }
  file.NewSheet(SCRATCH);
  for (const { name, range } of workbook.names)
    file.SetDefinedName({ Name: name, RefersTo: range, Scope: "", Comment: "" });
  for (const sheet of withFormulas) {
    for (const key of sheet.formulas.keys()) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      sheet.setValue(row, column, result(file, sheet.name, cellAddress(row, column)));
    }
  }
}

/** The sheets, and all that their formulas name, directly or by way of others. */
function namedBy(workbook: WorkbookModel, sheets: readonly SheetModel[]): Set<SheetModel> {
  const found = new Set<SheetModel>();
  for (const waiting = [...sheets]; ;) {
    const sheet = waiting.pop();
    if (sheet === undefined) return found;
    if (found.has(sheet)) continue;
    found.add(sheet);
    const text = [...new Set([...sheet.formulas.values()].map(withoutLiterals))].join("\n");
    waiting.push(
      ...workbook.sheets.filter(
        ({ name }) => text.includes(`'${name.replace(/'/g, "''")}'!`) || text.includes(`${name}!`),
      ),
    );
  }
}

/** A formula without its texts: a sheet that only a link names is not read by the formula. */
function withoutLiterals(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

function fill(file: NewFile, sheet: SheetModel): void {
  sheet.values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === null || value === "" || sheet.formulas.has(`${row},${column}`)) return;
      file.SetCellValue(sheet.name, cellAddress(row, column), value);
    });
  });
  for (const [key, formula] of sheet.formulas) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    file.SetCellFormula(sheet.name, cellAddress(row, column), formula);
  }
}

/** The engine answers in text; what looks like a number is one if Excel's TYPE says so. */
function result(file: NewFile, sheet: string, address: string): CellValue {
  const { value, error } = file.CalcCellValue(sheet, address, { RawCellValue: true });
  if (value.startsWith("#") || (error !== null && error.startsWith("#")))
    return error?.startsWith("#") === true ? error : value;
  if (error !== null) return "#VALUE!";
  if (value === "TRUE" || value === "FALSE" || (value !== "" && Number.isFinite(Number(value)))) {
    file.SetCellFormula(SCRATCH, "A1", `TYPE('${sheet.replace(/'/g, "''")}'!${address})`);
    const type = file.CalcCellValue(SCRATCH, "A1").value;
    if (type === "4") return value === "TRUE";
    if (type === "1") return Number(value);
  }
  return value;
}
