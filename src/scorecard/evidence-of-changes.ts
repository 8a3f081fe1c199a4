import { shortMonth, type Month } from "../calendar/month";
import type { ChangeCause } from "./change-causes";
import type { Evidence } from "./evidence";

/** All rows that made a difference, to be written to a sheet like those behind a figure. */
export function evidenceOfChanges(month: Month, causes: readonly ChangeCause[]): Evidence {
  const rows = causes.reduce((total, cause) => total + cause.rows.length, 0);
  return {
    title: `What changed for ${shortMonth(month)}`,
    figure: "Rows that made a difference",
    definition: [],
    sum: rows.toLocaleString("en-GB"),
    parts: causes.map(({ sentence, list, rows: own }) => ({
      label: sentence,
      value: own.length,
      list,
      rows: own.map(({ what, list: of, ...at }) => ({ ...at, detail: `${what} (${of})` })),
    })),
    notCounted: null,
    issues: [],
    nothing: "",
  };
}
