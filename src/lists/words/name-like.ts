import { LONGEST_WORDS } from "./phrases";
import { spellingKey } from "./spelling";

/** Words of the work: a text with one of them is no one's name. A star stands for the rest of a word. */
const WORK =
  `social work* team* manage* senior snr practi* prac* pract* deputy assistant asst officer advis* admin* support* service*
  level grade band post role staff lead* head director* chair* independent review* qualified unqualified nqsw asye student
  agency locum interim perm* temp* contract* employ* casual bank full part time fixed term vacan* cover* acting principal
  advanced consultant supervis* educat* train* family famil* child* care leav* foster* adopt* safeguard* assess* protect*
  duty intake mash hub unit pod office area region locality district north south east west central citywide city council
  permanence through court disab* early help intervention short long edge front door corporate parent* residential contact
  youth community business finance performance hr personal health nurse therap* psycholog* teacher school college
  yes no not n held done booked book* cancel* postpon* complet* due dna absent absence sick* leave maternity paternity
  secondment seconded sabbatical suspended career break unpaid garden special annual holiday study toil induction phased
  return* start* finish* join* left new old former current previous pending tbc tba unknown none nil other various see
  note* key total* average allocat* unallocat* open closed close* active inactive status await* recruit* transfer* step
  neet eet ete looking working unemployed apprentice* university custody pregnant parenting refused declined deceased died
  group peer case cases meeting session* monthly weekly quarterly daily month week date phone call online virtual visit*
  january february march april june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday wk wc tab sheet inbox tray panel and or of the in on at for to with from until since by off out away up down`
    .split(/\s+/)
    .filter((word) => word !== "");

const WHOLE = new Set(WORK.filter((word) => !word.endsWith("*")));
const BEGINNINGS = WORK.filter((word) => word.endsWith("*")).map((word) => word.slice(0, -1));
/** No name has more words: "Dr Ana Maria de la Cruz". */
const MOST_WORDS = 6;

/**
 * Whether a text may be the name of a person: a few words of letters, none of them a word of the work. What may be a
 * name is never quoted in an issue or a question; "Practice Lead", "Hub 2" and "held" may be, "Jane Smith", "smith j" and
 * "Jane" may not. In doubt it may be a name.
 */
export function mayBeName(text: string): boolean {
  if (text.length > LONGEST_WORDS) return true;
  if (!/\p{L}/u.test(text)) return false;
  const words = spellingKey(text.normalize("NFD").replace(/\p{M}/gu, "")).split(" ");
  if (words.length > MOST_WORDS) return true;
  return !words.some(isWorkWord);
}

/** Whether every word of a text is a word of the work, a single letter or a number: then no name is in it. */
export function areWorkWords(text: string): boolean {
  if (text.length > LONGEST_WORDS) return false;
  const words = spellingKey(text.normalize("NFD").replace(/\p{M}/gu, "")).split(" ");
  // spellingKey leaves out letters of other alphabets, which a name may be written in.
  if (/[^\p{ASCII}]/u.test(text.normalize("NFD").replace(/[\p{M}\p{P}\p{S}]/gu, ""))) return false;
  return words.every((word) => word.length <= 1 || /^\d+$/.test(word) || isWorkWord(word));
}

function isWorkWord(word: string): boolean {
  return WHOLE.has(word) || BEGINNINGS.some((start) => word.startsWith(start));
}
