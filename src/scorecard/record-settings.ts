import type { Month } from "../calendar/month";
import type { IndicatorFigures } from "./figures";
import type { History } from "./history";
import type { PublishedSetting, SettingName } from "./published-settings";

/** The settings that an indicator's table of a month hangs on. */
export function settingsUsed({
  indicator,
  month,
  settings,
  columns,
  rows,
  populations,
}: IndicatorFigures): PublishedSetting[] {
  const base = { month, indicator: indicator.number, source: "Settings", sheetRow: null } as const;
  const ofCity = (setting: SettingName, value: number | null): PublishedSetting => ({
    ...base,
    setting,
    place: "city",
    value,
  });
  const isRated = indicator.direction !== "neither";
  const hasRate = rows.some(({ row }) => row.kind === "rate");
  return [
    ...(isRated ? [ofCity("target", settings.target), ofCity("tolerance", settings.tolerance)] : []),
    ofCity("nationalAverage", settings.nationalAverage),
    ...(hasRate
      ? columns.flatMap(({ kind, place }, at): PublishedSetting[] =>
          kind === "area" ? [{ ...base, setting: "population", place, value: populations[at] ?? null }] : [],
        )
      : []),
  ];
}

/** The settings of a month that are not recorded yet, of indicators of which a figure is or is being recorded. */
export function newSettings(
  figures: readonly IndicatorFigures[],
  month: Month,
  history: History,
  recorded: ReadonlySet<number>,
): PublishedSetting[] {
  return figures
    .filter(({ indicator }) => recorded.has(indicator.number))
    .flatMap(settingsUsed)
    .filter(({ indicator, setting, place }) => history.setting(month, indicator, setting, place) === undefined);
}
