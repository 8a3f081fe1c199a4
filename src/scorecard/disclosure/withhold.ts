import { OtherValues } from "./other-values";
import { LARGEST_SMALL, isHidden, isSmall, type Relation, type Showing, type Shown, type System } from "./system";

/** So many values a small count has to be able to have, the true one among them. */
export const LEAST_VALUES = 3;
/** "c" for "<5" loses less than any other count would. */
const LOSS_OF_THE_SIGN = 5;

/**
 * How each cell is to be shown so that no small count can be worked out: each could have at least {@link LEAST_VALUES}
 * values with all else shown the same. What is lost least is withheld first; what turns out not to be needed is shown again.
 * The same system gives the same answer.
 */
export function showingOf(system: System): Showing {
  const guard = new Guard(system);
  guard.withholdUntilSafe();
  guard.showAgainWhatCanBe();
  return guard.showing;
}

/** The small counts that a reader could work out, by their numbers. */
export function recoverable(system: System, showing: Showing): number[] {
  const search = new OtherValues(system);
  return smallCounts(system).filter((count) => !isProtected(system, search, count, showing));
}

/** The small counts: of their own cells, and those that only other cells would tell. */
function smallCounts({ counts }: System): number[] {
  return counts.flatMap(({ value, cell }, at) => (isSmall(value) && cell !== "known" ? [at] : []));
}

function isProtected(
  { counts }: System,
  search: OtherValues,
  count: number,
  showing: Showing,
  known?: number[][],
): boolean {
  const about = counts[count];
  if (about === undefined || !isHidden(about, showing)) return false;
  const still = (known ?? []).filter((values) => search.fits(values, showing));
  const found = new Set([about.value, ...still.map((values) => values[count] ?? about.value)]);
  const others: number[][] = [...still];
  for (const asked of valuesAround(about.value)) {
    if (found.size >= LEAST_VALUES) break;
    if (found.has(asked)) continue;
    const values = search.find(count, asked, showing);
    if (values === null) continue;
    others.push(values);
    found.add(asked);
  }
  known?.splice(0, known.length, ...others);
  return found.size >= LEAST_VALUES;
}

/** Small values first, the nearest of them first. */
function valuesAround(value: number): number[] {
  const order = (each: number) => (isSmall(each) ? 0 : 100) + Math.abs(each - value);
  return Array.from({ length: 2 * LARGEST_SMALL + 2 }, (_, each) => each)
    .filter((each) => each !== value)
    .sort((a, b) => order(a) - order(b));
}

class Guard {
  showing: Shown[];
  private readonly search: OtherValues;
  private readonly small: readonly number[];
  /** For each small count the other counts that were found for it. */
  private readonly found = new Map<number, number[][]>();

  constructor(private readonly system: System) {
    this.search = new OtherValues(system);
    this.small = smallCounts(system);
    this.showing = system.cells.map(({ isAlwaysWithheld }) => (isAlwaysWithheld ? "withheld" : "open"));
    for (const { value, cell } of system.counts)
      if (typeof cell === "number" && isSmall(value)) this.showing[cell] = "small";
  }

  withholdUntilSafe(): void {
    for (const count of this.small)
      for (;;) {
        this.search.obstacles.clear();
        if (this.isSafe(count)) break;
        const next = this.leastLost(this.inTheWay(count)) ?? this.leastLost(this.connected(count));
        if (next === null) break;
        this.showing[next] = "withheld";
      }
  }

  /** What was withheld is shown again, the greatest loss first, where everything stays safe. */
  showAgainWhatCanBe(): void {
    const withheld = this.showing.flatMap((shown, cell) =>
      shown === "withheld" && this.system.cells[cell]?.isAlwaysWithheld === false ? [cell] : [],
    );
    for (const cell of withheld.sort((a, b) => this.lossOf(b) - this.lossOf(a) || a - b)) {
      this.showing[cell] = this.isSmallCell(cell) ? "small" : "open";
      if (!this.small.every((count) => this.isSafe(count))) this.showing[cell] = "withheld";
    }
  }

  private isSafe(count: number): boolean {
    let known = this.found.get(count);
    if (known === undefined) this.found.set(count, (known = []));
    return isProtected(this.system, this.search, count, this.showing, known);
  }

  /** The cells that kept the last search from finding other values of a count. */
  private inTheWay(count: number): Set<number> {
    const own = this.system.counts[count]?.cell;
    const cells = new Set<number>(typeof own === "number" ? [own] : []);
    for (const at of this.search.obstacles) this.addCellsOf(this.system.relations[at], cells);
    return cells;
  }

  /** Every cell that has to do with a count, by whatever way. */
  private connected(count: number): Set<number> {
    const cells = new Set<number>();
    const reached = new Set([count]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const relation of this.system.relations) {
        if (!relation.terms.some((term) => reached.has(term.count))) continue;
        for (const term of relation.terms) reached.add(term.count);
        this.addCellsOf(relation, cells);
      }
    }
    return cells;
  }

  private addCellsOf(relation: Relation | undefined, cells: Set<number>): void {
    if (relation === undefined) return;
    if (relation.cell !== null) cells.add(relation.cell);
    for (const term of relation.terms) {
      const cell = this.system.counts[term.count]?.cell;
      if (typeof cell === "number") cells.add(cell);
    }
  }

  /** Of the cells that are not withheld yet the one that is lost least; null where there is none. */
  private leastLost(cells: ReadonlySet<number>): number | null {
    const [first] = [...cells]
      .filter((cell) => this.showing[cell] !== "withheld")
      .sort((a, b) => this.lossOf(a) - this.lossOf(b) || a - b);
    return first ?? null;
  }

  private lossOf(cell: number): number {
    return this.isSmallCell(cell) ? LOSS_OF_THE_SIGN : (this.system.cells[cell]?.loss ?? 0);
  }

  private isSmallCell(cell: number): boolean {
    return this.system.counts.some((count) => count.cell === cell && isSmall(count.value));
  }
}
