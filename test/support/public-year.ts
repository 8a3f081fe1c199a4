import { after, firstDay, monthsUpTo, type Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { MONTHS_SHOWN } from "../../src/scorecard/figure-columns";
import { computeFigures, type IndicatorFigures } from "../../src/scorecard/figures";
import { History } from "../../src/scorecard/history";
import { parseRange } from "../../src/workbook/addresses";
import type { CellValue } from "../../src/workbook/grid";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import { roundAsDisplayed } from "../../src/workbook/number-formats";
import { gridOf } from "./plan-book";
import { TABLES, areaSettings, copyOfFigures, recoveredFrom, type Charted, type SmallMonth } from "./public-months";
import { MAY_17, on, read, sheet } from "./tiny";

/** Counts of thirteen months: in each, one entry for each area, and one for rows without an area if there are any. */
export interface SmallYear {
  readonly areas: SmallMonth["areas"];
  readonly months: readonly Pick<SmallMonth["counts"], "assessments" | "plans" | "care">[];
}

export const YEAR: readonly Month[] = monthsUpTo(MAY_17, MONTHS_SHOWN);
const CHARTED = [3, 5, 7];

/** The figures of such a year as of each of its months, counted from lists: each month's children are others. */
export function figuresOfYear({ areas, months }: SmallYear): (month: Month) => IndicatorFigures[] {
  const rows = <T>(
    of: (month: SmallYear["months"][number]) => readonly T[],
    make: (count: T, id: string, place: string | null, month: Month) => CellValue[][],
  ) =>
    months.flatMap((each, at) =>
      of(each).flatMap((count, area) =>
        make(count, `${at} ${area}`, areas[area]?.name ?? null, after(MAY_17, at + 1 - months.length)),
      ),
    );
  const times = (count: number, make: (each: number) => CellValue[]) =>
    Array.from({ length: count }, (_, at) => make(at));
  const day = (month: Month, dayOfMonth: number) => firstDay(month) + dayOfMonth - 1;
  const end = (month: Month) => (month === MAY_17 ? null : day(after(month, 1), 5));
  const born = on("2010-01-01");
  const grids = [
    sheet("Assessments", [
      ["Child ID", "Area", "Start date", "Completed date"],
      ...rows(
        (month) => month.assessments,
        ([inside, outside], id, place, month) => [
          ...times(inside, (each) => [`i${id} ${each}`, place, day(month, 2), day(month, 10)]),
          ...times(outside, (each) => [`o${id} ${each}`, place, day(month, 2) - 300, day(month, 10)]),
        ],
      ),
    ]),
    sheet("Protection plans", [
      ["Child ID", "Area", "Start date", "End date"],
      ...rows(
        (month) => month.plans,
        (children, id, place, month) =>
          times(children, (each) => [`p${id} ${each}`, place, day(month, 10), end(month)]),
      ),
    ]),
    sheet("Children in care", [
      ["Child ID", "Area", "Start date", "End date", "UASC", "Date of birth"],
      ...rows(
        (month) => month.care,
        ([children, alone], id, place, month) => [
          ...times(children, (each) => [`c${id} ${each}`, place, day(month, 10), end(month), "N", born]),
          ...times(alone, (each) => [`u${id} ${each}`, place, day(month, 10), end(month), "Y", born]),
        ],
      ),
    ]),
  ];
  const settings = areaSettings(areas);
  const { lists } = read(grids, { settings });
  const asked = INDICATORS.filter(({ number }) => CHARTED.includes(number));
  return (month) => computeFigures(asked, { month, lists, settings, history: new History([]) });
}

/** What the chart of a copy shows of a month; null for a gap. */
export function chartedOn(copy: SheetPlan, month: Month): Charted {
  const grid = gridOf(copy);
  return (indicator) => {
    const chart = copy.charts.find(({ name }) => name === `Copy chart ${indicator}`);
    const source = chart === undefined ? null : parseRange(chart.source);
    if (source === null) throw new Error(`The copy has no chart of indicator ${indicator}.`);
    const cell = grid[source.top + 1 + YEAR.indexOf(month)]?.[source.left + 1] ?? null;
    return typeof cell === "number" ? cell : null;
  };
}

/** What an attacker who has the copy of each month, and the charts of the last one's, works out of the earlier months. */
export function recoveredOfYear(
  year: SmallYear,
  least: number,
  {
    months = YEAR,
    chartedIn,
  }: { readonly months?: readonly Month[]; readonly chartedIn?: (month: Month) => Charted } = {},
): string[] {
  const figuresIn = figuresOfYear(year);
  const copyIn = (month: Month) => copyOfFigures(month, figuresIn(month), year.areas.length);
  const last = copyIn(MAY_17);
  return months.flatMap((month) =>
    recoveredFrom(
      figuresIn(month),
      year.areas,
      least,
      gridOf(copyIn(month)),
      chartedIn === undefined ? chartedOn(last, month) : chartedIn(month),
      TABLES.filter(({ indicator }) => CHARTED.includes(indicator)),
    ).map((found) => `${YEAR.indexOf(month)}: ${found}`),
  );
}

/** A chart that hides nothing. */
export function everythingCharted(year: SmallYear): (month: Month) => Charted {
  const figures = figuresOfYear(year)(MAY_17);
  return (month) => (number) => {
    const found = figures.find(({ indicator }) => indicator.number === number);
    const value = found?.series[YEAR.indexOf(month)]?.value ?? null;
    return found === undefined || value === null ? null : roundAsDisplayed(value, found.rated.row.format);
  };
}

/** Thirteen random months of small counts. */
export function randomYear(next: (below: number) => number): SmallYear {
  const areas = Array.from({ length: 1 + next(2) }, (_, at) => ({
    name: `Area ${"ABC"[at] ?? ""}`,
    population: next(4) === 0 ? null : ([900, 8_000, 30_000][next(3)] ?? null),
  }));
  const count = () => (next(4) === 0 ? 0 : next(3) === 0 ? 1 + next(4) : 5 + next(8));
  const few = () => (next(3) === 0 ? next(9) : 0);
  const pairs = (): [number, number][] => [...areas.map((): [number, number] => [count(), count()]), [few(), few()]];
  return {
    areas,
    months: YEAR.map(() => ({ assessments: pairs(), plans: [...areas.map(count), few()], care: pairs() })),
  };
}
