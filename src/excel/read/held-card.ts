import { shortMonth, type Month } from "../../calendar/month";
import type { Indicator } from "../../indicators/define-indicator";
import type { HeldCard, HeldFigures } from "../../scorecard/held-figures";
import { measureLabel } from "../../scorecard/history";
import type { Found } from "../../scorecard/read-for-month";
import { filesNeeded, keptSentence } from "../../scorecard/return-words";
import { scorecardKind } from "../../workbook/own-sheets";
import { cellAddress, parseRange } from "../../workbook/addresses";
import { namePrefix } from "../../workbook/defined-names";
import { areaKey, type ColumnKey } from "../../workbook/figure-key";
import { SERIES_MONTH, SERIES_WIDTH } from "../../sheets/scorecard/columns";
import { TARGET_COLUMN } from "../../sheets/scorecard/locate-blocks";
import type { CellSnapshot } from "./cell-snapshot";
import { namesOn } from "./read-commentary";
import type { WorkbookContents } from "./read-workbook";

/**
 * What the month's scorecard has to keep: where files that its figures came from are no longer at hand; and where a version
 * that did not remember files built it, whatever cannot be counted now. Null where everything is counted.
 */
export function heldCard(
  { month, returns }: Found,
  { own, names, returns: memory }: WorkbookContents,
  card: CellSnapshot | null,
  catalogue: readonly Indicator[],
): HeldCard | null {
  const sheet = own.get(scorecardKind(month));
  const lists = new Set(returns.all.flatMap(({ status, list }) => (status === "not at hand" ? [list] : [])));
  if (card === null || sheet === undefined || (lists.size === 0 && memory !== null)) return null;
  const figures = heldFigures(month, card, namesOn(names, sheet.name), catalogue);
  return { figures, lists, reason: keptSentence(filesNeeded(returns)) };
}

/** How far below a table its series begins at most. */
const LOOKED_AT = 40;
/** Comparator, month, and the areas after them. */
const FIXED_COLUMNS: readonly ColumnKey[] = ["comparator", "month"];

/**
 * The counts that stand in the workings of a month's scorecard, by indicator; found by the defined names of its sheet. A block
 * that cannot be found is left out.
 */
function heldFigures(
  month: Month,
  held: CellSnapshot,
  names: ReadonlyMap<string, string>,
  catalogue: readonly Indicator[],
): Map<number, HeldFigures> {
  const found = new Map<number, HeldFigures>();
  for (const indicator of catalogue) {
    const prefix = namePrefix(month, indicator.number);
    const table = parseRange(names.get(`${prefix}_Table`) ?? "");
    const target = parseRange(names.get(`${prefix}_Target`) ?? "");
    if (table === null || target === null) continue;
    const workings = { top: table.top - 1, left: target.left - TARGET_COLUMN, columns: table.right - table.left + 1 };
    found.set(indicator.number, {
      inColumn: columnsOf(indicator, held, workings),
      inMonth: seriesOf(indicator, held, workings),
    });
  }
  return found;
}

interface WorkingsPlace {
  readonly top: number;
  readonly left: number;
  readonly columns: number;
}

function columnsOf(
  { measures }: Indicator,
  { values }: CellSnapshot,
  { top, left, columns }: WorkingsPlace,
): HeldFigures["inColumn"] {
  const places = new Map<ColumnKey, number>();
  for (let at = 0; at < columns; at++) {
    const column = left + 1 + at;
    places.set(FIXED_COLUMNS[at] ?? areaKey(String(values(cellAddress(top, column)))), column);
  }
  return (measure, key) => {
    const row = measures.findIndex((each) => each.key === measure);
    const column = places.get(key);
    return row < 0 || column === undefined ? null : numberIn(values(cellAddress(top + 1 + row, column)));
  };
}

function seriesOf(
  indicator: Indicator,
  { values }: CellSnapshot,
  { top, left }: WorkingsPlace,
): HeldFigures["inMonth"] {
  const head = rowOf(values, left, top, SERIES_MONTH);
  if (head === null) return () => null;
  const columns = new Map<string, number>();
  for (let column = left + 2; column < left + SERIES_WIDTH; column++)
    columns.set(String(values(cellAddress(head, column))), column);
  return (measure, month) => {
    const column = columns.get(measureLabel([indicator], indicator.number, measure));
    const row = rowOf(values, left, head, shortMonth(month));
    return column === undefined || row === null ? null : numberIn(values(cellAddress(row, column)));
  };
}

/** The first row below another that holds a text in a column. */
function rowOf(values: CellSnapshot["values"], column: number, above: number, text: string): number | null {
  for (let row = above + 1; row <= above + LOOKED_AT; row++) if (values(cellAddress(row, column)) === text) return row;
  return null;
}

function numberIn(cell: ReturnType<CellSnapshot["values"]>): number | null {
  return typeof cell === "number" ? cell : null;
}
