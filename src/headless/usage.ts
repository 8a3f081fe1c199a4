import { parseArgs } from "node:util";
import { parseIsoMonth, type Month } from "../calendar/month";
import type { WorkFor } from "../excel/lists-of-work";
import { publishFile } from "./publish-file";

export const HELP = `Builds the month's scorecard without Excel.

  npm run scorecard -- [--month 2017-05] [--out FILE.xlsx] [--into BOOK.xlsx] [--json FILE.json] [--answers FILE.csv] [--overwrite] [--force] [--publish[=FILE.xlsx]] [--publish-commentary-checked] [--members] [--publish-month NAME] [--publish-without NAME] [--council NAME] [--take-populations] [--strict] [--accept] [--exceptions [AREA]] [--teams] [FILES...]

  FILES        the workbooks handed in (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv); without files and
               without --into an invented sample month is made and used
  --month      the month, as 2017-05; otherwise the last one that most of the lists cover completely
  --into       a workbook to build in (.xlsx, .xlsm); its sheets are read too. The file itself is not changed:
               --out gets all that it holds, part by part as it was, with our sheets added behind the others.
               A scorecard of the month that it holds is brought up to date: commentary and typed-over figures stay
  --force      build in a workbook although something of it cannot be kept, such as a digital signature
  --out        where to write the finished workbook; otherwise "Scorecard 2017-05.xlsx" in this folder,
               or where that is taken "Scorecard 2017-05 (2).xlsx" and so on
  --json       also write figures, ratings, trends, variation, benchmarks, data issues, questions and returns as JSON
  --answers    a .csv with the headings vocabulary,word,means: what words of the lists mean that were asked about;
               they are kept in the settings of the finished workbook, and asked no more
  --council    whose published figures are the council's own, by name or code ("330"); kept in the settings of the finished
               workbook. Published open-data files of the Department for Education among FILES become its benchmarks
  --take-populations
               take the mid-year population estimates among FILES over into the settings, from their month on, for
               areas that are authorities by name
  --overwrite  let --out, --json and --sample replace files; without it no file that is there is ever replaced
  --publish    also write the copy for publication, as a sheet: values only, small counts and what would give them
               away withheld. With =FILE.xlsx it becomes a workbook of its own instead; so does a name that follows and
               ends in .xlsx, where no such file is there yet
  --publish-commentary-checked
               the commentary was read and gives nothing away. Without it the copy lacks the sentences that name numbers
               or areas which its tables withhold; they are listed, and stay on the scorecard
  --members    also write the page for members: all indicators on one page. It is not for publication. One that is there
               is brought up to date without it
  --publish-month
               publish the month, in the name that is given ("A. Name"): its figures are recorded in the history with
               name and day. Until then it is a draft. A month of which a return is wanting or a figure provisional is refused
  --publish-without
               an office (SOUTH) or a list (Adoptions) that has not come, or an indicator (12) whose questions are open,
               and that the month is published without as soon as nothing else is wanting; several as SOUTH,DCSC or by
               giving the option again
  --strict     end with exit code 3 when a return is wanting or a figure provisional
  --accept     let revisions replace what was published
  --exceptions also write lists of work (unallocated cases, assessments due, children not seen, workers without
               supervision and more) for all areas and each of them; with an area (EAST) or a team for that alone,
               with "teams" for each team. They are personal data: IDs of children, names of workers
  --teams      also write the figures of areas by team, and the workers with caseload and supervision
  --sample     write the invented sample month's workbooks into this folder, and build nothing
  --help       this text

Exit code 0: done. 1: could not build; one line says why. 2: wrong usage.
3: built, but with --strict a return is wanting or a figure is provisional.`;

/** What the command is asked to do. */
export interface Usage {
  readonly month: Month | null;
  readonly out: string | null;
  readonly into: string | null;
  readonly json: string | null;
  /** A table of answers to the questions of an earlier run. */
  readonly answers: string | null;
  readonly sample: string | null;
  readonly overwrite: boolean;
  readonly force: boolean;
  readonly publish: boolean;
  /** The workbook that the copy becomes; null for a sheet. */
  readonly publishTo: string | null;
  /** Somebody read the commentary for what the copy withholds. */
  readonly commentaryChecked: boolean;
  /** Whether the page for members is written. */
  readonly members: boolean;
  /** Who publishes the month; null leaves it a draft. */
  readonly publisher: string | null;
  readonly accept: boolean;
  /** Areas and lists, by name. */
  readonly without: readonly string[];
  /** Name or code of the council; null leaves the settings as they are. */
  readonly council: string | null;
  readonly takePopulations: boolean;
  readonly strict: boolean;
  /** Whose lists of work are written; null for none. */
  readonly exceptions: WorkFor | null;
  readonly teams: boolean;
  readonly files: readonly string[];
}

