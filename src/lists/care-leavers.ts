import { NO_DAY } from "../calendar/day";
import { Answer } from "./words/yes-no";
import { answer, dateOfBirth, day, id, words, type Column } from "./columns";
import { Activity, readActivity } from "./words/activity";
import { rowsByCode } from "../indicators/counting/rows-by-code";
import { defineList } from "./list";

const activityStatus: Column<Uint8Array> = {
  ...words(
    { name: "activity", notUnderstood: Activity.Unreadable, absent: Activity.NotKnown },
    readActivity,
    "Activity status",
    "Activity",
    "Activity code",
    "ETE status",
    "Main activity",
  ),
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
