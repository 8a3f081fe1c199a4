import { dirname, join, resolve } from "node:path";
import { dayOf } from "../calendar/day";
import { isoMonth } from "../calendar/month";
import { inPlainWords } from "../excel/run/user-errors";
import type { Scorecard } from "../scorecard/make-scorecard";
import { wantingReturns } from "../scorecard/returns";
import { scorecardJson } from "./json";
import { assertFree, freePath } from "./overwriting";
import { runHeadless } from "./run";
import { sampleBooks } from "./sample-workbook";
import { assertFolder, saveFile, type Disk } from "./save-file";
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
  const usage = parseUsage(args);
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
  const [into, named, json] = [at(usage.into), at(usage.out), at(usage.json)];
  const files = usage.files.map((file) => resolve(cwd, file));
  const targets = [
    ...(named === null ? [] : [{ path: named, option: "--out" }]),
    ...(json === null ? [] : [{ path: json, option: "--json" }]),
  ];
  for (const { path } of targets) await assertFolder(dirname(path), disk);
  await assertFree(targets, { into, files }, usage.overwrite, disk);
  const { bytes, ...built } = await runHeadless({
    month: usage.month,
    files,
    into,
    answers: at(usage.answers),
    force: usage.force,
    publish: usage.publish,
    members: usage.members,
    publisher: usage.publisher,
    acceptRevisions: usage.accept,
    without: usage.without,
    now: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    savedOn: now,
  });
  const { scorecard } = built;
  const book =
    named ?? (await freePath(resolve(cwd, `Scorecard ${isoMonth(scorecard.month)}${bookExtension(into)}`), disk));
  await saveFile(book, bytes, disk);
  if (json !== null) await saveFile(json, `${JSON.stringify(scorecardJson(scorecard), null, 1)}\n`, disk);
  out(summary(built));
  out(`\nThe scorecard is on the sheet “${built.sheet}” of ${book}`);
  if (built.members !== null) out(`The page for members is on the sheet “${built.members}”`);
  return scorecard;
}

/** Whether every return has come, or is left out on purpose, and no figure hangs on a question. */
function isFinished({ returns, figures }: Scorecard): boolean {
  return (
    wantingReturns(returns).length === 0 &&
    figures.every(({ provisional, isInDoubt }) => provisional === 0 && !isInDoubt)
  );
}
