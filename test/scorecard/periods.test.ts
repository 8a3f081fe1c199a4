import { expect } from "chai";
import fc from "fast-check";
import { month as monthOfYear, monthsUpTo, shortMonth, type Month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import type { HistoryEntry } from "../../src/scorecard/history";
import { monthsOfPeriod } from "../../src/scorecard/periods";
import { publicTables } from "../../src/scorecard/publication";
import type { Period } from "../../src/settings/settings";
import { agreedTexts } from "../support/agreement";
import { PUBLISH, card } from "../support/card";
import { MAY_17, monthOf, on, settings, sheet } from "../support/tiny";

const PERIODS: readonly Period[] = ["lastYear", "quarter", "yearToDate"];
const shown = (...shownPeriods: Period[]) => settings({ shownPeriods });

/** Assessments of a month, so many in time and so many late. */
const rows = (month: Month, inside: number, outside: number) =>
  Array.from({ length: inside + outside }, (_, at) => {
    const end = on("1970-01-01") + Math.round((month - monthOfYear(1970, 1)) * 30.4369) + 12;
    return [`C${month}-${at}`, "EAST", end - (at < inside ? 5 : 300), end];
  });
const book = (months: readonly (readonly [Month, number, number])[]) =>
  sheet("Assessments", [
    ["Child ID", "Area", "Start date", "Completed date"],
    ...months.flatMap(([month, inside, outside]) => rows(month, inside, outside)),
  ]);

describe("the months of a period", () => {
  const MONTHS: [string, Period, string, string, number][] = [
    ["April begins both", "quarter", "2017-04", "2017-04", 1],
    ["April begins both", "yearToDate", "2017-04", "2017-04", 1],
    ["May", "quarter", "2017-05", "2017-04", 2],
    ["June ends the quarter", "quarter", "2017-06", "2017-04", 3],
    ["July begins the next", "quarter", "2017-07", "2017-07", 1],
    ["over the turn of the year", "quarter", "2018-01", "2018-01", 1],
    ["March ends the year", "quarter", "2018-03", "2018-01", 3],
    ["March ends the year", "yearToDate", "2018-03", "2017-04", 12],
    ["one month, a year before", "lastYear", "2017-05", "2016-05", 1],
  ];
  for (const [given, period, at, first, count] of MONTHS)
    it(`${given}: ${period} of ${at}`, () => {
      const months = monthsOfPeriod(period, monthOf(at));
      expect([months[0], months.length]).to.deep.equal([monthOf(first), count]);
    });
});

describe("columns of other periods", () => {
  it("are not there unless the settings show them, and then in their order, without a rating", () => {
    const labels = (asked: ReturnType<typeof settings>, indicator: number) => {
      const found = card([book([[MAY_17, 1, 1]])], { settings: asked }).figures[indicator - 1]!;
      return found.columns.map(({ label }, at) => `${label}${(found.ratings[at] ?? null) === null ? "" : "*"}`);
    };
    expect(labels(settings(), 4)).to.deep.equal(["Prev. 6 months average", "May-17*"]);
    const all = shown("lastYear", "quarter", "yearToDate");
    expect(labels(all, 4)).to.deep.equal([
      "Prev. 6 months average",
      "May-17*",
      "May-16",
      "Quarter (from Apr-17)",
      "Year to date (from Apr-17)",
    ]);
    // Levels and windows do not add up.
    for (const level of [5, 7, 9, 11, 14])
      expect(labels(all, level).slice(-1), String(level)).to.deep.equal(["May-16"]);
  });

  it("are sums over sums, as a walk over the months finds them too", () => {
    // One a month at least: how far a list with gaps reaches has tests of its own.
    const counts = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })), { minLength: 13, maxLength: 13 });
    const at = fc.integer({ min: 0, max: 11 }).map((later) => (MAY_17 + later) as Month);
    fc.assert(
      fc.property(counts, at, (given, month) => {
        const months = monthsUpTo(month, 13).map((each, index) => [each, ...given[index]!] as const);
        const catalogue = INDICATORS.filter(({ number }) => number === 3);
        const [found] = card([book(months)], { catalogue, month, settings: shown(...PERIODS) }).figures;
        PERIODS.forEach((period) => {
          // Naively: go back from the month until the quarter, or the year, begins.
          let [inside, all] = [0, 0];
          for (const [each, within, late] of months) {
            const isIn =
              period === "lastYear"
                ? each === month - 12
                : period === "quarter"
                  ? Math.floor(each / 3) === Math.floor(month / 3)
                  : Math.floor((each - 3) / 12) === Math.floor((month - 3) / 12);
            if (isIn) [inside, all] = [inside + within, all + within + late];
          }
          const column = found!.columns.findIndex(({ key }) => key === period);
          expect(found!.rows.slice(0, 3).map(({ cells }) => cells[column]?.value)).to.deep.equal([
            inside,
            all - inside,
            all,
          ]);
          expect(found!.rated.cells[column]?.value).to.equal(inside / all);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("take published months as they were published", () => {
    const history: HistoryEntry[] = [
      ["inside", 7],
      ["outside", 1],
      ["completed", 8],
    ].map(([measure, value]) => ({
      month: monthOf("2017-04"),
      indicator: 3,
      measure: String(measure),
      place: "city",
      value: Number(value),
      source: "Lists",
      rows: null,
      sheetRow: null,
    }));
    const grids = [
      book([
        [monthOf("2017-04"), 1, 1],
        [MAY_17, 1, 1],
      ]),
    ];
    const found = card(grids, { history, settings: shown("quarter") }).figures[2]!;
    expect(found.rows.map(({ cells }) => cells.at(-1)?.text)).to.deep.equal(["8", "2", "10", "80%"]);
  });

  it("are n/a with the months that are not known", () => {
    const reached = settings({ shownPeriods: PERIODS, completeFrom: new Map([["Assessments", monthOf("2017-05")]]) });
    const found = card([book([[MAY_17, 1, 1]])], { settings: reached }).figures[2]!;
    expect(found.rated.cells.slice(-3).map(({ text }) => text)).to.deep.equal(["n/a", "n/a", "n/a"]);
    expect(found.notes.join(" ")).to.include(
      `“Quarter (from Apr-17)” is n/a: nothing is known of ${shortMonth(monthOf("2017-04"))}.`,
    );
  });

  it("stand on the sheet as computed, and not in the copy for publication nor in the history", async () => {
    const scorecard = card(
      [
        book([
          [monthOf("2017-04"), 9, 1],
          [MAY_17, 7, 7],
        ]),
      ],
      { settings: shown(...PERIODS), publish: PUBLISH },
    );
    await agreedTexts(scorecard);
    const plain = card(
      [
        book([
          [monthOf("2017-04"), 9, 1],
          [MAY_17, 7, 7],
        ]),
      ],
      { publish: PUBLISH },
    );
    expect(plain.newHistory).to.not.deep.equal([]);
    expect(scorecard.newHistory).to.deep.equal(plain.newHistory);
    const table = publicTables([scorecard.figures[2]!], () => () => 10)[0]!;
    expect(table.figures.columns.map(({ kind }) => kind)).to.not.include("period");
    expect(new Set(table.cells.map((cells) => cells.length))).to.deep.equal(new Set([table.figures.columns.length]));
  });
});
