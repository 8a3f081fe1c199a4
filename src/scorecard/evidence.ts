import { firstCell, type Whereabouts } from "../lists/whereabouts";
import type { FigureKey } from "../workbook/figure-key";
import { tallyOf } from "./placed-counts";
import { findFigure } from "./find-figure";
import { measureLabel } from "./history";
import type { Scorecard } from "./make-scorecard";
import { measuresOf } from "./row-expressions";

/** A row of a list, as a person finds it. */
export interface EvidenceRow extends Whereabouts {
  /** What is to be known of it besides: "47 working days"; "" for nothing. */
  readonly detail: string;
}

/** The rows of a list behind one number. */
export interface EvidencePart {
  readonly label: string;
  readonly value: number;
  readonly list: string;
  readonly rows: readonly EvidenceRow[];
}

/** How a figure came about. */
export interface Evidence {
  readonly title: string;
  /** "Rated row, EAST: 97%" */
  readonly figure: string;
  readonly definition: readonly string[];
  /** "395 / 407" */
  readonly sum: string;
  readonly parts: readonly EvidencePart[];
  /** Rows of the whole that are not in the part, and why. */
  readonly notCounted: EvidencePart | null;
  /** Rows of the list that were left out of it or doubted. */
  readonly issues: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly problem: string;
    readonly done: string;
  }[];
  /** Why there is nothing to show; "" where there is. */
  readonly nothing: string;
}

/** The rows behind a figure of the month. Comparators are of other months: their numbers stand on the sheet, beside the table. */
export function evidenceFor(
  { figures, issues }: Pick<Scorecard, "figures" | "issues">,
  key: FigureKey,
): Evidence | null {
  const found = findFigure(figures, key);
  if (found === null) return null;
  const { row, column, cell } = found;
  const { indicator, counts, month, counted, rowsBehind, notes } = found.of;
  const base = {
    title: `${indicator.number}  ${indicator.title}`,
    figure: `${row.row.label}, ${column.label}: ${cell.text}`,
    definition: indicator.definition,
    issues: issues.filter(({ list }) => indicator.lists.some((name) => name === list)),
  };
  if (column.kind === "comparator" || column.kind === "period")
    return {
      ...base,
      sum: "",
      parts: [],
      notCounted: null,
      nothing:
        "This is made of other months: their numbers stand beside the chart, and those that were published in Scorecard history.",
    };
  if (counts === null)
    return { ...base, sum: "", parts: [], notCounted: null, nothing: notes[0] ?? "It could not be computed." };
  const parts = measuresOf(row.row).flatMap((measure): EvidencePart[] => {
    const { list } = tallyOf(counts, indicator, measure);
    const value = counted(measure, month, column.place);
    if (value === null) return [];
    const label = measureLabel([indicator], indicator.number, measure);
    const rows = rowsBehind(measure, column.tallyColumn).map((each) => ({
      ...list.whereIs(each),
      detail: counts.detail?.(each) ?? "",
    }));
    return [{ label, value, list: list.name, rows }];
  });
  const [first, second] = parts;
  const isShare = (row.row.kind === "share" || row.row.kind === "mean") && first !== undefined && second !== undefined;
  return {
    ...base,
    sum: isShare
      ? `${shown(first.value)} / ${shown(second.value)}`
      : parts.map(({ value }) => shown(value)).join(" + "),
    parts,
    notCounted: isShare ? difference(second, first) : null,
    nothing: parts.length === 0 ? notes.join(" ") : "",
  };
}

/** The rows that count in the whole and not in the part. */
function difference(whole: EvidencePart, part: EvidencePart): EvidencePart | null {
  if (whole.list !== part.list) return null;
  const key = (row: EvidenceRow) => `${row.source.file}|${row.source.sheet}|${firstCell(row)}`;
  const counted = new Set(part.rows.map(key));
  const rows = whole.rows.filter((row) => !counted.has(key(row)));
  return { label: `In “${whole.label}”, not in “${part.label}”`, value: rows.length, list: whole.list, rows };
}

function shown(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}
