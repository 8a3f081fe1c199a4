import { after, marchBefore, monthsUpTo, shortMonth, type Month } from "../calendar/month";
import { CITY } from "../indicators/counting/tally";
import type { Indicator } from "../indicators/define-indicator";
import type { Settings } from "../settings/settings";
import { areaKey } from "../workbook/figure-key";
import type { FigureColumn } from "./figure-cells";
import { periodColumns } from "./periods";

/** How many months before the month the averages look at, and how many the charts show. */
const MONTHS_BEFORE = 6;
export const MONTHS_SHOWN = 13;

/** A month, and the settings as they hold in it. */
interface Asked {
  readonly month: Month;
  readonly settings: Settings;
}

/** The month that a baseline comparator compares with: the settings' word, else the latest 31 March before. */
function baselineMonth(indicator: Indicator, { month, settings }: Asked): Month {
  return settings.indicators.get(indicator.number)?.baseline ?? marchBefore(month);
}

const COMPARATOR_LABELS = { average: "Prev. 6 months average", cumulative: "Prev. 6 months cumulative" } as const;

/** The columns of an indicator's table in a month: comparator, month, areas, and other periods that the settings show. */
export function columnsOf(indicator: Indicator, question: Asked): FigureColumn[] {
  const { comparator, areas } = indicator;
  const label =
    comparator.kind === "baseline"
      ? shortMonth(baselineMonth(indicator, question))
      : COMPARATOR_LABELS[comparator.kind];
  const shown = question.settings.areas.flatMap(({ name, showsCaseloads }, index): FigureColumn[] => {
    const isShown = areas === "all" || (areas === "caseloads" && showsCaseloads);
    const key = areaKey(name);
    return isShown ? [{ key, label: name, kind: "area", place: key, tallyColumn: index + 1 }] : [];
  });
  return [
    { key: "comparator", label, kind: "comparator", place: "city", tallyColumn: CITY },
    { key: "month", label: shortMonth(question.month), kind: "month", place: "city", tallyColumn: CITY },
    ...shown,
    ...periodColumns(indicator, question.month, question.settings.shownPeriods),
  ];
}

/** The months behind the comparator. */
export function monthsOfComparator(indicator: Indicator, question: Asked): Month[] {
  return indicator.comparator.kind === "baseline"
    ? [baselineMonth(indicator, question)]
    : monthsUpTo(after(question.month, -1), MONTHS_BEFORE);
}

/** The months that figures of a month are made of: those of the charts, and those that are compared with. */
export function monthsNeeded(indicators: readonly Indicator[], month: Month, settings: Settings): Month[] {
  const baselines = indicators.map((indicator) => baselineMonth(indicator, { month, settings }));
  return [...new Set([...monthsUpTo(month, MONTHS_SHOWN), ...baselines])];
}
