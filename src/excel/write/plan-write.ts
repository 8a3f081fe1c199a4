import { sheetOf } from "../../workbook/addresses";
import {
  LONGEST_NAME,
  isMadeOnRequest,
  isSameName,
  markName,
  usualName,
  type OwnKind,
} from "../../workbook/own-sheets";
import type { RecordedSheet } from "../read/ownership";
import type { WorkbookContents } from "../read/read-workbook";
import type { Journal, MadeSheet } from "../run/journal";
import { newRun } from "../run/runs";
import { NamesElsewhere } from "../run/user-errors";
import { plannedUpdate, type PlannedUpdate } from "./before";
import { fingerprint } from "./edited";
import { patchFor } from "./patch";
import { boxRange, reference, type SheetJob } from "./sheet-jobs";
import type { PlannedName } from "./write-plan";
import { writtenBy } from "./written";

type Create = Extract<SheetJob, { kind: "create" }>;
export type Rebuild = Extract<SheetJob, { kind: "rebuild" }>;
type Whole = Create | Rebuild;

/** A sheet that a write makes, and what is to be put on it: a plan, or what another sheet holds. */
export interface Making {
  readonly made: MadeSheet;
  readonly job: Whole;
  /** The name that marks it, which stands for its first cell until the sheet is written. */
  readonly mark: PlannedName;
}

/** All that a write is going to do, worked out before anything is touched. */
export interface Work {
  readonly run: string;
  readonly making: readonly Making[];
  readonly whole: readonly Whole[];
  readonly updates: readonly PlannedUpdate[];
  readonly names: ReadonlyMap<SheetJob, readonly PlannedName[]>;
  /** The marks of sheets once they are written. */
  readonly marks: readonly { readonly own: OwnKind; readonly sheet: string; readonly mark: PlannedName }[];
}

/** Works out a write. Throws {@link NamesElsewhere} where a name that it needs stands for cells that are not ours. */
export function planWork(due: readonly SheetJob[], contents: WorkbookContents): Work {
  const run = newRun();
  const whole = due.filter((job) => job.kind !== "update");
  const making = whole.map((job, index): Making => {
    const { own, name } = job.kind === "create" ? { own: job.own, name: job.plan.name } : job.copy;
    const written = job.kind === "create" ? writtenBy(job.plan) : "copy";
    const made: MadeSheet = { kind: own, provisional: `Scorecard ${run} ${index}`, name, written };
    return { made, job, mark: plannedMark(own, name, "A1", contents) };
  });
  return {
    run,
    making,
    whole,
    updates: due.flatMap((job) => (job.kind === "update" ? [plannedUpdate(job, patchFor(job.plan, job.held))] : [])),
    names: new Map(whole.map((job) => [job, plannedNames(job, contents)])),
    marks: plannedMarks(due, making, contents),
  };
}

/** The names of a sheet's plan, and what they stand for now. */
function plannedNames({ plan, own }: Whole, contents: WorkbookContents): PlannedName[] {
  return plan.names.map(({ name, range }) => {
    const before = nameBefore(name, contents);
    const where = before === null ? null : sheetOf(before);
    const isOurs = where === null || where.startsWith("#") || isSameName(where, contents.own.get(own)?.name ?? "");
    if (!isOurs) throw new NamesElsewhere(name, where);
    return { name, range, reference: reference(plan.name, range), before, isMark: false };
  });
}

