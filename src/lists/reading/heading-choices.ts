import type { Grid } from "../../workbook/grid";
import { takeApart } from "./anatomy";
import { headingRowByKind, isPersonal } from "./heading-by-kind";
import { columnHeadings } from "./column-headings";
import type { HeadingReading } from "./month-headings";

/**
 * The headings of a sheet that was not recognised, for a person to say which is which: those of its first table, else of
 * the first row of words above rows of another kind. Never a row of data, for that holds names and dates of birth.
 */
export function headingChoices(grid: Grid, reading: HeadingReading): string[] {
  const [table] = takeApart(grid, reading);
  if (table !== undefined) {
    const { headingTop, headingBottom, left, right } = table;
    const headings = columnHeadings(grid, headingTop, headingBottom, left, right, reading);
    return Array.from({ length: right + 1 }, (_, at) => {
      const text = headings.find(({ column }) => column === at)?.text ?? "";
      return isPersonal(text) ? "" : text;
    });
  }
  const at = headingRowByKind(grid);
  return at === null ? [] : (grid.values[at] ?? []).map((cell) => String(cell ?? "").trim());
}
