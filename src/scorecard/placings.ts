import type { Month } from "../calendar/month";
import type { Lists } from "../lists/reading/read-lists";
import { settingsFor, type DatedSettings } from "../settings/dated";
import type { Settings } from "../settings/settings";

/** Months whose areas and teams are others than those of the scorecard's month. */
export interface OtherPlacing {
  readonly months: ReadonlySet<Month>;
  /** The settings of one of these months: areas, spellings and teams are those of all. */
  readonly settings: Settings;
}

/** What the settings say of other months than the scorecard's, and the lists as these months place their rows. */
export interface OtherMonths {
  readonly settingsOf: (month: Month) => Settings;
  readonly placings: readonly (OtherPlacing & { readonly lists: Lists })[];
}

/** The months among these by which the lists have to be read again, since rows then lay in other areas or teams. */
export function otherPlacings(settings: DatedSettings, month: Month, months: readonly Month[]): OtherPlacing[] {
  if ([...settings.areas, ...settings.teams].every(({ from }) => from === null)) return [];
  const found = new Map<string, { months: Set<Month>; settings: Settings }>();
  const own = placingKey(settingsFor(settings, month));
  for (const each of months) {
    const then = settingsFor(settings, each);
    const key = placingKey(then);
    if (key === own) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, { months: new Set([each]), settings: then });
    else known.months.add(each);
  }
  return [...found.values()];
}

function placingKey({ areas, teams }: Settings): string {
  return JSON.stringify([areas.map(({ name, spellings }) => [name, spellings]), teams]);
}
