import { TEAM_TYPES, type TeamType } from "../lists/words/areas";
import { caseloads } from "../lists/caseloads";
import { countsHeads, postsOf, type Holders } from "./caseload-posts";
import { ofAnyMeasure, writtenMonths } from "./counting/known-months";
import { RowIssues } from "./counting/row-issues";
import { tally } from "./counting/tally";
import { defineIndicator, listOf, placesOf, withoutList } from "./define-indicator";

const OF_TEAMS = { kind: "share", format: "whole", onlyWhereAny: true } as const;

export const caseload = defineIndicator({
  number: 13,
  title: "Average caseload of qualified social workers",
  shortTitle: "Average caseload per social worker",
  definition: [
    "Qualified workers who hold at least one case in the month: their cases divided by their full-time equivalents, or by heads where the list has no FTE column or the settings say so.",
    "A blank FTE counts as 1; with zero or an unreadable one the worker is left out, unless workers are counted by heads; blank cases are none.",
    "By type of team, “-” where an area has no worker of the type; the city's average is over all types of team. The settings say which areas are shown.",
    "A worker is one worker ID, else one name within an area. With cases in two teams the cases are added, over the FTE of both; by type of team the cases and FTE of that type. A second row for the same team and month is not counted again: the one with more cases counts.",
  ],
  why: "A worker with too many children cannot know them well.",
  source: "Department for Education, children's social work workforce methodology (average caseload).",
  direction: "lower",
  lists: ["Caseloads"],
  areas: "caseloads",
  comparator: { kind: "average" },
  measures: {
    assessmentCases: "Cases, Assessment Teams",
    assessmentWorkers: "Workers (FTE), Assessment Teams",
    safeguardingCases: "Cases, Safeguarding Teams",
    safeguardingWorkers: "Workers (FTE), Safeguarding Teams",
    careCases: "Cases, Children in Care Teams",
    careWorkers: "Workers (FTE), Children in Care Teams",
    cases: "Cases, all teams",
    workers: "Workers (FTE), all teams",
  },
  rows: {
    assessment: { ...OF_TEAMS, label: "Assessment Teams", measure: "assessmentCases", among: "assessmentWorkers" },
    safeguarding: {
      ...OF_TEAMS,
      label: "Safeguarding Teams",
      measure: "safeguardingCases",
      among: "safeguardingWorkers",
    },
    care: { ...OF_TEAMS, label: "Children in Care Teams", measure: "careCases", among: "careWorkers" },
    city: { label: "Average Caseload - City", kind: "share", measure: "cases", among: "workers", format: "whole" },
  },
  rated: "city",
  target: 16,
  tolerance: 1,
  judgedBy: "changes",
  waysToTarget: [{ moves: "numerator", one: "{n} case fewer", more: "{n} fewer cases" }],
  tableRows: { target: true, rating: true, trend: true },
  nationalAverageLabel: "National average",
  count: (given) => {
    const { lists, window, areas, caseloadByHeadcount } = given;
    const list = listOf(lists, caseloads);
    if (list === undefined) return withoutList("Caseloads");
    const byHead = countsHeads(list, caseloadByHeadcount);
    const issues = new RowIssues();
    const posts = postsOf(list, byHead, window, issues);
    const counting = { list, area: placesOf(given, list) };
    const casesOf = ({ months }: Holders) => tally({ ...counting, months, weight: posts.cases }, window, areas);
    const workersOf = ({ months }: Holders) =>
      tally(
        byHead ? { ...counting, months, once: posts.workers } : { ...counting, months, weight: posts.share },
        window,
        areas,
      );
    const isOf = (type: TeamType) => (row: number) => list.teamType[row] === TEAM_TYPES.indexOf(type);
    const assessment = posts.holders(isOf("Assessment"));
    const safeguarding = posts.holders(isOf("Safeguarding"));
    const care = posts.holders(isOf("Children in Care"));
    const all = posts.holders(() => true);
    return {
      measures: {
        assessmentCases: casesOf(assessment),
        assessmentWorkers: workersOf(assessment),
        safeguardingCases: casesOf(safeguarding),
        safeguardingWorkers: workersOf(safeguarding),
        careCases: casesOf(care),
        careWorkers: workersOf(care),
        cases: casesOf(all),
        workers: workersOf(all),
      },
      ...ofAnyMeasure(writtenMonths(list)),
      issues: issues.all(),
    };
  },
});
