import { readFile as readBytes, stat } from "node:fs/promises";
import { basename } from "node:path";
import { dayOf, type Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import { buildScorecard, type BuildRequest, type Built } from "../excel/build";
import { revisionKey } from "../scorecard/revisions";
import type { WorkFor } from "../excel/lists-of-work";
import { CommentaryInDoubt, copyForPublication, publishCopy, type CommentaryChecked } from "../excel/publish";
import { doubtKey, type CommentaryAnswer, type CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import { saveAnswers } from "../excel/save-answers";
import { saveCouncil } from "../excel/save-council";
import { takePopulations } from "../excel/take-populations";
import { FileProblem, readFile } from "../files/read-file";
import { ExcelHost } from "../host/host";
import type { WorkbookModel } from "../host/model";
import { installOffice } from "../host/node-office";
import { inSchemaOrder, loadWorkbook, saveWorkbook, writeOnto } from "../host/xlsx";
import type { Grid } from "../workbook/grid";
import { UserError } from "../workbook/user-error";
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
  /** The council to set in the settings; absent or null leaves them as they are. */
  readonly council?: string | null;
  /** Take population estimates among the files over into the settings. */
  readonly takePopulations?: boolean;
  readonly now: Day;
  /** Also make the copy for publication: as a sheet, or as a workbook of its own. */
  readonly publish?: "sheet" | "workbook" | null;
  /** Somebody read the commentary for what the copy withholds. */
  readonly commentaryChecked?: boolean;
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
  /** Whose lists of work are written; absent or null for nobody's. */
  readonly exceptions?: WorkFor | null;
  /** Also write the figures by team, and the workers. */
  readonly teams?: boolean;
  /** Stamped into the file as its date. */
  readonly savedOn: Date;
}

export interface HeadlessResult extends Built {
  /** The finished workbook as .xlsx. */
  readonly bytes: Uint8Array;
  /** The copy for publication as an .xlsx of its own; null where none was asked for. */
  readonly copy: Uint8Array | null;
  /** Sentences of the commentary that the copy lacks, for they may give away what it withholds. */
  readonly takenOut: readonly CommentaryDoubt[];
  readonly host: ExcelHost;
  /** The populations that were taken over, or why none were, in whole sentences. */
  readonly populations: readonly string[];
}

/** Builds a scorecard without Excel: the add-in's own code and Microsoft's client library on the stand-in. */
export async function runHeadless(request: HeadlessRequest): Promise<HeadlessResult> {
  const { picked, workbook, opened } = await gather(request);
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const { month, now, answers, without = [] } = request;
  if (answers !== undefined && answers !== null)
    await saveAnswers(await readAnswers(basename(answers), await bytesOf(answers)));
  if (request.council !== undefined && request.council !== null) await saveCouncil(request.council);
  const publish = publishRequest(request);
  const members = request.members === true;
  const populations: string[] = [];
  let first: Built | null = null;
  if (request.takePopulations === true) {
    // The settings that they are written to are made with a scorecard, and the month is that of the lists.
    first = await buildScorecard({ month, now, picked, without });
    populations.push(...(await populationsTaken(picked, first.scorecard.month)));
  }
  let built = await buildScorecard({ month, now, picked, without, members, ...publish });
  if (first !== null) built = { ...built, changes: first.changes, wasThere: first.wasThere };
  const { revisions } = built.scorecard;
  if (request.acceptRevisions === true && revisions.length > 0) {
    const { changes, wasThere } = built;
    built = {
      ...(await buildScorecard({ month, now, picked, without, accept: new Set(revisions.map(revisionKey)) })),
      changes,
      wasThere,
    };
  }
  await writeWork(built, request);
  const { copy, takenOut } = await publicCopy(built, request);
  host.calculate();
  const bytes = await finished(workbook, opened, built.sheet, request.savedOn);
  return { ...built, copy, takenOut, bytes, host, populations };
}

/** What was taken over; where nothing could be, the reason, for the scorecard stands without it. */
async function populationsTaken(picked: readonly Grid[], month: Month): Promise<string[]> {
  try {
    return ["", "Populations taken over:", ...(await takePopulations(picked, month)).map((line) => `  ${line}`)];
  } catch (error) {
    if (error instanceof UserError) return ["", `Populations: ${error.message}`];
    throw error;
  }
}

/** What is made on request alone is loaded then. */
async function writeWork(built: Built, { exceptions = null, teams = false }: HeadlessRequest): Promise<void> {
  if (exceptions === null && !teams) return;
  const { writeListsOfWork, writeTeams } = await import("../excel/lists-of-work");
  if (exceptions !== null) await writeListsOfWork(built, exceptions, {});
  if (teams) await writeTeams(built, {});
}

/** Makes the copy that is asked for. Unless somebody checked the commentary it lacks the sentences in doubt. */
async function publicCopy(
  built: Built,
  { publish = null, commentaryChecked, savedOn }: HeadlessRequest,
): Promise<Pick<HeadlessResult, "copy" | "takenOut">> {
  const make = async (checked: CommentaryChecked): Promise<Uint8Array | null> => {
    if (publish === "sheet") await publishCopy(built, {}, checked);
    if (publish !== "workbook") return null;
    const { planBook } = await import("../files/plan-book");
    return inSchemaOrder(await planBook(await copyForPublication(built, {}, checked), savedOn));
  };
  try {
    return { copy: await make(commentaryChecked === true ? "all checked" : new Map()), takenOut: [] };
  } catch (error) {
    if (!(error instanceof CommentaryInDoubt)) throw error;
    const takenOut = error.doubts;
    const answers = new Map(takenOut.map((doubt): [string, CommentaryAnswer] => [doubtKey(doubt), "take out"]));
    return { copy: await make(answers), takenOut };
  }
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
