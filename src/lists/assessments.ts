import { area, day, id, team, teamType, yesOrDay } from "./columns";
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
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
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
    ),
    completed: day(
      "Completed date",
      "Continuous Assessment Date of Authorisation",
      "Completion date",
      "Date completed",
      "Completed",
      "Authorised date",
      "Date of authorisation",
      "End date",
    ),
    seen: yesOrDay(
      "Child seen",
      "Child Seen During Continuous Assessment",
      "Seen",
      "Date child seen",
      "Child seen date",
    ),
  },
});
