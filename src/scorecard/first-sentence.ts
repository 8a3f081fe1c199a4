/** Short forms whose full stop ends no sentence. */
const SHORT_FORMS = /(?:^|[\s(“"])(?:e\.g|i\.e|approx|incl|excl|no|nos|dr|mr|mrs|ms|st|vs|etc|cf|p|pp)\.$/i;

/** A mark that ends a sentence, with what closes after it, before a space or the end. */
const END = /[.!?]+["”’)]*(?=\s|$)/g;

/**
 * The first sentence of a commentary: up to the first full stop, question or exclamation mark that ends one, or the end of
 * its first line with words. A sentence of more than `most` characters ends at a whole word with “…”, so that what is shown
 * is never cut by the edge of a cell. "" for a commentary without words.
 */
export function firstSentence(commentary: string, most: number): string {
  const line =
    commentary
      .split(/[\r\n]+/)
      .map((each) => each.trim().replace(/\s+/g, " "))
      .find((each) => each !== "") ?? "";
  return shortened(line.slice(0, endOfSentence(line)), most);
}

function endOfSentence(line: string): number {
  for (const { index, 0: mark } of line.matchAll(END)) {
    const end = index + mark.length;
    const next = line.slice(end).trimStart()[0];
    // "approx. five", "92. of them": a sentence does not go on with a small letter.
    const goesOn = next !== undefined && next !== next.toUpperCase();
    if (!goesOn && !SHORT_FORMS.test(line.slice(0, index + 1))) return end;
  }
  return line.length;
}

const ENDING = " …";

function shortened(sentence: string, most: number): string {
  if (sentence.length <= most) return sentence;
  const room = sentence.slice(0, most - ENDING.length);
  const isWhole = sentence[room.length] === " ";
  const words = isWhole || !room.includes(" ") ? room : room.slice(0, room.lastIndexOf(" "));
  return words.replace(/[\s,;:–-]+$/, "") + ENDING;
}
