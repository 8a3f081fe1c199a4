import { expect } from "chai";
import fc from "fast-check";
import { lastDay } from "../../../src/calendar/month";
import { NO_TEAM, UNKNOWN_TEAM, teamBook } from "../../../src/scorecard/teams/team-book";
import { hasTeams, teamFigures, teamsBehind } from "../../../src/scorecard/teams/team-figures";
import { workerLines } from "../../../src/scorecard/teams/worker-lines";
import { NO_AREA } from "../../../src/lists/words/areas";
import { areaKey } from "../../../src/workbook/figure-key";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { card } from "../../support/card";
import { MAY_17, on, sheet } from "../../support/tiny";

const END = lastDay(MAY_17);
const TEAMS = ["Oak", "Elm", null];
const cases = (...rows: CellValue[][]) =>
  sheet("Cases", [["Child ID", "Area", "Team", "Referral date", "Allocated worker", "Closed date"], ...rows]);

/** "Oak 2 / 3": each team of an area with its numerator and denominator. */
function teamsOf(grids: readonly Grid[], indicator: number, area: number, measures: readonly string[]): string[] {
  const made = card(grids);
  const figures = made.figures.find((each) => each.indicator.number === indicator)!;
  const found = teamFigures(made, figures, area, teamBook(made.lists, made.settings.teams));
  return found!.teams.map(({ team, measure }) => `${team} ${measures.map((each) => measure(each)).join(" / ")}`);
}

describe("figures by team", () => {
  it("a row without a team stands under “No team”, and rows of other areas under none", () => {
    const rows: CellValue[][] = [
      ["C1", "EAST", "Oak", on("2017-01-01"), null, null],
      ["C2", "EAST", "Oak", on("2017-01-01"), "A", null],
      ["C3", "EAST", "OAK ", on("2017-01-01"), "A", null],
      ["C4", "EAST", null, on("2017-01-01"), null, null],
      ["C5", "SOUTH", "Oak", on("2017-01-01"), null, null],
    ];
    expect(teamsOf([cases(...rows)], 1, 0, ["unallocated", "open"])).to.deep.equal([`Oak 1 / 3`, `${NO_TEAM} 1 / 1`]);
  });

  it("rows whose area is not known are counted by team as well, with nothing to add up to", () => {
    const rows: CellValue[][] = [
      ["C1", "MARS", "Duty Team", on("2017-01-01"), null, null],
      ["C2", "EAST", "Duty Team", on("2017-01-01"), "A", null],
    ];
    const made = card([cases(...rows)]);
    const found = teamFigures(made, made.figures[0]!, NO_AREA, teamBook(made.lists, made.settings.teams));
    expect(found?.teams.map(({ team, measure }) => `${team} ${measure("open")}`)).to.deep.equal(["Duty Team 1"]);
    expect(found?.inArea).to.equal(null);
  });

  it("a word that stands on one row only may be a name, and is not shown", () => {
    const rows: CellValue[][] = [
      ["C1", "EAST", "Zelda Quillfeather", on("2017-01-01"), "A", null],
      ["C2", "EAST", "Duty Team", on("2017-01-01"), "A", null],
      ["C3", "EAST", "east safeguarding", on("2017-01-01"), "A", null],
    ];
    expect(teamsOf([cases(...rows)], 1, 0, ["open"])).to.deep.equal([
      "Duty Team 1",
      "East Safeguarding 1",
      `${UNKNOWN_TEAM} 1`,
    ]);
  });

  it("a child in two teams counts in both and once in the area, which is said", () => {
    const rows = ["Oak", "Elm", "Oak", "Oak", "Elm", "Elm"].map((team, at): CellValue[] => [
      at < 2 ? "C1" : `D${at}`,
      "EAST",
      team,
      on("2017-01-01"),
      "A",
      null,
    ]);
    const made = card([cases(...rows)]);
    const found = teamFigures(made, made.figures[0]!, 0, teamBook(made.lists, made.settings.teams))!;
    expect(found.teams.map(({ measure }) => measure("open"))).to.deep.equal([3, 3]);
    expect(found.inArea?.("open")).to.equal(5);
    expect(found.note).to.contain("counts in both");
  });

  it("team by team, a plain count of random lists agrees, and without anyone in two teams they add up to the area", () => {
    const row = fc.record({
      team: fc.constantFrom(...TEAMS),
      area: fc.constantFrom("EAST", "SOUTH"),
      referred: fc.integer({ min: END - 20, max: END + 2 }),
      worker: fc.constantFrom("A", null),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (all) => {
        // Each name of a team stands on three rows at least.
        const known = ["Oak", "Oak", "Oak", "Elm", "Elm", "Elm"].map((team, at): CellValue[] => [
          `K${at}`,
          "EAST",
          team,
          on("2017-01-01"),
          "A",
          null,
        ]);
        const rows = all.map(({ team, area, referred, worker }, at): CellValue[] => [
          `C${at}`,
          area,
          team,
          referred,
          worker,
          null,
        ]);
        const naive = ["Elm", "Oak", null].flatMap((team) => {
          const own = all.filter((each) => each.team === team && each.area === "EAST" && each.referred <= END);
          const waits = own.filter(({ referred, worker }) => END - referred > 7 && worker === null).length;
          const open = own.length + (team === null ? 0 : 3);
          return open === 0 ? [] : [`${team ?? NO_TEAM} ${waits} / ${open}`];
        });
        const grids = [cases(...known, ...rows)];
        expect(teamsOf(grids, 1, 0, ["unallocated", "open"])).to.deep.equal(naive);
      }),
      { numRuns: 20 },
    );
  });
});

