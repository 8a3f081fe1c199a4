import { readFile } from "../../src/files/read-file";
import { AreaBook } from "../../src/lists/areas";
import type { Grid } from "../../src/lists/grid";
import { readLists, type ReadLists } from "../../src/lists/read-lists";
import { month } from "../../src/calendar/month";
import { SAMPLE_MONTH, sampleFiles, writeSampleBook } from "../../src/sample/index";
import { SAMPLE_TEAMS } from "../../src/sample/places";
import { defaultSettings, type Settings } from "../../src/scorecard/settings";

/** The settings of the sample month: its teams, and indicator 7 compared with March 2016. */
export function sampleSettings(): Settings {
  const settings = defaultSettings();
  const care = settings.indicators.get(7)!;
  return { ...settings, teams: SAMPLE_TEAMS, indicators: new Map([...settings.indicators, [7, { ...care, baseline: month(2016, 3) }]]) };
}

let read: Promise<{ grids: Grid[]; lists: ReadLists }> | undefined;

/** The sample month, written to .xlsx and read back, once for all tests. */
export function sampleMonth(): Promise<{ grids: Grid[]; lists: ReadLists }> {
  read ??= readSample();
  return read;
}

async function readSample(): Promise<{ grids: Grid[]; lists: ReadLists }> {
  const grids: Grid[] = [];
  for (const book of sampleFiles()) grids.push(...(await readFile(book.file, await writeSampleBook(book))));
  const { areas, teams } = sampleSettings();
  return { grids, lists: readLists(grids, { month: SAMPLE_MONTH, areas: new AreaBook(areas, teams) }) };
}
