import type { Day } from "../calendar/day";
import { TEAM_TYPES, type TeamType } from "../lists/words/areas";
import { cases } from "../lists/cases";
import { childrenInCare } from "../lists/children-in-care";
import { familySupport } from "../lists/family-support";
import { inCareBits } from "./children-in-care";
import { defineIndicator, listOf, withoutList } from "./define-indicator";
import { allKnow, monthsOfOpenRows } from "./counting/known-months";
import { tally } from "./counting/tally";

export const supportedAtHome = defineIndicator({
  number: 11,
  title: "Children in Need/ Family support being supported to live with their own family",
  shortTitle: "Supported to live with own family",
  definition: [
    "At the end of the month: families open to the family support service, and children with an open case in teams of type Assessment (short-term intervention included), Safeguarding and DCSC, each without the children in care then (UASC included, under 18).",
    "The total is the sum of the four. A child with open cases in teams of two types counts in both.",
    "The team type is that of the row's Team type column, else of its team by the settings.",
    "As published, only the families have a comparator in the table; the total's own six months stand in the workings and at a glance.",
  ],
  why: "Most children are best helped to live with their own family.",
  source: "The council's own measure.",
  direction: "neither",
  lists: ["Family support", "Cases", "Children in care"],
  areas: "city",
  comparator: { kind: "average" },
  measures: {
    families: "Families open to family support",
    assessment: "Children open to assessment and short term intervention teams",
    safeguarding: "Children open to safeguarding teams",
    dcsc: "Children open to DCSC teams",
  },
  rows: {
    families: {
      label: "No. of families open to the family support service",
      kind: "count",
      measure: "families",
      format: "count",
    },
    assessment: {
      label: "No. of children open to Assessment and Short Term Intervention Teams",
      kind: "count",
      measure: "assessment",
      format: "count",
      comparatorLeftBlank: true,
    },
    safeguarding: {
      label: "No. of children open to the Safeguarding Teams",
      kind: "count",
      measure: "safeguarding",
      format: "count",
      comparatorLeftBlank: true,
    },
    dcsc: {
      label: "No. of children open to the DCSC Teams",
      kind: "count",
      measure: "dcsc",
      format: "count",
      comparatorLeftBlank: true,
    },
    total: {
      label: "Total",
      kind: "total",
      measures: ["families", "assessment", "safeguarding", "dcsc"],
      format: "count",
      comparatorLeftBlank: true,
    },
  },
  rated: "total",
  target: null,
  tolerance: null,
  tableRows: { target: false, rating: false, trend: false },
  count: ({ lists, window, month }) => {
    const families = listOf(lists, familySupport);
    const list = listOf(lists, cases);
    const care = listOf(lists, childrenInCare);
    if (families === undefined) return withoutList("Family support");
    if (list === undefined) return withoutList("Cases");
    if (care === undefined) return withoutList("Children in care");

    const inCare = new Int32Array(list.names.size);
    const careBits = inCareBits(care, window);
    for (let row = 0; row < care.length; row++) {
      const child = care.columns.child[row] ?? 0;
      inCare[child] = (inCare[child] ?? 0) | careBits(row);
    }
    const { child, referred, closed } = list.columns;
    const once = { of: child, size: list.names.size };
    const openIn = (type: TeamType) => {
      const wanted = TEAM_TYPES.indexOf(type);
      const bits = (row: number) =>
        list.teamType[row] === wanted
          ? window.openBits(referred[row] as Day, closed[row] as Day) & ~(inCare[child[row] ?? 0] ?? 0)
          : 0;
      return tally({ list, bits, once }, window, 0);
    };
    const { family, started, ended } = families.columns;
    return {
      measures: {
        families: tally(
          {
            list: families,
            bits: (row) => window.openBits(started[row] as Day, ended[row] as Day),
            once: { of: family, size: families.names.size },
          },
          window,
          0,
        ),
        assessment: openIn("Assessment"),
        safeguarding: openIn("Safeguarding"),
        dcsc: openIn("DCSC"),
      },
      knows: allKnow(
        monthsOfOpenRows(ended, month),
        monthsOfOpenRows(closed, month),
        monthsOfOpenRows(care.columns.ended, month),
      ),
      notes: list.teamType.some((type) => type < TEAM_TYPES.length)
        ? []
        : ["No case has a team whose type is known: fill the team table of the settings."],
    };
  },
});
