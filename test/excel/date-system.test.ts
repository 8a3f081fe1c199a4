import { expect } from "chai";
import { dayOf, type Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import type { WorkbookModel } from "../../src/host/model";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";
import { dayCell } from "../../src/workbook/day-cell";
import { readSettings } from "../../src/settings/read-settings";
import type { CellValue } from "../../src/workbook/grid";
import { open, readyBook, request } from "../support/small-book";
import { on, sheet } from "../support/tiny";

const MAY = month(2017, 5);
const JUNE = month(2017, 6);
const LEFT = 1462;

/** The book with its lists in the serials of a date system. */
function bookOf(date1904: boolean): WorkbookModel {
  const workbook = readyBook();
  workbook.date1904 = date1904;
  const cases = workbook.sheet("Cases");
  if (cases === undefined) throw new Error("There is no sheet of cases.");
  cases.setValue(cases.values.length, 0, "C93");
  for (const [column, value] of ["C93", "SOUTH", on("2017-06-20"), "A", null].entries())
    cases.setValue(cases.values.length - 1, column, value);
  cases.values.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (typeof cell === "number") cases.setValue(at, column, dayCell(cell as Day, date1904));
    });
  });
  return workbook;
}

/** The workbook as Excel has it after it was closed and opened again. */
async function reopened(workbook: WorkbookModel): Promise<WorkbookModel> {
  const again = await loadWorkbook(await saveWorkbook(workbook, new Date(2017, 5, 12)));
  await open(again);
  return again;
}

interface Played {
  readonly builds: readonly Built[];
  readonly workbook: WorkbookModel;
}

/** May is published, Excel closed, May refreshed, Excel closed again, and June built. */
async function played(date1904: boolean): Promise<Played> {
  let workbook = bookOf(date1904);
  await open(workbook);
  const publish = { by: "A. Officer", on: dayOf(2017, 6, 14), unready: "refuse" } as const;
  const first = await buildScorecard(request({ publish }));
  workbook = await reopened(workbook);
  const again = await refreshScorecard(request({ now: dayOf(2017, 6, 20) }));
  workbook = await reopened(workbook);
  const next = await buildScorecard(request({ month: JUNE, now: dayOf(2017, 7, 12) }));
  return { builds: [first, again, next], workbook };
}

describe("a workbook that counts its days from 1904", () => {
  let [plain, mac]: Played[] = [];
  before(async () => {
    plain = await played(false);
    mac = await played(true);
  });

  const pair = (): [Played, Played] => {
    if (plain === undefined || mac === undefined) throw new Error("Nothing was played.");
    return [plain, mac];
  };
  const shown = ({ builds }: Played) =>
    builds.map(({ scorecard: { figures, publication, returns, revisions } }) => ({
      figures: figures.map(({ rows, series, notes }) => ({
        texts: rows.map(({ cells }) => cells.map(({ text }) => text)),
        values: series.map(({ month: of, value }) => [of, value]),
        notes,
      })),
      publication,
      before: returns.before,
      statuses: returns.all.map(({ place, list, status, before }) => [place, list, status, before]),
      revisions: revisions.map(({ month: of, indicator, now }) => [of, indicator, now]),
    }));

  it("shows what any other shows: published, refreshed after Excel was closed, and in the next month", () => {
    const [of1900, of1904] = pair();
    expect(shown(of1904)).to.deep.equal(shown(of1900));
    const [first, again, next] = of1904.builds;
    expect(first?.scorecard.publication).to.deep.equal({
      kind: "published",
      on: dayOf(2017, 6, 14),
      by: "A. Officer",
    });
    expect(again?.scorecard.publication).to.deep.equal(first?.scorecard.publication);
    expect(again?.scorecard.revisions).to.deep.equal([]);
    expect(next?.scorecard.returns.before).to.equal(MAY);
  });

  /** By sheet, what stands in the columns of days of the list that begins in a column. */
  const columnsOfDays: readonly [name: string, columns: readonly number[]][] = [
    ["Scorecard history", [0]],
    ["Returns", [13, 19, 22]],
    ["Cases", [2, 4]],
  ];
  for (const [name, columns] of columnsOfDays)
    it(`holds each day of ${name} by its own serials`, () => {
      const [days1900, days1904] = pair().map(({ workbook }) =>
        (workbook.sheet(name)?.values ?? []).flatMap((row) => columns.map((column) => row[column] ?? null)),
      );
      const numbers = (cells: readonly CellValue[] = []) => cells.filter((cell) => typeof cell === "number");
      expect(numbers(days1904)).to.deep.equal(numbers(days1900).map((day) => day - LEFT));
      expect(numbers(days1904).length).to.be.greaterThan(0);
    });

  it("holds the day of publication by its own serials", () => {
    const [on1900, on1904] = pair().map(
      ({ workbook }) => workbook.sheet("Scorecard history")?.values.find((row) => row[2] === "Published")?.[4],
    );
    expect(on1900).to.equal(on("2017-06-14"));
    expect(on1904).to.equal(on("2017-06-14") - LEFT);
  });

  it("has settings whose months are read as they were meant", () => {
    const [of1900, of1904] = pair().map(({ workbook }, at) => {
      const values = workbook.sheet("Scorecard settings")?.values ?? [];
      const reading = { date1904: at === 1, lastYear: 2027 };
      return readSettings(sheet("Scorecard settings", values), reading).settings.indicators.get(7);
    });
    expect(of1904).to.deep.equal(of1900);
  });
});
