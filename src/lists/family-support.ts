import { day, id } from "./columns";
import { checkInterval } from "../indicators/counting/intervals";
import { defineList } from "./list";

/** Families with the family support service. */
export const familySupport = defineList({
  name: "Family support",
  row: "a family",
  calledAs: ["family support", "family support service", "families", "early help", "list 2"],
  key: "family",
  needed: [["family"], ["started"]],
  columns: {
    family: id("Family ID", "Family", "Family reference", "Family number", "Household ID"),
    started: day("Start date", "Date opened", "Opened", "Start", "Date started"),
    ended: day("End date", "Date closed", "Closed", "End", "Closed date"),
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
