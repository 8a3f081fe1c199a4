import { TEAM_TYPES, type TeamType } from "../lists/words/areas";
import { cases } from "../lists/cases";
import { childrenInCare } from "../lists/children-in-care";
import { familySupport } from "../lists/family-support";
import type { List } from "../lists/list";
import { inCareMonths, reportCare } from "./children-in-care";
import { defineIndicator, listOf, withoutList, type Given } from "./define-indicator";
import { allKnow, knownMonths } from "./counting/known-months";
import { NO_MONTHS, without } from "./counting/month-set";
import { closedOn } from "./counting/closed-cases";
import { MonthSets } from "./counting/month-sets";
import { reportOpenRows } from "./counting/open-rows";
import { RowIssues } from "./counting/row-issues";
import { notCounted, tally } from "./counting/tally";
import { reportOpenCases } from "./unallocated-cases";

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
  judgedBy: "changes",
  tableRows: { target: false, rating: false, trend: false },
  count: (given) => {
    const families = listOf(given.lists, familySupport);
    const list = listOf(given.lists, cases);
    const care = listOf(given.lists, childrenInCare);
    const issues = new RowIssues();
    const ofFamilies = families === undefined ? null : countFamilies(families, given, issues);
    const ofChildren = list === undefined || care === undefined ? null : countChildren(list, care, given, issues);
    if (ofFamilies === null && ofChildren === null) return withoutList("Family support", "Cases");
    const noCases = notCounted("Cases");
    const { assessment, safeguarding, dcsc } = ofChildren ?? {
      assessment: noCases,
      safeguarding: noCases,
      dcsc: noCases,
    };
    return {
      measures: { families: ofFamilies?.families ?? notCounted("Family support"), assessment, safeguarding, dcsc },
      knows: (asked, measure) => (measure === "families" ? ofFamilies : ofChildren)?.knows(asked) === true,
      why: (asked, measure) => (measure === "families" ? ofFamilies : ofChildren)?.why(asked) ?? null,
      issues: issues.all(),
      notes: [
        ...(ofFamilies === null ? ["Families are n/a: no list of Family support was found."] : []),
        ...(ofChildren !== null
          ? ofChildren.notes
          : list === undefined
            ? ["Children are n/a: no list of Cases was found."]
            : ["Children are n/a: no list of Children in care was found, and those in care are left out."]),
      ],
    };
  },
});

/** The families with the service. */
function countFamilies(list: List<typeof familySupport.columns>, { window }: Given, issues: RowIssues) {
  const { family, started, ended } = list.columns;
  reportOpenRows(
    { column: "started", name: "start date", days: started },
    { column: "ended", name: "end date", days: ended },
    issues.of(list),
  );
  const months = (row: number) => window.openBetween(started.day(row), ended.day(row));
  return {
    families: tally({ list, months, once: { of: family, size: list.names.size } }, window, 0),
    ...knownMonths(list),
  };
}

/** The children with an open case, by type of team, without those in care. */
function countChildren(
  list: List<typeof cases.columns>,
  care: List<typeof childrenInCare.columns>,
  { window }: Given,
  issues: RowIssues,
) {
  reportOpenCases(list, issues);
  reportCare(care, issues);
  const inCare = new MonthSets(list.names.size);
  const careMonths = inCareMonths(care, window);
  for (let row = 0; row < care.length; row++) inCare.add(care.columns.child.code(row), careMonths(row));

  const { child, referred } = list.columns;
  const closed = closedOn(list);
  const once = { of: child, size: list.names.size };
  const openIn = (type: TeamType) => {
    const wanted = TEAM_TYPES.indexOf(type);
    const months = (row: number) =>
      list.teamType[row] === wanted
        ? without(window.openBetween(referred.day(row), closed.day(row)), inCare.at(child.code(row)))
        : NO_MONTHS;
    return tally({ list, months, once }, window, 0);
  };
  return {
    assessment: openIn("Assessment"),
    safeguarding: openIn("Safeguarding"),
    dcsc: openIn("DCSC"),
    ...allKnow(knownMonths(list), knownMonths(care)),
    notes: list.teamType.some((type) => type < TEAM_TYPES.length)
      ? []
      : ["No case has a team whose type is known: fill the team table of the settings."],
  };
}
