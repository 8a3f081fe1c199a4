import type { HistoryEntry } from "./history";
import type { PublishedSetting } from "./published-settings";
import { revisionKey, type Revision } from "./revisions";

/** What a row of the history holds. */
export type Recorded = HistoryEntry | PublishedSetting;

/** A row of the history that is to hold something else; one without a row comes below the others, one without an entry is blanked. */
export interface HistoryChange {
  readonly sheetRow: number | null;
  readonly entry: Recorded | null;
}

/** A revision that a person accepted: what the history holds for it, and what it held before; null for nothing. */
export interface Acceptance {
  readonly is: Recorded;
  readonly was: Recorded | null;
}

/** Lets a revision replace what was published. `source` says so in the history. */
export function acceptance({ entry, isPublished, now, rows }: Revision, source: string): Acceptance {
  const was = isPublished ? entry : null;
  if ("setting" in entry) return { is: { ...entry, value: now, source }, was };
  if (now === null) throw new Error("A figure cannot be revised to nothing.");
  return { is: { ...entry, value: now, source, rows }, was };
}

/** What accepting changes of the history. */
export function changesOfAccepting(accepted: readonly Acceptance[]): HistoryChange[] {
  return accepted.map(({ is, was }) => ({ sheetRow: was?.sheetRow ?? null, entry: is }));
}

/**
 * What taking back acceptances changes of the history: each is looked for where it stands now, and one that somebody has
 * changed since is left alone.
 */
export function changesOfUndoing(accepted: readonly Acceptance[], recorded: readonly Recorded[]): HistoryChange[] {
  return accepted.flatMap(({ is, was }): HistoryChange[] => {
    const key = revisionKey({ entry: is });
    const found = recorded.find((entry) => revisionKey({ entry }) === key);
    if (found?.sheetRow === undefined || found.sheetRow === null || found.value !== is.value) return [];
    return [{ sheetRow: found.sheetRow, entry: was === null ? null : { ...was, sheetRow: found.sheetRow } }];
  });
}

/** The rows of the history as they are once changes are written. */
export function withChanges<T extends Recorded>(
  recorded: readonly T[],
  changes: readonly HistoryChange[],
  is: (entry: Recorded) => entry is T,
): T[] {
  const rows = new Map(changes.flatMap(({ sheetRow, entry }) => (sheetRow === null ? [] : [[sheetRow, entry]])));
  const kept = recorded.flatMap((entry): T[] => {
    const changed = entry.sheetRow === null ? undefined : rows.get(entry.sheetRow);
    if (changed === undefined) return [entry];
    return changed !== null && is(changed) ? [changed] : [];
  });
  const added = changes.flatMap(({ sheetRow, entry }) =>
    sheetRow === null && entry !== null && is(entry) ? [entry] : [],
  );
  return [...kept, ...added];
}

/** Whether a row of the history holds a setting. */
export function isSetting(entry: Recorded): entry is PublishedSetting {
  return "setting" in entry;
}

/** Whether a row of the history holds a figure. */
export function isFigure(entry: Recorded): entry is HistoryEntry {
  return !isSetting(entry);
}