const MONTHS = ["Apr-17", "May-17"];
/** A list of each kind that has areas, with two teams in EAST and one in SOUTH. */
const everything = (random: readonly number[]): Grid[] => {
  const at = (index: number, of: number) => (random[index % random.length] ?? 0) % of;
  const places = (index: number) => {
    const [area, team] = [
      ["EAST", "Oak"],
      ["EAST", "Elm"],
      ["EAST", null],
      ["SOUTH", "Ash"],
    ][at(index, 4)]!;
    return [area ?? null, team ?? null] as const;
  };
  const lines = <T>(of: (index: number) => T): T[] => Array.from({ length: 14 }, (_, index) => of(index));
  return [
    cases(
      ...lines((i): CellValue[] => [
        `C${i}`,
        ...places(i),
        on("2017-01-01") + at(i, 150),
        i % 3 === 0 ? null : "A",
        null,
      ]),
    ),
    sheet("Assessments", [
      ["Child ID", "Area", "Team", "Start date", "Completed date", "Child seen"],
      ...lines((i): CellValue[] => [
        `C${i}`,
        ...places(i + 1),
        on("2017-03-01") + at(i, 40),
        on("2017-05-01") + at(i, 31),
        "Yes",
      ]),
    ]),
    sheet("CP plans", [
      ["Child ID", "Area", "Team", "Start date", "End date"],
      ...lines((i): CellValue[] => [
        `C${i}`,
        ...places(i + 2),
        on("2016-10-01") + at(i, 240),
        i % 4 === 0 ? on("2017-05-20") : null,
      ]),
    ]),
    sheet("Children in care", [
      ["Child ID", "Date of birth", "Area", "Team", "Start date", "End date", "UASC"],
      ...lines((i): CellValue[] => [
        `D${i}`,
        on("2010-01-01"),
        ...places(i + 3),
        on("2016-10-01") + at(i, 240),
        null,
        i % 5 === 0 ? "Y" : "N",
      ]),
    ]),
    sheet("Supervision", [
      ["Worker", "Worker ID", "Area", "Team", "Start date", ...MONTHS],
      ...lines((i): CellValue[] => [
        `Ann ${i}`,
        `W${i}`,
        ...places(i + 4),
        on("2010-01-01"),
        "Y",
        at(i, 2) === 0 ? "Y" : "N",
      ]),
    ]),
    sheet("Caseloads", [
      ["Worker", "Worker ID", "Qualified", "FTE", "Area", "Team", "Team type", ...MONTHS],
      ...lines((i): CellValue[] => [
        `Ann ${i}`,
        `W${i}`,
        "Y",
        i % 2 === 0 ? 1 : 0.6,
        ...places(i + 4),
        "Assessment",
        9,
        at(i, 25),
      ]),
    ]),
  ];
};

describe("every indicator that has areas", () => {
  it("adds up over its teams to the area's own figure, for every measure, on random lists", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 14, maxLength: 14 }), (random) => {
        const made = card(everything(random));
        const book = teamBook(made.lists, made.settings.teams);
        const counted = made.figures.filter(({ indicator }) => hasTeams(indicator));
        expect(counted.map(({ indicator }) => indicator.number)).to.deep.equal([1, 3, 5, 7, 12, 13]);
        for (const figures of counted)
          for (const area of [0, 2]) {
            const teams = teamFigures(made, figures, area, book)?.teams ?? [];
            for (const { key } of figures.indicator.measures.filter(({ key: each }) => each !== "withUasc")) {
              const sum = teams.reduce((total, { measure }) => total + measure(key), 0);
              const place = areaKey(made.settings.areas[area]!.name);
              expect(sum, `${figures.indicator.number} ${key}`).to.be.closeTo(
                figures.counted(key, MAY_17, place)!,
                1e-9,
              );
            }
          }
      }),
      { numRuns: 8 },
    );
  });

  const GRIDS = everything([0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]);

  it("opens an area's figure to its teams, the worst first, and to their workers", () => {
    const made = card(GRIDS);
    const behind = teamsBehind(made, { indicator: 12, row: "percentSupervised", column: areaKey("EAST") })!;
    const shares = behind.teams.map(({ text }) => Number(text.replace("%", "")));
    expect(shares).to.deep.equal([...shares].sort((a, b) => a - b));
    for (const { team, sum, workers } of behind.teams) {
      expect(workers.every((each) => each.team === team && each.area === "EAST")).to.equal(true);
      const staff = workers.filter(({ supervision }) => supervision !== null);
      expect(sum).to.equal(`${staff.filter(({ supervision }) => supervision?.inMonth).length} / ${staff.length}`);
    }
    expect(teamsBehind(made, { indicator: 12, row: "percentSupervised", column: "month" })).to.equal(null);
    expect(teamsBehind(made, { indicator: 5, row: "rate", column: areaKey("EAST") })).to.equal(null);
  });

  it("has a line for each worker of both lists", () => {
    const lines = workerLines(card(GRIDS));
    expect(lines.length).to.equal(14);
    const cases = lines.reduce((sum, { caseload }) => sum + (caseload?.cases ?? 0), 0);
    const figures = card(GRIDS).figures.find(({ indicator }) => indicator.number === 13)!;
    expect(cases).to.equal(figures.counted("cases", MAY_17, "city"));
  });
});
