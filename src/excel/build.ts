import { openDataAmong } from "../benchmarks/open-data-among";
import { formatDay, type Day } from "../calendar/day";
import { after, type Month } from "../calendar/month";
import type { ColumnMappings } from "../lists/reading/column-mapping";
import { readWithReturnsInSteps, type Found, type ScorecardInput } from "../scorecard/read-for-month";
import { filesNeeded } from "../scorecard/return-words";
import type { HeldCard } from "../scorecard/held-figures";
import {
  acceptance,
  changesOfAccepting,
  changesOfUndoing,
  type Acceptance,
  type HistoryChange,
} from "../scorecard/history-changes";
import { recordedHistory, scorecardOfInSteps, type Scorecard } from "../scorecard/make-scorecard";
import type { PublishRequest } from "../scorecard/publish-month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import type { Change } from "../scorecard/changed-figures";
import type { TypedOver } from "../scorecard/typed-over";
import { revisionsWith } from "../scorecard/revisions";
import { HISTORY_HEADINGS } from "../scorecard/read-history";
import { RECORD_HEADINGS } from "../scorecard/return-records";
import { BENCHMARKS_END } from "../sheets/benchmarks-sheet";
import { REVISIONS } from "../sheets/history-sheet";
import { columnsBeside } from "../sheets/scorecard/columns";
import { WORKINGS_END } from "../sheets/members/layout";
import { ISSUES_HEADINGS } from "../sheets/issues-sheet";
import { RECORDS } from "../sheets/returns-sheet";
import type { Grid } from "../workbook/grid";
import { membersKind, usualName } from "../workbook/own-sheets";
import type { SheetPlan } from "../workbook/sheet-plan";
import { listJobs } from "./list-jobs";
import { membersJob } from "./members-job";
import { ownPart, scorecardPart } from "./own-boxes";
import { readNamedSnapshots, type CellSnapshot, type SnapshotRequest } from "./read/cell-snapshot";
import { heldCard } from "./read/held-card";
import { withHeldIssues } from "./read/held-issues";
import type { WorkbookContents } from "./read/read-workbook";
import { againWhenChanged } from "./run/again-when-changed";
import { inSteps } from "./run/in-steps";
import { oneAtATime } from "./run/one-at-a-time";
import { scaled, stopIfCancelled, type RunControl } from "./run/run-control";
import { readForLook, readSettledWorkbook, type SettledWorkbook } from "./settled-workbook";
import { upgradeSettings } from "./upgrade-settings";
import { patchFor } from "./write/patch";
import { scorecardJob, type ScorecardJob } from "./write/scorecard-job";
import type { SheetJob } from "./write/sheet-jobs";
import { writeSheets } from "./write/write-sheets";

export interface BuildRequest extends RunControl {
  /** Null chooses the last month that the lists cover. */
  readonly month: Month | null;
  readonly now: Day;
  /** The grids of picked files, which are read in memory only. */
  readonly picked: readonly Grid[];
  readonly mappings?: ColumnMappings;
  /** Cells of the scorecard whose typed-over figures are given up for what was counted. */
  readonly takeBack?: ReadonlySet<string>;
  /** Areas and lists, by name, that a person publishes without although nothing of them has come. */
  readonly without?: readonly string[];
  /** The act of publishing the month. */
  readonly publish?: PublishRequest;
  /** Revisions, by their keys, that replace what was published; see {@link revisionsWith}. */
  readonly accept?: ReadonlySet<string>;
  /** Acceptances that are taken back. */
  readonly undo?: readonly Acceptance[];
  /** The indicators of the scorecard; the fourteen where none are given. */
  readonly catalogue?: readonly Indicator[];
  /** Whether the page for members is made as well; one that is there is brought up to date in any case. */
  readonly members?: boolean;
  /** Whether the sheet comes to the front. */
  readonly show?: boolean;
}

