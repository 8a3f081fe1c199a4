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

/** Running numbers come in blocks of so many neighbours, which fit a line of a processor's cache. */
const BLOCK_BITS = 3;
const BLOCK = 2 ** BLOCK_BITS;
/** To the next block and the next place in it: odd, so that every slot is come to. */
const STEP = BLOCK + 1;

/**
 * Identifiers of a few letters and a running number ("C100001"), looked up by the number instead of by the text in a
 * map: half of the time of typing a long list went into hashing such texts. An open hash table in one typed array, keys
 * and codes in turn: its memory goes by how many identifiers there are, and neighbours stand beside one another.
 */
export class NumberedIds {
  private readonly prefixes: string[] = [];
  /** For each slot its key and its code; the code is 0 where the slot is free. */
  private slots = new Uint32Array(FIRST_SIZE * 2);
  private last = FIRST_SIZE - 1;
  private shift = 32 - Math.log2(FIRST_SIZE) + BLOCK_BITS;
  private used = 0;

  /** The number that stands for the identifier, or -1 where it is not of this form (or of too many prefixes). */
  keyOf(text: string): number {
    const start = startOfDigits(text);
    const number = numberFrom(text, start);
    if (number < 0) return -1;
    const known = this.knownPrefix(text, start);
    if (known >= 0) return known * NUMBERS + number;
    if (this.prefixes.length >= MOST_PREFIXES) return -1;
    return (this.prefixes.push(text.slice(0, start)) - 1) * NUMBERS + number;
  }

  /** {@link keyOf} for an identifier whose prefix was met before, spelt as it was; -1 for all others. */
  keyOfKnownPrefix(text: string): number {
    const start = startOfDigits(text);
    const number = numberFrom(text, start);
    if (number < 0) return -1;
    const known = this.knownPrefix(text, start);
    return known < 0 ? -1 : known * NUMBERS + number;
  }

  /** The code kept for a key, 0 where there is none. */
  get(key: number): number {
    return this.slots[this.slotOf(key) * 2 + 1] ?? 0;
  }

  set(key: number, code: number): void {
    const at = this.slotOf(key) * 2;
    if (this.slots[at + 1] === 0) this.used++;
    this.slots[at] = key;
    this.slots[at + 1] = code;
    if (this.used * 2 > this.last) this.grow();
  }

  /** Where a key stands, or the free slot where it would. At most half of the slots are used, so one is found. */
  private slotOf(key: number): number {
    const { slots, last } = this;
    const hash = Math.imul(key >>> BLOCK_BITS, GOLDEN);
    // The place within a block turns with the block: numbers that are all even use every place.
    let slot = ((hash >>> this.shift) << BLOCK_BITS) | ((key ^ (hash >>> BLOCK_BITS)) & (BLOCK - 1));
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + STEP) & last;
    return slot;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Uint32Array(before.length * 2);
    this.last = this.last * 2 + 1;
    this.shift--;
    for (let at = 0; at < before.length; at += 2) {
      const code = before[at + 1] ?? 0;
      if (code === 0) continue;
      const key = before[at] ?? 0;
      const to = this.slotOf(key) * 2;
      this.slots[to] = key;
      this.slots[to + 1] = code;
    }
  }

  private knownPrefix(text: string, length: number): number {
    for (let index = 0; index < this.prefixes.length; index++) {
      const prefix = this.prefixes[index] ?? "";
      if (prefix.length === length && text.startsWith(prefix)) return index;
    }
    return -1;
  }
}

/** Where the digits at the end of a text begin. */
function startOfDigits(text: string): number {
  let start = text.length;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The digits from `start` on as a number, -1 where they are none or too many. "C007" and "C7" are two identifiers. */
function numberFrom(text: string, start: number): number {
  const digits = text.length - start;
  if (digits === 0 || digits > MOST_DIGITS || text.charCodeAt(start) === ZERO) return -1;
  let number = 0;
  for (let index = start; index < text.length; index++) number = number * 10 + text.charCodeAt(index) - ZERO;
  return number;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}
