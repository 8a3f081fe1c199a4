import type { CellValue } from "../../workbook/grid";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";
import { Answer, readAnswer, type CrossMeaning } from "./yes-no";

/** What a column "Qualified / Unqualified" or "SWE registered" holds besides yes and no. */
const readWords = phraseReader<Answer>([
  {
    meaning: Answer.No,
    is: ["unqualified", "UQ", "unregistered", "not registered", "student", "trainee"],
    has: ["not qualified", "non qualified", "un qualified"],
  },
  {
    meaning: Answer.Yes,
    is: ["qualified", "Q", "QSW", "NQSW", "registered", "ASYE"],
    has: ["qualified social worker", "qualified SW"],
  },
]);

/** Whether a worker is a qualified social worker: yes or no, "Qualified", "Unqualified", "Registered". */
export function readQualified(value: CellValue | undefined, cross?: CrossMeaning): Answer {
  const answer = readAnswer(value, cross);
  if (answer !== Answer.Unreadable || typeof value !== "string" || value.length > LONGEST_WORDS) return answer;
  return readWords(spellingKey(value)) ?? Answer.Unreadable;
}
