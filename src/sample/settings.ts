import { month } from "../calendar/month";
import { defaultSettings, type Settings } from "../settings/settings";
import { SAMPLE_WORDS } from "./as-typed";
import { SAMPLE_COUNCIL } from "./published-figures";
import { SAMPLE_TEAMS } from "./places";
import { SAMPLE_COMMENTARY } from "./commentary";
import { SAMPLE_MONTH } from "./sample-month";

/** The settings of the invented council: its teams, national averages, and indicator 7 compared with March 2016. */
export function sampleSettings(): Settings {
  const settings = defaultSettings();
  const indicators = new Map(settings.indicators);
  const change = (number: number, own: object) => {
    const before = indicators.get(number);
    if (before !== undefined) indicators.set(number, { ...before, ...own });
  };
  change(7, { baseline: month(2016, 3), nationalAverage: 60 });
  change(10, { nationalAverage: 593 });
  change(13, { nationalAverage: 15 });
  const drafts = SAMPLE_COMMENTARY.map((text, index) => ({ month: SAMPLE_MONTH, indicator: index + 1, text }));
  return { ...settings, indicators, teams: SAMPLE_TEAMS, council: SAMPLE_COUNCIL, words: SAMPLE_WORDS, drafts };
}
