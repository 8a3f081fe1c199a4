import { day, id, weakly } from "./columns";
import { endDay } from "./end-day";
import { defineList } from "./list";

/** Families with the family support service. */
export const familySupport = defineList({
  name: "Family support",
  row: "a family",
  calledAs: ["family support", "family support service", "families", "early help", "list 2"],
  key: "family",
  needed: [["family"], ["started"]],
  dates: { of: "open", started: "started", ended: "ended" },
  columns: {
    family: weakly(
      id(
        "Family ID",
        "Family",
        "Family reference",
        "Family ref",
        "Family number",
        "Family group ID",
        "Household ID",
        "Early help ID",
        "EHM ID",
      ),
      "Family name",
      "Case ID",
      "Episode ID",
    ),
    started: weakly(
      day(
        "Start date",
        "Date opened",
        "Opened",
        "Start",
        "Date started",
        "Open date",
        "Case opened",
        "Episode start",
        "Intervention start date",
      ),
      "Referral date",
      "Allocated date",
    ),
    ended: endDay(
      "End date",
      "Date closed",
      "Closed",
      "End",
      "Closed date",
      "Close date",
      "Closure date",
      "Case closed",
      "Episode end",
      "Intervention end date",
    ),
  },
});
