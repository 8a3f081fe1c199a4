import { isBlank, type CellValue } from "../../workbook/grid";
import { LONGEST_WORDS, hasPhrase } from "./phrases";
import { spellingKey } from "./spelling";
import { isVacancy } from "./vacancies";

/** Whether a cell names the worker of a case; kept in a byte a row. */
export const Allocation = { Nobody: 0, Someone: 1, NotUnderstood: 2 } as const;
export type Allocation = (typeof Allocation)[keyof typeof Allocation];

/** Words for nobody, wherever they stand in the cell. */
const isNobody = hasPhrase([
  "unallocated",
  "un allocated",
  "not allocated",
  "not yet allocated",
  "awaiting allocation",
  "await allocation",
  "for allocation",
  "to be allocated",
  "to be confirmed",
  "pending",
  "no worker",
  "no social worker",
  "no SW",
  "not assigned",
  "unassigned",
  "duty",
  "waiting list",
]);
const NOBODY = new Set(
  [
    "none",
    "nobody",
    "no one",
    "no",
    "n",
    "n a",
    "na",
    "null",
    "nil",
    "tba",
    "tbc",
    "tbd",
    "unknown",
    "not known",
    "nan",
  ].map(spellingKey),
);
/** A team is no worker; whether its cases are someone's is not said. */
const isTeam = hasPhrase(["team", "teams", "hub", "office", "service", "pool", "unit", "inbox", "tray", "caseload"]);

/**
 * Whether a cell names a worker: "Duty", "TBC", "N/A", "-", "?" and "#N/A" are nobody, a name or a number is someone,
 * a team is not understood.
 */
export function readAllocation(value: CellValue | undefined): Allocation {
  if (isBlank(value) || value === false || value === 0) return Allocation.Nobody;
  if (typeof value !== "string") return Allocation.Someone;
  const text = value.trim();
  if (text.length > LONGEST_WORDS) return Allocation.NotUnderstood;
  // Error values, dashes and question marks.
  if (text.startsWith("#") || !/[\p{L}\p{N}]/u.test(text)) return Allocation.Nobody;
  const key = spellingKey(text);
  if (NOBODY.has(key) || key === "0" || isNobody(key) || isVacancy(text)) return Allocation.Nobody;
  return isTeam(key) ? Allocation.NotUnderstood : Allocation.Someone;
}
