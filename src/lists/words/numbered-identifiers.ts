const ZERO = 48;
const NINE = 57;
/** With the number of a prefix in front, the largest key is 3,999,999,999: it fits an unsigned integer of 32 bits. */
const MOST_DIGITS = 9;
const NUMBERS = 10 ** MOST_DIGITS;
/** Case systems number within one or a few letters; whoever has more is looked up by text. */
const MOST_PREFIXES = 4;
const FIRST_SIZE = 1024;
/** 2^32 divided by the golden ratio: running numbers land far apart (Knuth, The Art of Computer Programming, 6.4). */
const GOLDEN = 0x9e3779b1;

/**
 * Identifiers of a few letters and a running number ("C100001"), looked up by the number instead of by the text in a
 * map: half of the time of typing a long list went into hashing such texts. An open hash table in two typed arrays: its
 * memory goes by how many identifiers there are.
 */
export class NumberedIds {
  private readonly prefixes: string[] = [];
  private keys = new Uint32Array(FIRST_SIZE);
  /** The code of each key; 0 where the slot is free. */
  private codes = new Int32Array(FIRST_SIZE);
  private shift = 32 - Math.log2(FIRST_SIZE);
  private used = 0;

  /** The number that stands for the identifier, or -1 where it is not of this form (or of too many prefixes). */
  keyOf(text: string): number {
    let start = text.length;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    const digits = text.length - start;
    // "C007" and "C7" are two identifiers.
    if (digits === 0 || digits > MOST_DIGITS || text.charCodeAt(start) === ZERO) return -1;
    const prefix = this.prefixNumber(text, start);
    if (prefix < 0) return -1;
    let number = 0;
    for (let index = start; index < text.length; index++) number = number * 10 + text.charCodeAt(index) - ZERO;
    return prefix * NUMBERS + number;
  }

  /** The code kept for a key, 0 where there is none. */
  get(key: number): number {
    return this.codes[this.slotOf(key)] ?? 0;
  }

  set(key: number, code: number): void {
    const slot = this.slotOf(key);
    if (this.codes[slot] === 0) this.used++;
    this.keys[slot] = key;
    this.codes[slot] = code;
    if (this.used * 2 > this.keys.length) this.grow();
  }

  /** Where a key stands, or the free slot where it would. At most half of the slots are used, so one is found. */
  private slotOf(key: number): number {
    const last = this.keys.length - 1;
    let slot = Math.imul(key, GOLDEN) >>> this.shift;
    while (this.codes[slot] !== 0 && this.keys[slot] !== key) slot = slot === last ? 0 : slot + 1;
    return slot;
  }

  private grow(): void {
    const { keys, codes } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.codes = new Int32Array(keys.length * 2);
    this.shift--;
    for (let at = 0; at < keys.length; at++) {
      const code = codes[at] ?? 0;
      if (code === 0) continue;
      const key = keys[at] ?? 0;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.codes[slot] = code;
    }
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
