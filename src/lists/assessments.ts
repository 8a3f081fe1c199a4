import { NO_DAY } from "../calendar/day";
import { yesOrDay } from "./answer-columns";
import { area, childId, day, team, teamType, weakly, SeenOn } from "./columns";
import { defineList } from "./list";

/** Continuous (single, family) assessments, S17 and S47; Annex A List 4. */
export const assessments = defineList({
  name: "Assessments",
  row: "an assessment",
  calledAs: ["assessments", "assessment list", "list 4", "single assessments", "family assessments"],
  key: "child",
  needed: [["child"], ["started"], ["completed"]],
  tells: ["Type", "Assessment type"],
  columns: {
    child: childId("Child ID"),
    area,
    team,
    teamType,
    started: day(
      "Start date",
      "Continuous Assessment Start Date",
      "Assessment start date",
      "Started",
      "Start",
      "Date started",
      "Assessment actual start date",
      "AssessmentActualStartDate",
      "Assessment started",
      "Single assessment start date",
      "C&F start date",
    ),
    completed: weakly(
      day(
        "Completed date",
        "Continuous Assessment Date of Authorisation",
        "Completion date",
        "Date completed",
        "Completed",
        "Authorised date",
        "Date of authorisation",
        "Date authorised",
        "Assessment authorisation date",
        "AssessmentAuthorisationDate",
        "Single assessment completion date",
        "C&F end date",
        "End date",
      ),
      "Assessment completion date",
      "Assessment completed date",
      "Assessment end date",
      "Finish date",
    ),
    seen: yesOrDay(
      "Child seen",
      "Child Seen During Continuous Assessment",
      "Seen",
      "Date child seen",
      "Child seen date",
      "Date seen",
      "Was the child seen",
      "Child seen (Y/N)",
      "Child seen during assessment",
    ),
  },
  check: (list, report) => {
    const { started, completed, seen } = list.columns;
    for (let row = 0; row < list.length; row++) {
      const start = started[row] ?? NO_DAY;
      const end = completed[row] ?? NO_DAY;
      if (end === NO_DAY) continue;
      if (start === NO_DAY) {
        report(
          row,
          "started",
          "The assessment was completed but has no start date.",
          "Counted neither inside nor outside 45 working days.",
        );
      } else if (end < start) {
        report(
          row,
          "completed",
          "The assessment was completed before it started.",
          "Counted neither inside nor outside 45 working days.",
        );
      }
      if (seen[row] === SeenOn.Blank)
        report(row, "seen", "It is not said whether the child was seen.", "Counted as not seen.");
      else if ((seen[row] ?? 0) > end)
        report(row, "seen", "The child was seen after the assessment was completed.", "Counted as not seen.");
    }
  },
});
