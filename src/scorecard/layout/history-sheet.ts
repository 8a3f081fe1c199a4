import { firstDay } from "../../calendar/month";
import { HISTORY_SHEET } from "../../lists/own-sheets";
import { measureLabel, type HistoryEntry } from "../history";
import type { PlanCell, SheetPlan } from "../plan";
import { HISTORY_HEADINGS } from "../read-history";
import { LOOK } from "./look";
import { SheetBuilder, range, text, titleRows } from "./sheet-builder";

/** Zero-based row of the headings. */
export const HISTORY_TOP = 3;

/** Where new entries go and whether the sheet is new. */
export interface HistorySheetInput {
  readonly entries: readonly HistoryEntry[];
  /** Zero-based row of the first new entry. */
  readonly row: number;
  readonly isNew: boolean;
}

/** New rows of the history, under those that are there; the headings too if the sheet is new. */
export function historyPlan({ entries, row, isNew }: HistorySheetInput): SheetPlan {
  const sheet = new SheetBuilder(HISTORY_SHEET);
  const last = HISTORY_HEADINGS.length - 1;
  if (isNew) {
    sheet
      .block(0, 0, [[text("Scorecard history")], [text("Each figure as it was first published. Comparators and charts read it; the add-in adds rows and never changes one.")]])
      .format("A1", LOOK.title)
      .format("A2", LOOK.subtitle)
      .add("rowHeights", { rows: "1:1", points: 32 })
      .block(HISTORY_TOP, 0, [HISTORY_HEADINGS.map(text)])
      .format(range(HISTORY_TOP, 0, HISTORY_TOP, last), LOOK.columnHeadLeft)
      .add("columnWidths", { columns: "A:B", characters: 11 }, { columns: "C:C", characters: 56 }, { columns: "D:D", characters: 24 }, { columns: "E:E", characters: 14 }, { columns: "F:F", characters: 24 })
      .set("frozenRows", HISTORY_TOP + 1)
      .set("print", { area: null, titleRows: titleRows(HISTORY_TOP, HISTORY_TOP), landscape: false, breaks: [], header: "Scorecard history", footer: { left: "Scorecard", right: "" } });
  }
  if (entries.length === 0) return sheet.build();
  const rows = entries.map(({ month, indicator, measure, area, value, source }): PlanCell[] => [firstDay(month), indicator, text(measureLabel(indicator, measure)), text(area), value, text(source)]);
  return sheet
    .block(row, 0, rows)
    .numberFormat(range(row, 0, row + rows.length - 1, 0), "mmm-yy")
    .numberFormat(range(row, 4, row + rows.length - 1, 4), "#,##0.##")
    .build();
}
