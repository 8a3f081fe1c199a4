import { month } from "../calendar/month";
import type { CellValue } from "../lists/grid";
import { settingsPlan } from "../scorecard/layout/settings-sheet";
import { defaultSettings, type Settings } from "../scorecard/settings";
import type { SheetPlan } from "../scorecard/plan";
import { parseRange } from "../files/split-tables";
import type { SampleBook } from "./book";
import { SAMPLE_TEAMS } from "./places";
import { SAMPLE_COMMENTARY } from "./commentary";
import { SAMPLE_MONTH } from "./case-lists";

/** The settings of the invented council: its teams, national averages, and indicator 7 compared with March 2016. */
export function sampleSettings(): Settings {
  const settings = defaultSettings();
  const indicators = new Map(settings.indicators);
  const change = (number: number, own: object) => {
    const before = indicators.get(number);
    if (before !== undefined) indicators.set(number, { ...before, ...own });
  };
  change(7, { baseline: month(2016, 3), nationalAverage: 60 });
  change(10, { nationalAverage: 593 });
  change(13, { nationalAverage: 15 });
  const drafts = SAMPLE_COMMENTARY.map((text, index) => ({ month: SAMPLE_MONTH, indicator: index + 1, text }));
  return { ...settings, indicators, teams: SAMPLE_TEAMS, drafts };
}

/** The workbook to build in: it holds the settings and nothing else. */
export function settingsBook(): SampleBook {
  const plan = settingsPlan(sampleSettings());
  const rows = plainRows(plan);
  const formats = new Map<string, string>();
  for (const { range, code } of plan.numberFormats) {
    const box = parseRange(range);
    if (box === null) continue;
    for (let row = box.top; row <= Math.min(box.bottom, rows.length - 1); row++) {
      for (let column = box.left; column <= box.right; column++) formats.set(`${String(row)},${String(column)}`, code);
    }
  }
  const tables = plan.tables.map(({ name, range }) => {
    const box = parseRange(range) ?? { top: 0, left: 0, right: 0 };
    return { name, range, columns: (rows[box.top] ?? []).slice(box.left, box.right + 1).map((cell) => String(cell ?? "")) };
  });
  return { file: "Scorecard.xlsx", sheets: [{ name: plan.name, rows, dateColumns: [], headingRows: 0, tables, formats }] };
}

/** The cells of a plan without formulas, as rows of values. */
function plainRows(plan: SheetPlan): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const { top, left, cells } of plan.blocks) {
    cells.forEach((row, down) => {
      while (rows.length <= top + down) rows.push([]);
      const target = rows[top + down];
      row.forEach((cell, across) => {
        if (target !== undefined) target[left + across] = cell === null ? null : typeof cell === "number" ? cell : "text" in cell ? cell.text : null;
      });
    });
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
