import type { ListDefinition, ListName } from "../list";
import { ownNames, says, type SheetNames } from "./sheet-names";

/** What sheets are called that look like a list by their columns and are none. */
const OTHER_SUBJECTS = [
  "training",
  "courses",
  "dbs",
  "crb",
  "sickness",
  "sick leave",
  "absence",
  "absences",
  "annual leave",
  "leave",
  "toil",
  "overtime",
  "mileage",
  "expenses",
  "appraisal",
  "appraisals",
  "induction",
  "contacts",
  "contact",
  "complaints",
  "compliments",
  "audit",
  "audits",
  "registration",
  "hcpc",
  "rota",
  "duty rota",
  "birthdays",
  "phone list",
  "telephone",
  "equipment",
  "recruitment",
  "exit interviews",
  "budget",
  "invoices",
  "missing episodes",
  "health assessments",
  "dental",
  "reviews",
  "conferences",
  "strategy discussions",
  "guidance",
  "instructions",
  "lookup",
  "lookups",
  "drop downs",
];

/** What a name of one list's kind says that makes it another's: visits to children in care are no protection visits. */
const OTHER_KINDS: Partial<Record<ListName, readonly string[]>> = {
  "Protection visits": [
    "lac",
    "cla",
    "cic",
    "looked after",
    "children in care",
    "cin",
    "child in need",
    "family",
    "home",
  ],
  Referrals: ["contact", "contacts", "mash contacts"],
  Assessments: ["risk assessments", "health assessments", "dse assessments", "carers assessments"],
  "Children in care": ["visits", "reviews", "placements", "education"],
};

/** Whether a name of the sheet, its table, title or file is that of a list. */
export function isNamedFor(names: readonly string[], { calledAs }: Pick<ListDefinition, "calledAs">): boolean {
  return names.some((name) => calledAs.some((called) => says(name, called)));
}

/** The word in a sheet's own names that says it is no such list; null where nothing speaks against it. */
export function wordAgainst(names: SheetNames, definition: ListDefinition): string | null {
  const own = ownNames(names);
  const [kind] = (OTHER_KINDS[definition.name] ?? []).filter((word) => own.some((name) => says(name, word)));
  if (kind !== undefined && !definition.calledAs.some((called) => says(called, kind))) return kind;
  if (isNamedFor(own, definition)) return null;
  return own.map(otherSubjectOf).find((word) => word !== null) ?? null;
}

/** A title of more words is a sentence about something else. */
const MOST_TITLE_WORDS = 4;

/**
 * The word in the title of a further table on a sheet that says it is of another subject, whatever the sheet is called:
 * "Sickness absence" below the supervisions. Null where none does.
 */
export function titleAgainst({ titles }: SheetNames, definition: ListDefinition): string | null {
  const short = titles.filter((title) => title.trim().split(/\s+/).length <= MOST_TITLE_WORDS);
  if (isNamedFor(short, definition)) return null;
  return short.map(otherSubjectOf).find((word) => word !== null) ?? null;
}

/** The word by which a name says that it is of something that is no list; null where it does not. */
export function otherSubjectOf(name: string): string | null {
  return OTHER_SUBJECTS.find((word) => says(name, word)) ?? null;
}

/** Headings that many sheets have: two of them say nothing. */
const GENERIC = new Set([
  "name",
  "worker",
  "employee",
  "employee name",
  "staff name",
  "date",
  "child",
  "child id",
  "child unique id",
  "person",
  "person id",
  "client id",
  "start",
  "start date",
  "end",
  "end date",
  "month",
]);

/** Whether a heading is one that many kinds of sheets have. */
export function isGeneric(key: string): boolean {
  return GENERIC.has(key);
}
