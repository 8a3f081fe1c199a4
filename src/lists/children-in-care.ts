import { answer, area, dateOfBirth, day, id, team, teamType, type Column } from "./columns";
import { defineList } from "./list";

/** Legal statuses of agreed series of short breaks in the SSDA903 return, which may be followed by their words. */
const SHORT_BREAKS = /^\s*V[34]\b/i;

/** Whether the episode is a short break: 1 or 0. */
const shortBreak: Column<Uint8Array> = {
  heading: "Legal status",
  spellings: ["Legal status", "LS", "Legal status code"],
  make: (length) => new Uint8Array(length),
  absent: 0,
  read: (value) => (typeof value === "string" && SHORT_BREAKS.test(value) ? 1 : 0),
};

/** Episodes of care; Annex A List 8. */
export const childrenInCare = defineList({
  name: "Children in care",
  row: "an episode of care",
  calledAs: [
    "children in care",
    "cic",
    "looked after",
    "looked after children",
    "lac",
    "cla",
    "list 8",
    "care episodes",
  ],
  key: "child",
  needed: [["child"], ["started"]],
  tells: ["Child's Category of Need", "Placement Type"],
  columns: {
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
    born: dateOfBirth,
    area,
    team,
    teamType,
    started: day(
      "Start date",
      "Date Started to be Looked After",
      "Entered care",
      "Date entered care",
      "Care start date",
      "Date became looked after",
    ),
    ended: day("End date", "Date Ceased to be Looked After", "Left care", "Care end date", "Date left care"),
    uasc: answer(
      "UASC",
      "UASC (Y/N)",
      "Unaccompanied Asylum Seeking Child",
      "Unaccompanied Asylum Seeking Child (UASC)",
      "UASC status",
      "Is the child UASC",
    ),
    shortBreak,
  },
});
