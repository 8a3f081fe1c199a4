import { answer } from "./answer-columns";
import { childId, day, weakly } from "./columns";
import { defineList } from "./list";

/** Statutory visits to children with a protection plan; the last one of each child also stands in Annex A List 7. */
export const protectionVisits = defineList({
  name: "Protection visits",
  row: "a visit",
  calledAs: ["protection visits", "cp visits", "cpp visits", "visits", "statutory visits"],
  key: "child",
  needed: [["child"], ["visited", "lastVisited"]],
  dates: { of: "events", day: "visited", lastDay: "lastVisited" },
  columns: {
    child: childId("Child ID"),
    visited: weakly(
      day(
        "Visit date",
        "Date of visit",
        "Visited",
        "Visit",
        "CPPVisitDate",
        "CPP visit date",
        "CP visit date",
        "Stat visit date",
        "Statutory visit date",
      ),
      "Actual visit date",
      "Visit actual date",
      "Date visited",
    ),
    /** Of sheets that hold the last visit of each child only: they say nothing of earlier months. */
    lastVisited: weakly(
      day(
        "Last statutory visit",
        "Date of the Last Statutory Visit",
        "Date of last statutory visit",
        "Last visit date",
        "Date of last visit",
        "Last visit",
      ),
      "Last CP visit",
    ),
    seen: weakly(
      answer("Child seen", "Seen", "Was the child seen", "Child seen?", "Child seen (Y/N)"),
      "Child seen alone",
    ),
  },
});
