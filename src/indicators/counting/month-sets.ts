import { intersect, union, without, NO_MONTHS, type MonthSet } from "./month-set";

/** A set of months for each row of a list, or for each child or worker by number; none at first. */
export class MonthSets {
  private readonly sets: Int32Array;

  constructor(size: number) {
    this.sets = new Int32Array(size);
  }

  /** The months of a row. */
  at(index: number): MonthSet {
    // Nothing is kept but what `add` took, and no months for the rest.
    return (this.sets[index] ?? NO_MONTHS) as MonthSet;
  }

  /** Adds months to those of a row. */
  add(index: number, months: MonthSet): void {
    this.sets[index] = union(this.at(index), months);
  }

  /** Adds months to those of a row and returns the ones that were not there before. */
  addNew(index: number, months: MonthSet): MonthSet {
    const before = this.at(index);
    this.sets[index] = union(before, months);
    return without(months, before);
  }

  /** The months of a row that are among these. */
  among(index: number, months: MonthSet): MonthSet {
    return intersect(this.at(index), months);
  }
}
