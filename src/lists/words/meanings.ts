import { EMPLOYMENT } from "./employment";
import { ROLES } from "./roles";
import { TEAM_TYPES } from "./team-types";

const YES_NO = ["Yes", "No", "Not applicable", "Not known"] as const;

/** What a person may say that a word of a vocabulary means, the likeliest first. Of dates only those that end something are asked about. */
export const MEANINGS = {
  supervision: ["Supervision held", "Not held", "Absent all month", "Not in post"],
  "worker status": ["At work", "Absent all month", "Left"],
  role: [...ROLES, "Another post"],
  employment: EMPLOYMENT,
  allocation: ["Nobody", "A worker"],
  "yes or no": YES_NO,
  seen: YES_NO,
  activity: [
    "In education, employment or training",
    "Not in education, employment or training",
    "Not known",
    "Died or returned home",
  ],
  "case status": ["Open", "Closed"],
  "end date": ["Still open", "Ended"],
  "legal status": ["Care", "Short breaks"],
  "team type": TEAM_TYPES,
  "full-time equivalent": ["Full time", "Half time", "Not known"],
  "number of cases": ["No cases", "Not known"],
  "sheet name": ["Workers", "Something else"],
} as const;

export type AskedVocabulary = keyof typeof MEANINGS;
export type Meaning<V extends AskedVocabulary> = (typeof MEANINGS)[V][number];

/** Whether words of a vocabulary are asked about by the meanings above. */
export function isAsked(vocabulary: string): vocabulary is AskedVocabulary {
  return Object.hasOwn(MEANINGS, vocabulary);
}

/** The code of each meaning in a column; the compiler checks that none is left out. */
export function codesOf<V extends AskedVocabulary>(
  codes: Readonly<Record<Meaning<V>, number>>,
): ReadonlyMap<string, number> {
  return new Map(Object.entries(codes));
}
