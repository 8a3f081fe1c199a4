import { openDataAmong } from "../benchmarks/open-data-among";
import { populationsFor, type PopulationsFound } from "../benchmarks/populations";
import { firstDay, type Month } from "../calendar/month";
import { lastTwoDigitYear, readMonth } from "../lists/words/dates";
import { spellingKey } from "../lists/words/spelling";
import { takeInPublished } from "../scorecard/make-scorecard";
import { settingsFor } from "../settings/dated";
import { readSettings } from "../settings/read-settings";
import { settingsGrid, textOf } from "../settings/settings-grid";
import { FROM, SETTINGS_TABLES } from "../settings/settings-tables";
import type { CellValue, Grid } from "../workbook/grid";
import type { PlanCell } from "../workbook/sheet-plan";
import { text } from "../workbook/sheet-builder";
import { UserError } from "../workbook/user-error";
import { againWhenChanged } from "./run/again-when-changed";
import { oneAtATime } from "./run/one-at-a-time";
import { readSettledWorkbook } from "./settled-workbook";
import { writeSettingsRows, type RowOfCells } from "./write/settings-rows";

/** Serials of a workbook that counts from 1904 are so much less. */
const DAYS_TO_1904 = 1462;

const AREA_FROM = SETTINGS_TABLES.areas.headings.indexOf(FROM);

type Taken = Extract<PopulationsFound, { kind: "found" }>["areas"];

/**
 * Takes the mid-year estimates up to a month over into the settings: a new row of each area that is an authority, from the month
 * of the estimate on. What was taken over, in whole sentences; throws a UserError where there is nothing to take.
 */
export async function takePopulations(picked: readonly Grid[], month: Month): Promise<string[]> {
  return oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        const { contents } = await readSettledWorkbook(context, {});
        const own = contents.own.get("settings");
        if (own === undefined || contents.settings === null)
          throw new UserError(
            "This workbook has no settings yet: they are made with the first scorecard. Build it, then take the populations over.",
          );
        const { files } = await openDataAmong([...contents.grids, ...picked]);
        const { settings } = readSettings(contents.settings, readingOf(contents.settings, month));
        const taken = takeInPublished({ benchmarks: { sheet: contents.benchmarks, files } }, settings.council);
        const found = populationsFor(
          settingsFor(settings, month).areas,
          {
            files,
            rows: taken.store.rows,
            councils: taken.store.councils,
            council: taken.council.kind === "set" ? taken.council.council : null,
          },
          month,
        );
        if (settingsGrid(contents.settings).places.areas.columns[AREA_FROM] === null)
          throw new UserError(
            "The table of areas in the settings has no column “From” yet, so a population cannot be dated. Build the scorecard once, which adds it, then take the populations over.",
          );
        if (found.kind === "none") throw new UserError(found.sentence);
        await writeSettingsRows(context, contents, own, (held) => rowsOf(held, found.areas, month));
        return found.areas.map(
          ({ area, population, source }) =>
            `${area}: ${population.toLocaleString("en-GB")} children aged 0 to 17 (${source}).`,
        );
      }),
    ),
  );
}

function readingOf(grid: Grid, month: Month) {
  return { date1904: grid.date1904, lastYear: lastTwoDigitYear(month) };
}

/** A row an area: the one that begins in the same month, else a new one that is otherwise like the area's latest. */
function rowsOf(grid: Grid, taken: Taken, month: Month): RowOfCells[] {
  const { places, rows } = settingsGrid(grid);
  const entries = rows("areas") ?? [];
  const { headingRow, columns } = places.areas;
  const { headings } = SETTINGS_TABLES.areas;
  const known = columns.flatMap((column) => column ?? []);
  const [left, right] = [Math.min(...known), Math.max(...known)];
  let free = headingRow + 1 + entries.length;
  return taken.map(({ area, population, from, source }) => {
    const ofArea = entries.filter((entry) => spellingKey(textOf(entry.cell("Area"))) === spellingKey(area));
    const beginsIn = (entry: (typeof entries)[number]) => readMonth(entry.cell(FROM), readingOf(grid, month));
    const same = ofArea.find((entry) => beginsIn(entry) === from);
    const like = same ?? ofArea.filter((entry) => (beginsIn(entry) ?? -Infinity) <= from).at(-1) ?? ofArea[0];
    const cells: PlanCell[] = Array.from({ length: right - left + 1 }, () => null);
    headings.forEach((heading, index) => {
      const column = columns[index];
      if (column === null || column === undefined) return;
      cells[column - left] = cellFor(heading, like?.cell(heading), { population, source, from: dayIn(grid, from) });
    });
    const row = same === undefined ? free++ : headingRow + 1 + entries.indexOf(same);
    return { row, left, cells };
  });
}

function dayIn({ date1904 }: Grid, from: Month): number {
  return firstDay(from) - (date1904 ? DAYS_TO_1904 : 0);
}

function cellFor(
  heading: (typeof SETTINGS_TABLES.areas.headings)[number],
  before: CellValue | undefined,
  { population, source, from }: { readonly population: number; readonly source: string; readonly from: number },
): PlanCell {
  switch (heading) {
    case "Population 0-17":
      return population;
    case "Population source":
      return text(source);
    case "From":
      return from;
    case "Area":
    case "Spellings":
    case "Shown for caseloads":
      return typeof before === "number" ? before : text(before === undefined || before === null ? "" : String(before));
  }
}
