import { MONTH_NAMES } from "../../src/calendar/day";
import {
  financialYearStart,
  firstDay,
  longMonth,
  monthOfYear,
  monthsUpTo,
  shortMonth,
  yearOf,
  type Month,
} from "../../src/calendar/month";
import { seeded, type Random } from "../../src/sample/random";
import type { Box } from "../../src/workbook/addresses";
import type { CellValue, Grid } from "../../src/workbook/grid";
import {
  AREA_HEADINGS,
  NOTES,
  TOTALS,
  UNKNOWN,
  VACANCIES,
  WORKER_HEADINGS,
  cellWriter,
  chanceOf,
  described,
  sheetOf,
  someWorkers,
  supervisionFigures,
  writtenName,
  type OfficeSheets,
  type OfficeWorker,
} from "./office-workers";

/** Where it is said which area a worker is of. */
const PLACINGS = ["column", "column", "section", "written once", "merged", "sheet", "stacked", "beside"] as const;
/** How the months head their columns. */
const HEADINGS = ["short", "long", "serial", "supervision", "bare", "year above", "two dates", "planned"] as const;

type Placing = (typeof PLACINGS)[number];
type Heading = (typeof HEADINGS)[number];

interface Layout {
  readonly placing: Placing;
  readonly heading: Heading;
  readonly titles: number;
  readonly isAreaFirst: boolean;
  readonly hasIndex: boolean;
  readonly totals: boolean;
  readonly totalsBySection: boolean;
  readonly vacancies: boolean;
  readonly notes: boolean;
  readonly blanks: boolean;
  readonly unknown: boolean;
  readonly isShuffled: boolean;
  readonly repeatsHeadings: boolean;
}

function layoutOf(random: Random, months: readonly Month[], workers: readonly OfficeWorker[]): Layout {
  const chance = (percent: number) => chanceOf(random, percent);
  const drawn = random.pick(PLACINGS);
  // Where nearly each row has an area of its own, nobody would leave the others blank.
  const isTooFew = workers.length < 3 || new Set(workers.map(({ area }) => area)).size * 2 > workers.length;
  const placing = drawn === "written once" && isTooFew ? "merged" : drawn;
  const isOneYear = new Set(months.map(financialYearStart)).size === 1;
  const heading = random.pick(HEADINGS);
  return {
    placing,
    heading: heading === "bare" && !isOneYear ? "short" : heading,
    titles: random.between(0, 2),
    isAreaFirst: chance(40),
    hasIndex: chance(15),
    totals: chance(50),
    totalsBySection: chance(30),
    vacancies: chance(30),
    notes: chance(40),
    blanks: chance(30),
    unknown: chance(10),
    isShuffled: placing === "column" && chance(50),
    repeatsHeadings: chance(10),
  };
}

/** Supervision sheets as an office might keep them, laid out by chance, with what they say. The same seed, the same sheets. */
export function officeSheets(seed: number): OfficeSheets {
  const random = seeded(seed);
  const month = (2017 * 12 + random.between(0, 11)) as Month;
  const months = monthsUpTo(month, random.between(1, 8));
  const workers = someWorkers(random, months);
  const layout = layoutOf(random, months, workers);
  const { grids, hasUnknownWord } = laidOut(random, layout, months, workers);
  return {
    grids,
    month,
    indicator: 12,
    right: supervisionFigures(workers, month),
    hasUnknownWord,
    description: described(seed, month, { months: months.length, workers: workers.length, ...layout }),
  };
}

