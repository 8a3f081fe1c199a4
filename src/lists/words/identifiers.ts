import type { CellValue } from "../../workbook/grid";
import { NumberedIds } from "./numbered-identifiers";

const ZERO = 48;

/**
 * Names and identifiers as small integers, shared by all lists of a scorecard so that a child of one list
 * can be looked up in another. Code 0 is the blank name. Two spellings are one name if they differ
 * only in capitals and in spaces around or between words; a number and its digits as text are one,
 * leading zeros or not, since Excel drops them where it makes a number of an identifier ("0001000" is 1000, "C01" not C1).
 */
export class Names {
  private readonly codes = new Map<string, number>();
  private readonly numbered = new NumberedIds();
  private readonly texts: string[] = [""];

  /** How many codes there are, the blank one included: the size of an array indexed by code. */
  get size(): number {
    return this.texts.length;
  }

  /** The name as first met, trimmed. */
  text(code: number): string {
    return this.texts[code] ?? "";
  }

  /** The code of a cell, made if it is new; 0 for a blank. */
  code(value: CellValue | undefined): number {
    if (value === null || value === undefined || value === "") return 0;
    const raw = typeof value === "string" ? value : String(value);
    // Nearly every identifier of a long list is spelt like those before it.
    const running = this.numbered.keyOfKnownPrefix(raw);
    if (running >= 0) {
      const before = this.numbered.get(running);
      return before === 0 ? this.addNumbered(running, raw) : before;
    }
    const text = isPlain(raw) ? raw : raw.replace(/\s+/g, " ").trim().toUpperCase();
    if (text === "") return 0;
    const key = withoutLeadingZeros(text);
    const number = this.numbered.keyOf(key);
    const known = number >= 0 ? this.numbered.get(number) : (this.codes.get(key) ?? 0);
    if (known !== 0) return known;
    const written = text === raw ? raw : raw.trim();
    if (number >= 0) return this.addNumbered(number, written);
    const code = this.texts.length;
    this.codes.set(key, code);
    this.texts.push(written);
    return code;
  }

  private addNumbered(key: number, text: string): number {
    const code = this.texts.length;
    this.numbered.set(key, code);
    this.texts.push(text);
    return code;
  }
}

/** "0001000" is 1000 and "000" is 0; a text of other than digits stays as it is. */
function withoutLeadingZeros(text: string): string {
  if (text.charCodeAt(0) !== ZERO || text.length === 1 || !/^\d+$/.test(text)) return text;
  return text.replace(/^0+(?=\d)/, "");
}

/** Whether a text is its own key: capitals, digits and signs only, as nearly all identifiers are. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 32 || (code >= 97 && code <= 122) || code > 126) return false;
  }
  return true;
}
