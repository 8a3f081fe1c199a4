import type { Month } from "../calendar/month";
import type { Built } from "../excel/build";
import type { Survey } from "../excel/survey";
import type { Grid } from "../workbook/grid";
import type { ColumnMapping } from "../lists/reading/column-mapping";
import type { ChosenAnswers } from "./chosen-answers";
import type { CommentaryAnswers, CommentaryDoubt } from "../scorecard/disclosure/commentary-answers";
import type { ChangeCause } from "../scorecard/change-causes";
import type { PublicationState } from "../scorecard/publications";
import type { TeamBreakdown } from "../scorecard/teams/team-figures";
import type { Evidence } from "../scorecard/evidence";
import type { Change } from "../scorecard/changed-figures";
import type { TypedOver } from "../scorecard/typed-over";
import type { Rating } from "../scorecard/rating";
import type { RowChange } from "../scorecard/row-changes";
import type { Trend } from "../scorecard/trend";

/** A file that was added: its sheets in memory, nowhere else. */
export interface PickedFile {
  readonly name: string;
  readonly grids: readonly Grid[];
}

export type View = "build" | "questions" | "issues" | "evidence" | "about";

/** What the pane is busy with. */
interface Busy {
  readonly doing: string;
  /** 0 to 1. */
  readonly done: number;
  /** Null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** What stands in the way, as a sentence that says what to do. */
interface Problem {
  readonly sentence: string;
  readonly retry: (() => void) | null;
}

/** A line of the result. */
interface ResultLine {
  readonly number: number;
  readonly title: string;
  readonly value: string;
  readonly rating: Rating;
  readonly trend: Trend;
  /** Why it could not be computed; "" where it could. */
  readonly reason: string;
}

/** A figure that a refresh changed, with the rows that made the difference where they are known. */
interface ShownChange extends Change {
  readonly rows: readonly RowChange[];
}

/** A published figure for which the lists now say something else. */
interface ShownRevision {
  readonly key: string;
  readonly what: string;
  readonly published: string;
  readonly now: string;
}

/** Revisions that one thing made. */
interface ShownRevisionGroup {
  readonly key: string;
  readonly title: string;
  readonly revisions: readonly ShownRevision[];
}

/** Revisions that were accepted last, and can be taken back. */
interface LastAcceptance {
  readonly month: Month;
  readonly accepted: Built["accepted"];
}

export interface Result {
  readonly sheet: string;
  readonly month: Month;
  readonly how: "built" | "refreshed";
  readonly lines: readonly ResultLine[];
  readonly issues: number;
  /** Sheets of ours that could not have their usual names, for somebody else's have them. */
  readonly otherNames: Built["otherNames"];
  /** Sheets of an interrupted build that were kept. */
  readonly kept: Built["kept"];
  readonly changes: readonly ShownChange[];
  readonly typedOver: readonly TypedOver[];
  /** What made them, most rows first; none where the rows before are not known. */
  readonly causes: readonly ChangeCause[];
  readonly revisions: readonly ShownRevisionGroup[];
  readonly publication: PublicationState;
  /** "Draft", "Published 14 June 2017 by A. Name" */
  readonly publicationWords: string;
  /** Whoever published last, for the next time; "" where nobody is recorded. */
  readonly lastPublisher: string;
  /** The areas of the settings, for whose lists of work to write. */
  readonly areas: readonly string[];
}

/** How the selected figure came about, or why that cannot be said. */
type Explained =
  | { readonly kind: "evidence"; readonly evidence: Evidence; readonly teams: TeamBreakdown | null }
  | { readonly kind: "none"; readonly sentence: string };

/** What is to be read before a copy for publication is made. */
export interface CopyCheck {
  readonly doubts: readonly CommentaryDoubt[];
  readonly answers: CommentaryAnswers;
}

/** Everything that the pane shows is drawn from this. */
export interface PaneState {
  readonly start: "starting" | "ready" | "not Excel" | "blocked";
  readonly view: View;
  readonly files: readonly PickedFile[];
  readonly fileProblems: readonly string[];
  readonly mappings: ReadonlyMap<string, ColumnMapping>;
  /** The month that a person chose, or null. */
  readonly month: Month | null;
  readonly looked: Survey | null;
  /** Answers that a person chose and has not saved yet. */
  readonly chosen: ChosenAnswers;
  readonly busy: Busy | null;
  readonly problem: Problem | null;
  readonly result: Result | null;
  /** The last scorecard that was built, refreshed or looked up, for evidence and for what changed. */
  readonly built: Built | null;
  readonly explained: Explained | null;
  readonly lastAcceptance: LastAcceptance | null;
  /** The populations that were taken over into the settings, in whole sentences. */
  readonly populations: readonly string[];
  /** Null while no copy waits for an answer. */
  readonly copyCheck: CopyCheck | null;
  /** What a screen reader is told. */
  readonly announcement: string;
  /** "Excel on OFFICE_ONLINE", once it is known. */
  readonly host: string;
}

const FIRST_STATE: PaneState = {
  start: "starting",
  view: "build",
  files: [],
  fileProblems: [],
  mappings: new Map(),
  month: null,
  looked: null,
  chosen: new Map(),
  busy: null,
  problem: null,
  result: null,
  built: null,
  explained: null,
  lastAcceptance: null,
  populations: [],
  copyCheck: null,
  announcement: "",
  host: "",
};

/** The one state, and who wants to know of its changes. */
export class Store {
  private current = FIRST_STATE;
  private readonly listeners = new Set<() => void>();

  get state(): PaneState {
    return this.current;
  }

  set(change: Partial<PaneState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