/** The marks of sheets that are written, with the part that is ours; and of those of an earlier version that have none yet. */
function plannedMarks(due: readonly SheetJob[], making: readonly Making[], contents: WorkbookContents): Work["marks"] {
  const made = new Map(making.map(({ made: { kind, name } }) => [kind, reference(name, "A1")]));
  const written = due.map(({ own, plan, extent }) => {
    const mark = plannedMark(own, plan.name, boxRange(extent), contents);
    // By then a sheet that is made has its mark.
    return { own, sheet: plan.name, mark: made.has(own) ? { ...mark, before: made.get(own) ?? null } : mark };
  });
  const replaced = due.flatMap((job) => {
    const kept = job.kind === "create" ? job.replaces : null;
    return kept === null
      ? []
      : [{ own: kept.own, sheet: kept.name, mark: plannedMark(kept.own, kept.name, "A1", contents) }];
  });
  const adopted = [...contents.own.values()].flatMap(({ kind, name }) => {
    const mark = plannedMark(kind, name, "A1", contents);
    const isDone = mark.before !== null || due.some(({ own }) => own === kind);
    return isDone ? [] : [{ own: kind, sheet: name, mark }];
  });
  return [...written, ...replaced, ...adopted].filter(({ own }) => keepsMark(own) || made.has(own));
}

/** A copy for publication is to hold no name once it is written: it is known by the workbook's setting. */
export function keepsMark(own: OwnKind): boolean {
  return !own.startsWith("public ");
}

/** Of sheets that are words and figures for others to read it is remembered what was written, to see what a person changes there. */
function isWatched(own: OwnKind): boolean {
  return isMadeOnRequest(own) || own.startsWith("members ");
}

function plannedMark(own: OwnKind, sheet: string, range: string, contents: WorkbookContents): PlannedName {
  const name = markName(own);
  return { name, range, reference: reference(sheet, range), before: nameBefore(name, contents), isMark: true };
}

function nameBefore(name: string, { names }: WorkbookContents): string | null {
  return [...names].find(([each]) => isSameName(each, name))?.[1] ?? null;
}

/** The names that a write changes, as they are before it; null for those that are not there or stand for nothing. */
export function namesBefore({ names, making, marks }: Work, contents: WorkbookContents): Journal["names"] {
  const all = [...[...names.values()].flat(), ...making.map(({ mark }) => mark), ...marks.map(({ mark }) => mark)];
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const before = nameBefore(name, contents);
    return { name, reference: before?.startsWith("#") === true ? null : before };
  });
}

/** The list of our sheets once all is written; `ids` are those of the sheets that were made. */
export function recordedAfter(
  due: readonly SheetJob[],
  making: readonly Making[],
  ids: ReadonlyMap<OwnKind, string>,
  contents: WorkbookContents,
): RecordedSheet[] {
  const listed = new Map<OwnKind, RecordedSheet>();
  for (const { kind, id, name, extent, written } of contents.own.values())
    listed.set(kind, {
      kind,
      id,
      name,
      extent: extent === null ? "" : boxRange(extent),
      ...(written === null ? {} : { written }),
    });
  for (const { made } of making)
    listed.set(made.kind, { kind: made.kind, id: ids.get(made.kind) ?? "", name: made.name, extent: "A1" });
  for (const job of due) {
    const kept = job.kind === "create" ? job.replaces : null;
    if (kept !== null) listed.set(kept.own, { kind: kept.own, id: kept.id, name: kept.name, extent: "A1" });
    const { own, plan, extent } = job;
    const id = ids.get(own) ?? contents.own.get(own)?.id ?? "";
    const written = isWatched(own) ? { written: fingerprint(plan) } : {};
    listed.set(own, { kind: own, id, name: plan.name, extent: boxRange(extent), ...written });
  }
  return [...listed.values()];
}

/** A name for a sheet of a kind: its own where it is there, else the usual one, else one that nobody else has. */
export function nameFor(
  own: OwnKind,
  { own: known, sheets }: Pick<WorkbookContents, "own" | "sheets">,
  usual: string = usualName(own),
): string {
  const there = known.get(own);
  if (there !== undefined) return there.name;
  const isTaken = (name: string) => sheets.some((sheet) => isSameName(sheet.name, name));
  if (!isTaken(usual)) return usual;
  const ending = (end: string) => `${usual.slice(0, LONGEST_NAME - end.length)}${end}`;
  const first = ending(" (Scorecard)");
  if (!isTaken(first)) return first;
  for (let number = 2; ; number++) if (!isTaken(ending(` (${number})`))) return ending(` (${number})`);
}
