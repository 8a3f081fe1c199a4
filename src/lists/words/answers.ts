import type { CellValue } from "../../workbook/grid";
import { isInitials } from "./asides";
import type { AskedVocabulary } from "./meanings";
import { LONGEST_WORDS } from "./phrases";
import { spellingKey } from "./spelling";
import type { Vocabulary, VocabularyName } from "./vocabulary";

/** A person's word on what a word of the lists means: a row of the settings' table Words. */
export interface WordAnswer {
  readonly vocabulary: AskedVocabulary | "area";
  /** As it is written in the lists, or {@link INITIALS}. No name and no ID. */
  readonly word: string;
  /** One of the meanings of the vocabulary, or the name of an area. */
  readonly means: string;
}

/** Stands for the initials of anybody, so that nobody's are kept. */
export const INITIALS = "(initials)";
const INITIALS_KEY = wordKey(INITIALS);

/** Stands for the names of sheets that may be workers' names, so that none is kept. */
export const NAMES_OF_PERSONS = "(names of persons)";

/** What all spellings of a word have in common; signs alone ("?") stand for themselves. */
export function wordKey(text: string): string {
  const key = spellingKey(text);
  return key === "" ? text.trim().toLowerCase() : key;
}

type Coded = Pick<Vocabulary, "name" | "codes">;
type Coder = (cell: CellValue | undefined) => number | undefined;

/** What persons said that words mean, by vocabulary. */
export class Answers {
  private readonly byVocabulary = new Map<VocabularyName, Map<string, string>>();
  private readonly coders = new Map<ReadonlyMap<string, number>, Coder>();

  /** Of two answers for one word the later one counts. */
  constructor(answers: readonly WordAnswer[]) {
    for (const { vocabulary, word, means } of answers) {
      const words = this.byVocabulary.get(vocabulary) ?? new Map<string, string>();
      this.byVocabulary.set(vocabulary, words.set(wordKey(word), means));
    }
  }

  /** The answers of a vocabulary: the key of each word, and what it means. */
  of(vocabulary: VocabularyName): Iterable<readonly [key: string, means: string]> {
    return this.byVocabulary.get(vocabulary) ?? [];
  }

  /** What sheets are named for whose names may be those of persons; null where nobody has said. */
  get personSheets(): "workers" | "something else" | null {
    const means = this.byVocabulary.get("sheet name")?.get(wordKey(NAMES_OF_PERSONS));
    return means === undefined ? null : means === "Workers" ? "workers" : "something else";
  }

  /** Gives the code of a cell whose word was answered, undefined for others; null where nothing was answered. */
  coder({ name, codes }: Coded): Coder | null {
    const words = this.byVocabulary.get(name);
    if (words === undefined || codes === undefined) return null;
    const made = this.coders.get(codes);
    if (made !== undefined) return made;
    const known = new Map<string, number | undefined>();
    const coder: Coder = (cell) => {
      if (typeof cell !== "string" || cell === "" || cell.length > LONGEST_WORDS) return undefined;
      if (known.has(cell)) return known.get(cell);
      const means = words.get(wordKey(cell));
      const code = means === undefined ? undefined : codes.get(means);
      if (known.size < 10_000) known.set(cell, code);
      return code;
    };
    this.coders.set(codes, coder);
    return coder;
  }

  /** The code of a cell that holds initials alone, where it was said what those mean. */
  initialsIn(cell: CellValue, { name, codes }: Coded): number | undefined {
    if (typeof cell !== "string" || !isInitials(cell.trim())) return undefined;
    const means = this.byVocabulary.get(name)?.get(INITIALS_KEY);
    return means === undefined ? undefined : codes?.get(means);
  }
}

/** Nothing was asked yet. */
export const NO_ANSWERS = new Answers([]);
