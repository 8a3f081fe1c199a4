import { adoptionInterval } from "./adoption-intervals";
import { defineIndicator } from "./define-indicator";

export const orderToMatch = defineIndicator({
  number: 9,
  title:
    "For those children who have been adopted, average time between a local authority receiving court authority to place a child and the local authority deciding on a match to an adoptive family (Rolling 12 months in days)",
  shortTitle: "Adoption: placement order to match (days)",
  definition: [
    "Children with an adoption order in the twelve months to the end of the month: the mean of the days from the placement order to the match.",
    "A missing or negative interval is left out of the mean.",
    "The previous six months average is the mean of the six monthly figures.",
  ],
  why: "It says how soon a family is found once the court has agreed to adoption.",
  source: "Department for Education, adoption scorecards, indicator A2.",
  direction: "lower",
  lists: ["Adoptions"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    days: "Days from placement order to match, added up",
    children: "Children with both dates",
  },
  rows: {
    meanDays: { label: "Average no. of days taken", kind: "mean", measure: "days", among: "children", format: "whole" },
  },
  rated: "meanDays",
  target: 271,
  tolerance: 14,
  judgedBy: "none",
  tableRows: { target: true, rating: true, trend: true },
  nationalAverageLabel: "National average",
  count: adoptionInterval({ from: "placementOrder", to: "matched", name: "placement order to match", months: 12 }),
});
