import type { IndicatorFigures } from "./figures";
import type { History } from "./history";
import { SETTING_LABELS } from "./published-settings";
import { settingsUsed } from "./record-settings";
import type { Revision } from "./revisions";

/** The settings of the very month that are others now than when it was published; those of other months are left alone. */
export function settingRevisions(figures: readonly IndicatorFigures[], history: History): Revision[] {
  const now = figures.flatMap(settingsUsed);
  return history.standingSettings().flatMap((entry): Revision[] => {
    const { month, indicator, setting, place } = entry;
    const used = now.find(
      (each) =>
        each.month === month && each.indicator === indicator && each.setting === setting && each.place === place,
    );
    if (used === undefined || used.value === entry.value) return [];
    const reason = "The settings say something else of this month now.";
    return [{ entry, month, indicator, label: SETTING_LABELS[setting], now: used.value, rows: null, reason }];
  });
}
