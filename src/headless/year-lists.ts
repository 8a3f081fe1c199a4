import { after, firstDay, lastDay, type Month } from "../calendar/month";
import type { Grid } from "../workbook/grid";

/** The lists as they were handed in for an earlier month: month columns after it are not filled yet. */
export function asOf(grids: readonly Grid[], month: Month): Grid[] {
  const next = firstDay(after(month, 1));
  return grids.map((grid) =>
    grid.source.sheet === "Supervision"
      ? {
          ...grid,
          values: grid.values.map((row, at) =>
            at < 4
              ? row
              : row.map((cell, column) => (column > 5 && typeof cell === "number" && cell >= next ? null : cell)),
          ),
        }
      : grid,
  );
}

/** The lists without those of the office that is first to hand in supervisions. */
export function withoutAnOffice(grids: readonly Grid[]): Grid[] {
  const office = grids.find(({ source }) => source.sheet === "Supervision")?.source.file;
  return grids.filter(({ source }) => source.file !== office);
}

/** The lists without the first assessment that was completed in a month. */
export function withoutAssessmentOf(grids: readonly Grid[], month: Month): Grid[] {
  const completed = 4;
  return grids.map((grid) => {
    if (grid.source.sheet !== "Assessments") return grid;
    const row = grid.values.findIndex(
      (cells) => Number(cells[completed]) >= firstDay(month) && Number(cells[completed]) <= lastDay(month),
    );
    return { ...grid, values: grid.values.filter((_, at) => at !== row) };
  });
}
