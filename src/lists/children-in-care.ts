import { NO_DAY } from "../calendar/day";
import { answer, area, dateOfBirth, day, id, team, teamType } from "./columns";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList } from "./list";

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
  tells: ["Child's Category of Need", "Legal Status", "Placement Type"],
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
  },
  check: (list, report) => {
    const { born, started, ended } = list.columns;
    checkInterval(
      list,
      {
        start: started,
        startColumn: "started",
        startName: "start date",
        end: ended,
        endColumn: "ended",
        endName: "end date",
      },
      report,
    );
    if (!list.has("born")) return;
    for (let row = 0; row < list.length; row++) {
      if (born[row] === NO_DAY) report(row, "born", "There is no date of birth.", "Counted as under 18.");
    }
  },
});
