import type { ColumnMappings } from "../lists/reading/column-mapping";
import { mappingKey } from "../lists/reading/column-mapping";
import type { ListName } from "../lists/list";
import { NAMES_OF_PERSONS } from "../lists/words/answers";
import type { TeamType } from "../lists/words/team-types";
import type { AskedQuestion, OpenQuestion } from "../scorecard/question-effects";
import { RETURNS_VOCABULARY, RETURN_IS_RIGHT, type WrittenAnswer } from "../settings/read-words";

/** What a person chose on the card of a question, and has not saved yet. */
export type Chosen =
  | { readonly kind: "word"; readonly means: string }
  | { readonly kind: "team"; readonly area: string | null; readonly type: TeamType | null }
  | { readonly kind: "sheet"; readonly list: ListName | "none" }
  | { readonly kind: "return" };

/** Choices by {@link questionKey}. */
export type ChosenAnswers = ReadonlyMap<string, Chosen>;

/** What a question is known by while the pane is open. */
export function questionKey(question: AskedQuestion): string {
  switch (question.kind) {
    case "word":
      return `${question.vocabulary}|${question.word}`;
    case "team":
      return `team|${question.team}`;
    case "name":
      return `name|${question.of}`;
    case "worker sheets":
      return question.kind;
    case "sheet":
      return `sheet|${mappingKey(question.source)}`;
    case "return":
      return `return|${question.word}`;
  }
}

/** Whether a choice is a whole answer: of a team its area and its type are needed. */
export function isAnswer(chosen: Chosen | undefined): boolean {
  return chosen !== undefined && (chosen.kind !== "team" || (chosen.area !== null && chosen.type !== null));
}

/** The choices as rows of the settings, those of the questions that are still open. */
export function answersToSave(open: readonly OpenQuestion[], chosen: ChosenAnswers): WrittenAnswer[] {
  return open.flatMap(({ question }): WrittenAnswer[] => {
    const answer = chosen.get(questionKey(question));
    if (question.kind === "word" && answer?.kind === "word")
      return [{ vocabulary: question.vocabulary, word: question.word, means: answer.means }];
    if (question.kind === "worker sheets" && answer?.kind === "word")
      return [{ vocabulary: "sheet name", word: NAMES_OF_PERSONS, means: answer.means }];
    if (question.kind === "team" && answer?.kind === "team" && answer.area !== null && answer.type !== null)
      return [{ vocabulary: "team", word: question.team, means: `${answer.area}; ${answer.type}` }];
    if (question.kind === "return" && answer?.kind === "return")
      return [{ vocabulary: RETURNS_VOCABULARY, word: question.word, means: RETURN_IS_RIGHT }];
    return [];
  });
}

/** What is known of sheets, with what was chosen for those that were unclear. */
export function mappingsToSave(
  open: readonly OpenQuestion[],
  chosen: ChosenAnswers,
  known: ColumnMappings,
): ColumnMappings {
  const mappings = new Map(known);
  for (const { question } of open) {
    const answer = chosen.get(questionKey(question));
    if (question.kind === "sheet" && answer?.kind === "sheet")
      mappings.set(mappingKey(question.source), { list: answer.list, columns: {} });
  }
  return mappings;
}
