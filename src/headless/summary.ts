import type { Benchmarks } from "../benchmarks/benchmark";
import { benchmarkLine } from "../benchmarks/in-words";
import type { TakenIn } from "../benchmarks/take-in";
import { longMonth, shortMonth, type Month } from "../calendar/month";
import { displayText } from "../workbook/number-formats";
import type { Built } from "../excel/build";
import { NAMES_OF_PERSONS } from "../lists/words/answers";
import type { ListSurvey } from "../lists/reading/list-survey";
import { RETURN_IS_RIGHT } from "../settings/read-words";
import { placeLabel } from "../scorecard/history";
import { NONE_SET } from "../scorecard/published-settings";
import { publicationWords, type PublicationState } from "../scorecard/publications";
import { revisionGroups } from "../scorecard/revision-groups";
import { publishedValue, type Revision } from "../scorecard/revisions";
import type { AskedQuestion, OpenQuestion } from "../scorecard/question-effects";
import { STATUS_LABELS, officeName, returnsSentence, toDo } from "../scorecard/return-words";
import type { Returns } from "../scorecard/returns";
import { shownTrend } from "../scorecard/trend";
import { placeOf } from "../scorecard/question-place";
import { answersSentence, effectSentence, questionSentence } from "../scorecard/question-sentences";

