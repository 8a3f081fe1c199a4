import type { ColumnHeading } from "./heading-window";

/** A table of a statutory return that holds no list by itself. */
export interface ReturnTable {
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
    what: "the Header table of the SSDA903 return",
    wanted: "Dates of birth and UASC are not joined with the Episodes: add them there as columns DOB and UASC.",
    has: [...LOOKED_AFTER, ["sex", "gender"], ["upn", "ethnic", "mother"]],
  },
  {
    what: "the UASC table of the SSDA903 return",
    wanted: "Its children are not joined with the Episodes: add a column UASC there.",
    has: [...LOOKED_AFTER, ["duc"]],
  },
  {
    what: "the AD1 table of the SSDA903 return",
    wanted: "Its dates are not joined with the Episodes: for Adoptions one sheet has to hold them all.",
    has: [...LOOKED_AFTER, ["date int", "date match"]],
  },
  {
    what: "the table of children placed for adoption of the SSDA903 return",
    wanted: "Its dates are not joined with the Episodes: for Adoptions one sheet has to hold them all.",
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
