import { LONGEST_WORDS, hasPhrase } from "./phrases";
import { spellings } from "./spelling";

/** The kinds of team that the indicators tell apart. */
export const TEAM_TYPES = ["Assessment", "Safeguarding", "Children in Care", "DCSC", "Other"] as const;
export type TeamType = (typeof TEAM_TYPES)[number];

/** Short forms that stand alone; inside a name they may be anything. */
const ALONE = spellings<TeamType>([
  ["Assessment", "ast", "short term", "STI"],
  ["Children in Care", "child in care", "looked after"],
  ["DCSC", "disability"],
  ["Other", "other", "others"],
]);

/** Words that say the type wherever they stand in the name of a team. */
const WORDS: readonly (readonly [TeamType, (key: string) => boolean])[] = [
  [
    "Assessment",
    hasPhrase([
      "assessment*",
      "short term intervention*",
      "assessment and short term",
      "ASTI",
      "R A",
      "referral and assessment",
    ]),
  ],
  ["Safeguarding", hasPhrase(["safeguarding", "child protection", "CP", "child in need", "children in need", "CIN"])],
  [
    "Children in Care",
    hasPhrase(["children in care", "childrens in care", "looked after children", "CIC", "LAC", "CLA"]),
  ],
  ["Other", hasPhrase(["leaving care", "care leavers", "UASC", "fostering", "adoption", "adoptions"])],
];
const isForDisabled = hasPhrase([
  "DCSC",
  "disabled children*",
  "children with disabilities",
  "children with a disability",
  "CWD",
  "DCT",
]);

/**
 * The type that the name of a team or of a type says: "Assessment & Short Term Intervention", "DCSC Team 2", "CIN/CP".
 * A team for disabled children is DCSC whatever else it does. Null where no words say it or two types are named.
 */
export function readTeamType(key: string): TeamType | null {
  const alone = ALONE.get(key);
  if (alone !== undefined || key === "" || key.length > LONGEST_WORDS) return alone ?? null;
  if (isForDisabled(key)) return "DCSC";
  const [only, second] = WORDS.filter(([, isNamed]) => isNamed(key));
  return only === undefined || second !== undefined ? null : only[0];
}
