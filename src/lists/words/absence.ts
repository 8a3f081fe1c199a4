import { spellingKey } from "./spelling";

/** Absences of a whole month: such workers are not expected to have supervision. */
const ABSENCES = new Set(
  [
    "ML",
    "MAT",
    "MAT LEAVE",
    "MATERNITY",
    "MATERNITY LEAVE",
    "PL",
    "PAT",
    "PATERNITY",
    "PATERNITY LEAVE",
    "SHARED PARENTAL LEAVE",
    "PARENTAL LEAVE",
    "AL ADOPTION",
    "ADOPTION LEAVE",
    "ADOPTION",
    "LTS",
    "LONG TERM SICK",
    "LONG TERM SICKNESS",
    "LONG TERM ABSENCE",
    "LT SICK",
    "CB",
    "CAREER BREAK",
    "SEC",
    "SECONDED",
    "SECONDMENT",
    "ON SECONDMENT",
  ].map(spellingKey),
);

/** Whether a word in a month's cell or a status means absent the whole month. `further` are spelling keys of the settings. */
export function isAbsence(word: string, further: ReadonlySet<string>): boolean {
  const key = spellingKey(word);
  return ABSENCES.has(key) || further.has(key);
}