export interface Built {
  readonly scorecard: Scorecard;
  /** The name of the sheet that was written. */
  readonly sheet: string;
  /** The plan of that sheet as it was written, for finding a figure by its cell. */
  readonly plan: SheetPlan;
  /** Revisions that were accepted just now, to be taken back. */
  readonly accepted: readonly Acceptance[];
  /** Figures that people typed over, which stand. */
  readonly typedOver: readonly TypedOver[];
  /** What changed on a sheet that was there; none on a new one. */
  readonly changes: readonly Change[];
  /** Whether the sheet was there before. */
  readonly wasThere: boolean;
  /** Sheets of ours that got another name than usual, because somebody else's sheet has it. */
  readonly otherNames: readonly OtherName[];
  /** The name of the page for members that was written; null where there is none. */
  readonly members: string | null;
  /** Sheets of an interrupted build on which somebody had written, so that they were kept. */
  readonly kept: readonly string[];
}

/** A sheet of somebody else's has the name that one of ours usually has. */
interface OtherName {
  readonly usual: string;
  readonly name: string;
}

/**
 * Builds the scorecard in the open workbook, or brings the one that is there up to date: reads everything, computes
 * everything, then writes what differs. A failed or cancelled run puts back what the sheets held.
 * Throws NoLists, Cancelled, TakenApart, ProtectedSheet and others of user-errors.ts, and Excel's errors.
 */
export async function buildScorecard(request: BuildRequest): Promise<Built> {
  const kept: string[] = [];
  return oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        request.progress?.({ doing: "Looking at the workbook", done: 0 });
        const settled = await readSettledWorkbook(context, reading(request));
        kept.push(...settled.kept);
        const { built, jobs } = await prepare(context, request, settled.contents);
        await writeSheets(context, {
          jobs,
          front: request.members === true ? built.members : request.show === false ? null : built.sheet,
          contents: settled.contents,
          pending: settled.pending,
          control: { ...request, progress: scaled(request.progress, 0.55, 0.45) },
        });
        await upgradeSettings(context, settled.contents);
        return { ...built, kept };
      }),
    ),
  );
}

/**
 * What {@link buildScorecard} would do, without doing it: for the evidence of a scorecard that was built before.
 * Throws Unfinished where a write was interrupted.
 */
export async function inspectScorecard(request: BuildRequest): Promise<Built> {
  return oneAtATime(() =>
    Excel.run(async (context) => {
      request.progress?.({ doing: "Looking at the workbook", done: 0 });
      const contents = await readForLook(context, reading(request));
      return (await prepare(context, request, contents)).built;
    }),
  );
}

function reading(request: BuildRequest): RunControl {
  return { ...request, progress: scaled(request.progress, 0, 0.4) };
}

async function prepare(
  context: Excel.RequestContext,
  request: BuildRequest,
  contents: SettledWorkbook["contents"],
): Promise<{ built: Built; jobs: SheetJob[] }> {
  stopIfCancelled(request);
  request.progress?.({ doing: "Counting", done: 0.45 });
  const { lists, files } = await openDataAmong([...contents.grids, ...request.picked]);
  const input: ScorecardInput = {
    grids: lists,
    benchmarks: { sheet: contents.benchmarks, files },
    settings: contents.settings,
    history: contents.history,
    returns: contents.returns,
    without: request.without ?? [],
    publish: request.publish ?? null,
    month: request.month,
    now: request.now,
    ...(request.mappings === undefined ? {} : { mappings: request.mappings }),
    ...(request.catalogue === undefined ? {} : { catalogue: request.catalogue }),
  };
  const found = await inSteps(readWithReturnsInSteps(input), request);
  stopIfCancelled(request);
  const before = await snapshots(context, request, contents, found);
  const held = heldCard(found, contents, before.card, request.catalogue ?? INDICATORS);
  const { counted, accepted, historyChanges } = await countedWithHistory(request, input, found, held);
  const scorecard = {
    ...counted,
    issues: withHeldIssues(counted.issues, before, filesNeeded(counted.returns)),
  };
  stopIfCancelled(request);
  const others = listJobs({ scorecard, historyChanges }, contents, before);
  const card = scorecardJob({
    scorecard,
    contents,
    before: before.card,
    lastMonth: before.lastMonth,
    now: request.now,
    sources: sourcesOf(scorecard),
    takeBack: request.takeBack ?? new Set(),
    changesElsewhere: others.some((job) => job.kind === "update" && patchFor(job.plan, job.held).length > 0),
  });
  const members = membersKind(scorecard.month);
  const page =
    request.members === true || contents.own.has(members)
      ? membersJob({ scorecard, card: card.job.plan, commentary: card.commentary, contents, held: before.members })
      : null;
  const jobs = [card.job, ...others, ...(page === null ? [] : [page])];
  return { built: { ...result(scorecard, card, jobs), accepted }, jobs };
}

