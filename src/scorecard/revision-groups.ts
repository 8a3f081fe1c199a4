import { shortMonth } from "../calendar/month";
import { inWords } from "./in-words";
import { SETTING_LABELS, type SettingName } from "./published-settings";
import { causeSentence } from "./revision-causes";
import type { Revision } from "./revisions";

/** Revisions of one month that one thing made. */
export interface RevisionGroup {
  readonly key: string;
  /** "May-17: 192 rows of EAST arrived in Supervisions: 12 figures" */
  readonly title: string;
  readonly revisions: readonly Revision[];
}

/** Revisions by what made them, the one with most figures first. */
export function revisionGroups(revisions: readonly Revision[]): RevisionGroup[] {
  const groups = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const { cause, month } = revision;
    // One change of the settings is one cause, whatever it changes.
    const key = `${month}|${cause.kind === "setting" ? "setting" : causeSentence(cause)}`;
    groups.set(key, [...(groups.get(key) ?? []), revision]);
  }
  return [...groups]
    .map(([key, own]) => ({ key, title: titleOf(own), revisions: own }))
    .sort((a, b) => b.revisions.length - a.revisions.length);
}

function titleOf(revisions: readonly Revision[]): string {
  const [first] = revisions;
  if (first === undefined) return "";
  const month = shortMonth(first.month);
  const settings = revisions.flatMap(({ cause }) => (cause.kind === "setting" ? [cause.setting] : []));
  if (settings.length > 0)
    return `${month}: ${settings.length === 1 ? "a setting" : "settings"} changed: ${settingsInWords(settings)}`;
  const figures = `${revisions.length} ${revisions.length === 1 ? "figure" : "figures"}`;
  return `${month}: ${causeSentence(first.cause)}: ${figures}`;
}

/** Singular and plural of what a setting is. */
const SETTINGS: Readonly<Record<SettingName, readonly [one: string, several: string]>> = {
  target: ["target", "targets"],
  tolerance: ["tolerance", "tolerances"],
  nationalAverage: ["national average", "national averages"],
  population: ["population", "populations"],
};

function settingsInWords(settings: readonly SettingName[]): string {
  const counts = (Object.keys(SETTING_LABELS) as SettingName[]).flatMap((name) => {
    const count = settings.filter((each) => each === name).length;
    const [one, several] = SETTINGS[name];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return inWords(counts);
}
