import { NO_DAY, type Day } from "../calendar/day";
import { writeXlsx, type Cell as XlsxCell, type ColumnDef } from "hucre/xlsx";
import type { CellValue } from "../workbook/grid";

/** A sheet as it would be handed in. */
export interface SampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Zero-based columns that hold dates. */
  readonly dateColumns: readonly number[];
  /** How many rows of titles and headings stand above the records. */
  readonly headingRows: number;
  readonly isHidden?: true;
}

/** A workbook as it would be handed in. */
export interface SampleBook {
  readonly file: string;
  readonly sheets: readonly SampleSheet[];
}

/** The cell of a day: blank where there is none. */
export function blankDay(day: Day): CellValue {
  return day === NO_DAY ? null : day;
}

/** The bytes of a sample workbook as .xlsx; the same bytes each time. */
export async function writeSampleBook(book: SampleBook): Promise<Uint8Array> {
  const made = new Date(Date.UTC(2017, 5, 12));
  return writeXlsx({
    properties: { created: made, modified: made },
    sheets: book.sheets.map((sheet) => {
      const width = Math.max(...sheet.rows.map((row) => row.length));
      const columns: ColumnDef[] = Array.from({ length: width }, (_, at) => ({
        width: sheet.dateColumns.includes(at) ? 12 : 20,
        ...(sheet.dateColumns.includes(at) ? { numFmt: "dd/mm/yyyy" } : {}),
      }));
      const cells = new Map<string, Partial<XlsxCell>>();
      for (let row = 0; row < sheet.headingRows; row++) {
        sheet.rows[row]?.forEach((value, column) => {
          if (value !== null && value !== "") {
            cells.set(`${row},${column}`, {
              value,
              style: { font: { bold: true }, ...(typeof value === "number" ? { numFmt: "mmm-yy" } : {}) },
            });
          }
        });
      }
      return {
        name: sheet.name,
        rows: sheet.rows.map((row) => [...row]),
        columns,
        cells,
        ...(sheet.isHidden === true ? { hidden: true } : {}),
      };
    }),
  });
}
