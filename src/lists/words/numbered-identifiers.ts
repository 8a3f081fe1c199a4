const ZERO = 48;
const NINE = 57;
/** Longer numbers are too sparse to be kept in a table. */
const MOST_DIGITS = 7;
const TABLE_SIZE = 10 ** MOST_DIGITS;
/** Case systems number within one or a few letters; whoever has more is looked up by text. */
const MOST_PREFIXES = 4;

/**
 * Identifiers of a few letters and a running number ("C100001"), looked up by the number in a table instead of by the
 * text in a map: half of the time of typing a long list went into hashing such texts.
 */
export class NumberedIds {
  private readonly prefixes: string[] = [];
  private readonly tables: Int32Array[] = [];

  /** A place to keep a code for the identifier, or -1 where it is not of this form (or of too many prefixes). */
  placeOf(text: string): number {
    let start = text.length;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    const digits = text.length - start;
    // "C007" and "C7" are two identifiers.
    if (digits === 0 || digits > MOST_DIGITS || text.charCodeAt(start) === ZERO) return -1;
    const prefix = this.prefixNumber(text, start);
    if (prefix < 0) return -1;
    let number = 0;
    for (let index = start; index < text.length; index++) number = number * 10 + text.charCodeAt(index) - ZERO;
    return prefix * TABLE_SIZE + number;
  }

  /** The code kept at a place, 0 where there is none. */
  get(place: number): number {
    return this.tables[Math.floor(place / TABLE_SIZE)]?.[place % TABLE_SIZE] ?? 0;
  }

  set(place: number, code: number): void {
    const prefix = Math.floor(place / TABLE_SIZE);
    const number = place % TABLE_SIZE;
    let table = this.tables[prefix] ?? new Int32Array(0);
    if (number >= table.length) {
      const larger = new Int32Array(Math.min(TABLE_SIZE, Math.max(1024, 2 ** Math.ceil(Math.log2(number + 1)))));
      larger.set(table);
      table = larger;
      this.tables[prefix] = table;
    }
    table[number] = code;
  }

  private prefixNumber(text: string, length: number): number {
    for (let index = 0; index < this.prefixes.length; index++) {
      const prefix = this.prefixes[index] ?? "";
      if (prefix.length === length && text.startsWith(prefix)) return index;
    }
    if (this.prefixes.length >= MOST_PREFIXES) return -1;
    return this.prefixes.push(text.slice(0, length)) - 1;
  }
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