/** The table that the command prints: a line an indicator, then what a refresh changed, and the issues of each list. */
export function summary({
  scorecard: {
    month,
    figures,
    issues,
    questions,
    returns,
    revisions,
    surveys,
    publication,
    published: taken,
    benchmarks,
  },
  changes,
  typedOver,
  wasThere,
  otherNames,
}: Built): string {
  const head = ["", "Indicator", "Previous", longMonth(month), "Target", "Rating", "Trend", "Variation"];
  const rows = figures.map(({ indicator, comparator, rated, settings, ratings, trend, variation }) => [
    String(indicator.number),
    indicator.shortTitle,
    comparator.text,
    rated.cells[1]?.text ?? "",
    settings.target === null ? "–" : displayText(settings.target, rated.row.format),
    ratings[1] ?? "",
    shownTrend({ trend, variation }),
    variation.word ?? "",
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 || (column >= 2 && column <= 4)
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const notes = figures.flatMap(({ indicator, notes: own }) => own.map((note) => `${indicator.number}: ${note}`));
  const counts = new Map<string, number>();
  for (const { list } of issues) counts.set(list, (counts.get(list) ?? 0) + 1);
  const issueLines =
    issues.length === 0
      ? ["Data issues: none"]
      : [`Data issues: ${issues.length}`, ...[...counts].map(([list, count]) => `  ${list}: ${count}`)];
  const changed = wasThere
    ? [
        "",
        `Refreshed: ${changes.length === 0 ? "no figure" : `${changes.length} figures`} changed`,
        ...changes.map(
          ({ key, row, column, before, after }) => `  ${key.indicator} ${row}, ${column}: ${before} → ${after}`,
        ),
      ]
    : [];
  const typed =
    typedOver.length === 0
      ? []
      : [
          "",
          "Typed over by hand:",
          ...typedOver.map(
            ({ key, row, column, typed: value, counted }) =>
              `  ${key.indicator} ${row}, ${column}: ${value} (counted: ${counted})`,
          ),
        ];
  const revised =
    revisions.length === 0
      ? []
      : [
          "",
          "Revisions of published figures:",
          ...revisionGroups(revisions).flatMap(({ title, revisions: own }) => [`  ${title}`, ...own.map(revisionLine)]),
        ];
  return [
    line(head),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map(line),
    ...(notes.length === 0 ? [] : ["", ...notes]),
    "",
    ...published(month, publication),
    ...returned(returns),
    ...changed,
    ...typed,
    ...revised,
    ...asked(questions, shortMonth(month)),
    ...othersPublished(taken, benchmarks),
    ...reaches(surveys),
    ...notRead(surveys),
    ...(otherNames.length === 0 ? [] : [""]),
    ...otherNames.map(
      ({ usual, name }) => `A sheet of yours is called “${usual}” and was left alone; the scorecard’s is “${name}”.`,
    ),
    "",
    ...issueLines,
  ].join("\n");
}

/** Whether the month is published, and what stands in the way of it. */
function published(month: Month, publication: PublicationState): string[] {
  const state = `${longMonth(month)}: ${publicationWords(publication)}.`;
  if (publication.kind === "published") return [state];
  const { hindrances } = publication;
  return [
    hindrances.length === 0 ? `${state} To publish it give --publish-month "Your name".` : `${state} To publish it:`,
    ...hindrances.map(({ sentence }) => `  ${sentence}`),
  ];
}

function revisionLine(revision: Revision): string {
  const { entry, label, now } = revision;
  return `    ${shortMonth(entry.month)}, ${entry.indicator} ${label}, ${placeLabel(entry.place)}: ${publishedValue(revision)}, now ${now ?? NONE_SET}`;
}

/** What has not come as it should, and what that means. */
function returned(returns: Returns): string[] {
  const sentence = returnsSentence(returns);
  const lines = returns.all
    .filter(({ status }) => status !== "received")
    .map((each) => {
      const { place, list, status } = each;
      return `  ${officeName(place)}, ${list}: ${STATUS_LABELS[status].toLowerCase()}. ${toDo(each, returns)}`;
    });
  return lines.length === 0
    ? ["", "Returns: all received"]
    : ["", ["Returns:", sentence].join(" ").trimEnd(), ...lines];
}

/** Each question that would change a figure, with where it stands and what hangs on it; what a sheet is stands below. */
function asked(questions: readonly OpenQuestion[], month: string): string[] {
  const lines = questions.flatMap(({ question, effects }) => {
    if (question.kind === "sheet") return [];
    const { file, sheet, cell } = placeOf(question);
    const place = [file === sheet ? "" : file, sheet, cell].filter((part) => part !== "").join(", ");
    return [
      `  ${questionSentence(question)}${place === "" ? "" : question.kind === "return" ? ` ${place}.` : ` First: ${place}.`}`,
      `    ${howToAnswer(question)}`,
      ...effects.map((effect) => `    ${effectSentence(effect, month)}`),
    ];
  });
  return lines.length === 0 ? [] : ["", "Questions:", ...lines];
}

/** What can be answered, and as what in a table for --answers. */
function howToAnswer(question: AskedQuestion): string {
  switch (question.kind) {
    case "word":
      return `${answersSentence(question)} For --answers: ${question.vocabulary},${question.word},${question.means[0] ?? ""}`;
    case "team":
      return `${answersSentence(question)} For --answers: team,${question.team},${question.areas[0] ?? ""}; ${question.types[0] ?? ""}`;
    case "worker sheets":
      return `${answersSentence(question)} For --answers: sheet name,${NAMES_OF_PERSONS},${question.means[0] ?? ""}`;
    case "return":
      return `${answersSentence(question)} For --answers: return,"${question.word}",${RETURN_IS_RIGHT}`;
    case "name":
    case "sheet":
      return answersSentence(question);
  }
}

/** What was taken from published files, what was not, and what they say for the month. */
function othersPublished({ taken, remarks }: TakenIn, benchmarks: Benchmarks): string[] {
  if (taken.length === 0 && remarks.length === 0 && benchmarks.size === 0) return [];
  const lines = [...benchmarks.values()].flatMap((each) =>
    benchmarkLine(each)
      .split("\n")
      .map((line) => `  ${each.indicator}: ${line}`),
  );
  return [
    "",
    "Benchmarks:",
    ...taken.map(({ source, sentence }) => `  ${source}: ${sentence}`),
    ...remarks.map((remark) => `  ${remark}`),
    ...lines,
  ];
}

/** How far each list reaches. */
function reaches(surveys: readonly ListSurvey[]): string[] {
  const byList = new Map(surveys.flatMap(({ list, reach }) => (list === null ? [] : [[list, reach] as const])));
  return ["", "How far the lists reach:", ...[...byList].map(([list, reach]) => `  ${list}: ${reach}`)];
}

/** Each sheet or table from which nothing was read, with the reason. */
function notRead(surveys: readonly ListSurvey[]): string[] {
  const unread = surveys.filter(({ list }) => list === null);
  if (unread.length === 0) return [];
  const nameOf = ({ source: { file, sheet } }: ListSurvey) =>
    file === "" || file === sheet ? sheet : `${file}, ${sheet}`;
  return ["", "Not read as a list:", ...unread.map((survey) => `  ${nameOf(survey)}: ${survey.remark}`)];
}
