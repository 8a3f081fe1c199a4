import { answer, day, id } from "./columns";
import { defineList } from "./list";

/** Statutory visits to children with a protection plan; the last one of each child also stands in Annex A List 7. */
export const protectionVisits = defineList({
  name: "Protection visits",
  row: "a visit",
  calledAs: ["protection visits", "cp visits", "cpp visits", "visits", "statutory visits"],
  key: "child",
  needed: [["child"], ["visited", "lastVisited"]],
  columns: {
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
    visited: day("Visit date", "Date of visit", "Visited", "Visit"),
    /** Of sheets that hold the last visit of each child only: they say nothing of earlier months. */
    lastVisited: day(
      "Last visit date",
      "Date of the Last Statutory Visit",
      "Date of last statutory visit",
      "Last statutory visit",
      "Date of last visit",
      "Last visit",
    ),
    seen: answer("Child seen", "Seen", "Was the child seen", "Child seen?"),
  },
});
