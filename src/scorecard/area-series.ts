import type { Row } from "../indicators/define-indicator";
import { monthsUpTo } from "../calendar/month";
import { numberCell, seriesPoint, type CellContext } from "./figure-cells";
import { MONTHS_SHOWN } from "./figure-columns";

/** The months of an area, and what its month is compared with. */
export interface AreaSeries {
  /** Its column in the table. */
  readonly columnIndex: number;
  /** Thirteen months, the month itself last; null where not known. */
  readonly values: readonly (number | null)[];
  /** As the city's comparator, of the area alone; null where not known. */
  readonly comparator: number | null;
}

/** A row of each area that has a column. Of figures that are kept from an earlier day the months before are not known. */
export function areaSeries(row: Row, context: CellContext): AreaSeries[] {
  const { columns, month, values, settings, held } = context;
  const months = monthsUpTo(month, MONTHS_SHOWN);
  return columns.flatMap((column, columnIndex): AreaSeries[] => {
    if (column.kind !== "area") return [];
    const isKept = held !== null;
    return [
      {
        columnIndex,
        values: months.map((each) => seriesPoint(row, each, values, settings, column.place).value),
        comparator: isKept ? null : numberCell(row, { ...column, kind: "comparator" }, context).value,
      },
    ];
  });
}
