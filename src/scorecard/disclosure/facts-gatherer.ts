import { isSmall, type Cell, type Count, type Relation, type System } from "./system";
import { wanting } from "./other-values";

type Term = Relation["terms"][number];

/** Gathers what a copy would publish. Numbers of cells and of counts are in the order in which they are added. */
export class FactsGatherer {
  private readonly cells: Cell[] = [];
  private readonly counts: Count[] = [];
  private readonly relations: Relation[] = [];
  private readonly alwaysWithheld = new Set<number>();

  cell(cell: Omit<Cell, "isAlwaysWithheld">): number {
    return this.cells.push({ ...cell, isAlwaysWithheld: false }) - 1;
  }

  count(value: number, cell: Count["cell"]): number {
    return this.counts.push({ value, cell }) - 1;
  }

  valueOf(count: number): number {
    return this.counts[count]?.value ?? NaN;
  }

  withhold(cell: number): void {
    this.alwaysWithheld.add(cell);
  }

  /** Counts that add up to another one, but for a difference that a reader is taken to know: rows without an area, children in two. */
  sum(parts: readonly number[], total: number): void {
    const terms: Term[] = [...parts.map((count) => ({ count, times: 1 })), { count: total, times: -1 }];
    const difference = terms.reduce((sum, { count, times }) => sum + times * this.valueOf(count), 0);
    this.relations.push({ terms, min: difference, max: difference, cell: null });
  }

  /** The rest of a whole, as a count that no cell shows. Nothing where the part is the larger one. */
  rest(part: number, whole: number): void {
    const value = this.valueOf(whole) - this.valueOf(part);
    if (value < 0) return;
    this.sum([part, this.count(value, "unseen")], whole);
  }

  /** A part of a whole. Nothing where the part is the larger one. */
  within(part: number, whole: number): void {
    const terms = [
      { count: part, times: 1 },
      { count: whole, times: -1 },
    ];
    this.tell({ terms, min: -Infinity, max: 0, cell: null });
  }

  /** What a cell tells. One that does not agree with the counts, for somebody typed over it, tells nothing exact; it is withheld where a count behind it is small. */
  tell(relation: Relation): void {
    const { cell, terms } = relation;
    if (
      wanting(
        relation,
        this.counts.map(({ value }) => value),
      ) === 0
    )
      this.relations.push(relation);
    else if (cell !== null && terms.some(({ count }) => isSmall(this.valueOf(count)))) this.withhold(cell);
  }

  system(): System {
    const cells = this.cells.map((cell, at) => ({ ...cell, isAlwaysWithheld: this.alwaysWithheld.has(at) }));
    return { cells, counts: this.counts, relations: this.relations };
  }
}
