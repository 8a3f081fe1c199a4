import { parseRange } from "../../workbook/addresses";
import { isMadeOnRequest } from "../../workbook/own-sheets";
import type { PlanNumberFormat, SheetPlan } from "../../workbook/sheet-plan";
import type { LookBefore, UpdateBefore } from "../run/journal";
import { askLook } from "./looks";
import { cellsBefore, type PatchedCells } from "./patch";
import { boxRange, type SheetJob } from "./sheet-jobs";
import { hasInnerRows, type Restyle } from "./write-plan";

/** What an update is going to change: its cells and its looks. */
export interface PlannedUpdate {
  readonly job: Extract<SheetJob, { kind: "update" }>;
  readonly cells: readonly PatchedCells[];
  readonly restyle: Restyle;
}

/** What of a sheet's look an update changes. Lists get the look of their rows as far down as they grow. */
export function plannedUpdate(job: PlannedUpdate["job"], cells: readonly PatchedCells[]): PlannedUpdate {
  const { plan, restyle } = job;
  const isTouched = cells.length > 0 || restyle.length > 0;
  const isCard = plan.figures.length > 0;
  const part = isMadeOnRequest(job.own) ? (address: string) => [address] : partOf(newRows(cells));
  return {
    job,
    cells,
    restyle: {
      numberFormats:
        isCard || !isTouched
          ? []
          : plan.numberFormats.flatMap(({ range, code }) => part(range).map((each) => ({ range: each, code }))),
      looks: [
        ...(isCard || !isTouched ? [] : plan.formats)
          .map(({ ranges, format }) => ({ ranges: ranges.flatMap(part), format }))
          .filter(({ ranges }) => ranges.length > 0),
        ...restyle,
      ],
      hidden: isTouched ? plan.hiddenRows : [],
    },
  };
}

/** The first and last row that hold nothing yet and are going to; null for none. */
function newRows(cells: readonly PatchedCells[]): { first: number; last: number } | null {
  const rows = cells
    .filter(({ before, entries }) => before.every((each) => each === "") && entries.some((each) => each !== ""))
    .map(({ row }) => row);
  return rows.length === 0 ? null : { first: Math.min(...rows), last: Math.max(...rows) };
}

/** The part of a range that lies in these rows, as a list of one or none. */
function partOf(rows: { first: number; last: number } | null): (address: string) => string[] {
  return (address) => {
    const box = parseRange(address);
    if (box === null || rows === null || box.bottom < rows.first || box.top > rows.last) return [];
    return [boxRange({ ...box, top: Math.max(box.top, rows.first), bottom: Math.min(box.bottom, rows.last) })];
  };
}

/** Asks how the rows of a plan are hidden now; the answer is there after a sync, and holds only those that are to change. */
export function askHidden(sheet: Excel.Worksheet, hiddenRows: SheetPlan["hiddenRows"]): () => SheetPlan["hiddenRows"] {
  const asked = hiddenRows.map((each) => {
    const range = sheet.getRange(`${each.row + 1}:${each.row + 1}`);
    range.load("rowHidden");
    return { ...each, range };
  });
  return () =>
    asked.flatMap(({ row, isHidden, range }) =>
      range.rowHidden === isHidden ? [] : [{ row, isHidden: range.rowHidden }],
    );
}

/** Asks how all that an update changes is now; the answer is there after a sync. */
export function askBefore(sheet: Excel.Worksheet, { job, cells, restyle }: PlannedUpdate): () => UpdateBefore {
  const looks = restyle.looks.flatMap(({ ranges, format }) =>
    ranges.map((address) => askLook(sheet.getRange(address), address, format, hasInnerRows(address))),
  );
  const codes = restyle.numberFormats.map((each) => askCodes(sheet, each));
  const hidden = askHidden(sheet, restyle.hidden);
  return () => ({
    id: job.id,
    own: job.own,
    cells: cellsBefore(cells),
    looks: [...looks.map((read) => read()), ...codes.map((read) => read())],
    hidden: hidden(),
    isMadeAgain: job.isMadeAgain,
  });
}

function askCodes(sheet: Excel.Worksheet, { range: address }: PlanNumberFormat): () => LookBefore {
  const range = sheet.getRange(address);
  range.load("numberFormat");
  // eslint-disable-next-line office-addins/call-sync-after-load, office-addins/call-sync-before-read -- read after the caller's sync
  return () => ({ ranges: [address], format: {}, numberFormat: range.numberFormat as string[][] });
}
