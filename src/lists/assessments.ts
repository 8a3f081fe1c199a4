import { yesOrDay } from "./answer-columns";
import { childId, day, id, weakly } from "./columns";
import { defineList } from "./list";
import { area, team, teamType } from "./place-columns";

/** Continuous (single, family) assessments, S17 and S47; Annex A List 4. */
export const assessments = defineList({
  name: "Assessments",
  row: "an assessment",
  calledAs: ["assessments", "assessment list", "list 4", "single assessments", "family assessments"],
  key: "child",
  needed: [["child"], ["started"], ["completed"]],
  dates: { of: "events", day: "completed" },
  columns: {
    child: childId("Child ID"),
    area,
    team,
    teamType,
    /** S17 and S47 assessments of a child may have the same dates. */
    type: id("Type", "Assessment type"),
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
      "Authorised",
      "Date ended",
      "Ended",
      "End",
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
});
