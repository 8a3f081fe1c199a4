import { readFile as readBytes } from "node:fs/promises";
import { basename } from "node:path";
import type { Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import { buildScorecard, type Built } from "../excel/build";
import { revisionKey } from "../scorecard/revisions";
import { publishCopy } from "../excel/publish";
import { FileProblem, readFile } from "../files/read-file";
import { ExcelHost } from "../host/host";
import type { WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import type { Grid } from "../workbook/grid";
import { sampleFiles, writeSampleBook } from "../sample/index";
import { dropBlankFirstSheet, newWorkbook, sampleWorkbook } from "./sample-workbook";

export interface HeadlessRequest {
  readonly month: Month | null;
  /** Workbooks handed in; none makes and uses the sample month. */
  readonly files: readonly string[];
  /** A workbook to build in, or null for a new one. */
  readonly into: string | null;
  readonly now: Day;
  /** Also write the copy for publication. */
  readonly publish?: boolean;
  /** Let revisions replace what was published. */
  readonly acceptRevisions?: boolean;
  /** Stamped into the file as its date. */
  readonly savedOn: Date;
}

export interface HeadlessResult extends Built {
  /** The finished workbook as .xlsx. */
  readonly bytes: Uint8Array;
  readonly host: ExcelHost;
}

/** Builds a scorecard without Excel: the add-in's own code and Microsoft's client library on the stand-in. */
export async function runHeadless(request: HeadlessRequest): Promise<HeadlessResult> {
  const { picked, workbook } = await gather(request);
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const { month, now } = request;
  let built = await buildScorecard({ month, now, picked });
  const { revisions } = built.scorecard;
  if (request.acceptRevisions === true && revisions.length > 0) {
    const { changes, wasThere } = built;
    built = {
      ...(await buildScorecard({ month, now, picked, accept: new Set(revisions.map(revisionKey)) })),
      changes,
      wasThere,
    };
  }
  if (request.publish === true) await publishCopy(built, {});
  host.calculate();
  dropBlankFirstSheet(workbook);
  bringToFront(workbook, built.sheet);
  return { ...built, bytes: await saveWorkbook(workbook, request.savedOn), host };
}

async function gather({ files, into }: HeadlessRequest): Promise<{ picked: Grid[]; workbook: WorkbookModel }> {
  const usesSample = files.length === 0 && into === null;
  const books = usesSample
    ? await Promise.all(sampleFiles().map(async (book) => ({ name: book.file, bytes: await writeSampleBook(book) })))
    : await Promise.all(files.map(async (path) => ({ name: basename(path), bytes: await bytesOf(path) })));
  const picked: Grid[] = [];
  for (const { name, bytes } of books) picked.push(...(await readFile(name, bytes)));
  if (usesSample) return { picked, workbook: await sampleWorkbook() };
  return { picked, workbook: into === null ? newWorkbook() : await openInto(into) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch {
    throw new FileProblem(`“${path}” cannot be opened: there is no such file, or it may not be read.`);
  }
}

/** A workbook to build in has to be one that can be saved again. */
async function openInto(path: string): Promise<WorkbookModel> {
  const bytes = await bytesOf(path);
  await readFile(basename(path), bytes);
  return loadWorkbook(bytes);
}

function bringToFront(workbook: WorkbookModel, name: string): void {
  const main = workbook.sheet(name);
  if (main !== undefined) workbook.sheets = [main, ...workbook.sheets.filter((sheet) => sheet !== main)];
}
