import { stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { dayOf } from "../calendar/day";
import { isoMonth } from "../calendar/month";
import { inPlainWords } from "../excel/run/user-errors";
import { FileProblem } from "../files/read-file";
import { scorecardJson } from "./json";
import { runHeadless } from "./run";
import { saveSample } from "./sample-workbook";
import { summary } from "./summary";
import { HELP, parseUsage, type Usage } from "./usage";

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
}

const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** Runs the command with its arguments and gives its exit code: 0 done, 1 could not build, 2 wrong usage. Never throws. */
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
    await (usage.sample === null ? build(usage, io) : writeSample(usage.sample, io));
    return EXIT.done;
  } catch (error) {
    io.error(inPlainWords(error));
    if (process.env["SCORECARD_DEBUG"] !== undefined) console.error(error);
    return EXIT.failed;
  }
}

async function writeSample(folder: string, io: CommandIo): Promise<void> {
  const path = resolve(io.cwd, folder);
  await assertFolder(path);
  for (const each of await saveSample(path, io.now)) io.out(each);
}

async function build(usage: Usage, { cwd, now, out }: CommandIo): Promise<void> {
  const at = (path: string) => resolve(cwd, path);
  for (const path of [usage.out, usage.json]) if (path !== null) await assertFolder(dirname(at(path)));
  const { bytes, ...built } = await runHeadless({
    month: usage.month,
    files: usage.files.map(at),
    into: usage.into === null ? null : at(usage.into),
    publish: usage.publish,
    acceptRevisions: usage.accept,
    now: dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()),
    savedOn: now,
  });
  const { scorecard } = built;
  const book = at(usage.out ?? `Scorecard ${isoMonth(scorecard.month)}.xlsx`);
  await writeFile(book, bytes);
  if (usage.json !== null) await writeFile(at(usage.json), `${JSON.stringify(scorecardJson(scorecard), null, 1)}\n`);
  out(summary(built));
  out(`\nThe scorecard is in ${book}`);
}

/** Nothing is begun that could not be written down at the end. */
async function assertFolder(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new FileProblem(`There is no folder “${folder}” to write to.`);
}
