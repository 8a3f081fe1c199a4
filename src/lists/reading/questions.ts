import type { Source } from "../../workbook/grid";
import type { ListName } from "../list";
import { TEAM_TYPES, type AreaBook, type TeamType } from "../words/areas";
import { MEANINGS, type AskedVocabulary } from "../words/meanings";
import { spellingKey } from "../words/spelling";
import type { Place } from "./issues";
import type { AskedOf, Stands, UnknownWord } from "./unknown-words";

/** Where the cells of a question stand. */
interface Asked {
  readonly cells: number;
  /** The first of them. */
  readonly place: Place;
  readonly lists: readonly ListName[];
  readonly stands: readonly Stands[];
}

/** What reading could not know and a person can say. */
export type Question =
  /** What a word means: one of `means`, the likeliest first. */
  | (Asked & {
      readonly kind: "word";
      readonly vocabulary: AskedVocabulary | "area";
      readonly word: string;
      readonly means: readonly string[];
    })
  /** Where a team belongs that no setting knows: one of the areas and one of the types. */
  | (Asked & {
      readonly kind: "team";
      readonly team: string;
      readonly areas: readonly string[];
      readonly types: readonly TeamType[];
    })
  /** Texts that may be names: neither shown nor kept, so the cells have to be put right. */
  | (Asked & { readonly kind: "name"; readonly of: AskedOf; readonly texts: number })
  /** Whether sheets whose names may be those of persons are named for workers: one question for all of them. */
  | {
      readonly kind: "worker sheets";
      readonly sheets: readonly [Source, ...Source[]];
      readonly means: readonly string[];
      /** Their used rows together. */
      readonly rows: number;
    }
  /** Which list a sheet is, the likeliest first. */
  | {
      readonly kind: "sheet";
      readonly source: Source;
      readonly guesses: readonly ListName[];
      readonly remark: string;
      /** Its used rows. */
      readonly rows: number;
      /** Whether it is likely enough to be the first guess for figures to hang on it: not a hidden sheet, nor an old copy. */
      readonly isLikely: boolean;
    };

export type SheetQuestion = Extract<Question, { kind: "sheet" | "worker sheets" }>;
export type CellQuestion = Exclude<Question, SheetQuestion>;

/** Whether a question is about cells: what hangs on it can be tried. */
export function isOfCells(question: Question): question is CellQuestion {
  return question.kind !== "sheet" && question.kind !== "worker sheets";
}

/** One question for a word wherever it stands, in the order found. */
export function questionsOf(words: readonly UnknownWord[], areas: AreaBook): CellQuestion[] {
  return words.map((unknown): CellQuestion => {
    const { of, word, texts, stands, place } = unknown;
    const asked: Asked = {
      cells: stands.reduce((sum, { rows }) => sum + rows.length, 0),
      place,
      lists: [...new Set(stands.map(({ list }) => list))],
      stands,
    };
    if (word === null) return { kind: "name", of, texts, ...asked };
    const names = areas.areas.map(({ name }) => name);
    if (of === "team") {
      const type = TEAM_TYPES[areas.typeNamed(word)];
      const types = type === undefined ? TEAM_TYPES : [type, ...TEAM_TYPES.filter((each) => each !== type)];
      return { kind: "team", team: word, areas: likeliestFirst(names, word), types, ...asked };
    }
    const meanings: readonly string[] = of === "area" ? names : MEANINGS[of];
    return { kind: "word", vocabulary: of, word, means: likeliestFirst(meanings, word), ...asked };
  });
}

/** Those that share a word with it come first, else they stay in their order: "Team leader" is likelier a team manager. */
function likeliestFirst(meanings: readonly string[], word: string): string[] {
  const parts = new Set(spellingKey(word).split(" "));
  const shared = (meaning: string) =>
    spellingKey(meaning)
      .split(" ")
      .filter((part) => part !== "" && parts.has(part)).length;
  return [...meanings].sort((a, b) => shared(b) - shared(a));
}
