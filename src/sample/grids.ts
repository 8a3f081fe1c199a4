import { splitTables } from "../lists/reading/split-tables";
import type { CellValue, Grid } from "../workbook/grid";
import type { SampleBook } from "./book";

/** The grids that reading the file of a sample workbook would give, without making the file. */
export function gridsOf({ file, sheets }: SampleBook): Grid[] {
  return sheets.flatMap(({ name, rows, isHidden }) => {
    const width = Math.max(...rows.map((row) => row.length));
    const values = rows.map((row) => Array.from({ length: width }, (_, at): CellValue => blank(row[at])));
    const tables = splitTables({ file, sheet: name }, values, [], { top: 0, left: 0 }, false);
    return isHidden === true ? tables.map((table) => ({ ...table, isHidden })) : tables;
  });
}

function blank(value: CellValue | undefined): CellValue {
  return value === undefined || value === "" ? null : value;
}
