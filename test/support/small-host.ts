import type { CellValue } from "../../src/workbook/grid";
import { ExcelHost, type HostOptions } from "../../src/host/host";
import { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";

const STAFF: readonly (readonly CellValue[])[] = [
  ["Worker", "Cases"],
  ["Ann", 12],
  ["Ben", 7],
];

/** A workbook with a sheet “Staff” of a few cells, and one that is blank. */
export async function smallHost(options: HostOptions = {}): Promise<{ workbook: WorkbookModel; host: ExcelHost }> {
  const workbook = new WorkbookModel();
  const staff = workbook.addSheet("Staff");
  STAFF.forEach((row, at) => {
    row.forEach((value, column) => {
      staff.setValue(at, column, value);
    });
  });
  workbook.addSheet("Blank");
  const host = await ExcelHost.start(workbook, options);
  installOffice(host);
  return { workbook, host };
}

/** The code with which one round trip fails, or "done". */
export async function codeOf(queue: (context: Excel.RequestContext) => unknown): Promise<string> {
  try {
    await Excel.run(async (context) => {
      queue(context);
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as { code: string }).code;
  }
}