/** How the finished workbook's name ends: as that of the one that is built in. */
export function bookExtension(into: string | null): ".xlsx" | ".xlsm" {
  return into !== null && /\.xlsm$/i.test(into) ? ".xlsm" : ".xlsx";
}

/** The command's words, or a sentence about what is wrong with them; null asks for the help. */
export function parseUsage(args: readonly string[]): Usage | string | null {
  const { args: words, file: publishTo } = publishFile(args);
  let parsed;
  try {
    parsed = parseArgs({
      args: withExceptions(words),
      allowPositionals: true,
      options: {
        month: { type: "string" },
        out: { type: "string" },
        into: { type: "string" },
        json: { type: "string" },
        answers: { type: "string" },
        sample: { type: "string" },
        overwrite: { type: "boolean" },
        force: { type: "boolean" },
        publish: { type: "boolean" },
        "publish-commentary-checked": { type: "boolean" },
        members: { type: "boolean" },
        "publish-month": { type: "string" },
        "publish-without": { type: "string", multiple: true },
        council: { type: "string" },
        "take-populations": { type: "boolean" },
        strict: { type: "boolean" },
        exceptions: { type: "string" },
        teams: { type: "boolean" },
        accept: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : "The options could not be read.";
  }
  const { values, positionals } = parsed;
  if (values.help === true) return null;
  const month = values.month === undefined ? null : parseIsoMonth(values.month);
  if (values.month !== undefined && month === null) return `“${values.month}” is not a month: write it as 2017-05.`;
  if (values.into !== undefined && !/\.xls[xm]$/i.test(values.into))
    return `“${values.into}” is not a workbook to build in: it has to be an .xlsx or .xlsm.`;
  const extension = bookExtension(values.into ?? null);
  if (values.out !== undefined && !values.out.toLowerCase().endsWith(extension))
    return extension === ".xlsm"
      ? `“${values.out}” is not a name for a workbook with macros, which “${values.into ?? ""}” is: end it in .xlsm.`
      : `“${values.out}” is not a name for an .xlsx workbook.`;
  if (publishTo !== null && !/\.xlsx$/i.test(publishTo))
    return `“${publishTo}” is not a name for the copy for publication: end it in .xlsx.`;
  if (values.json !== undefined && !/\.json$/i.test(values.json))
    return `“${values.json}” is not a name for a .json file.`;
  if (values.answers !== undefined && !/\.csv$/i.test(values.answers))
    return `“${values.answers}” is not a .csv with answers.`;
  if (values["publish-month"]?.trim() === "") return "--publish-month needs the name of whoever publishes the month.";
  if (values.council?.trim() === "") return "--council needs the name or the code of a council.";
  return {
    month,
    out: values.out ?? null,
    into: values.into ?? null,
    json: values.json ?? null,
    answers: values.answers ?? null,
    sample: values.sample ?? null,
    overwrite: values.overwrite === true,
    force: values.force === true,
    publish: values.publish === true,
    publishTo,
    commentaryChecked: values["publish-commentary-checked"] === true,
    members: values.members === true,
    publisher: values["publish-month"] ?? null,
    accept: values.accept === true,
    without: (values["publish-without"] ?? [])
      .flatMap((names) => names.split(","))
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    council: values.council ?? null,
    takePopulations: values["take-populations"] === true,
    strict: values.strict === true,
    exceptions: values.exceptions === undefined ? null : workFor(values.exceptions),
    teams: values.teams === true,
    files: positionals,
  };
}

/** Stands for a sheet for all areas and one for each. */
const ALL_AREAS = "";
/** What a file that is handed in ends in: no area is called so. */
const FILE = /\.(?:xls[xmb]?|ods|csv|tsv)$/i;

/** `--exceptions` may stand alone: then what follows is another option, a file, or nothing. */
function withExceptions(args: readonly string[]): string[] {
  return args.map((arg, at) => {
    const next = args[at + 1];
    const isAlone = next === undefined || next.startsWith("-") || FILE.test(next);
    return arg === "--exceptions" && isAlone ? `--exceptions=${ALL_AREAS}` : arg;
  });
}

function workFor(said: string): WorkFor {
  if (said.trim() === ALL_AREAS) return { kind: "areas" };
  return said.trim().toLowerCase() === "teams" ? { kind: "teams" } : { kind: "one", name: said.trim() };
}
