import type { CellValue } from "../workbook/grid";
import { Answer, crossIn, readAnswer, type CrossMeaning } from "./words/yes-no";
import { answer } from "./answer-columns";
import { childId, dateOfBirth, day, words, type Column } from "./columns";
import { Activity, readActivity } from "./words/activity";
import { codesOf } from "./words/meanings";
import { defineList } from "./list";

const activityStatus: Column<Uint8Array> = {
  ...words(
    {
      name: "activity",
      notUnderstood: Activity.Unreadable,
      absent: Activity.NotKnown,
      codes: codesOf<"activity">({
        "In education, employment or training": Activity.InEte,
        "Not in education, employment or training": Activity.NotInEte,
        "Not known": Activity.NotKnown,
        "Died or returned home": Activity.LeftOut,
      }),
    },
    readActivity,
    "Activity status",
    "Activity",
    "Activity code",
    "ETE status",
    "Main activity",
    "ACTIV",
    "EET status",
    "EET/NEET",
    "Economic status",
  ),
  weakSpellings: ["Education, employment or training", "In touch activity", "Employment status"],
  unreadable: Activity.Unreadable,
  expected: "an activity code (F1–F6, P1–P6, G4–G6)",
  treated: "Counted as not in employment, education or training.",
};

const eteAnswer = answer(
  "ETE",
  "ETE (Y/N)",
  "In ETE",
  "Is ETE",
  "EET",
  "EET (Y/N)",
  "In EET",
  "Is EET",
  "In employment, education or training",
);

/** Yes or no, or the words of an activity: "NEET" under "EET" is no. */
function readInEte(value: CellValue | undefined, cross?: CrossMeaning): Answer {
  const said = readAnswer(value, cross);
  if (said !== Answer.Unreadable) return said;
  switch (readActivity(value)) {
    case Activity.InEte:
      return Answer.Yes;
    case Activity.NotInEte:
      return Answer.No;
    case Activity.NotKnown:
      return Answer.Unknown;
    case Activity.LeftOut:
      return Answer.NotApplicable;
    case Activity.Unreadable:
      return Answer.Unreadable;
  }
}

const inEte: Column<Uint8Array> = {
  ...eteAnswer,
  read: (value) => readInEte(value),
  readerOf: (cells) => {
    const cross = crossIn(cells);
    return (value) => readInEte(value, cross);
  },
};

const person = childId("Person ID", "Young person ID", "Person");

/** Care leavers; Annex A List 9, or a row a birthday. */
export const careLeavers = defineList({
  name: "Care leavers",
  row: "a young person (at a birthday)",
  calledAs: ["care leavers", "leaving care", "list 9", "care leaver"],
  key: "person",
  needed: [["person"], ["born"], ["activity", "ete"]],
  dates: { of: "statuses", day: "statusOn" },
  columns: {
    person: { ...person, weakSpellings: [...(person.weakSpellings ?? []), "Young person"] },
    born: dateOfBirth,
    activity: activityStatus,
    ete: inEte,
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

/** Whether a row does not say if the person is in employment, education or training: blank, unknown or not understood. */
export function isNotKnown(columns: { readonly activity: Uint8Array; readonly ete: Uint8Array }, row: number): boolean {
  const { activity, ete } = columns;
  const isUnsaid = activity[row] === Activity.NotKnown || activity[row] === Activity.Unreadable;
  return isUnsaid && ete[row] !== Answer.Yes && ete[row] !== Answer.No && ete[row] !== Answer.NotApplicable;
}
