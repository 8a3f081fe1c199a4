import type { Source } from "../../workbook/grid";
import type { ListName } from "../list";
import { headingsOf, type Recognised, type Recognition } from "./recognise";

/** What one sheet, table or file turned out to be. */
export interface ListSurvey {
  readonly source: Source;
  /** Null where no list was recognised. */
  readonly list: ListName | null;
  readonly rows: number;
  /** The columns recognised: what the list calls them, and where they stand among the headings. */
  readonly columns: readonly { readonly name: string; readonly heading: string; readonly at: number }[];
  /** The headings of the sheet as they are written. */
  readonly headings: readonly string[];
  /** Whether a person said what it is. */
  readonly isMapped: boolean;
  /** In words, what is wrong or missing; "" where nothing is. */
  readonly remark: string;
}

/** Why nothing was read from a sheet, as a sentence. */
export function reasonOf(recognition: Exclude<Recognition, { kind: "list" }>): string {
  switch (recognition.kind) {
    case "unclear":
      return `This could be ${recognition.candidates.join(" or ")}. Name the sheet after the list it holds.`;
    case "incomplete":
      return `This looks like ${recognition.list}, but has no column ${recognition.missing.join(", and no column ")}.`;
    case "none":
      return "No list was recognised by the headings of this sheet.";
  }
}

/** The survey of a sheet that was recognised. */
export function surveyOf(
  { definition, grid, headingRow, columns, monthColumns }: Recognised,
  isMapped: boolean,
): ListSurvey {
  const hidden = grid.hiddenRows ?? 0;
  const remarks = [
    ...(monthColumns.length > 0 ? [`${monthColumns.length} month columns`] : []),
    ...(hidden > 0
      ? [`${hidden.toLocaleString("en-GB")} hidden ${hidden === 1 ? "row is" : "rows are"} counted too`]
      : []),
  ];
  return {
    source: grid.source,
    list: definition.name,
    rows: grid.values.length - headingRow - 1,
    columns: [...columns].map(([name, at]) => ({ name, heading: definition.columns[name]?.heading ?? name, at })),
    headings: headingsOf(grid, headingRow),
    isMapped,
    remark: remarks.join(", "),
  };
}
