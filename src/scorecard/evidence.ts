import { workingCalendar } from "../calendar/working-days";
import { assessments } from "../lists/assessments";
import type { Source } from "../workbook/grid";
import type { List } from "../lists/list";
import { listOf } from "../indicators/define-indicator";
import { measuresOf } from "./figure-cells";
import type { Scorecard } from "./make-scorecard";
import type { PlanFigure } from "../workbook/sheet-plan";

/** A row of a list, as a person finds it. */
export interface EvidenceRow {
  readonly source: Source;
  /** One-based row of its sheet. */
  readonly sheetRow: number;
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
export function evidenceFor({ figures, issues, lists, settings }: Scorecard, figure: PlanFigure): Evidence | null {
  const found = figures.find(({ indicator }) => indicator.number === figure.indicator);
  const row = found?.rows.find((each) => each.row.label === figure.row);
  const index = found?.columns.findIndex(({ label }) => label === figure.column) ?? -1;
  const column = found?.columns[index];
  if (found === undefined || row === undefined || column === undefined) return null;
  const { indicator, counts } = found;
  const base = {
    title: `${indicator.number}  ${indicator.title}`,
    figure: `${figure.row}, ${figure.column}: ${row.cells[index]?.text ?? ""}`,
    definition: indicator.definition,
    issues: issues.filter(({ list }) => indicator.lists.some((name) => name === list)),
  };
  if (column.kind === "comparator")
    return {
      ...base,
      sum: "",
      parts: [],
      notCounted: null,
      nothing:
        "This is made of other months: their numbers stand beside the chart, and those that were published in Scorecard history.",
    };
  if (counts === null)
    return { ...base, sum: "", parts: [], notCounted: null, nothing: found.notes[0] ?? "It could not be computed." };
  const detail = detailOf(indicator.number, lists, settings.closedDays);
  const parts = measuresOf(row.row).flatMap((name): EvidencePart[] => {
    const tally = counts.measures[name];
    if (tally === undefined) return [];
    const label = indicator.measures.find((measure) => measure.key === name)?.label ?? name;
    const rows = found
      .rowsBehind(name, column.tallyColumn)
      .map((each) => ({ ...tally.list.whereIs(each), detail: detail(each) }));
    return [{ label, value: found.counted(name, found.month, column.tallyColumn) ?? 0, list: tally.list.name, rows }];
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
    nothing: "",
  };
}

/** The rows that count in the whole and not in the part. */
function difference(whole: EvidencePart, part: EvidencePart): EvidencePart | null {
  if (whole.list !== part.list) return null;
  const key = ({ source, sheetRow }: EvidenceRow) => `${source.file}|${source.sheet}|${sheetRow}`;
  const counted = new Set(part.rows.map(key));
  const rows = whole.rows.filter((row) => !counted.has(key(row)));
  return { label: `In “${whole.label}”, not in “${part.label}”`, value: rows.length, list: whole.list, rows };
}

function shown(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
}

/** What else is told of a row: for timeliness the working days that it took. */
function detailOf(
  indicator: number,
  lists: Scorecard["lists"],
  closedDays: Scorecard["settings"]["closedDays"],
): (row: number) => string {
  const list: List<typeof assessments.columns> | undefined = indicator === 3 ? listOf(lists, assessments) : undefined;
  if (list === undefined) return () => "";
  const calendar = workingCalendar(closedDays);
  const { started, completed } = list.columns;
  return (row) => {
    const days = calendar.between(started.day(row), completed.day(row));
    return `${days} working ${days === 1 ? "day" : "days"}`;
  };
}
