import type { ColumnHeading } from "./column-headings";

/** A table of a statutory return that holds no list by itself. */
export interface ReturnTable {
  /** Which of those that are joined with another; absent for all others. */
  readonly part?: "header" | "UASC" | "AD1" | "placed";
  /** "the Header table of the SSDA903 return". */
  readonly what: string;
  /** What it says that a list could use, and where that would have to stand; null where no list does. */
  readonly wanted: string | null;
}

interface Known extends ReturnTable {
  /** Heading keys that are all there; of a group one. */
  readonly has: readonly (readonly string[])[];
}

const LOOKED_AFTER = [["child"]] as const;
const IN_NEED = [["lachildid", "la child id"]] as const;

/** Tables of the DfE's specifications of SSDA903 (children looked after) and the CIN census, the most telling headings first. */
const TABLES: readonly Known[] = [
  {
    part: "header",
    what: "the Header table of the SSDA903 return",
    wanted: "Hand it in with the Episodes: dates of birth and UASC are joined with them by child.",
    has: [...LOOKED_AFTER, ["sex", "gender"], ["upn", "ethnic", "mother"]],
  },
  {
    part: "UASC",
    what: "the UASC table of the SSDA903 return",
    wanted: "Hand it in with the Episodes: its children are joined with them.",
    has: [...LOOKED_AFTER, ["duc"]],
  },
  {
    part: "AD1",
    what: "the AD1 table of the SSDA903 return",
    wanted: "Hand it in with the Episodes and the children placed: together they are the Adoptions.",
    has: [...LOOKED_AFTER, ["date int", "date match"]],
  },
  {
    part: "placed",
    what: "the table of children placed for adoption of the SSDA903 return",
    wanted: "Hand it in with the Episodes and AD1: together they are the Adoptions.",
    has: [...LOOKED_AFTER, ["date placed"]],
  },
  {
    what: "the OC2 table of the SSDA903 return",
    wanted: null,
    has: [...LOOKED_AFTER, ["sdq score", "sdq reason", "health check", "immunisations"]],
  },
  {
    what: "a table of the SSDA903 return",
    wanted: null,
    has: [...LOOKED_AFTER, ["prev perm", "review code", "mis start"]],
  },
  {
    what: "the table of children of the CIN census",
    wanted: null,
    has: [...IN_NEED, ["personbirthdate", "person birth date", "gendercurrent", "sex", "ethnicity", "disability"]],
  },
];

/** The table of a statutory return that the headings are those of, or null. Which tables are lists is told before. */
export function returnTableOf(headings: readonly ColumnHeading[]): ReturnTable | null {
  const keys = new Set(headings.flatMap(({ keys: own }) => own));
  return TABLES.find(({ has }) => has.every((group) => group.some((key) => keys.has(key)))) ?? null;
}
