import { TEAM_TYPES, type Area, type Team } from "../lists/words/areas";
import type { WordAnswer } from "../lists/words/answers";
import { MEANINGS, isAsked } from "../lists/words/meanings";
import { spellingKey } from "../lists/words/spelling";

/** A row of the table Words as it is written, on the settings sheet or in a .csv. */
export interface WrittenAnswer {
  readonly vocabulary: string;
  readonly word: string;
  readonly means: string;
}

/** Which cell of a row cannot be used, and why. */
interface AnswerProblem {
  readonly heading: "Vocabulary" | "Word" | "Means";
  readonly problem: string;
  /** What to write instead. */
  readonly instead: string;
}

export type ReadAnswer =
  | { readonly kind: "word"; readonly answer: WordAnswer }
  | { readonly kind: "team"; readonly team: Team }
  | { readonly kind: "return"; readonly word: string }
  | ({ readonly kind: "problem" } & AnswerProblem);

/** The vocabulary of returns, whose words name one for a month, and all that may be said of one. */
export const RETURNS_VOCABULARY = "return";
export const RETURN_IS_RIGHT = "Right";

const ALL = [...Object.keys(MEANINGS), "area", "team", RETURNS_VOCABULARY];

/**
 * What a row of the table Words says: what a word means by its vocabulary, which area a word stands for, or (vocabulary
 * "team", means "EAST; Assessment") where a team belongs, or (vocabulary "return") that a return of a month is right, or
 * without a month that an area has none. Case and punctuation do not matter.
 */
export function readAnswer({ vocabulary, word, means }: WrittenAnswer, areas: readonly Area[]): ReadAnswer {
  const name = ALL.find((each) => spellingKey(each) === spellingKey(vocabulary));
  if (name === undefined) {
    const problem = vocabulary === "" ? "There is no vocabulary." : `“${vocabulary}” is no vocabulary.`;
    return { kind: "problem", heading: "Vocabulary", problem, instead: `Write one of: ${ALL.join(", ")}.` };
  }
  if (word === "")
    return {
      kind: "problem",
      heading: "Word",
      problem: "There is no word.",
      instead: "Write it as it stands in the lists.",
    };
  if (name === "team") return readTeam(word, means, areas);
  if (name === RETURNS_VOCABULARY)
    return spellingKey(means) === spellingKey(RETURN_IS_RIGHT)
      ? { kind: "return", word }
      : noMeaning(means, [RETURN_IS_RIGHT]);
  if (isAsked(name)) {
    const meanings: readonly string[] = MEANINGS[name];
    const meant = meanings.find((each) => spellingKey(each) === spellingKey(means));
    if (meant !== undefined) return { kind: "word", answer: { vocabulary: name, word, means: meant } };
    return noMeaning(means, meanings);
  }
  const area = areaNamed(means, areas);
  return area === undefined
    ? noMeaning(
        means,
        areas.map((each) => each.name),
      )
    : { kind: "word", answer: { vocabulary: "area", word, means: area } };
}

/** "EAST; Assessment", or one of the two. */
function readTeam(team: string, means: string, areas: readonly Area[]): ReadAnswer {
  const parts = means.split(";").map((part) => part.trim());
  const area = parts.map((part) => areaNamed(part, areas)).find((found) => found !== undefined);
  const type = parts.map(typeNamed).find((found) => found !== undefined);
  const isWhole = parts.every((part) => areaNamed(part, areas) !== undefined || typeNamed(part) !== undefined);
  if (!isWhole || parts.length > 2 || (area === undefined && type === undefined))
    return noMeaning(means, ["an area and a type of team, as “EAST; Assessment”"]);
  return { kind: "team", team: { team, area: area ?? "", type: type ?? null } };
}

function areaNamed(text: string, areas: readonly Area[]): string | undefined {
  return areas.find(({ name }) => spellingKey(name) === spellingKey(text))?.name;
}

function typeNamed(text: string) {
  return TEAM_TYPES.find((type) => spellingKey(type) === spellingKey(text));
}

function noMeaning(means: string, meanings: readonly string[]): ReadAnswer {
  const problem = means === "" ? "It is not said what the word means." : `“${means}” is none of the meanings.`;
  return { kind: "problem", heading: "Means", problem, instead: `Write one of: ${meanings.join(", ")}.` };
}
