import { parseRange } from "../../workbook/addresses";
import type { PlanFormat, PlanNumberFormat, SheetPlan } from "../../workbook/sheet-plan";
import type { LookBefore, UpdateBefore } from "../run/journal";
import { askLook } from "./looks";
import { cellsBefore, type Difference } from "./patch";
import type { SheetJob } from "./sheet-jobs";
import { hasInnerRows, type Restyle } from "./write-plan";

/** What an update is going to change: its cells and its looks. */
export interface PlannedUpdate {
  readonly job: Extract<SheetJob, { kind: "update" }>;
  readonly cells: readonly Difference[];
  readonly restyle: Restyle;
}

/** What of a sheet's look an update changes. Lists get the look of their rows as far down as they grow. */
export function plannedUpdate(job: PlannedUpdate["job"], cells: readonly Difference[]): PlannedUpdate {
  const { plan, restyle } = job;
  const isTouched = cells.length > 0 || restyle.length > 0;
  const isCard = plan.figures.length > 0;
  const touched = (address: string) => overlaps(address, cells);
  return {
    job,
    cells,
    restyle: {
      numberFormats: isCard || !isTouched ? [] : plan.numberFormats.filter(({ range }) => touched(range)),
      looks: [...(isCard || !isTouched ? [] : plan.formats.map((each) => onlyTouched(each, touched))), ...restyle],
      hidden: isTouched ? plan.hiddenRows : [],
    },
  };
}

function onlyTouched({ ranges, format }: PlanFormat, touched: (address: string) => boolean): PlanFormat {
  return { ranges: ranges.filter(touched), format };
}

function overlaps(address: string, cells: readonly Difference[]): boolean {
  const box = parseRange(address);
  if (box === null) return false;
  return cells.some(
    ({ row, left, entries }) =>
      row >= box.top && row <= box.bottom && left <= box.right && left + entries.length - 1 >= box.left,
  );
}

/** Whether anything has to be asked before an update. */
export function needsAsking({ restyle: { numberFormats, looks, hidden } }: PlannedUpdate): boolean {
  return numberFormats.length + hidden.length > 0 || looks.some(({ ranges }) => ranges.length > 0);
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
    cells: cellsBefore(cells),
    looks: [...looks.map((read) => read()), ...codes.map((read) => read())],
    hidden: hidden(),
    isMadeAgain: job.isMadeAgain,
  });
}

function askCodes(sheet: Excel.Worksheet, { range: address }: PlanNumberFormat): () => LookBefore {
  const range = sheet.getRange(address);
  range.load("numberFormat");
  return () => ({ ranges: [address], format: {}, numberFormat: range.numberFormat as string[][] });
}
