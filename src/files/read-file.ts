import { parseCsv } from "hucre/csv";
import { dateToSerial, type Sheet } from "hucre";
import { splitTables, type SheetTable } from "../lists/reading/split-tables";
import { isBlank, type CellValue, type Grid } from "../workbook/grid";
import { markedSheets } from "../workbook/own-sheets";
import { decodeText } from "./decode-text";
import { FileProblem } from "./file-problem";
import { openWorkbook } from "./open-workbook";

export { FileProblem } from "./file-problem";

/**
 * The grids of an Excel workbook (.xlsx, .xlsm, .xlsb, .xls), an .ods workbook or a .csv file: one a sheet, and more where
 * a sheet has several tables. Sheets that carry the mark of this add-in are left out. Nothing leaves the machine.
 * Throws {@link FileProblem} for a file that is empty, encrypted, labelled, broken, too big or of another kind.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length === 0) throw new FileProblem(`“${name}” is empty.`);
  if (/\.(?:csv|tsv)$/i.test(name)) return readCsv(name, bytes);
  if (!/\.(?:xls[xmb]?|ods)$/i.test(name)) {
    throw new FileProblem(
      `“${name}” is not an Excel workbook (.xlsx, .xlsm, .xlsb, .xls, .ods) or a .csv file. Save it as one of these and try again.`,
    );
  }
  const workbook = await openWorkbook(name, bytes);
  const date1904 = workbook.dateSystem === "1904";
  const ours = markedSheets((workbook.namedRanges ?? []).map(({ name: each, range }) => [each, range]));
  return workbook.sheets
    .filter((sheet) => !ours.has(sheet.name.toLowerCase()))
    .flatMap((sheet) =>
      splitTables(
        { file: name, sheet: sheet.name },
        sheetValues(sheet, date1904),
        tablesOf(sheet),
        { top: 0, left: 0 },
        date1904,
        hiddenRowsOf(sheet),
      ),
    )
    .map((grid) => {
      const sheet = workbook.sheets.find((each) => each.name === grid.source.sheet);
      return sheet === undefined ? grid : { ...grid, ...factsOf(sheet) };
    });
}

function readCsv(name: string, bytes: Uint8Array): Grid[] {
  // "sep=;" is a word to Excel on how to read the file, and no row of it.
  const text = decodeText(bytes).replace(/^\ufeff?sep=.\r?\n/i, "");
  const values = parseCsv(text).map((row) => row.map(plain));
  if (values.every((row) => row.every(isBlank))) throw new FileProblem(`“${name}” is empty.`);
  return [
    {
      source: { file: name, sheet: name.replace(/^.*[\\/]/, "") },
      top: 0,
      left: 0,
      values,
      date1904: false,
      allText: true,
    },
  ];
}

/** Values as Excel itself gives them: dates as serials of the workbook's own date system. */
export function sheetValues(sheet: Pick<Sheet, "rows">, date1904: boolean): CellValue[][] {
  return sheet.rows.map((row) => row.map((value) => (value instanceof Date ? dateToSerial(value, date1904) : value)));
}

function plain(value: string | number | boolean | Date | null): CellValue {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function hiddenRowsOf({ rowDefs }: Sheet): number {
  return [...(rowDefs?.values() ?? [])].filter(({ hidden }) => hidden === true).length;
}

/** What there is to know of a sheet besides its values. */
function factsOf({
  hidden,
  veryHidden,
  merges,
  cells,
  rows,
}: Sheet): Pick<Grid, "isHidden" | "merges" | "uncalculated"> {
  const uncalculated = [...(cells ?? [])].flatMap(([at, { formula }]) => {
    if (formula === undefined) return [];
    const [row = 0, column = 0] = at.split(",").map(Number);
    const value = rows[row]?.[column];
    return value === null || value === undefined ? [{ row, column }] : [];
  });
  return {
    ...(hidden === true || veryHidden === true ? { isHidden: true } : {}),
    ...(merges === undefined
      ? {}
      : {
          merges: merges.map(({ startRow, startCol, endRow, endCol }) => ({
            top: startRow,
            left: startCol,
            bottom: endRow,
            right: endCol,
          })),
        }),
    ...(uncalculated.length > 0 ? { uncalculated } : {}),
  };
}

function tablesOf(sheet: Sheet): SheetTable[] {
  return (sheet.tables ?? []).flatMap(({ name, range, showTotalRow }) =>
    range === undefined ? [] : [{ name, range, hasTotals: showTotalRow === true }],
  );
}
