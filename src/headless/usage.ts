import { parseArgs } from "node:util";
import { parseIsoMonth, type Month } from "../calendar/month";

export const HELP = `Builds the month's scorecard without Excel.

  npm run scorecard -- [--month 2017-05] [--out FILE.xlsx] [--into BOOK.xlsx] [--json FILE.json] [--answers FILE.csv] [--overwrite] [--force] [--publish] [--members] [--publish-month NAME] [--publish-without NAME] [--strict] [--accept] [FILES...]

  FILES        the workbooks handed in (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv); without files and
               without --into an invented sample month is made and used
  --month      the month, as 2017-05; otherwise the last one that the lists cover completely
  --into       a workbook to build in (.xlsx, .xlsm); its sheets are read too. The file itself is not changed:
               --out gets all that it holds, part by part as it was, with our sheets added behind the others.
               A scorecard of the month that it holds is brought up to date: commentary and typed-over figures stay
  --force      build in a workbook although something of it cannot be kept, such as a digital signature
  --out        where to write the finished workbook; otherwise "Scorecard 2017-05.xlsx" in this folder,
               or where that is taken "Scorecard 2017-05 (2).xlsx" and so on
  --json       also write figures, ratings, trends, data issues, questions and returns as JSON
  --answers    a .csv with the headings vocabulary,word,means: what words of the lists mean that were asked about;
               they are kept in the settings of the finished workbook, and asked no more
  --overwrite  let --out, --json and --sample replace files; without it no file that is there is ever replaced
  --publish    also write the copy for publication: values only, small counts withheld
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
  /** Whether the page for members is written. */
  readonly members: boolean;
  /** Who publishes the month; null leaves it a draft. */
  readonly publisher: string | null;
  readonly accept: boolean;
  /** Areas and lists, by name. */
  readonly without: readonly string[];
  readonly strict: boolean;
  readonly files: readonly string[];
}

/** How the finished workbook's name ends: as that of the one that is built in. */
export function bookExtension(into: string | null): ".xlsx" | ".xlsm" {
  return into !== null && /\.xlsm$/i.test(into) ? ".xlsm" : ".xlsx";
}

/** The command's words, or a sentence about what is wrong with them; null asks for the help. */
export function parseUsage(args: readonly string[]): Usage | string | null {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
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
        members: { type: "boolean" },
        "publish-month": { type: "string" },
        "publish-without": { type: "string", multiple: true },
        strict: { type: "boolean" },
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
  if (values.json !== undefined && !/\.json$/i.test(values.json))
    return `“${values.json}” is not a name for a .json file.`;
  if (values.answers !== undefined && !/\.csv$/i.test(values.answers))
    return `“${values.answers}” is not a .csv with answers.`;
  if (values["publish-month"]?.trim() === "") return "--publish-month needs the name of whoever publishes the month.";
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
    members: values.members === true,
    publisher: values["publish-month"] ?? null,
    accept: values.accept === true,
    without: (values["publish-without"] ?? [])
      .flatMap((names) => names.split(","))
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    strict: values.strict === true,
    files: positionals,
  };
}
