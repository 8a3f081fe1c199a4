import { Answer } from "./words/yes-no";
import { answer, dateOfBirth, day, id, type Column } from "./columns";
import { isBlank } from "../workbook/grid";
import { defineList } from "./list";

/** Whether an activity status is employment, education or training. */
export const Activity = { NotKnown: 0, InEte: 1, NotInEte: 2, Unreadable: 3, LeftOut: 4 } as const;

/** Young people who died or returned home to their family (RHOM) are not asked about. */
const LEFT_OUT = /^(RHOM|DIED|DEATH|DECEASED|RETURNED HOME)\b/i;

/**
 * Activity codes of the SSDA903 return: F1, F2, F4 to F6 and P1, P2, P4 to P6 are full- or part-time education,
 * employment or training (F3 and P3 stood before 2011); G4 to G6 are not. A code may be followed by its words.
 */
const activityStatus: Column<Uint8Array> = {
  heading: "Activity status",
  spellings: ["Activity status", "Activity", "Activity code", "ETE status", "Main activity"],
  make: (length) => new Uint8Array(length),
  absent: Activity.NotKnown,
  read: (value) => {
    if (isBlank(value)) return Activity.NotKnown;
    const text = String(value).trim();
    if (LEFT_OUT.test(text)) return Activity.LeftOut;
    if (/^[FP][1-6]\b/i.test(text)) return Activity.InEte;
    if (/^G[1-6]\b/i.test(text)) return Activity.NotInEte;
    return /^(unknown|not known|no information|n\/?k)/i.test(text) ? Activity.NotKnown : Activity.Unreadable;
  },
  unreadable: Activity.Unreadable,
  expected: "an activity code (F1–F6, P1–P6, G4–G6)",
  treated: "Counted as not in employment, education or training.",
};

/** Care leavers; Annex A List 9, or a row a birthday. */
export const careLeavers = defineList({
  name: "Care leavers",
  row: "a young person (at a birthday)",
  calledAs: ["care leavers", "leaving care", "list 9", "care leaver"],
  key: "person",
  needed: [["person"], ["born"], ["activity", "ete"]],
  columns: {
    person: id("Person ID", "Child Unique ID", "Child ID", "Young person ID", "Person", "Client ID"),
    born: dateOfBirth,
    activity: activityStatus,
    ete: answer("ETE", "ETE (Y/N)", "In ETE", "EET", "In employment, education or training"),
    statusOn: day("Status date", "Activity date", "Date of status", "Status as at"),
  },
});

/** Whether a row says that the person is in employment, education or training. */
export function isInEte(columns: { readonly activity: Uint8Array; readonly ete: Uint8Array }, row: number): boolean {
  return columns.activity[row] === Activity.InEte || columns.ete[row] === Answer.Yes;
}

/** Whether a row says that the person died or returned home. */
export function isLeftOut(columns: { readonly activity: Uint8Array }, row: number): boolean {
  return columns.activity[row] === Activity.LeftOut;
}
