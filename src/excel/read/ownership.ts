import { parseRange, sheetOf, type Box } from "../../workbook/addresses";
import { isSameName, markName, markedKind, type OwnKind } from "../../workbook/own-sheets";

/** The setting that lists our sheets; configuration only, never a name of a person or an ID of a child. */
export const SHEETS_SETTING = "Scorecard.Sheets";

/** A sheet of ours as the workbook's setting lists it: what it is, its id, the name that it had, and what of it is ours. */
export interface RecordedSheet {
  readonly kind: OwnKind;
  readonly id: string;
  readonly name: string;
  readonly extent: string;
  /** Of a copy for publication and a page for members, a short mark of all that was written there. */
  readonly written?: string;
}

/** A sheet that is ours. */
export interface OwnSheet {
  readonly kind: OwnKind;
  readonly id: string;
  /** As it is called now. */
  readonly name: string;
  /** The part of it that we wrote; null where that is not known. */
  readonly extent: Box | null;
  /** A short mark of all that was written there; null where that is not known. */
  readonly written: string | null;
}

interface Sheet {
  readonly id: string;
  readonly name: string;
}

/** The sheets of ours that a setting lists; of what cannot be read each counts as none. */
export function recordedSheets(setting: string | null): RecordedSheet[] {
  if (setting === null) return [];
  try {
    const listed = JSON.parse(setting) as unknown;
    return Array.isArray(listed) ? listed.filter(isRecorded) : [];
  } catch {
    return [];
  }
}

function isRecorded(value: unknown): value is RecordedSheet {
  const { kind, id, name, extent } = (value ?? {}) as Partial<Record<string, unknown>>;
  return (
    [kind, id, name, extent].every((each) => typeof each === "string") && markedKind(markName(kind as OwnKind)) !== null
  );
}

/**
 * The sheets of ours. Three things speak for a sheet: the hidden defined name of its kind points to it, the setting lists
 * its id, the setting lists its name. Two that agree are needed, for a copied sheet, a cell that was cut and pasted and a
 * file that another program saved may each carry one of them; a defined name alone counts where the id is nowhere.
 */
export function ownSheets(
  sheets: readonly Sheet[],
  names: ReadonlyMap<string, string>,
  recorded: readonly RecordedSheet[],
): Map<OwnKind, OwnSheet> {
  const references = new Map<OwnKind, string>();
  for (const [name, reference] of names) {
    const kind = markedKind(name);
    if (kind !== null) references.set(kind, reference);
  }
  const listed = new Map(recorded.map((each) => [each.kind, each]));
  const found = new Map<OwnKind, OwnSheet>();
  for (const kind of new Set([...references.keys(), ...listed.keys()])) {
    const reference = references.get(kind) ?? "";
    const setting = listed.get(kind);
    const marked = sheets.find(({ name }) => isSameName(name, sheetOf(reference) ?? ""));
    const withId = sheets.find(({ id }) => id === setting?.id);
    const withName = sheets.find(({ name }) => isSameName(name, setting?.name ?? ""));
    const candidates = [marked, withId, withName].filter((each) => each !== undefined);
    const agreed = candidates.find((each) => candidates.filter((other) => other === each).length > 1);
    const ours = agreed ?? (withId === undefined ? marked : undefined);
    if (ours === undefined) continue;
    const extent = parseRange(ours === marked ? reference : (setting?.extent ?? ""));
    const written = typeof setting?.written === "string" ? setting.written : null;
    found.set(kind, { kind, id: ours.id, name: ours.name, extent, written });
  }
  return found;
}
