/** Something in a list that was left out or is in doubt, in plain words, with the cell it stands in. */
export interface DataIssue {
  /** The list it was found in, "Supervisions"; or "Settings", "Sheets". */
  readonly list: string;
  /** "" for the workbook that is open. */
  readonly file: string;
  readonly sheet: string;
  /** "D14"; "" where the issue is of a whole sheet. */
  readonly cell: string;
  readonly problem: string;
  /** How it was treated. */
  readonly done: string;
  /** Of a closing line: how many cells of the list it stands for besides those with this problem that are listed. */
  readonly more?: { readonly cells: number; readonly problem: string };
}

/** Where an issue stands. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

/** How many issues of one kind and list are listed one by one; those after are counted in a closing line. */
export const LISTED_PER_KIND = 500;

/** How many issues of one kind a list has, and the first of them. */
interface Tally {
  readonly list: string;
  readonly kind: string;
  count: number;
  first: DataIssue | null;
}

/** Gathers issues, so that a list with a million bad rows yields a page to read and a count, not a million lines. */
export class IssueLog {
  private readonly issues: DataIssue[] = [];
  private readonly byList = new Map<string, Map<string, Tally>>();
  /** The kind that was added last: a bad column yields one issue of a kind after the other. */
  private last: Tally | null = null;

  /** `kind` groups issues of a list that have one cause; `where` is asked only if the issue is to be listed. */
  add(list: string, kind: string, where: () => Place, problem: string, done: string): void {
    const tally = this.last?.kind === kind && this.last.list === list ? this.last : this.tallyOf(list, kind);
    this.last = tally;
    tally.count++;
    if (tally.count > LISTED_PER_KIND) return;
    const issue = { list, ...where(), problem, done };
    tally.first ??= issue;
    this.issues.push(issue);
  }

  private tallyOf(list: string, kind: string): Tally {
    const kinds = this.byList.get(list) ?? new Map<string, Tally>();
    this.byList.set(list, kinds);
    const known = kinds.get(kind) ?? { list, kind, count: 0, first: null };
    kinds.set(kind, known);
    return known;
  }

  /** All issues in the order found, with a line for each kind of which there were more than are listed. */
  all(): DataIssue[] {
    const more = [...this.byList.values()]
      .flatMap((kinds) => [...kinds.values()])
      .flatMap(({ count, first }) => {
        if (first === null || count <= LISTED_PER_KIND) return [];
        const cells = count - LISTED_PER_KIND;
        const { problem } = first;
        return { ...first, cell: "", problem: `${cells} more of this kind: ${problem}`, more: { cells, problem } };
      });
    return [...this.issues, ...more];
  }
}
