import { NO_DAY } from "../calendar/day";
import { answer } from "./answer-columns";
import { childId, day, weakly } from "./columns";
import { Answer } from "./words/yes-no";
import { defineList } from "./list";

/** Statutory visits to children with a protection plan; the last one of each child also stands in Annex A List 7. */
export const protectionVisits = defineList({
  name: "Protection visits",
  row: "a visit",
  calledAs: ["protection visits", "cp visits", "cpp visits", "visits", "statutory visits"],
  key: "child",
  needed: [["child"], ["visited"]],
  columns: {
    child: childId("Child ID"),
    visited: weakly(
      day(
        "Visit date",
        "Date of the Last Statutory Visit",
        "Date of visit",
        "Date of last statutory visit",
        "Visited",
        "Visit",
        "CPPVisitDate",
        "CPP visit date",
        "CP visit date",
        "Stat visit date",
        "Statutory visit date",
      ),
      "Last visit date",
      "Date of last visit",
      "Last CP visit",
      "Actual visit date",
      "Visit actual date",
      "Date visited",
    ),
    seen: weakly(
      answer("Child seen", "Seen", "Was the child seen", "Child seen?", "Child seen (Y/N)"),
      "Child seen alone",
    ),
  },
  check: (list, report) => {
    const { visited, seen } = list.columns;
    for (const part of list.parts) {
      // A list of plans has rows without a visit; a list of visits should not.
      if (part.headings.some((heading) => heading.includes("start date"))) continue;
      for (let row = part.start; row < part.start + part.sheetRows.length; row++) {
        if (visited[row] === NO_DAY) report(row, "visited", "There is no visit date.", "Not counted.");
        else if (seen[row] === Answer.Blank)
          report(row, "seen", "It is not said whether the child was seen.", "Counted as not seen.");
      }
    }
  },
});