function laidOut(
  random: Random,
  layout: Layout,
  months: readonly Month[],
  workers: readonly OfficeWorker[],
): { grids: Grid[]; hasUnknownWord: boolean } {
  const { placing } = layout;
  const areas = [...new Set(workers.map(({ area }) => area))];
  const hasAreaColumn = placing === "column" || placing === "written once" || placing === "merged";
  const perMonth = layout.heading === "two dates" || layout.heading === "planned" ? 2 : 1;
  const write = cellWriter(random);
  const last = months.at(-1);
  let hasUnknownWord = false;

  const index = layout.hasIndex ? [null] : [];
  const front = (worker: CellValue, area: CellValue): CellValue[] => {
    const pair = layout.isAreaFirst ? [area, worker] : [worker, area];
    return [...index, ...(hasAreaColumn ? pair : [worker])];
  };
  const workerHeading = random.pick(WORKER_HEADINGS);
  const headings = monthHeadings(layout.heading, months, front(workerHeading, random.pick(AREA_HEADINGS)));
  const cellsOf = (worker: OfficeWorker, at: Month): CellValue[] => {
    let cell = write(worker, at);
    if (
      layout.unknown &&
      !hasUnknownWord &&
      at === last &&
      !worker.isAbsent &&
      !worker.hasLeft &&
      !worker.supervised.has(at)
    ) {
      hasUnknownWord = true;
      cell = random.pick(UNKNOWN);
    }
    if (layout.heading === "two dates")
      return chanceOf(random, 30) && worker.supervised.has(at) ? [null, cell] : [cell, null];
    return layout.heading === "planned" ? [firstDay(at) + 4, cell] : [cell];
  };
  const totalRow = (): CellValue[] => {
    const label = random.pick(TOTALS);
    const value = label.startsWith("%") || label === "Percentage" ? 0.75 : random.between(1, 40);
    return [...front(label, null), ...months.flatMap(() => (perMonth === 2 ? [null, value] : [value]))];
  };
  const titles = (area: string | null): CellValue[][] => {
    const first = firstDay(months[0] ?? (0 as Month));
    const year = yearOf(financialYearStart(months[0] ?? (0 as Month)));
    const isNeeded = layout.heading === "bare" && first > 0;
    const named = [area, "Supervision record", isNeeded ? `${year}/${(year + 1) % 100}` : null].filter(
      (word) => word !== null,
    );
    if (layout.titles === 0 && !isNeeded && area === null) return [];
    return [[named.join(" ")], ...(layout.titles > 1 ? [["Confidential"]] : []), ...(chanceOf(random, 50) ? [[]] : [])];
  };
  /** The rows of some workers below their headings, and the merged areas among them. */
  const body = (shown: readonly OfficeWorker[], top: number): { rows: CellValue[][]; merges: Box[] } => {
    const rows: CellValue[][] = [];
    const merges: Box[] = [];
    for (const area of areas) {
      const here = shown.filter((worker) => worker.area === area);
      if (here.length === 0) continue;
      if (placing === "section") rows.push([...index, area]);
      const from = top + rows.length;
      here.forEach((worker, at) => {
        const isSaid = placing === "column" || at === 0;
        rows.push([
          ...front(writtenName(worker, months), isSaid ? area : null),
          ...months.flatMap((each) => cellsOf(worker, each)),
        ]);
        if (layout.blanks && chanceOf(random, 10)) rows.push([]);
      });
      const areaAt = index.length + (layout.isAreaFirst ? 0 : 1);
      if (placing === "merged") merges.push({ top: from, bottom: top + rows.length - 1, left: areaAt, right: areaAt });
      if (layout.vacancies) rows.push(front(random.pick(VACANCIES), placing === "column" ? area : null));
      if (layout.totalsBySection) rows.push(totalRow());
      if (layout.repeatsHeadings && placing === "column" && headings.length === 1) rows.push(headings[0] ?? []);
    }
    if (layout.totals) rows.push(totalRow());
    if (layout.notes) rows.push([], [...index, random.pick(NOTES)]);
    return { rows: layout.isShuffled && !layout.blanks ? shuffled(random, rows) : rows, merges };
  };
  const tableOf = (area: string | null) => {
    const above = [...titles(area), ...headings];
    const { rows, merges } = body(
      area === null ? workers : workers.filter((worker) => worker.area === area),
      above.length,
    );
    return { rows: [...above, ...rows], merges };
  };
  const grids = (): Grid[] => {
    switch (placing) {
      case "sheet":
        return areas.map((area) => {
          const above = [...titles(null), ...headings];
          const { rows } = body(
            workers.filter((worker) => worker.area === area),
            above.length,
          );
          return sheetOf(`${area} supervision`, [...above, ...rows]);
        });
      case "stacked":
        return [
          sheetOf(
            "Supervisions",
            areas.flatMap((area) => [...tableOf(area).rows, [], []]),
          ),
        ];
      case "beside":
        return [sheetOf("Supervisions", sideBySide(areas.map((area) => tableOf(area).rows)))];
      default: {
        const { rows, merges } = tableOf(null);
        return [sheetOf("Supervisions", rows, merges)];
      }
    }
  };
  return { grids: grids(), hasUnknownWord };
}

/** The rows of headings: the front columns and the months, in the way chosen. */
function monthHeadings(heading: Heading, months: readonly Month[], front: readonly CellValue[]): CellValue[][] {
  const blank = front.map(() => null);
  const bare = (at: Month) => (MONTH_NAMES[monthOfYear(at) - 1] ?? "").slice(0, 3);
  switch (heading) {
    case "short":
      return [[...front, ...months.map(shortMonth)]];
    case "long":
      return [[...front, ...months.map(longMonth)]];
    case "serial":
      return [[...front, ...months.map(firstDay)]];
    case "supervision":
      return [[...front, ...months.map((at) => `${longMonth(at)} supervision`)]];
    case "bare":
      return [[...front, ...months.map(bare)]];
    case "year above": {
      const years = months.map((at, index) => {
        const before = months[index - 1];
        return before === undefined || yearOf(before) !== yearOf(at) ? yearOf(at) : null;
      });
      return [
        [...blank, ...years],
        [...front, ...months.map(bare)],
      ];
    }
    case "two dates":
      return [
        [...blank, ...months.flatMap((at) => [shortMonth(at), null])],
        [...front, ...months.flatMap(() => ["Date 1", "Date 2"])],
      ];
    case "planned":
      return [
        [...blank, ...months.flatMap((at) => [longMonth(at), null])],
        [...front, ...months.flatMap(() => ["Planned", "Actual"])],
      ];
  }
}

function shuffled<T>(random: Random, rows: readonly T[]): T[] {
  return random.sample(rows, rows.length);
}

/** Tables one beside the other, with a blank column between. */
function sideBySide(tables: readonly CellValue[][][]): CellValue[][] {
  const widths = tables.map((rows) => Math.max(...rows.map(({ length }) => length)));
  const height = Math.max(...tables.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    tables.flatMap((rows, table) => {
      const row = rows[at] ?? [];
      const width = (widths[table] ?? 0) + 1;
      return [...row, ...Array.from({ length: width - row.length }, () => null)];
    }),
  );
}
