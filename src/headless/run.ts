import { readFile as readBytes, stat } from "node:fs/promises";
import { basename } from "node:path";
import { dayOf, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import { buildScorecard, type BuildRequest, type Built } from "../excel/build";
import { revisionKey } from "../scorecard/revisions";
import { publishCopy } from "../excel/publish";
import { saveAnswers } from "../excel/save-answers";
import { FileProblem, readFile } from "../files/read-file";
import { ExcelHost } from "../host/host";
import type { WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { loadWorkbook, saveWorkbook, writeOnto } from "../host/xlsx";
import type { Grid } from "../workbook/grid";
import { gridsOf, sampleFiles } from "../sample/index";
import { openBook, type OpenedBook } from "./open-book";
import { readAnswers } from "./read-answers";
import { dropBlankFirstSheet, newWorkbook, sampleWorkbook } from "./sample-workbook";

export interface HeadlessRequest {
  readonly month: Month | null;
  /** Workbooks handed in; none makes and uses the sample month. */
  readonly files: readonly string[];
  /** A workbook to build in, or null for a new one. */
  readonly into: string | null;
  /** A .csv with answers to questions; null for none. */
  readonly answers?: string | null;
  readonly now: Day;
  /** Also write the copy for publication. */
  readonly publish?: boolean;
  /** Also write the page for members. */
  readonly members?: boolean;
  /** Build in a workbook although something of it cannot be kept. */
  readonly force?: boolean;
  /** Let revisions replace what was published. */
  readonly acceptRevisions?: boolean;
  /** Who publishes the month; absent or null leaves it a draft unless `without` says what it is published without. */
  readonly publisher?: string | null;
  /** Areas, lists and indicators that the month is published without, as soon as nothing else is wanting. */
  readonly without?: readonly string[];
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
  const { picked, workbook, opened } = await gather(request);
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const { month, now, answers, without = [] } = request;
  if (answers !== undefined && answers !== null)
    await saveAnswers(await readAnswers(basename(answers), await bytesOf(answers)));
  const publish = publishRequest(request);
  const members = request.members === true;
  let built = await buildScorecard({ month, now, picked, without, members, ...publish });
  const { revisions } = built.scorecard;
  if (request.acceptRevisions === true && revisions.length > 0) {
    const { changes, wasThere } = built;
    built = {
      ...(await buildScorecard({ month, now, picked, without, accept: new Set(revisions.map(revisionKey)) })),
      changes,
      wasThere,
    };
  }
  if (request.publish === true) await publishCopy(built, {});
  host.calculate();
  return { ...built, bytes: await finished(workbook, opened, built.sheet, request.savedOn), host };
}

/** A name is a person's word and refused where it cannot be kept; to publish without something waits for all else. */
function publishRequest({ publisher = null, without = [], now: on }: HeadlessRequest): Pick<BuildRequest, "publish"> {
  if (publisher !== null) return { publish: { by: publisher, on, unready: "refuse" } };
  return without.length === 0 ? {} : { publish: { by: "", on, unready: "leave a draft" } };
}

/** A new workbook with the scorecard in front, or the opened one with what was built in it. */
function finished(
  workbook: WorkbookModel,
  opened: OpenedBook | null,
  sheet: string,
  savedOn: Date,
): Promise<Uint8Array> {
  if (opened !== null) return writeOnto(opened.bytes, opened.before, workbook, savedOn);
  dropBlankFirstSheet(workbook);
  bringToFront(workbook, sheet);
  return saveWorkbook(workbook, savedOn);
}

interface Gathered {
  readonly picked: Grid[];
  readonly workbook: WorkbookModel;
  /** Null where the workbook is a new one. */
  readonly opened: OpenedBook | null;
}

async function gather({ files, into, force }: HeadlessRequest): Promise<Gathered> {
  if (files.length === 0 && into === null)
    return { picked: sampleFiles().flatMap(gridsOf), workbook: await sampleWorkbook(), opened: null };
  const picked: Grid[] = [];
  for (const path of files) {
    const fileDate = await dateOf(path);
    const grids = await readFile(basename(path), await bytesOf(path));
    picked.push(...grids.map((grid) => ({ ...grid, ...(fileDate === null ? {} : { fileDate }) })));
  }
  if (into === null) return { picked, workbook: newWorkbook(), opened: null };
  const opened = await openBook(basename(into), await bytesOf(into), force === true);
  return { picked, workbook: await loadWorkbook(opened.bytes), opened };
}

/** The day on which a file was last saved, by this computer's time zone; null where that is not known. */
async function dateOf(path: string): Promise<Day | null> {
  try {
    const { mtime } = await stat(path);
    return dayOf(mtime.getFullYear(), mtime.getMonth() + 1, mtime.getDate());
  } catch {
    return null;
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readBytes(path);
  } catch {
    throw new FileProblem(`“${path}” cannot be opened: there is no such file, or it may not be read.`);
  }
}

function bringToFront(workbook: WorkbookModel, name: string): void {
  const main = workbook.sheet(name);
  if (main !== undefined) workbook.sheets = [main, ...workbook.sheets.filter((sheet) => sheet !== main)];
}
