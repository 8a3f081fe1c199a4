import { readFile } from "../../src/files/read-file";
import { Answers } from "../../src/lists/words/answers";
import { AreaBook } from "../../src/lists/words/areas";
import type { Grid } from "../../src/workbook/grid";
import { readLists, type ReadLists } from "../../src/lists/reading/read-lists";
import { SAMPLE_MONTH, gridsOf, sampleFiles, sampleSettings, writeSampleBook } from "../../src/sample/index";

let grids: readonly Grid[] | undefined;

/** The grids of the sample month as they are made, once for all tests. */
export function sampleGrids(): readonly Grid[] {
  grids ??= sampleFiles().flatMap(gridsOf);
  return grids;
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
  const { areas, teams, words } = sampleSettings();
  const book = new AreaBook(areas, teams, new Answers(words));
  return { grids, lists: readLists(grids, { month: SAMPLE_MONTH, areas: book, words }) };
}

/** The grids of the sample month less the copy of a list that two of its files hold. */
export async function sampleHandedInOnce(): Promise<Grid[]> {
  const { grids } = await sampleMonth();
  return grids.filter(({ source: { file, sheet } }) => sheet !== "Adoptions" || file.startsWith("Case system"));
}
