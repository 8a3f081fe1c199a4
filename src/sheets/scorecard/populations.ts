import { range, rowSpan } from "../../workbook/addresses";
import type { Area } from "../../lists/words/areas";
import { HEIGHT, STYLE } from "../../workbook/styles";
import { text, type SheetBuilder } from "../../workbook/sheet-builder";
import type { PlanCell } from "../../workbook/sheet-plan";
import { FIRST_FIGURE, LABEL, MONTH, type SheetEdges } from "./columns";

/** Where the table of populations stands. */
export interface PopulationsPlace {
  readonly top: number;
  /** The first row below it. */
  readonly end: number;
  readonly height: number;
}

const TITLE = "Population estimates";
/** Title and column heads. */
const HEADS = 2;
/** The height of the title in points. */
const HEADING = 26;

/**
 * The populations that rates are of, with their year and source, as published below the last indicator. It has a row for
 * each area whatever their populations, so that a refresh finds everything where the build put it; those without stand
 * blank at its end.
 */
export function layPopulations(
  sheet: SheetBuilder,
  areas: readonly Area[],
  top: number,
  name: string,
  { last }: SheetEdges,
): PopulationsPlace {
  const known = areas.filter(({ population }) => population !== null);
  const sources = [...new Set(known.map(({ populationSource }) => populationSource ?? ""))];
  const [only = ""] = sources;
  const isOne = sources.length === 1 && only !== "";
  const first = top + HEADS;
  const end = first + Math.max(1, areas.length);
  const rows = Array.from({ length: end - first }, (_, at): PlanCell[] => {
    const area = known[at];
    return area === undefined
      ? [null, null, null]
      : [text(area.name), area.population, isOne ? null : text(area.populationSource ?? "")];
  });
  sheet
    .block(top, LABEL, [
      [text(isOne ? only : TITLE), null, null],
      [null, text("Aged 0 to 17"), isOne ? null : text("Source")],
      ...rows,
    ])
    .add("merges", range(top, LABEL, top, last))
    .format(range(top, LABEL, top, last), STYLE.blockHeading)
    .format(range(top + 1, LABEL, top + 1, last), STYLE.columnHead)
    // Without lines, so that rows for areas without a population are not seen.
    .format(range(first, LABEL, end - 1, LABEL), { horizontal: "Left", vertical: "Center" })
    .format(range(first, FIRST_FIGURE, end - 1, FIRST_FIGURE), { horizontal: "Right", vertical: "Center" })
    .numberFormat(range(first, FIRST_FIGURE, end - 1, FIRST_FIGURE), "#,##0")
    .add(
      "rowHeights",
      { rows: rowSpan(top, top), points: HEADING },
      { rows: rowSpan(top + 1, top + 1), points: HEIGHT.columnHeads },
      { rows: rowSpan(first, end - 1), points: HEIGHT.row },
    )
    .add("names", { name, range: range(top, LABEL, end - 1, MONTH) });
  return { top, end, height: HEADING + HEIGHT.columnHeads + (end - first) * HEIGHT.row };
}
