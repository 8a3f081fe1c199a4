import type { DataIssue } from "../lists/reading/issues";
import type { AskedOf } from "../lists/reading/unknown-words";
import { INITIALS } from "../lists/words/answers";
import { inWords } from "./in-words";
import { placeOf } from "./question-place";
import { shortMonth } from "../calendar/month";
import { RETURN_IS_RIGHT } from "../settings/read-words";
import type { AskedQuestion, Effect, OpenQuestion } from "./question-effects";
import type { ReturnQuestion } from "./return-doubts";
import { officeName } from "./return-words";

/** What a vocabulary is called in a sentence: "under “Role”" is for columns, this for people. */
const CALLED: Readonly<Record<AskedOf, string>> = {
  supervision: "a month's supervision",
  "worker status": "a worker's status",
  role: "a role",
  employment: "a contract",
  allocation: "the worker of a case",
  "yes or no": "yes or no",
  seen: "whether a child was seen",
  activity: "the activity of a care leaver",
  "case status": "the status of a case",
  "end date": "the day on which something ended",
  "legal status": "a legal status",
  "team type": "a type of team",
  "full-time equivalent": "the share of a full-time post",
  "number of cases": "a number of cases",
  "sheet name": "the name of a sheet",
  area: "an area",
  team: "a team",
};

/** The question as a person is asked it, with its count: "“Held” stands in 143 cells for a month's supervision." */
export function questionSentence(question: AskedQuestion): string {
  switch (question.kind) {
    case "word": {
      const { cells, vocabulary, word } = question;
      const subject = word === INITIALS ? "Initials alone stand" : `“${word}” stands`;
      return `${subject} in ${inCells(cells)} for ${CALLED[vocabulary]}. What ${word === INITIALS ? "do they" : "does it"} mean?`;
    }
    case "team":
      return `“${question.team}” is no team of the settings (${inCells(question.cells)}). Which area, and which type?`;
    case "name": {
      const { cells, of, texts } = question;
      const subject =
        texts === 1 ? "A text that may be a name stands" : `${count(texts)} texts that may be names stand`;
      return `${subject} in ${inCells(cells)} for ${CALLED[of]}, and ${texts === 1 ? "is" : "are"} not understood.`;
    }
    case "worker sheets": {
      const files = new Set(question.sheets.map(({ file }) => file)).size;
      const [{ file }] = question.sheets;
      const where = files > 1 ? `in ${files} files` : file === "" ? "in this workbook" : `in “${file}”`;
      return question.sheets.length === 1
        ? `A sheet ${where} has a name that may be a person’s. Is it the worker whose supervisions stand on it?`
        : `${question.sheets.length} sheets ${where} have names that may be persons’. Are they the workers whose supervisions stand on them?`;
    }
    case "sheet":
      return `What is the sheet “${question.source.sheet}”? ${question.remark}`;
    case "return":
      return returnSentence(question);
  }
}

/** What can be answered, in one sentence. */
export function answersSentence(question: AskedQuestion): string {
  switch (question.kind) {
    case "word":
      return `${question.means.join(" / ")}.`;
    case "team":
      return `Area: ${question.areas.join(" / ")}. Type: ${question.types.join(" / ")}.`;
    case "name":
      return question.of === "team"
        ? "Put the cells right, or add the team to the settings' table of teams."
        : "Put the cells right; a text that is nobody's name can be written into the settings' table Words.";
    case "worker sheets":
      return `${question.means.join(" / ")}.`;
    case "sheet":
      return `${question.guesses.join(" / ")} / not a list.`;
    case "return":
      return `${RETURN_IS_RIGHT}, or add the right file.`;
  }
}

/** "12 Staff supervised in the month (%): 91% or 62%", with the area where the city's figure is the same. */
export function effectSentence({ indicator, title, column, shows }: Effect, month: string): string {
  const figure = `${indicator} ${title}`;
  if (shows.length === 0) return figure;
  return `${figure}: ${shows.length < 2 ? shows.join("") : `${shows.slice(0, -1).join(", ")} or ${shows.at(-1) ?? ""}`}${column === month ? "" : ` for ${column}`}`;
}

/** The list whose issues tell of a question; "" where it is not known. */
function listOf(question: Exclude<AskedQuestion, { readonly kind: "sheet" }>): string {
  if (question.kind === "return") return question.list;
  return question.kind === "worker sheets" ? "Supervisions" : (question.lists[0] ?? "");
}

/** Open questions as data issues, for they come before all others; what a sheet is, is one already. */
export function questionIssues(open: readonly OpenQuestion[]): DataIssue[] {
  return open.flatMap(({ question, effects }): DataIssue[] => {
    if (question.kind === "sheet") return [];
    const isReturn = question.kind === "return";
    const numbers = effects.map(({ indicator }) => String(indicator));
    const hangs = `${numbers.length === 1 ? "Indicator" : "Indicators"} ${inWords(numbers)} ${numbers.length === 1 ? "hangs" : "hang"} on it.`;
    const how = question.kind === "name" ? "" : "Answer it in the pane (Questions) or in the settings' table Words: ";
    return [
      {
        list: listOf(question),
        ...placeOf(question),
        problem: `Question: ${questionSentence(question)}`,
        done: `${isReturn ? "Counted as it came, and not recorded as published until it is answered." : "Not counted in anybody's favour until it is answered."} ${hangs} ${how}${answersSentence(question)}`,
      },
    ];
  });
}

/** The remark under the table of an indicator that hangs on open questions. */
export function provisionalRemark(cells: number, sheets = 0): string {
  if (sheets > 0) {
    const many =
      sheets === 1 ? "1 sheet that may belong to it is" : `${count(sheets)} sheets that may belong to it are`;
    return `Provisional: ${many} not counted until somebody says what it holds; see Questions and the data issues. Not recorded as published.`;
  }
  return `Provisional: ${inCells(cells)} not understood; see the first of the data issues. Not recorded as published.`;
}

/** The remark under the table of an indicator that counts a return in doubt. */
export const IN_DOUBT_REMARK =
  "Provisional: a return differs from last month’s so much, or so little, that it is asked about. Not recorded as published.";

/** "SOUTH has 12 workers on Supervisions; it had 151 in Apr-17. Is that right?" */
function returnSentence({ place, list, month, doubt, now, before, beforeMonth }: ReturnQuestion): string {
  const office = officeName(place);
  const then = shortMonth(beforeMonth);
  if (doubt === "the same") return `${list} of ${office} is the same as for ${then}. Did nothing change?`;
  const [is, was] = [now.workers ?? now.rows, before.workers ?? before.rows].map(count);
  if (doubt === "gone")
    return `${list} has no row of ${office}, where ${was ?? ""} were counted for ${then}. Is that right?`;
  if (doubt === "silent")
    return `${list} has nothing under ${shortMonth(month)} for any worker of ${office}, and had it for ${was ?? ""} under ${then}. Is that right?`;
  const what = now.workers === null ? "rows" : "workers";
  return `${list} of ${office} has ${is ?? ""} ${what}; it had ${was ?? ""} for ${then}. Is that right?`;
}

function inCells(cells: number): string {
  return cells === 1 ? "1 cell" : `${count(cells)} cells`;
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
