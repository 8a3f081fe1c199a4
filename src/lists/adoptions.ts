import { childId, day, weakly } from "./columns";
import { defineList } from "./list";

/** Children on the way to adoption; Annex A List 10. */
export const adoptions = defineList({
  name: "Adoptions",
  row: "a child",
  calledAs: ["adoptions", "adoption", "adopted children", "list 10"],
  key: "child",
  needed: [["child"], ["ordered"]],
  dates: { of: "events", day: "ordered" },
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
});
