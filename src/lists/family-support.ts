import { day, id } from "./columns";
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
});
