import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

const read = phraseReader<true>([
  {
    meaning: true,
    is: [
      "total",
      "totals",
      "sum",
      "average",
      "mean",
      "median",
      "percentage",
      "percent",
      "count",
      "headcount",
      "not supervised",
      "overall",
    ],
    has: [
      "grand total*",
      "sub total*",
      "subtotal*",
      "no of staff",
      "number of staff",
      "no of workers",
      "number of workers",
      "no supervised",
      "number supervised",
      "staff supervised",
      "percentage supervised",
      "percent supervised",
      "average caseload",
      "total staff",
      "total supervis*",
      "total cases",
      "total number*",
      "total no",
      "total FTE",
    ],
  },
]);

/** "% supervised", "%", "Ø": a share, whatever of. */
const SHARE = /^(?:%|ø)/;
/** "Assessment total", "EAST Total", "Total EAST". */
const AT_AN_END = /^totals? |(?:^| )totals?$/;

/**
 * Whether the first cell of a row says that the row adds up others: "Grand total", "Sub-total", "Assessment total",
 * "% supervised", "No. of staff", "Average". No name is one of these.
 */
export function isTotalLabel(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_WORDS) return false;
  if (SHARE.test(trimmed)) return true;
  const key = spellingKey(trimmed);
  return AT_AN_END.test(key) || read(key) === true;
}

/** "Key: Y = supervised", "Note …": a row that explains the sheet. */
export function isNoteLabel(text: string): boolean {
  return /^(?:key|notes?|n\.?b\.?|source|legend|please note)\s{0,5}(?:[:.\-–]|$)/i.test(
    text.trimStart().slice(0, LONGEST_WORDS),
  );
}
