import { firstDay, shortMonth, type Month } from "../calendar/month";
import { parseBox } from "../host/area";
import { placeKey, type SheetModel, type WorkbookModel } from "../host/model";
import { INDICATORS } from "../indicators/catalogue";
import { commentaryName, glanceName, namePrefix } from "../workbook/defined-names";
import type { CellValue } from "../workbook/grid";
import { HISTORY_SHEET, SETTINGS_SHEET, scorecardSheet } from "../workbook/own-sheets";

/** Something that somebody wrote, and where it has to be at the end. */
export interface Written {
  readonly what: string;
  readonly value: CellValue;
  readonly find: (workbook: WorkbookModel) => CellValue;
}

/** What people write in a month: two commentaries, a note beside a block, a typed-over figure, a national average. */
export function writtenIn(workbook: WorkbookModel, month: Month): Written[] {
  const name = scorecardSheet(month);
  const sheet = sheetNamed(workbook, name);
  const label = shortMonth(month);
  const written: Written[] = [3, 12].map((indicator) => {
    const words = `=${label}: what ${indicator} says, word for word.`;
    put(workbook, sheet, commentaryName(month, indicator), 0, 0, words);
    return {
      what: `Commentary on ${indicator} in ${label}`,
      value: words,
      find: (end) => at(end, name, commentaryName(month, indicator), 0, 0),
    };
  });
  const note = `Ask the office about ${label}`;
  put(workbook, sheet, commentaryName(month, 5), 0, 24, note);
  written.push({
    what: `Note of ${label}`,
    value: note,
    find: (end) => at(end, name, commentaryName(month, 5), 0, 24),
  });
  const typed = `${namePrefix(month, 7)}_Table`;
  const box = boxOf(workbook, typed);
  sheet.setValue(box.top, box.left + 2, 777);
  written.push({ what: `Figure typed over in ${label}`, value: 777, find: (end) => at(end, name, typed, 0, 2) });
  // An analyst types over the target that holds always: no sheet that is there may change by it.
  const settings = sheetNamed(workbook, SETTINGS_SHEET);
  settings.setValue(10, 2, 0.8 + (month % 12) / 1000);
  workbook.touch();
  return written;
}

/** Indicator 12 has another target from a month on, in a row below those that are there. */
export function addTarget(workbook: WorkbookModel, month: Month): void {
  const target = 0.95;
  addSetting(workbook, "Indicator", [12, "Supervision", target, 0.02, null, null, firstDay(month)]);
}

/** The area that begins in January. */
export const NEW_AREA = "WEST";

/** There is an area more from a month on, of which no list knows yet. */
export function addArea(workbook: WorkbookModel, month: Month): void {
  addSetting(workbook, "Area", [NEW_AREA, "Westside", 50_000, "Yes", "Mid-2016 population estimates", firstDay(month)]);
}

/** Puts a row below a table of the settings, which is found by its first heading. */
function addSetting(workbook: WorkbookModel, heading: string, cells: readonly CellValue[]): void {
  const settings = sheetNamed(workbook, SETTINGS_SHEET);
  const top = settings.values.findIndex((row) => row.includes(heading));
  const left = settings.values[top]?.indexOf(heading) ?? -1;
  let row = top + 1;
  while (settings.value(row, left) !== null) row++;
  cells.forEach((cell, at) => {
    settings.setValue(row, left + at, cell);
  });
  workbook.touch();
}

/** The target, ratings and trends that a scorecard shows at a glance, and the heads of a table's areas. */
export function wordsOf(workbook: WorkbookModel, month: Month): Written[] {
  const name = scorecardSheet(month);
  const label = shortMonth(month);
  const cells = [
    ...Array.from({ length: INDICATORS.length }, (_, line) =>
      [3, 4, 5].map((across) => ({ of: glanceName(month), down: line, across })),
    ).flat(),
    ...Array.from({ length: 8 }, (_, across) => ({ of: `${namePrefix(month, 12)}_Table`, down: -1, across })),
  ];
  return cells.flatMap(({ of, down, across }): Written[] => {
    const value = at(workbook, name, of, down, across);
    const what = `${of}, row ${down}, column ${across} of ${label}`;
    return value === null ? [] : [{ what, value, find: (end) => at(end, name, of, down, across) }];
  });
}

function put(
  workbook: WorkbookModel,
  sheet: SheetModel,
  name: string,
  down: number,
  across: number,
  value: CellValue,
): void {
  const box = boxOf(workbook, name);
  sheet.formulas.delete(placeKey(box.top + down, box.left + across));
  sheet.setValue(box.top + down, box.left + across, value);
}

function at(workbook: WorkbookModel, sheet: string, name: string, down: number, across: number): CellValue {
  const box = boxOf(workbook, name);
  return workbook.sheet(sheet)?.value(box.top + down, box.left + across) ?? null;
}

function boxOf(workbook: WorkbookModel, name: string) {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no name ${name}.`);
  return parseBox(found.range);
}

function sheetNamed(workbook: WorkbookModel, name: string): SheetModel {
  const found = workbook.sheet(name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** What the history holds, by month, indicator, measure and area. */
export function historyOf(workbook: WorkbookModel): Map<string, number> {
  const rows = workbook.sheet(HISTORY_SHEET)?.values.slice(4) ?? [];
  return new Map(
    rows.flatMap(([month, indicator, measure, area, value]) =>
      typeof value === "number" ? [[[month, indicator, measure, area].map(String).join("|"), value] as const] : [],
    ),
  );
}
