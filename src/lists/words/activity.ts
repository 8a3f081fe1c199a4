import { isBlank, type CellValue } from "../../workbook/grid";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** Whether an activity status is employment, education or training; kept in a byte a row. */
export const Activity = {
  NotKnown: 0,
  InEte: 1,
  NotInEte: 2,
  /** Not understood. */
  Unreadable: 3,
  /** Died or returned home: in neither number of the indicator. */
  LeftOut: 4,
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/**
 * Codes of the SSDA903 return: F1, F2, F4 to F6 and P1, P2, P4 to P6 are full- or part-time education, employment or
 * training (F3 and P3 stood before 2011); G4 to G6 are not. A code may be followed by its words.
 */
const IN_CODE = /^[FP][1-6]\b/i;
const NOT_IN_CODE = /^G[1-6]\b/i;
/** Ofsted's grouped codes begin with a letter: "a) EET", "d1) Not in education …". */
const LETTER = /^[a-h]\d?\)\s*/i;

const readWords = phraseReader<Activity>([
  { meaning: Activity.LeftOut, is: ["died", "deceased", "RHOM"], has: ["returned home"] },
  {
    meaning: Activity.NotKnown,
    has: ["unknown", "not known", "no information", "n k", "nk", "not in touch", "no contact", "not recorded"],
  },
  {
    meaning: Activity.NotInEte,
    is: ["NEET"],
    has: [
      "NEET",
      "not in education*",
      "not in employment*",
      "not in training",
      "not EET",
      "not in EET",
      "not in ETE",
      "not working",
      "unemployed",
      "out of work",
      "looking for work",
      "seeking employment",
      "seeking work",
    ],
  },
  {
    meaning: Activity.InEte,
    is: ["EET", "ETE", "in EET", "in ETE", "employed", "education", "employment", "training", "work", "working"],
    has: [
      "in education",
      "in employment",
      "in training",
      "in work",
      "higher education",
      "further education",
      "time education",
      "time employment",
      "time employed",
      "time training",
      "time work",
      "apprentice*",
      "traineeship",
      "university",
      "college",
      "sixth form",
      "at school",
    ],
  },
]);

/** Whether a cell says that a young person is in employment, education or training, by code or in words. */
export function readActivity(value: CellValue | undefined): Activity {
  if (isBlank(value)) return Activity.NotKnown;
  if (typeof value !== "string" || value.length > LONGEST_WORDS) return Activity.Unreadable;
  const text = value.trim().replace(LETTER, "");
  if (IN_CODE.test(text)) return Activity.InEte;
  if (NOT_IN_CODE.test(text)) return Activity.NotInEte;
  const key = spellingKey(text);
  const meant = readWords(key);
  if (meant === undefined) return Activity.Unreadable;
  // "Left college", "college until June", "starting work in May": not the activity of the day.
  const isPast = /\b(?:left|until|ended|finished|lost|starts|starting|applied|applying|offered|was)\b/.test(key);
  return meant === Activity.InEte && isPast ? Activity.Unreadable : meant;
}