/** The scorecard by the history as it is once revisions are accepted or taken back, and what that changes of it. */
async function countedWithHistory(
  request: BuildRequest,
  input: ScorecardInput,
  found: Found,
  held: HeldCard | null,
): Promise<{ counted: Scorecard; accepted: Acceptance[]; historyChanges: HistoryChange[] }> {
  const { entries, settings } = recordedHistory(input, found.month);
  const undone = changesOfUndoing(request.undo ?? [], [...entries, ...settings]);
  const count = (historyChanges: HistoryChange[]) =>
    inSteps(scorecardOfInSteps({ ...input, historyChanges }, found, held), request);
  const counted = await count(undone);
  const revised = revisionsWith(counted.revisions, request.accept ?? new Set());
  if (revised.length === 0) return { counted, accepted: [], historyChanges: undone };
  const accepted = revised.map((each) => acceptance(each, `Revision accepted ${formatDay(request.now)}`));
  const historyChanges = [...undone, ...changesOfAccepting(accepted)];
  // Comparators and charts of the same run are those of the history as it is from now on.
  return { counted: await count(historyChanges), accepted, historyChanges };
}

type Before = Readonly<
  Record<"card" | "lastMonth" | "issues" | "history" | "returns" | "benchmarks" | "members", CellSnapshot | null>
>;

/** What our sheets hold that are going to be written or read again, in one go. */
async function snapshots(
  context: Excel.RequestContext,
  control: RunControl,
  contents: WorkbookContents,
  { month, settings }: Found,
): Promise<Before> {
  const parts: Readonly<Record<keyof Before, SnapshotRequest | null>> = {
    card: scorecardPart(contents, month, columnsBeside(settings)),
    lastMonth: scorecardPart(contents, after(month, -1), 0),
    issues: ownPart(contents, "issues", ISSUES_HEADINGS.length - 1),
    history: ownPart(contents, "history", REVISIONS + HISTORY_HEADINGS.length),
    returns: ownPart(contents, "returns", RECORDS + RECORD_HEADINGS.length - 1),
    benchmarks: ownPart(contents, "benchmarks", BENCHMARKS_END),
    members: ownPart(contents, membersKind(month), WORKINGS_END),
  };
  return readNamedSnapshots(context, parts, control);
}

function result(
  scorecard: Scorecard,
  { job, typedOver, changes }: ScorecardJob,
  jobs: readonly SheetJob[],
): Omit<Built, "accepted"> {
  return {
    scorecard,
    sheet: job.plan.name,
    plan: job.plan,
    typedOver,
    changes,
    wasThere: job.kind !== "create",
    members: jobs.find(({ own }) => own === membersKind(scorecard.month))?.plan.name ?? null,
    kept: [],
    otherNames: jobs.flatMap((each) => {
      const usual = usualName(each.own);
      return each.kind === "create" && each.plan.name !== usual ? [{ usual, name: each.plan.name }] : [];
    }),
  };
}

/** "6 files and 2 sheets" */
function sourcesOf({ surveys, returns }: Scorecard): string {
  const used = surveys.filter(({ list }) => list !== null).map(({ source }) => source);
  const named = [...used.map(({ file }) => file), ...filesNeeded(returns)];
  const files = new Set(named.filter((file) => file !== "")).size;
  const sheets = new Set(used.filter(({ file }) => file === "").map(({ sheet }) => sheet)).size;
  const parts = [
    ...(files > 0 ? [`${files} file${files === 1 ? "" : "s"}`] : []),
    ...(sheets > 0 ? [`${sheets} sheet${sheets === 1 ? "" : "s"}`] : []),
  ];
  return parts.join(" and ");
}
