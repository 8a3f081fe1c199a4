import { dirname, join, resolve } from "node:path";
import { dayOf } from "../calendar/day";
import { isoMonth } from "../calendar/month";
import { inPlainWords } from "../excel/run/user-errors";
import type { CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import type { Scorecard } from "../scorecard/make-scorecard";
import { wantingReturns } from "../scorecard/returns";
import { scorecardJson } from "./json";
import { assertFree, freePath } from "./overwriting";
import { withPublishFile } from "./publish-file";
import { runHeadless } from "./run";
import { sampleBooks } from "./sample-workbook";
import { assertFolder, isThere, saveFile, type Disk } from "./save-file";
import { summary } from "./summary";
import { HELP, bookExtension, parseUsage, type Usage } from "./usage";

/** The command's surroundings. */
export interface CommandIo {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The day and time of the run, of the machine's own time zone. */
  readonly now: Date;
  /** Prints a line of the result. */
  readonly out: (line: string) => void;
  /** Prints a line about what went wrong. */
  readonly error: (line: string) => void;
  /** Where files are written. */
  readonly disk: Disk;
}

const EXIT = { done: 0, failed: 1, usage: 2, unfinished: 3 } as const;

/** Runs the command with its arguments and gives its exit code: 0 done, 1 could not build, 2 wrong usage, 3 built but with `--strict` not finished. Never throws. */
export async function main(args: readonly string[], io: CommandIo): Promise<number> {
  const usage = parseUsage(await withPublishFile(args, (path) => isThere(resolve(io.cwd, path), io.disk)));
  if (usage === null) {
    io.out(HELP);
    return EXIT.done;
  }
  if (typeof usage === "string") {
    io.error(`${usage}\n\n${HELP}`);
    return EXIT.usage;
  }
  try {
    if (usage.sample !== null) {
      await writeSample(usage, usage.sample, io);
      return EXIT.done;
    }
    const scorecard = await build(usage, io);
    return usage.strict && !isFinished(scorecard) ? EXIT.unfinished : EXIT.done;
  } catch (error) {
    io.error(inPlainWords(error));
    if (process.env["SCORECARD_DEBUG"] !== undefined) console.error(error);
    return EXIT.failed;
  }
}

async function writeSample(usage: Usage, folder: string, { cwd, now, out, disk }: CommandIo): Promise<void> {
  const path = resolve(cwd, folder);
  await assertFolder(path, disk);
  const books = await sampleBooks(now);
  const targets = books.map(({ file }) => ({ path: join(path, file), option: "--sample" }));
  await assertFree(targets, { into: null, files: [] }, usage.overwrite, disk);
  for (const { file, bytes } of books) {
    await saveFile(join(path, file), bytes, disk);
    out(join(path, file));
  }
}

async function build(usage: Usage, { cwd, now, out, disk }: CommandIo): Promise<Scorecard> {
  const at = (path: string | null) => (path === null ? null : resolve(cwd, path));
  const [into, named, json, publishTo] = [at(usage.into), at(usage.out), at(usage.json), at(usage.publishTo)];
  const files = usage.files.map((file) => resolve(cwd, file));
  const targets = [
    ...(named === null ? [] : [{ path: named, option: "--out" }]),
    ...(json === null ? [] : [{ path: json, option: "--json" }]),
    ...(publishTo === null ? [] : [{ path: publishTo, option: "--publish" }]),
  ];
  for (const { path } of targets) await assertFolder(dirname(path), disk);
  await assertFree(targets, { into, files }, usage.overwrite, disk);
  const { bytes, copy, takenOut, ...built } = await runHeadless({
    month: usage.month,
    files,
    into,
    answers: at(usage.answers),
    force: usage.force,
    council: usage.council,
    takePopulations: usage.takePopulations,
    publish: publishTo !== null ? "workbook" : usage.publish ? "sheet" : null,
    commentaryChecked: usage.commentaryChecked,
    members: usage.members,
    publisher: usage.publisher,
    acceptRevisions: usage.accept,
    without: usage.without,
    exceptions: usage.exceptions,
    teams: usage.teams,
    now: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    savedOn: now,
  });
  const { scorecard } = built;
  const book =
    named ?? (await freePath(resolve(cwd, `Scorecard ${isoMonth(scorecard.month)}${bookExtension(into)}`), disk));
  await saveFile(book, bytes, disk);
  if (json !== null) await saveFile(json, `${JSON.stringify(scorecardJson(scorecard), null, 1)}\n`, disk);
  if (publishTo !== null && copy !== null) await saveFile(publishTo, copy, disk);
  out(summary(built));
  for (const sentence of built.populations) out(sentence);
  out(`\nThe scorecard is on the sheet “${built.sheet}” of ${book}`);
  if (takenOut.length > 0) out(takenOutInWords(takenOut));
  if (publishTo !== null) out(`The copy for publication is ${publishTo}`);
  if (built.members !== null) out(`The page for members is on the sheet “${built.members}”`);
  return scorecard;
}

/** What the copy lacks of the commentary, and how to have it. */
function takenOutInWords(takenOut: readonly CommentaryDoubt[]): string {
  return [
    "\nTaken out of the copy for publication, for they name numbers or areas that it withholds:",
    ...takenOut.map(({ indicator, sentence, finds }) => `  indicator ${indicator} (${finds.join(", ")}): ${sentence}`),
    "The scorecard keeps them. Read them, change what gives something away, then add --publish-commentary-checked to have them in the copy.",
  ].join("\n");
}

/** Whether every return has come, or is left out on purpose, and no figure hangs on a question. */
function isFinished({ returns, figures }: Scorecard): boolean {
  return (
    wantingReturns(returns).length === 0 &&
    figures.every(({ provisional, isInDoubt }) => provisional === 0 && !isInDoubt)
  );
}
