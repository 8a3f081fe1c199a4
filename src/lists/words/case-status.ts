import { isBlank, type CellValue } from "../../workbook/grid";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** Whether the status of a case says that it is closed; kept in a byte a row. */
export const CaseStatus = { Blank: 0, Open: 1, Closed: 2, NotUnderstood: 3 } as const;
export type CaseStatus = (typeof CaseStatus)[keyof typeof CaseStatus];

/** Ofsted's codes (Annex A, List 6) and the words of case systems. */
const read = phraseReader<CaseStatus>([
  {
    meaning: CaseStatus.Closed,
    is: ["closed", "ended", "inactive", "ceased", "finished", "C"],
    has: ["closed", "case ended", "no longer open", "case ceased", "NFA"],
  },
  {
    meaning: CaseStatus.Open,
    is: ["open", "active", "current", "O", "CIN", "CP", "CPP", "LAC", "CLA", "CIC", "allocated", "ongoing"],
    has: [
      "looked after child*",
      "child protection plan",
      "child in need*",
      "open assessment",
      "open case",
      "open episode",
      "reopened",
      "re opened",
    ],
  },
]);

/** Open or closed by the status of a case: "e) Closed episode" is closed, "Closing" is not understood. */
export function readCaseStatus(value: CellValue | undefined): CaseStatus {
  if (isBlank(value)) return CaseStatus.Blank;
  if (typeof value !== "string" || value.length > LONGEST_WORDS) return CaseStatus.NotUnderstood;
  const key = spellingKey(value.trim().replace(/^[a-h]\)\s*/i, ""));
  const isNegated = /\bnot (?:yet )?closed\b|\bto be closed\b/.test(key);
  return isNegated ? CaseStatus.NotUnderstood : (read(key) ?? CaseStatus.NotUnderstood);
}
