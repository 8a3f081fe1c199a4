import type { Month } from "../../calendar/month";
import type { CellValue } from "../../workbook/grid";
import type { ListName } from "../list";
import { INITIALS, wordKey } from "../words/answers";
import { isInitials } from "../words/asides";
import { isAsked, type AskedVocabulary } from "../words/meanings";
import { areWorkWords, mayBeName } from "../words/name-like";
import type { VocabularyName } from "../words/vocabulary";
import type { Place } from "./issues";

/** What a word that was not understood may be of: a vocabulary, or an area or a team that no setting knows. */
export type AskedOf = AskedVocabulary | "area" | "team";

/** Where cells stand in a list: under a column or a month, or in the cell that says where a row belongs. */
export type Under =
  | { readonly kind: "column"; readonly column: string }
  | { readonly kind: "month"; readonly month: Month }
  | { readonly kind: "place" };

/** The rows of a list that hold a word under one column or month. */
export interface Stands {
  readonly list: ListName;
  readonly under: Under;
  readonly rows: readonly number[];
}

/** A word that was not understood, wherever it stands; or all texts of a vocabulary that may be a name, which are not kept. */
export interface UnknownWord {
  readonly of: AskedOf;
  /** As it is first written; null for what may be a name. */
  readonly word: string | null;
  /** How many different texts. */
  readonly texts: number;
  readonly stands: readonly Stands[];
  /** The first cell. */
  readonly place: Place;
}

interface Gathering {
  readonly of: AskedOf;
  readonly word: string | null;
  readonly keys: Set<string>;
  readonly stands: Map<string, { list: ListName; under: Under; rows: number[] }>;
  readonly place: Place;
}

/** Longer texts are notes and no words. */
const LONGEST = 40;
/** In these cells people write of people: a text counts as free of names only where all its words are words of the work. */
const OF_PEOPLE: ReadonlySet<AskedOf> = new Set<AskedOf>(["supervision", "worker status", "allocation"]);
const NAMELESS = "";

/** Gathers the words that were not understood while lists are read; what may be a name is counted and not kept. */
export class UnknownWords {
  private readonly gathered = new Map<string, Gathering>();
  private readonly keys = new Map<AskedOf, Map<string, string | null>>();

  /** Numbers, dates and figures are no words: they are issues where they stand. `where` is asked for the first cell only. */
  add(
    of: VocabularyName,
    cell: CellValue | undefined,
    list: ListName,
    under: Under,
    row: number,
    where: () => Place,
  ): void {
    if (!(of === "area" || of === "team" || isAsked(of)) || typeof cell !== "string") return;
    const key = this.keyOf(of, cell);
    if (key === null) return;
    const id = `${of}|${key}`;
    let found = this.gathered.get(id);
    if (found === undefined) {
      const word = key === NAMELESS ? null : key === wordKey(INITIALS) ? INITIALS : cell.trim();
      found = { of, word, keys: new Set(), stands: new Map(), place: where() };
      this.gathered.set(id, found);
    }
    if (found.word === null) found.keys.add(wordKey(cell));
    const at = under.kind === "column" ? under.column : under.kind === "month" ? String(under.month) : "";
    const stands = found.stands.get(`${list}|${at}`);
    if (stands === undefined) found.stands.set(`${list}|${at}`, { list, under, rows: [row] });
    else stands.rows.push(row);
  }

  /** In the order found. */
  all(): UnknownWord[] {
    return [...this.gathered.values()].map(({ of, word, keys, stands, place }) => ({
      of,
      word,
      texts: Math.max(1, keys.size),
      stands: [...stands.values()],
      place,
    }));
  }

  /** The key of a word, {@link NAMELESS} for what may be a name, null for what is no word. */
  private keyOf(of: AskedOf, cell: string): string | null {
    const known = this.keys.get(of) ?? new Map<string, string | null>();
    this.keys.set(of, known);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const key = askedKey(of, cell.trim());
    if (known.size < 10_000) known.set(cell, key);
    return key;
  }
}

function askedKey(of: AskedOf, text: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (text === "" || text.startsWith("#") || (letters === 0 && /\d/.test(text))) return null;
  if (of === "supervision" && isInitials(text)) return wordKey(INITIALS);
  // One letter or a sign is nobody's name; a long run of figures may be an ID.
  if (letters <= 1 && text.length <= 3) return wordKey(text);
  const isFree = OF_PEOPLE.has(of) ? areWorkWords(text) : !mayBeName(text);
  return isFree && text.length <= LONGEST && !/\d{3}/.test(text) ? wordKey(text) : NAMELESS;
}
