import { UserError } from "../workbook/user-error";
import { readXlsx, type Sheet } from "hucre/xlsx";
import { parseCsv } from "hucre/csv";
import { DecryptionError, EncryptedFileError } from "hucre";
import type { CellValue, Grid } from "../workbook/grid";
import { markedSheets } from "../workbook/own-sheets";
import { splitTables, type SheetTable } from "../lists/reading/split-tables";

/** A picked file that cannot be used. The message is a sentence for the person who picked it, naming the file. */
export class FileProblem extends UserError {
  override readonly name = "FileProblem";
}

/**
 * The grids of an .xlsx, .xlsm or .csv file: one for each table, and one for what else stands on each sheet.
 * Sheets that carry the mark of this add-in are left out. Nothing leaves the machine.
 * Throws {@link FileProblem} for a file that is empty, encrypted, labelled, broken or of another kind.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Grid[]> {
  if (bytes.length === 0) throw new FileProblem(`“${name}” is empty.`);
  if (/\.csv$/i.test(name)) return readCsv(name, bytes);
  if (!/\.xls[xm]$/i.test(name)) {
    throw new FileProblem(
      `“${name}” is not an Excel workbook (.xlsx, .xlsm) or a .csv file. Save it as one of these and try again.`,
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
    );
}

async function openWorkbook(name: string, bytes: Uint8Array): Promise<Awaited<ReturnType<typeof readXlsx>>> {
  try {
    return await readXlsx(bytes);
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) {
      throw new FileProblem(
        `“${name}” is encrypted (it has a password or a protection label). Open it in Excel, save a copy without, and try again.`,
      );
    }
    throw new FileProblem(
      `“${name}” cannot be read as a workbook. It may be damaged: open it in Excel, save it again and retry.`,
    );
  }
}

function readCsv(name: string, bytes: Uint8Array): Grid[] {
  const text = decode(bytes);
  const values = parseCsv(text).map((row) => row.map(plain));
  if (values.length === 0) throw new FileProblem(`“${name}” is empty.`);
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

/** UTF-8 where it is valid, else Windows-1252, which older exports use. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

const SERIAL_OF_1970 = 25569;
const MS_PER_DAY = 86_400_000;
const OFFSET_1904 = 1462;

/** Values as Excel itself gives them: dates as serials of the workbook's own date system. */
export function sheetValues(sheet: Pick<Sheet, "rows">, date1904: boolean): CellValue[][] {
  const shift = SERIAL_OF_1970 - (date1904 ? OFFSET_1904 : 0);
  return sheet.rows.map((row) =>
    row.map((value) => (value instanceof Date ? value.getTime() / MS_PER_DAY + shift : value)),
  );
}

function plain(value: string | number | boolean | Date | null): CellValue {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

function hiddenRowsOf({ rowDefs }: Sheet): number {
  return [...(rowDefs?.values() ?? [])].filter(({ hidden }) => hidden === true).length;
}

function tablesOf(sheet: Sheet): SheetTable[] {
  return (sheet.tables ?? []).flatMap(({ name, range, showTotalRow }) =>
    range === undefined ? [] : [{ name, range, hasTotals: showTotalRow === true }],
  );
}
