import { day, id } from "./columns";
import { defineList } from "./list";

/** Children on the way to adoption; Annex A List 10. */
export const adoptions = defineList({
  name: "Adoptions",
  row: "a child",
  calledAs: ["adoptions", "adoption", "adopted children", "list 10"],
  key: "child",
  needed: [["child"], ["ordered"]],
  columns: {
    child: id("Child ID", "Child Unique ID", "Child", "Person ID", "Client ID"),
    enteredCare: day("Entered care", "Date the Child Entered Care", "Date entered care", "Date of entry to care"),
    placementOrder: day("Placement order", "Date of Placement Order", "Placement order date"),
    matched: day("Matched", "Date of Matching Child and Prospective Adopters", "Match date", "Date matched"),
    placed: day("Placed", "Date Placed for Adoption", "Placed for adoption", "Date placed", "Moved in"),
    ordered: day("Adoption order", "Date of Adoption Order", "Adoption order date", "Date adopted"),
  },
});
