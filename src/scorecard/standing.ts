import { roundAsDisplayed } from "../workbook/number-formats";
import type { Special, Standing } from "./best-and-watched";
import type { IndicatorFigures } from "./figures";
import type { VariationWord } from "./variation";

/** The index of the month's column in a table. */
const MONTH_COLUMN = 1;

/** How an indicator stands in its month: what the choice of the best and of those to watch is made by. */
export function standingOf(figures: IndicatorFigures): Standing {
  const { indicator, ratings, provisional, isInDoubt } = figures;
  return {
    indicator: indicator.number,
    rating: ratings[MONTH_COLUMN] ?? unratedAs(figures),
    special: specialOf(figures),
    lead: leadOf(figures),
    isProvisional: provisional > 0 || isInDoubt,
  };
}

function unratedAs({ rated }: IndicatorFigures): "No target" | "No data" {
  return (rated.cells[MONTH_COLUMN]?.value ?? null) === null ? "No data" : "No target";
}

/** The value as displayed against the target, in tolerances. Where there is no tolerance nothing can be said in them. */
function leadOf({ rated, settings: { target, tolerance }, indicator: { direction } }: IndicatorFigures): number | null {
  const value = rated.cells[MONTH_COLUMN]?.value ?? null;
  if (value === null || target === null || tolerance === null || tolerance <= 0 || direction === "neither") return null;
  const ahead = roundAsDisplayed(value, rated.row.format) - target;
  return (direction === "higher" ? ahead : -ahead) / tolerance;
}

const SPECIAL: Readonly<Record<VariationWord, Special | null>> = {
  "Better than usual": "better",
  "Worse than usual": "worse",
  "Higher than usual": "other than usual",
  "Lower than usual": "other than usual",
  "No real change": null,
};

function specialOf({ variation: { word } }: IndicatorFigures): Special | null {
  return word === null ? null : SPECIAL[word];
}
