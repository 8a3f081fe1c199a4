import { isOfCells, type CellQuestion, type Question, type SheetQuestion } from "../lists/reading/questions";
import { possibleAnswers, withAnswer } from "../lists/reading/try-answer";
import { Answers } from "../lists/words/answers";
import { AreaBook } from "../lists/words/areas";
import type { ListName } from "../lists/list";
import type { Steps } from "../workbook/steps";
import type { ReturnQuestion } from "./return-doubts";
import { computeFiguresInSteps, type IndicatorFigures, type Question as Asked } from "./figures";

/** What an answer does to an indicator. */
export interface Effect {
  readonly indicator: number;
  readonly title: string;
  /** "May-17" or the name of an area: the column in which the figure differs most plainly. */
  readonly column: string;
  /** What its rated row shows there by answer, the likeliest first, each once. */
  readonly shows: readonly string[];
  /** How many of the cells stand in lists that it counts. */
  readonly cells: number;
  /** Whether the table differs, and not only its chart of earlier months. */
  readonly inTable: boolean;
}

/** What a person is asked: of what was read, or of a return. */
export type AskedQuestion = Question | ReturnQuestion;

/** A question worth asking, and what hangs on it. */
export interface OpenQuestion {
  readonly question: AskedQuestion;
  readonly effects: readonly Effect[];
}

/** More questions than this are taken to matter without trying each answer. */
const MOST_TRIED = 40;

/**
 * Which questions change a figure by their answer, worst effect first: each answer is tried on the lists as they were
 * read, and the indicators that look at them are counted again. What a sheet is cannot be tried, and stands last.
 */
export function* openQuestionsInSteps(
  questions: readonly Question[],
  figures: readonly IndicatorFigures[],
  asked: Asked,
): Steps<OpenQuestion[]> {
  const ofCells = questions.filter(isOfCells);
  const ofSheets = questions.filter((each): each is SheetQuestion => !isOfCells(each));
  const areas = new AreaBook(asked.settings.areas, asked.settings.teams, new Answers(asked.settings.words));
  const bySize = [...ofCells].sort((a, b) => b.cells - a.cells);
  const open: { question: CellQuestion; effects: Effect[]; weight: number }[] = [];
  for (const [at, question] of bySize.entries()) {
    const concerned = figures.filter(({ listsUsed }) => question.lists.some((list) => listsUsed.has(list)));
    const found =
      at < MOST_TRIED
        ? yield* tried(question, concerned, asked, areas)
        : { effects: concerned.map((each) => untried(each, question)), weight: 0 };
    if (found.effects.length > 0) open.push({ question, ...found });
  }
  open.sort((a, b) => b.weight - a.weight);
  return [
    ...open.map(({ question, effects }) => ({ question, effects })),
    ...ofSheets.map((question) => ({ question, effects: effectsOfSheets(question, figures) })),
  ];
}

/**
 * What is counted without sheets that may be of a list hangs on them: those of workers, whoever they are, and one that
 * could be any of a few lists. On a hidden sheet and an old copy nothing hangs: nobody meant them to be counted.
 */
function effectsOfSheets(question: SheetQuestion, figures: readonly IndicatorFigures[]): Effect[] {
  const guesses: readonly ListName[] =
    question.kind === "worker sheets" ? ["Supervisions"] : question.isLikely ? question.guesses : [];
  return figures
    .filter(({ indicator }) => indicator.lists.some((list) => guesses.includes(list)))
    .map(({ indicator, columns }) => ({
      indicator: indicator.number,
      title: indicator.shortTitle,
      column: columns[1]?.label ?? "",
      shows: [],
      cells: question.rows,
      inTable: true,
    }));
}

/** On how many sheets of which it is not known what they are the table of each indicator hangs, by its number. */
export function provisionalSheets(open: readonly OpenQuestion[]): ReadonlyMap<number, number> {
  const sheets = new Map<number, number>();
  for (const { question, effects } of open) {
    if (question.kind !== "sheet" && question.kind !== "worker sheets") continue;
    const count = question.kind === "sheet" ? 1 : question.sheets.length;
    for (const { indicator, inTable } of effects)
      if (inTable) sheets.set(indicator, (sheets.get(indicator) ?? 0) + count);
  }
  return sheets;
}

