import { area, day, id, team, teamType } from "./columns";
import { defineList } from "./list";

/** Child protection plans; Annex A List 7, which also holds the last statutory visit. */
export const protectionPlans = defineList({
  name: "Protection plans",
  row: "a plan",
  calledAs: [
    "protection plans",
    "child protection plans",
    "protection plan",
    "cp plans",
    "cpp",
    "list 7",
    "child protection",
  ],
  key: "child",
  needed: [["child"], ["started"]],
  alsoHolds: "Protection visits",
  tells: ["Initial Category of Abuse", "Latest Category of Abuse", "Category of abuse"],
  columns: {
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
    area,
    team,
    teamType,
    started: day("Start date", "Child Protection Plan Start Date", "Plan start date", "CPP start date", "Plan start"),
    ended: day("End date", "Child Protection Plan End Date", "Plan end date", "CPP end date", "Plan end"),
  },
});
