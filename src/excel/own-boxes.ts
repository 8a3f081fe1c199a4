import { parseRange, type Box } from "../workbook/addresses";
import type { Month } from "../calendar/month";
import { monthPrefix } from "../workbook/defined-names";
import { scorecardKind, type OwnKind } from "../workbook/own-sheets";
import { MONTH, sheetEdges } from "../sheets/scorecard/columns";
import { namesOn } from "./read/read-commentary";
import type { SnapshotRequest } from "./read/cell-snapshot";
import type { WorkbookContents } from "./read/read-workbook";

/** Rows of a block below the last cell that a name stands for: box, caption and the thirteen months of the chart. */
const BELOW_NAMES = 30;

/** The part of a sheet of ours from A1 to a row and column, as far as the sheet is used; null where it is not there. */
export function ownPart(
  { own, sheets }: WorkbookContents,
  kind: OwnKind,
  right: number,
  bottom: number = Number.MAX_SAFE_INTEGER,
): SnapshotRequest | null {
  const found = own.get(kind);
  const sheet = sheets.find(({ id }) => id === found?.id);
  if (sheet === undefined) return null;
  const box: Box = {
    top: 0,
    left: 0,
    bottom: Math.max(0, Math.min(bottom, sheet.rows - 1)),
    right: Math.max(0, Math.min(right, sheet.columns - 1)),
  };
  return { sheet: sheet.name, box };
}

/** The part of a month's scorecard that is ours, or is going to be with so many columns beside the month's: by its defined names and its mark. */
export function scorecardPart(contents: WorkbookContents, month: Month, beside: number): SnapshotRequest | null {
  const kind = scorecardKind(month);
  const found = contents.own.get(kind);
  if (found === undefined) return null;
  const boxes = [...namesOn(contents.names, found.name)].flatMap(([name, reference]) =>
    name.startsWith(monthPrefix(month)) ? (parseRange(reference) ?? []) : [],
  );
  const bottom = Math.max(found.extent?.bottom ?? 0, ...boxes.map((box) => box.bottom)) + BELOW_NAMES;
  const besideBefore = Math.max(0, ...boxes.map(({ right }) => right - MONTH));
  const right = Math.max(found.extent?.right ?? 0, sheetEdges(Math.max(beside, besideBefore)).endOfAreas);
  return ownPart(contents, kind, right, bottom);
}
