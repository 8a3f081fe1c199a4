import { INDICATORS } from "../indicators/catalogue";
import { spellingKey } from "../lists/words/spelling";
import { always } from "../settings/dated";
import { defaultSettings } from "../settings/settings";
import { settingsGrid, textOf } from "../settings/settings-grid";
import { settingsPlan } from "../settings/settings-sheet";
import { OPTION_COUNCIL, SETTINGS_TABLES } from "../settings/settings-tables";
import type { Grid } from "../workbook/grid";
import { text } from "../workbook/sheet-builder";
import { job } from "./list-jobs";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import { readSettledWorkbook } from "./settled-workbook";
import { nameFor } from "./write/plan-write";
import { writeSettingsRows, type RowOfCells } from "./write/settings-rows";
import { writeSheets } from "./write/write-sheets";

/**
 * Sets the council of the workbook: its name or code in the settings, which are made where there are none. Throws ProtectedSheet
 * and Excel's errors.
 */
export async function saveCouncil(council: string): Promise<void> {
  await oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        const { contents } = await readSettledWorkbook(context, {});
        const own = contents.own.get("settings");
        if (own !== undefined) {
          await writeSettingsRows(context, contents, own, (held) => rowsOf(held, council));
          return;
        }
        const plan = settingsPlan(always({ ...defaultSettings(), council }), INDICATORS, nameFor("settings", contents));
        await writeSheets(context, {
          jobs: [job("settings", plan, contents, null)],
          front: null,
          contents,
          control: {},
        });
      }),
    ),
  );
}

/** The row of the option: its own, else the next one of its table, which is made right of everything where it is not there. */
function rowsOf(grid: Grid, council: string): RowOfCells[] {
  const { places, rows } = settingsGrid(grid);
  const entries = rows("options");
  const cells = [text(OPTION_COUNCIL), text(council)];
  if (entries === undefined) {
    const left = grid.left + Math.max(0, ...grid.values.map((row) => row.length)) + 1;
    const row = places.indicators.headingRow;
    return [
      { row, left, cells: SETTINGS_TABLES.options.headings.map(text) },
      { row: row + 1, left, cells },
    ];
  }
  const { headingRow, columns } = places.options;
  const at = entries.findIndex((entry) => spellingKey(textOf(entry.cell("Option"))) === spellingKey(OPTION_COUNCIL));
  return [{ row: headingRow + 1 + (at < 0 ? entries.length : at), left: columns[0] ?? 0, cells }];
}
