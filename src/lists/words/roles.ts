import { LONGEST_WORDS, hasPhrase, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** The posts that indicators 12 and 14 count. */
export const ROLES = ["Social worker", "Senior practitioner", "Team manager"] as const;
type Role = (typeof ROLES)[number];

/** What a role's words mean: a post that is counted, a known post that is not, or null: not understood. */
export type RoleReading = Role | "other" | null;

/** Posts that are none of the three although a word of theirs is, read before them. */
const isOther = hasPhrase([
  "assistant social worker*",
  "social work assistant*",
  "SWA",
  "unqualified SW",
  "social worker assistant*",
  "social worker s assistant*",
  "unqualified social worker*",
  "student*",
  "trainee social worker*",
  "social work trainee*",
  "apprentice*",
  "family support*",
  "support worker*",
  "family worker*",
  "youth worker*",
  "early help*",
  "personal adviser*",
  "personal advisor*",
  "contact worker*",
  "contact supervisor*",
  "residential*",
  "outreach*",
  "business support*",
  "business manager*",
  "admin*",
  "receptionist*",
  "secretary",
  "clerk",
  "head of service*",
  "service manager*",
  "group manager*",
  "area manager*",
  "operations manager*",
  "assistant director*",
  "director*",
  "principal social worker for*",
  "independent reviewing officer*",
  "IRO",
  "reviewing officer*",
  "conference chair*",
  "child protection chair*",
  "CP chair*",
  "nurse*",
  "psychologist*",
  "therapist*",
  "occupational therap*",
  "teacher*",
  "lawyer*",
  "solicitor*",
  "analyst*",
  "foster carer*",
]);

/** What says the post, once grade, level, contract and place are known not to matter. */
const readPost = phraseReader<Role>([
  {
    meaning: "Team manager",
    is: ["TM", "DTM", "ATM", "deputy manager", "assistant manager"],
    has: ["team manager*", "asst tm", "deputy tm", "practice manager*", "team mgr*"],
  },
  {
    meaning: "Senior practitioner",
    is: ["SP", "AP", "SSW", "senior prac", "senior pract", "snr prac", "snr pract", "adv prac"],
    has: [
      "senior practitioner*",
      "snr practitioner*",
      "senior social worker*",
      "snr social worker*",
      "advanced practitioner*",
      "advanced social worker*",
      "advanced social work practitioner*",
      "consultant social worker*",
      "principal social worker*",
      "senior SW",
      "snr SW",
    ],
  },
  {
    meaning: "Social worker",
    is: ["SW", "QSW", "NQSW", "ASYE"],
    has: [
      "social worker*",
      "SW ASYE",
      "qualified SW",
      "ASYE SW",
      "agency SW",
      "locum SW",
      "SW agency",
      "SW level *",
      "SW grade *",
      "SW 1",
      "SW 2",
      "SW 3",
      "NQSW",
      "assessed and supported year in employment",
    ],
  },
]);

/** Words of an acting or temporary holder, of contract and of hours; they say nothing of the post. */
const ASIDE = /\b(?:acting|interim|agency|locum|temp|temporary|permanent|perm|ft|pt|full time|part time|a d)\b/g;

/**
 * The role that a job title means, by its parts: "Social Worker (Level 3)", "Agency Social Worker", "Acting Team
 * Manager", "Snr Practitioner". Assistants, support workers, reviewing officers and managers above a team are "other";
 * null for what is not understood ("Practice Lead").
 */
export function readRole(text: string): RoleReading {
  if (text.length > LONGEST_WORDS) return null;
  const key = spellingKey(text);
  const bare = key.replace(ASIDE, " ").replace(/ +/g, " ").trim();
  if (isOther(key)) return "other";
  return readPost(key) ?? readPost(bare) ?? null;
}
