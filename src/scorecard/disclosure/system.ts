/** Counts from 1 to this might point to a child. */
export const LARGEST_SMALL = 4;

/** A number that the copy could show. */
export interface Cell {
  /** How much is lost when it is withheld; what is lost least goes first. */
  readonly loss: number;
  /** Whether it shows a count of its own, and not what is made of counts. */
  readonly isCount: boolean;
  /** Withheld whatever the arithmetic says. */
  readonly isAlwaysWithheld: boolean;
}

/** A count that whoever reads the copy may try to work out. */
export interface Count {
  readonly value: number;
  /** The number of the cell that shows it; "known" where it is taken to be known from elsewhere, "unseen" where no cell shows it. */
  readonly cell: number | "known" | "unseen";
}

/** What a reader knows of counts: a sum of them, each so many times, lies between two bounds. */
export interface Relation {
  readonly terms: readonly { readonly count: number; readonly times: number }[];
  readonly min: number;
  readonly max: number;
  /** The cell that tells it; null where it holds by what the counts are. */
  readonly cell: number | null;
}

/** All that is published of a month, as counts and what relates them. */
export interface System {
  readonly cells: readonly Cell[];
  readonly counts: readonly Count[];
  readonly relations: readonly Relation[];
}

/** How a cell is shown: as it is, as a small count ("<5"), or not at all ("c"). */
export type Shown = "open" | "small" | "withheld";

/** How each cell is shown, by its number. */
export type Showing = readonly Shown[];

export function isSmall(value: number): boolean {
  return value >= 1 && value <= LARGEST_SMALL;
}

/** Whether a count may be a value as far as its own cell tells: a withheld cell is no small count, unless it is one. */
export function mayBe({ value, cell }: Count, asked: number, showing: Showing): boolean {
  if (asked < 0) return false;
  if (cell === "unseen") return true;
  if (cell === "known") return asked === value;
  switch (showing[cell]) {
    case "small":
      return isSmall(asked);
    case "withheld":
      return isSmall(value) || !isSmall(asked);
    default:
      return asked === value;
  }
}

/** Whether a reader cannot see a count. */
export function isHidden({ cell }: Count, showing: Showing): boolean {
  return cell === "unseen" || (cell !== "known" && showing[cell] !== "open");
}

/** Whether a relation is told: one that a withheld cell would tell is not. */
export function isTold({ cell }: Relation, showing: Showing): boolean {
  return cell === null || showing[cell] === "open";
}