/** Questions about returns, with the indicators that count their lists: all of them hang on it. */
export function openReturnQuestions(
  questions: readonly ReturnQuestion[],
  figures: readonly IndicatorFigures[],
): OpenQuestion[] {
  return questions.flatMap((question): OpenQuestion[] => {
    const effects = figures
      .filter(({ listsUsed }) => listsUsed.has(question.list))
      .map(({ indicator, columns }): Effect => {
        const own = columns.find(({ place, kind }) => kind === "area" && place === question.place) ?? columns[1];
        const title = indicator.shortTitle;
        return { indicator: indicator.number, title, column: own?.label ?? "", shows: [], cells: 0, inTable: true };
      });
    return effects.length === 0 ? [] : [{ question, effects }];
  });
}

/** How many cells of open questions (and rows of sheets) the table of each indicator hangs on, by its number. */
export function provisionalCells(open: readonly OpenQuestion[]): ReadonlyMap<number, number> {
  const cells = new Map<number, number>();
  for (const { effects } of open) {
    for (const effect of effects)
      if (effect.inTable) cells.set(effect.indicator, (cells.get(effect.indicator) ?? 0) + effect.cells);
  }
  return cells;
}

function* tried(
  question: CellQuestion,
  concerned: readonly IndicatorFigures[],
  asked: Asked,
  areas: AreaBook,
): Steps<{ effects: Effect[]; weight: number }> {
  const answers = possibleAnswers(question, areas);
  const indicators = concerned.map(({ indicator }) => indicator);
  const outcomes: IndicatorFigures[][] = [];
  for (const answer of answers) {
    const lists = withAnswer(asked.lists, question, answer, areas);
    outcomes.push(yield* computeFiguresInSteps(indicators, { ...asked, lists }));
  }
  let weight = 0;
  const effects = concerned.flatMap((now, at): Effect[] => {
    const others = outcomes.flatMap((outcome) => outcome[at] ?? []);
    const inTable = others.some((other) => changeOf(tableValues(now), tableValues(other)) > 0);
    const inChart = others.some((other) => changeOf(chartValues(now), chartValues(other)) > 0);
    if (!inTable && !inChart) return [];
    weight = Math.max(weight, ...others.map((other) => changeOf(tableValues(now), tableValues(other))));
    return [{ ...untried(now, question), ...shownBy(now, others), inTable }];
  });
  return { effects, weight };
}

function untried({ indicator, columns, listsUsed }: IndicatorFigures, question: CellQuestion): Effect {
  const cells = question.stands
    .filter(({ list }) => listsUsed.has(list))
    .reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    indicator: indicator.number,
    title: indicator.shortTitle,
    column: columns[1]?.label ?? "",
    shows: [],
    cells,
    inTable: true,
  };
}

/** The first column after the comparator in which the rated row differs by the answer, and what it shows. */
function shownBy(now: IndicatorFigures, others: readonly IndicatorFigures[]): Pick<Effect, "column" | "shows"> {
  const texts = now.columns.map((_, column) => [
    ...new Set(others.flatMap(({ rated }) => rated.cells[column]?.text ?? [])),
  ]);
  const at = texts.findIndex((each, column) => column > 0 && each.length > 1);
  const column = at < 0 ? 1 : at;
  return { column: now.columns[column]?.label ?? "", shows: at < 0 ? [] : (texts[column] ?? []) };
}

/** With the measures behind: 0 of 2 and 0 of 3 are one share, until another answer adds to the 0. */
function tableValues({ indicator, rows, measure }: IndicatorFigures): (number | null)[] {
  return [
    ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    ...indicator.measures.flatMap(({ key }) => measure(key)),
  ];
}

function chartValues({ series }: IndicatorFigures): (number | null)[] {
  return series.map(({ value }) => value);
}

/** The largest change of a value, as a share of the larger of the two; 1 where a value comes or goes. */
function changeOf(before: readonly (number | null)[], after: readonly (number | null)[]): number {
  return before.reduce<number>((most, value, at) => Math.max(most, change(value, after[at] ?? null)), 0);
}

function change(before: number | null, after: number | null): number {
  if (before === after) return 0;
  if (before === null || after === null) return 1;
  return Math.abs(after - before) / Math.max(Math.abs(before), Math.abs(after));
}
