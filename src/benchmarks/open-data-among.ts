import type { Grid } from "../workbook/grid";
import { isOpenData } from "./headings";
import type { OpenData } from "./open-data";

/** Sheets that may be lists of an office, and what the published files among them say. */
export interface Sorted {
  readonly lists: readonly Grid[];
  readonly files: readonly OpenData[];
}

/** Tells published files from lists; the reader of published files is a part of its own, loaded with the first one. */
export async function openDataAmong(grids: readonly Grid[]): Promise<Sorted> {
  const published = grids.filter(isOpenData);
  if (published.length === 0) return { lists: grids, files: [] };
  const { readOpenData } = await import("./read-open-data");
  return { lists: grids.filter((grid) => !published.includes(grid)), files: readOpenData(published) };
}
