import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** Labels of sums that hold one of these, and words that are one when they stand alone. */
const read = phraseReader<true>([
  {
    meaning: true,
    is: [
      "total",
      "totals",
      "sum",
      "mean",
      "median",
      "count",
      "headcount",
      "not supervised",
      "overall",
      "percent",
      "per cent",
      "percentage",
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

/** "% supervised", "%", "Ø", "EAST supervised %": a share, whatever of. */
const SHARE = /^(?:%|ø)|%\W{0,3}$/;
/** "Assessment total", "EAST Total", "Total EAST". */
const AT_AN_END = /^totals? |(?:^| )totals?$/;
/** Sums, shares and figures to compare with that begin, or end, with what they are of. */
const LABELS = [
  /^\W{0,3}(?:overall |team |monthly |area )?(?:averages?|percentages?|per cent|percent)(?:\W|$)/i,
  /^(?:compliance|performance|target|rag|rag rating|staff count)\W{0,3}(?:of\b.{0,40}|%)?$/i,
  /^(?:no|nos|number|num|#)\.? ?(?:of|in post|supervised|held|due)\b/i,
  /^(?:supervisions? (?:held|completed|due|done)|held|completed|outstanding|due|not supervised|not held)\W{0,3}(?:%|$)/i,
  /^(?:staff|workers) (?:in post|supervised|number|no)\b/i,
  // "EAST supervised", "Assessment team in post"; "Ann - not supervised" is a worker.
  /^(?:[^\s,(-]+ ){1,2}(?<!\bnot )(?:supervised|in post|compliance|headcount|per cent|percent|percentage|averages?)\W{0,3}$/i,
];

/**
 * Whether the first cell of a row says that the row adds up or rates others: "Grand total", "Sub-total", "Assessment
 * total", "% supervised", "EAST supervised", "No. of staff", "Average", "Target". No name is one of these.
 */
export function isTotalLabel(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST_WORDS) return false;
  if (SHARE.test(trimmed) || LABELS.some((pattern) => pattern.test(trimmed))) return true;
  const key = spellingKey(trimmed);
  return AT_AN_END.test(key) || read(key) === true;
}

/** "Key: Y = supervised", "Note …": a row that explains the sheet. */
export function isNoteLabel(text: string): boolean {
  return /^(?:key|notes?|n\.?b\.?|source|legend|please note)\s{0,5}(?:[:.\-–]|$)/i.test(
    text.trimStart().slice(0, LONGEST_WORDS),
  );
}
