import { adoptionInterval } from "./adoption-intervals";
import { defineIndicator } from "./define-indicator";

export const careToPlacement = defineIndicator({
  number: 10,
  title: "3 years average time between a child entering care and moving in with its adoptive family (in days)",
  shortTitle: "Adoption: care to moving in, 3 years (days)",
  definition: [
    "Children with an adoption order in the 36 months to the end of the month: the mean of the days from entering care to being placed for adoption.",
    "A missing or negative interval is left out of the mean.",
    "The previous six months average is the mean of the six monthly figures.",
  ],
  why: "Children who cannot go home should not wait long for a family.",
  source: "Department for Education, adoption scorecards, indicator A1.",
  direction: "lower",
  lists: ["Adoptions"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    days: "Days from entering care to placement, added up",
    children: "Children with both dates",
  },
  rows: {
    meanDays: { label: "Average no. of days taken", kind: "mean", measure: "days", among: "children", format: "whole" },
  },
  rated: "meanDays",
  target: 600,
  tolerance: 30,
  judgedBy: "none",
  tableRows: { target: true, rating: true, trend: true },
  trendLabel: "Trend (3 years average)",
  nationalAverageLabel: "National average (3 years average)",
  count: adoptionInterval({ from: "enteredCare", to: "placed", name: "entering care to placement", months: 36 }),
});
