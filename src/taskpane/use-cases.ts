import type { SheetPlan } from "../workbook/sheet-plan";

export { buildScorecard, inspectScorecard } from "../excel/build";
export { exportEvidence } from "../excel/export-evidence";
export { surveyLists } from "../excel/survey";
export { hostLine } from "../excel/office-helpers";
export { saveAnswers } from "../excel/save-answers";
export { saveCouncil } from "../excel/save-council";
export { takePopulations } from "../excel/take-populations";
export { openSettings } from "../excel/open-settings";
export { putRight } from "../excel/put-right";
export { openCell } from "../excel/open-cell";
export { inPlainWords } from "../excel/run/user-errors";
export { CommentaryInDoubt, copyForPublication, publishCopy } from "../excel/publish";
export { openWorkbook } from "../excel/open-workbook";
export { monthOfSheet, refreshScorecard, startNextMonth } from "../excel/refresh";
export { rememberMappings, rememberedMappings } from "../excel/remembered-mappings";
export { figureAt, selectedCell } from "../excel/read/selected-figure";
export { placeLabel } from "../scorecard/history";
export { shownTrend } from "../scorecard/trend";
export { NONE_SET } from "../scorecard/published-settings";
export { publicationWords } from "../scorecard/publications";
export { publishedValue, revisionKey } from "../scorecard/revisions";
export { revisionGroups } from "../scorecard/revision-groups";
export { changeCauses } from "../scorecard/change-causes";
export { evidenceOfChanges } from "../scorecard/evidence-of-changes";
export { evidenceFor } from "../scorecard/evidence";
export { rowChanges } from "../scorecard/row-changes";
export { teamsBehind } from "../scorecard/teams/team-figures";

/** Lists of work, and teams with their workers, are written when a person asks: a part of its own. */
export async function writeListsOfWork(...asked: Parameters<ListsOfWork["writeListsOfWork"]>) {
  return (await import("../excel/lists-of-work")).writeListsOfWork(...asked);
}

export async function writeTeams(...asked: Parameters<ListsOfWork["writeTeams"]>) {
  return (await import("../excel/lists-of-work")).writeTeams(...asked);
}

type ListsOfWork = typeof import("../excel/lists-of-work");

/** The reader of files is a part of its own, loaded with the first file. */
export async function readFile(name: string, bytes: Uint8Array) {
  return (await import("../files/read-file")).readFile(name, bytes);
}

/** The writer of workbooks is a part of its own, loaded with the first copy for publication. */
export async function planBook(plan: SheetPlan, savedOn: Date) {
  return (await import("../files/plan-book")).planBook(plan, savedOn);
}
