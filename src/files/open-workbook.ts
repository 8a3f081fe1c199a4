import { read, readXlsx, type Workbook } from "hucre";
import { range } from "../workbook/addresses";
import { fileProblem } from "./file-problem";

/** A workbook has at most a few chart sheets; more misses than this are another fault. */
const MOST_CHART_SHEETS = 60;
const MISSING = /missing worksheet file for sheet "(.+)"/;
/** Most rows and columns of a sheet, and how much of them is looked at to find where its cells end. */
const LAST_ROW = 1_048_576;
const PROBES = [`A1:R${LAST_ROW}`, "A1:XFD1000"] as const;

/**
 * Opens .xlsx, .xlsm, .xlsb, .xls and .ods by what they are and not by their name. Chart sheets are left out; a format at
 * the far end of a sheet does no harm. Throws {@link FileProblem}.
 */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    throw fileProblem(name, bytes, error);
  }
}

/** Reads all sheets but those that the reader finds to be no worksheets. */
async function readSheets(bytes: Uint8Array): Promise<Workbook> {
  const charts = new Set<string>();
  for (;;) {
    try {
      return charts.size === 0 ? await read(bytes) : await readXlsx(bytes, { sheets: ({ name }) => !charts.has(name) });
    } catch (error) {
      const message = error instanceof Error ? error.message : "";
      const chart = MISSING.exec(message)?.[1];
      if (chart !== undefined && !charts.has(chart) && charts.size < MOST_CHART_SHEETS) charts.add(chart);
      else if (/over the \d+ limit/.test(message)) return await readUsedPart(bytes, charts);
      else throw error;
    }
  }
}

/** Reads a workbook whose formats reach further than its values: first finds where the values end. */
async function readUsedPart(bytes: Uint8Array, charts: ReadonlySet<string>): Promise<Workbook> {
  let rows = 1;
  let columns = 1;
  const sheets = ({ name }: { readonly name: string }) => !charts.has(name);
  for (const probed of PROBES) {
    const probe = await readXlsx(bytes, { sheets, range: probed });
    for (const sheet of probe.sheets) {
      sheet.rows.forEach((row, at) => {
        const last = row.findLastIndex((cell) => cell !== null && cell !== "");
        if (last < 0) return;
        rows = Math.max(rows, at + 1);
        columns = Math.max(columns, last + 1);
      });
    }
  }
  return await readXlsx(bytes, { sheets, range: range(0, 0, rows - 1, columns - 1) });
}
