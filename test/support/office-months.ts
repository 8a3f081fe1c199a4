import { longMonth, monthsUpTo, shortMonth, firstDay, type Month } from "../../src/calendar/month";
import { seeded, type Random } from "../../src/sample/random";
import type { CellValue, Grid } from "../../src/workbook/grid";
import {
  NOTES,
  TOTALS,
  UNKNOWN,
  cellWriter,
  chanceOf,
  described,
  sheetOf,
  someWorkers,
  supervisionFigures,
  type OfficeSheets,
  type OfficeWorker,
} from "./office-workers";

/** Where it is said of which month a cell is, when no month heads its column, or when others do as well. */
const WAYS = ["down", "row a month", "worker once", "sheet a month", "sheet a worker", "beside leave"] as const;
type Way = (typeof WAYS)[number];

const CORNERS = ["Month", null, "Name", "Worker"];

/** Supervision sheets that do not have a month above each column, with what they say. */
export function officeMonths(seed: number): OfficeSheets {
  const random = seeded(seed);
  const way = random.pick(WAYS);
  const month = (2017 * 12 + random.between(0, 11)) as Month;
  const months = monthsUpTo(month, random.between(2, 6));
  const workers = someWorkers(random, months, 4).filter(({ isAbsent, hasLeft }) => !isAbsent && !hasLeft);
  const write = cellWriter(random);
  // One cell that nobody can know, of a worker who was not supervised in the month.
  const unknownFor = chanceOf(random, 15) ? workers.find(({ supervised }) => !supervised.has(month)) : undefined;
  const unknown = random.pick(UNKNOWN);
  const cell = (worker: OfficeWorker, at: Month) =>
    worker === unknownFor && at === month ? unknown : write(worker, at);
  return {
    grids: laidOut(random, way, months, workers, cell),
    month,
    indicator: 12,
    right: supervisionFigures(workers, month),
    hasUnknownWord: unknownFor !== undefined,
    description: described(seed, month, { way, months: months.length, workers: workers.length }),
  };
}

function laidOut(
  random: Random,
  way: Way,
  months: readonly Month[],
  workers: readonly OfficeWorker[],
  cell: (worker: OfficeWorker, at: Month) => CellValue,
): Grid[] {
  const monthStyle: (at: Month) => CellValue = random.pick([shortMonth, longMonth, firstDay] as const);
  const notes = chanceOf(random, 30) ? [[], [random.pick(NOTES)]] : [];
  const title = chanceOf(random, 40) ? [["Supervision record"], []] : [];
  const held = random.pick(["Supervised", "Supervision held", "Supervised (Y/N)"]);
  switch (way) {
    case "down": {
      const areas = [["Area", ...workers.map(({ area }) => area)]];
      const names = [random.pick(CORNERS), ...workers.map(({ name }) => name)];
      const rows = months.map((at) => [monthStyle(at), ...workers.map((worker) => cell(worker, at))]);
      const totals = chanceOf(random, 40) ? [[random.pick(TOTALS), ...workers.map(() => 3)]] : [];
      return [sheetOf("Supervision", [...title, ...areas, names, ...rows, ...totals])];
    }
    case "row a month":
    case "worker once": {
      const rows = workers.flatMap((worker) =>
        months.map((at, index): CellValue[] => {
          const isSaid = way === "row a month" || index === 0;
          return [isSaid ? worker.name : null, isSaid ? worker.area : null, monthStyle(at), cell(worker, at)];
        }),
      );
      const shown = way === "row a month" && chanceOf(random, 50) ? random.sample(rows, rows.length) : rows;
      return [sheetOf("Supervision", [...title, ["Worker", "Area", "Month", held], ...shown, ...notes])];
    }
    case "sheet a month":
      return months.map((at) => {
        const rows = workers.map((worker): CellValue[] => [worker.name, worker.area, cell(worker, at)]);
        return sheetOf(longMonth(at), [
          ["Supervision record"],
          ["Worker", "Area", held],
          ...random.sample(rows, rows.length),
          ...notes,
        ]);
      });
    case "sheet a worker":
      return workers.map((worker, index) =>
        sheetOf(`Sheet${index + 1}`, [
          ["Worker:", worker.name],
          ["Area:", worker.area],
          ["Month", held, "Supervisor"],
          ...months.map((at): CellValue[] => [monthStyle(at), cell(worker, at), "Pat Price"]),
        ]),
      );
    case "beside leave": {
      const blank = months.slice(1).map(() => null);
      const rows = workers.map((worker): CellValue[] => [
        worker.name,
        worker.area,
        ...months.map((at) => cell(worker, at)),
        ...months.map(() => random.between(0, 5)),
      ]);
      return [
        sheetOf("Supervision and leave", [
          [null, null, "Supervision", ...blank, "Annual leave", ...blank],
          ["Worker", "Area", ...months.map(monthStyle), ...months.map(monthStyle)],
          ...rows,
          ...notes,
        ]),
      ];
    }
  }
}
