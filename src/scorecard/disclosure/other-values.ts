import { isHidden, isTold, mayBe, type Relation, type Showing, type System } from "./system";

/** Steps of one search; what is not found within them is taken not to be there, which withholds more and never less. */
const MOST_STEPS = 1500;

/** Looks for other counts that would give the same copy. */
export class OtherValues {
  /** The relations of each count. */
  private readonly relationsOf: readonly (readonly number[])[];
  /** The relations that no search got past since this was emptied. */
  readonly obstacles = new Set<number>();
  private steps = 0;

  constructor(private readonly system: System) {
    const found: number[][] = system.counts.map(() => []);
    system.relations.forEach(({ terms }, at) => {
      for (const { count } of terms) found[count]?.push(at);
    });
    this.relationsOf = found;
  }

  /**
   * Counts that fit all that is shown, with one of them as asked; null where none were found. Begins with the true ones and
   * mends relation after relation by changing a hidden count, each once.
   */
  find(count: number, asked: number, showing: Showing): number[] | null {
    const about = this.system.counts[count];
    if (about === undefined || !mayBe(about, asked, showing)) return null;
    const values = this.system.counts.map(({ value }) => value);
    values[count] = asked;
    this.steps = MOST_STEPS;
    return this.mend(values, new Set([count]), showing) ? values : null;
  }

  /** Whether counts fit all that is shown. */
  fits(values: readonly number[], showing: Showing): boolean {
    return (
      this.system.counts.every((count, at) => mayBe(count, values[at] ?? count.value, showing)) &&
      this.system.relations.every((relation) => !isTold(relation, showing) || wanting(relation, values) === 0)
    );
  }

  private mend(values: number[], changed: ReadonlySet<number>, showing: Showing): boolean {
    if (--this.steps < 0) return false;
    const broken = this.mostPressing(values, changed, showing);
    if (broken === null) return true;
    const relation = this.system.relations[broken];
    if (relation === undefined) return false;
    const by = wanting(relation, values);
    for (const { count, times } of relation.terms) {
      const about = this.system.counts[count];
      const before = values[count];
      if (about === undefined || before === undefined || changed.has(count) || !isHidden(about, showing)) continue;
      for (const value of nearest(before, by / times, (each) => mayBe(about, each, showing))) {
        values[count] = value;
        if (this.mend(values, new Set([...changed, count]), showing)) return true;
      }
      values[count] = before;
    }
    this.obstacles.add(broken);
    return false;
  }

  /** The broken relation with the fewest counts left to change; null where none is broken. */
  private mostPressing(values: readonly number[], changed: ReadonlySet<number>, showing: Showing): number | null {
    let found: number | null = null;
    let fewest = Infinity;
    for (const count of changed)
      for (const at of this.relationsOf[count] ?? []) {
        const relation = this.system.relations[at];
        if (relation === undefined || !isTold(relation, showing) || wanting(relation, values) === 0) continue;
        const left = relation.terms.filter((term) => {
          const about = this.system.counts[term.count];
          return about !== undefined && !changed.has(term.count) && isHidden(about, showing);
        }).length;
        if (left < fewest) [found, fewest] = [at, left];
      }
    return found;
  }
}

/** What a relation's sum wants to lie within its bounds; 0 where it does. */
export function wanting({ terms, min, max }: Relation, values: readonly number[]): number {
  let sum = 0;
  for (const { count, times } of terms) sum += times * (values[count] ?? 0);
  return sum < min ? min - sum : sum > max ? max - sum : 0;
}

/** The value that mends a relation, or those nearest to it that the count may have. */
function nearest(before: number, change: number, isPossible: (value: number) => boolean): number[] {
  const aim = before + (change < 0 ? Math.floor(change) : Math.ceil(change));
  if (isPossible(aim)) return [aim];
  const found: number[] = [];
  for (const step of [-1, 1])
    for (let value = Math.max(0, aim) + (aim < 0 ? 0 : step), tries = 0; tries < 6; value += step, tries++)
      if (value !== before && isPossible(value)) {
        found.push(value);
        break;
      }
  return found;
}
