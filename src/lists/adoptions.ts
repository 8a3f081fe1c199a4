import { NO_DAY } from "../calendar/day";
import { childId, day, weakly } from "./columns";
import { defineList } from "./list";

/** Children on the way to adoption; Annex A List 10. */
export const adoptions = defineList({
  name: "Adoptions",
  row: "a child",
  calledAs: ["adoptions", "adoption", "adopted children", "list 10"],
  key: "child",
  needed: [["child"], ["ordered"]],
  columns: {
    child: childId("Child ID"),
    enteredCare: day("Entered care", "Date the Child Entered Care", "Date entered care", "Date of entry to care"),
    placementOrder: day(
      "Placement order",
      "Date of Placement Order",
      "Placement order date",
      "Date placement order granted",
      "PO date",
      "PO granted",
    ),
    matched: day(
      "Matched",
      "Date of Matching Child and Prospective Adopters",
      "Match date",
      "Date matched",
      "DATE_MATCH",
      "Matching date",
      "Matched date",
      "Date of match",
      "Date of matching",
    ),
    placed: day("Placed", "Date Placed for Adoption", "Placed for adoption", "Date placed", "Moved in"),
    ordered: weakly(
      day(
        "Adoption order",
        "Date of Adoption Order",
        "Adoption order date",
        "Adoption order granted",
        "Date adopted",
        "AO date",
        "AO granted",
        "Date of AO",
      ),
      "Adoption date",
    ),
  },
  check: (list, report) => {
    const { enteredCare, placementOrder, matched, placed, ordered } = list.columns;
    const check = (
      row: number,
      from: Int32Array,
      to: Int32Array,
      column: "matched" | "placed",
      interval: string,
      indicator: number,
    ) => {
      const start = from[row] ?? NO_DAY;
      const end = to[row] ?? NO_DAY;
      const done = `Left out of the mean of indicator ${indicator}.`;
      if (start === NO_DAY || end === NO_DAY) report(row, column, `A date from ${interval} is missing.`, done);
      else if (end < start) report(row, column, `The dates from ${interval} are in the wrong order.`, done);
    };
    for (let row = 0; row < list.length; row++) {
      if (ordered[row] === NO_DAY) continue;
      check(row, placementOrder, matched, "matched", "placement order to match", 9);
      check(row, enteredCare, placed, "placed", "entering care to placement", 10);
    }
  },
});
