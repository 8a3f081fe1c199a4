import type { Month } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import type { Settings } from "../settings/settings";
import { valueOf } from "../workbook/expressions";
import { areaKey } from "../workbook/figure-key";
import type { MonthSettings } from "./figure-cells";
import type { History } from "./history";
import { cityPopulation } from "./row-expressions";

/**
 * Target and populations by month: of the scorecard's month as the settings say, of any other as it was published, else as
 * the settings say of it.
 */
export function monthSettings(
  { number }: Pick<Indicator, "number">,
  month: Month,
  settingsOf: (month: Month) => Settings,
  history: History,
): MonthSettings {
  const published = (...asked: Parameters<History["setting"]>) =>
    asked[0] === month ? undefined : history.setting(...asked);
  const populationOfArea = (at: Month, { name, population }: Settings["areas"][number]) => {
    const recorded = published(at, number, "population", areaKey(name));
    return recorded === undefined ? population : recorded;
  };
  return {
    targetOf: (at) => {
      const recorded = published(at, number, "target");
      return recorded === undefined ? (settingsOf(at).indicators.get(number)?.target ?? null) : recorded;
    },
    populationOf: (at, place) => {
      const { areas } = settingsOf(at);
      if (place !== "city") {
        const area = areas.find(({ name }) => areaKey(name) === place);
        return area === undefined ? null : populationOfArea(at, area);
      }
      const value = valueOf(cityPopulation(areas), (area) => populationOfArea(at, area));
      return value === "" ? null : value;
    },
  };
}
