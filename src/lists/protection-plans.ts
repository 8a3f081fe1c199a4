import { area, childId, day, team, teamType } from "./columns";
import { checkInterval } from "../indicators/counting/intervals";
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
    child: childId("Child ID"),
    area,
    team,
    teamType,
    started: day(
      "Start date",
      "Child Protection Plan Start Date",
      "Plan start date",
      "CPP start date",
      "CPPstartDate",
      "Plan start",
      "CP start date",
      "CP plan start date",
      "CP plan start",
      "CP start",
      "Child protection start date",
      "Date plan started",
      "Date of registration",
      "Date became subject to CP plan",
    ),
    ended: day(
      "End date",
      "Child Protection Plan End Date",
      "Plan end date",
      "CPP end date",
      "CPPendDate",
      "Plan end",
      "CP end date",
      "CP plan end date",
      "CP plan end",
      "CP end",
      "Child protection end date",
      "Date plan ended",
      "Date of de-registration",
      "Date of deregistration",
    ),
  },
  check: (list, report) => {
    checkInterval(
      list,
      {
        start: list.columns.started,
        startColumn: "started",
        startName: "start date",
        end: list.columns.ended,
        endColumn: "ended",
        endName: "end date",
      },
      report,
    );
  },
});
