import { parseRange, sheetOf } from "../../workbook/addresses";
import { month, parseIsoMonth, type Month } from "../../calendar/month";
import { glanceName, namePrefix } from "../../workbook/defined-names";
import type { CellValue } from "../../workbook/grid";
import { isSameName, publicKind, scorecardKind, usualName, type OwnKind } from "../../workbook/own-sheets";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { planCells } from "../../workbook/plan-cells";
import { INDICATORS } from "../../indicators/catalogue";
import { SETTINGS_TABLES } from "../../settings/settings-tables";
import { definitionsPlan } from "../../sheets/definitions-sheet";
import { historyPlan } from "../../sheets/history-sheet";
import { issuesPlan } from "../../sheets/issues-sheet";
import { RETURNS_TOP, returnsPlan } from "../../sheets/returns-sheet";
import { publicPlan } from "../../sheets/public-sheet";
import { GLANCE_HEAD } from "../../sheets/scorecard/locate-blocks";

/** The part of a sheet by which one of an earlier version is recognised. */
export const HEAD = "A1:W30";
const SCORECARD_TITLE = "Children’s services scorecard";
const AT_A_GLANCE = /^SC_(\d{4})_(\d{2})_AtAGlance$/i;

/** A sheet that may be one of ours from before there were marks. */
export interface Candidate {
  readonly kind: OwnKind;
  readonly name: string;
}

/** A candidate's first cells, and the tables on it. */
export interface CandidateHead extends Candidate {
  readonly head: readonly (readonly CellValue[])[];
  readonly tables: readonly string[];
}

/** Sheets that carry no mark and are called as ours were. Their names alone make none of them ours. */
export function candidatesForAdoption(
  sheetNames: readonly string[],
  names: ReadonlyMap<string, string>,
  marked: ReadonlySet<OwnKind>,
): Candidate[] {
  const months = scorecardMonths(names);
  const kinds: OwnKind[] = [
    "settings",
    ...(months.length === 0 ? [] : (["history", "issues", "definitions", "returns"] as const)),
    ...months.flatMap((month) => [scorecardKind(month), publicKind(month)]),
  ];
  return kinds.flatMap((kind) => {
    const name = marked.has(kind) ? undefined : sheetNames.find((each) => each === usualName(kind));
    return name === undefined ? [] : [{ kind, name }];
  });
}

/**
 * Whether a sheet is one that an earlier version of ours made: a scorecard has its title and the defined names of its
 * month point into it, the settings have their title and their tables, any other its title and all its headings.
 */
export function isFromEarlierVersion(
  { kind, name, head, tables }: CandidateHead,
  names: ReadonlyMap<string, string>,
): boolean {
  const [what = "", iso = ""] = kind.split(" ");
  const ofMonth = parseIsoMonth(iso);
  switch (what) {
    case "settings":
      return (
        head[0]?.[0] === usualName("settings") &&
        [SETTINGS_TABLES.indicators, SETTINGS_TABLES.areas, SETTINGS_TABLES.teams].every((table) =>
          tables.some((each) => isSameName(each, table.name)),
        )
      );
    case "scorecard":
      return ofMonth !== null && isScorecard(ofMonth, name, head, names);
    case "public":
      return (
        ofMonth !== null &&
        hasTexts(
          head,
          publicPlan({ month: ofMonth, publication: "", tables: [], commentary: new Map(), areas: 0 }),
          // The second row also says whether the month is published.
          [0, 2],
        )
      );
    case "history":
      return hasTexts(head, emptyHistory(), [0, 3]);
    case "issues":
      return hasTexts(head, issuesPlan([], 0), [0, 3]);
    case "returns":
      return hasTexts(head, emptyReturns(), [0, RETURNS_TOP]);
    case "definitions":
      return hasTexts(head, definitionsPlan(), [0, 3]);
    default:
      return false;
  }
}

/** The months of which there is a scorecard by the defined names. */
function scorecardMonths(names: ReadonlyMap<string, string>): Month[] {
  return [...names.keys()].flatMap((name) => {
    const [, year = "", month = ""] = AT_A_GLANCE.exec(name) ?? [];
    return parseIsoMonth(`${year}-${month}`) ?? [];
  });
}

function isScorecard(
  month: Month,
  sheet: string,
  head: CandidateHead["head"],
  names: ReadonlyMap<string, string>,
): boolean {
  const glance = names.get(glanceName(month)) ?? "";
  const table = names.get(`${namePrefix(month, 1)}_Table`) ?? "";
  const top = parseRange(glance)?.top;
  return (
    [glance, table].every((reference) => isSameName(sheetOf(reference) ?? "", sheet)) &&
    top !== undefined &&
    head[top - 1 - GLANCE_HEAD]?.[0] === SCORECARD_TITLE
  );
}

function emptyHistory(): SheetPlan {
  return historyPlan({
    entries: [],
    usedRows: null,
    revisionRows: 0,
    revisions: [],
    changes: [],
    catalogue: INDICATORS,
    areaCells: "",
  });
}

function emptyReturns(): SheetPlan {
  const returns = { month: month(2017, 1), before: null, isPublished: false, noAreaNow: [], all: [] };
  return returnsPlan({ returns, records: [], usedRows: { returns: 0, records: 0 } });
}

/** Whether the cells of a sheet hold what a plan writes as text in these zero-based rows, and it writes something there. */
function hasTexts(head: CandidateHead["head"], plan: SheetPlan, rows: readonly number[]): boolean {
  const texts = [...planCells(plan)].flatMap(([cell, planned]) => {
    const box = parseRange(cell);
    const text = textOf(planned);
    return box === null || text === "" || !rows.includes(box.top) ? [] : [{ ...box, text }];
  });
  return texts.length > 1 && texts.every(({ top, left, text }) => head[top]?.[left] === text);
}

function textOf(cell: PlanCell): string {
  return cell !== null && typeof cell === "object" && "text" in cell ? cell.text : "";
}
