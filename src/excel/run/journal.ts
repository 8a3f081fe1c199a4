import type { CellFormat } from "../../workbook/sheet-plan";
import { markName, type OwnKind } from "../../workbook/own-sheets";
import type { WrittenCells } from "../write/written";
import { NewerVersion } from "./user-errors";

/**
 * The setting that says that a write is under way: what it touches and how that was before. It is written before
 * anything else and taken away last, so that whoever comes after a closed tab can undo or finish what was begun. It is
 * also the lock that keeps two panes from writing at once.
 */
export const JOURNAL_SETTING = "Scorecard.Writing";

/** How long a write may be silent before another pane takes it for one that was given up. Milliseconds. */
export const GIVEN_UP_AFTER = 120_000;

/** How cells of a row were: what to enter into `formulas` to have them back. */
export interface CellsBefore {
  readonly row: number;
  readonly left: number;
  readonly entries: readonly (string | number | boolean)[];
  /** The marks of what is written there (write/written.ts): what holds something else by then was changed by a person. */
  readonly marks?: readonly string[];
}

/** How a range looked: only what the write changes of it. */
export interface LookBefore {
  readonly ranges: readonly string[];
  readonly format: CellFormat;
  /** Codes of the cells, or one for all. */
  readonly numberFormat?: readonly (readonly string[])[];
  /** Borders by edge; null takes the line away. */
  readonly lines?: readonly { readonly edge: LineEdge; readonly color: string | null }[];
}

export type LineEdge = "EdgeBottom" | "InsideHorizontal";

/** How a sheet that is brought up to date was. */
export interface UpdateBefore {
  readonly id: string;
  readonly own: OwnKind;
  readonly cells: readonly CellsBefore[];
  readonly looks: readonly LookBefore[];
  readonly hidden: readonly { readonly row: number; readonly isHidden: boolean }[];
  /** Whether all of it is written again by every build, so that a later one need not undo its cells. */
  readonly isMadeAgain: boolean;
}

/** A sheet that is laid out for other areas, and the copy that was made of it first. */
interface RebuildBefore {
  readonly id: string;
  readonly own: OwnKind;
  readonly copy: MadeSheet;
  readonly ranges: readonly string[];
  readonly hidden: readonly { readonly row: number; readonly isHidden: boolean }[];
  /** What is written on it; null where that is not known. */
  readonly written: readonly WrittenCells[] | null;
}

/** A sheet that a write makes: under a name that nobody else can have hit upon, until it carries its mark. */
export interface MadeSheet {
  readonly kind: OwnKind;
  readonly provisional: string;
  readonly name: string;
  /** What is written on it; null where that is not known. A copy of another sheet has "copy". */
  readonly written: readonly WrittenCells[] | "copy" | null;
}

/** What a write under way touches. */
export interface Journal {
  /** Tells this write from all others. */
  readonly run: string;
  /** When it last gave a sign of life: milliseconds of the computer's clock. */
  readonly at: number;
  /** "writing": to be undone. "written": all is on the sheets, only charts and looks may be missing. */
  readonly phase: "writing" | "written";
  readonly made: readonly MadeSheet[];
  readonly updated: readonly UpdateBefore[];
  readonly rebuilt: readonly RebuildBefore[];
  /** Sheets that give up their places, by the names that they had. */
  readonly renamed: readonly { readonly id: string; readonly name: string }[];
  /** Defined names that are pointed elsewhere, as they were; null for those that were not there. */
  readonly names: readonly { readonly name: string; readonly reference: string | null }[];
  /** The setting that lists our sheets, as it was. */
  readonly sheets: string | null;
  /** Sheets whose charts are still to be placed. */
  readonly charts: readonly OwnKind[];
  /** Sheets laid out again, whose print set-up is still to come. */
  readonly prints: readonly OwnKind[];
}

/** What may be missing on sheets whose figures all stand, after a write that was cut off at its very end. */
export interface Pending {
  readonly charts: ReadonlySet<OwnKind>;
  readonly prints: ReadonlySet<OwnKind>;
}

export const NOTHING_PENDING: Pending = { charts: new Set(), prints: new Set() };

/** Counts up when a journal holds something that code from before could not undo. */
const VERSION = 1;

const BLANK = {
  at: 0,
  phase: "writing",
  updated: [],
  rebuilt: [],
  renamed: [],
  names: [],
  sheets: null,
  charts: [],
  prints: [],
} as const;

/**
 * A journal as its setting holds it; null for none. What cannot be read is taken for none. Throws {@link NewerVersion} for
 * one that a later version of the add-in wrote.
 */
export function parseJournal(setting: string | null): Journal | null {
  const found = setting === null ? null : parsed(setting);
  if (typeof found?.run !== "string" || !Array.isArray(found.made)) return null;
  if (Number(found.version) > VERSION) throw new NewerVersion();
  return { ...BLANK, ...(found as Pick<Journal, "run" | "made">) };
}

function parsed(setting: string): (Partial<Journal> & { readonly version?: unknown }) | null {
  try {
    return JSON.parse(setting) as Partial<Journal> | null;
  } catch {
    return null;
  }
}

/** How many characters of a journal a setting of the workbook is trusted to hold. */
const LARGEST = 500_000;

/**
 * What is kept in the workbook of a journal: all of it, or where that is too much all but cells that every build writes
 * again. Their sheets keep the mark that they get before their cells, so that whatever is left on them counts as ours.
 */
function durable(journal: Journal): Journal {
  if (JSON.stringify(journal).length <= LARGEST) return journal;
  const marks = new Set(journal.updated.flatMap(({ own, isMadeAgain }) => (isMadeAgain ? [markName(own)] : [])));
  return {
    ...journal,
    updated: journal.updated.map((each) => (each.isMadeAgain ? { ...each, cells: [] } : each)),
    made: journal.made.map((each) => (each.written === "copy" ? each : { ...each, written: null })),
    rebuilt: journal.rebuilt.map((each) => ({ ...each, written: null })),
    names: journal.names.filter(({ name }) => !marks.has(name)),
  };
}

/** Queues the journal as a setting of the workbook. */
export function queueJournal(workbook: Excel.Workbook, journal: Journal): void {
  workbook.settings.add(
    JOURNAL_SETTING,
    JSON.stringify({ version: VERSION, ...durable({ ...journal, at: Date.now() }) }),
  );
}

/** The text of a setting, or null; loaded by {@link askSetting}. */
export function settingText(setting: Excel.Setting): string | null {
  return setting.isNullObject ? null : String(setting.value);
}

/** Asks for a setting; {@link settingText} reads it after a sync. */
export function askSetting(workbook: Excel.Workbook, key: string): Excel.Setting {
  const setting = workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return setting;
}
