import { isBlank, type CellValue } from "../../workbook/grid";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** Whether a legal status is care, or a series of short breaks, which is not; kept in a byte a row. */
export const LegalStatus = { Blank: 0, Care: 1, ShortBreaks: 2, NotUnderstood: 3 } as const;
export type LegalStatus = (typeof LegalStatus)[keyof typeof LegalStatus];

/** Codes of the SSDA903 return, which may be followed by their words; V3 and V4 are series of short breaks. */
const SHORT_BREAKS = /^V[34]\b/i;
const CARE = /^(?:C[12]|D1|E1|V2|J[123]|L[123])\b/i;

const readWords = phraseReader<LegalStatus>([
  { meaning: LegalStatus.ShortBreaks, has: ["short break*", "short term break*", "respite"] },
  {
    meaning: LegalStatus.Care,
    is: ["ICO", "FCO", "CO", "PO", "EPO", "S20", "S 20", "section 20"],
    has: [
      "care order",
      "placement order",
      "freeing order",
      "section 20",
      "s20",
      "s 20",
      "accommodated",
      "police protection",
      "emergency protection",
      "remand*",
      "single period",
    ],
  },
]);

/** Care or short breaks by the legal status: "V4", "a) V3: …", "C2: FCO", "Section 20". */
export function readLegalStatus(value: CellValue | undefined): LegalStatus {
  if (isBlank(value)) return LegalStatus.Blank;
  if (typeof value !== "string" || value.length > LONGEST_WORDS) return LegalStatus.NotUnderstood;
  const text = value.trim().replace(/^[a-p]\)\s*/i, "");
  if (SHORT_BREAKS.test(text)) return LegalStatus.ShortBreaks;
  if (CARE.test(text)) return LegalStatus.Care;
  return readWords(spellingKey(text)) ?? LegalStatus.NotUnderstood;
}
