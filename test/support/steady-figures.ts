import type { Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { computeFigures, type IndicatorFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { cutAt, type Steady } from "./steady";
import { read, settings } from "./tiny";

const ASKED = settings({ completeFrom: new Map() });

/** What is shown of a month of a council in which nothing changes, each of its lists cut to so many months. */
export function figuresOf(council: Steady, cuts: readonly number[], asked: Month): IndicatorFigures[] {
  const grids = council.lists.map((list, at) => list.cutTo(cutAt(council, cuts[at] ?? 0)));
  const { lists } = read(grids, { month: asked, settings: ASKED });
  return computeFigures(
    INDICATORS.filter(({ number }) => number in council.figures),
    { month: asked, lists, settings: ASKED, history: new History([]) },
  );
}
