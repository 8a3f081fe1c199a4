import type { DataIssue } from "../lists/reading/issues";
import { spellingKey } from "../lists/words/spelling";
import type { Indicator } from "../indicators/define-indicator";
import { areaName } from "../workbook/figure-key";
import { cellAddress } from "../workbook/addresses";
import { HISTORY_HEADINGS } from "./read-history";
import type { HistoryEntry } from "./history";

/** Where the history stands: its list begins in the first column. */
type Place = Pick<DataIssue, "list" | "file" | "sheet">;

/**
 * What is said of rows of the history that can be read and are doubtful: half of a percentage or mean without the other half, and
 * an area that the settings have in no month.
 */
export function historyIssues(
  entries: readonly HistoryEntry[],
  catalogue: readonly Indicator[],
  areas: readonly string[],
  place: Place,
): DataIssue[] {
  return [...halves(entries, catalogue, place), ...unknownAreas(entries, areas, place)];
}

function halves(entries: readonly HistoryEntry[], catalogue: readonly Indicator[], place: Place): DataIssue[] {
  const key = ({
    month,
    indicator,
    measure,
    place: of,
  }: Pick<HistoryEntry, "month" | "indicator" | "measure" | "place">) => `${month}|${indicator}|${measure}|${of}`;
  const recorded = new Set(entries.map(key));
  return entries.flatMap((entry): DataIssue[] => {
    const indicator = catalogue.find(({ number }) => number === entry.indicator);
    if (indicator === undefined || entry.sheetRow === null) return [];
    const labelOf = (measure: string) => indicator.measures.find((each) => each.key === measure)?.label ?? measure;
    const others = indicator.rows.flatMap((row) =>
      row.kind !== "share" && row.kind !== "mean"
        ? []
        : row.measure === entry.measure
          ? [row.among]
          : row.among === entry.measure
            ? [row.measure]
            : [],
    );
    return [...new Set(others)]
      .filter((measure) => !recorded.has(key({ ...entry, measure })))
      .map((measure) => ({
        ...place,
        cell: cellOf(entry.sheetRow, "Measure"),
        problem: `“${labelOf(measure)}” is not recorded beside “${labelOf(entry.measure)}” of indicator ${entry.indicator}.`,
        done: "The lists are asked for the whole month; where they do not know it, it is n/a. Type the missing row, or clear this one.",
      }));
  });
}

function unknownAreas(entries: readonly HistoryEntry[], areas: readonly string[], place: Place): DataIssue[] {
  const known = new Set(areas.map(spellingKey));
  return entries.flatMap(({ place: of, sheetRow }): DataIssue[] => {
    if (of === "city" || sheetRow === null || known.has(spellingKey(areaName(of)))) return [];
    return [
      {
        ...place,
        cell: cellOf(sheetRow, "Area"),
        problem: `“${areaName(of)}” is no area of the settings.`,
        done: "The row is kept and shown in no column. Correct the name where it is misspelt.",
      },
    ];
  });
}

function cellOf(sheetRow: number | null, heading: (typeof HISTORY_HEADINGS)[number]): string {
  return cellAddress(sheetRow ?? 0, HISTORY_HEADINGS.indexOf(heading));
}
