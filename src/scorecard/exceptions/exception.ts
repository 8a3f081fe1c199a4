import type { Day } from "../../calendar/day";
import type { Month } from "../../calendar/month";
import type { Given, Indicator } from "../../indicators/define-indicator";
import type { Lists } from "../../lists/reading/read-lists";
import type { Whereabouts } from "../../lists/whereabouts";
import type { ExceptionLimits } from "../../settings/exception-limits";
import type { TeamBook } from "../teams/team-book";

/** One piece of work: a child or a worker, why it is on the list, and where its row stands. */
export interface Exception {
  /** The row of its list, as the kind that found it numbers them. */
  readonly row: number;
  /** "40 working days or more" */
  readonly what: string;
  /** The child's ID as it stands in the list, or the worker's name. */
  readonly who: string;
  readonly team: string;
  /** Its number in the settings; NO_AREA where it is not known. */
  readonly area: number;
  /** The day that decides; null where there is none. */
  readonly since: Day | null;
  /** How long or how much, in the unit of its kind; null where that cannot be told. */
  readonly amount: number | null;
  /** "due by 6 June 2017"; "" for nothing. */
  readonly more: string;
  readonly at: Whereabouts;
  /** The child or worker by number where a list of all names each once; null where every row is work of its own. */
  readonly once: number | null;
}

/** What an indicator would have counted had some of the exceptions been put right. */
export interface Effect {
  /** "all 9 had been allocated by 31 May 2017" */
  readonly condition: string;
  /** A measure of the indicator in a column of its tallies, as it is and as it would be. */
  readonly now: MeasureIn;
  readonly then: MeasureIn;
}

export type MeasureIn = (measure: string, column: number) => number;

/** All exceptions of a kind. */
export interface Found {
  readonly exceptions: readonly Exception[];
  /** Remarks for the reader, as whole sentences. */
  readonly notes: readonly string[];
  /** What some of them move; null for nothing. */
  readonly effect: (chosen: readonly Exception[]) => Effect | null;
}

/** Why a kind of exceptions cannot be found, as a whole sentence. */
export interface NotFound {
  readonly reason: string;
}

/** What exceptions are looked for in. */
interface Asked {
  readonly lists: Lists;
  readonly month: Month;
  /** The month's last day: at its end things are as they are listed. */
  readonly end: Day;
  /** What indicators count with, for the month alone. */
  readonly given: Given;
  readonly limits: ExceptionLimits;
  readonly teams: TeamBook;
}

/** A kind of exception: what it is, which indicator it moves, and how it is found. */
export interface ExceptionKind {
  readonly title: string;
  readonly indicator: Indicator;
  /** What names a row: a child's ID, or a worker. */
  readonly who: "ID" | "Worker";
  /** What the deciding day and the amount are of. */
  readonly since: string;
  /** Whether only the month of the deciding day is known. */
  readonly isSinceMonth?: true;
  readonly amount: string;
  /** Whether less is worse; of all others the most come first. */
  readonly isLeastFirst?: true;
  readonly find: (asked: Asked) => Found | NotFound;
}

export function isFound(result: Found | NotFound): result is Found {
  return "exceptions" in result;
}

/** "1 case", "1,204 cases" */
export function several(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
