import { job } from "../excel/list-jobs";
import { readWorkbook } from "../excel/read/read-workbook";
import { writeSheets } from "../excel/write/write-sheets";
import { ExcelHost } from "../host/host";
import { WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { saveWorkbook } from "../host/xlsx";
import { sampleFiles, sampleSettings, writeSampleBook } from "../sample/index";
import { always, type DatedSettings } from "../settings/dated";
import { settingsPlan } from "../settings/settings-sheet";

const FIRST_SHEET = "Sheet1";

/** A workbook as Excel makes a new one. */
export function newWorkbook(): WorkbookModel {
  const workbook = new WorkbookModel();
  workbook.addSheet(FIRST_SHEET);
  return workbook;
}

/** Takes away the blank sheet that a new workbook begins with, which nobody needs once there is another. */
export function dropBlankFirstSheet(workbook: WorkbookModel): void {
  workbook.sheets = workbook.sheets.filter((sheet) => sheet.name !== FIRST_SHEET || sheet.values.length > 0);
  workbook.activeSheet = 0;
}

/** The workbook to build the sample month in: it holds the settings of the invented council, or others, as a build writes them. */
export async function sampleWorkbook(settings: DatedSettings = always(sampleSettings())): Promise<WorkbookModel> {
  const workbook = newWorkbook();
  installOffice(await ExcelHost.start(workbook));
  await Excel.run(async (context) => {
    const contents = await readWorkbook(context, {});
    const written = job("settings", settingsPlan(settings), contents, null);
    await writeSheets(context, { jobs: [written], front: written.plan.name, contents, control: {} });
  });
  dropBlankFirstSheet(workbook);
  return workbook;
}

/** The workbooks of the sample month: what is handed in, and the one to build in. */
export async function sampleBooks(savedOn: Date): Promise<{ readonly file: string; readonly bytes: Uint8Array }[]> {
  const handedIn = await Promise.all(
    sampleFiles().map(async (book) => ({ file: book.file, bytes: await writeSampleBook(book) })),
  );
  return [...handedIn, { file: "Scorecard.xlsx", bytes: await saveWorkbook(await sampleWorkbook(), savedOn) }];
}
