import { NO_DAY } from "../calendar/day";
import { Answer } from "./words/yes-no";
import { answer, dateOfBirth, day, id, type Column } from "./columns";
import { isBlank } from "../workbook/grid";
import { rowsByCode } from "../indicators/counting/rows-by-code";
import { defineList } from "./list";

/** Whether an activity status is employment, education or training. */
export const Activity = { NotKnown: 0, InEte: 1, NotInEte: 2, Unreadable: 3 } as const;

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
  check: (list, report) => {
    const { person, born, statusOn } = list.columns;
    const groups = rowsByCode(person, list.names.size);
    for (let row = 0; row < list.length; row++) {
      if (born[row] === NO_DAY) report(row, "born", "There is no date of birth.", "Left out.");
      const isLater = (other: number) => other > row && statusOn[other] === NO_DAY;
      if (statusOn[row] === NO_DAY && groups.some(person[row] ?? 0, isLater)) {
        report(
          row,
          "person",
          "The same person has another row without a status date further down.",
          "The last row counts.",
        );
      }
    }
  },
});

/** Whether a row says that the person is in employment, education or training. */
export function isInEte(columns: { readonly activity: Uint8Array; readonly ete: Uint8Array }, row: number): boolean {
  return columns.activity[row] === Activity.InEte || columns.ete[row] === Answer.Yes;
}
