import type { SampleBook } from "./book";
import { caseHolders, caseloadSheet } from "./caseload-sheets";
import { SAMPLE_AREAS } from "./places";
import { seeded, type Random } from "./random";
import { supervisedWorkers, supervisionSheets } from "./supervision-sheets";
import { posts, workforceSheet } from "./workforce-sheets";

/** How cells are typed is another chance than what they say, so that the people and their figures stay. */
const HAND = 1905;

/** The five workbooks that the local offices hand in. */
export function officeBooks(random: Random): SampleBook[] {
  const workers = supervisedWorkers(random);
  const holders = caseHolders(random);
  const placed = posts(random).map((post) => ({ ...post, area: random.pick(SAMPLE_AREAS) }));
  const hand = seeded(HAND);
  return SAMPLE_AREAS.map((area) => ({
    file: `${area === "Other Citywide Teams" ? "Citywide" : area} office May-17.xlsx`,
    sheets: [
      ...supervisionSheets(area, workers, hand),
      caseloadSheet(random, area, holders, hand),
      workforceSheet(random, area, placed, hand),
    ],
  }));
}
