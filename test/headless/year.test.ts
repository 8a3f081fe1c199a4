import { expect } from "chai";
import { month } from "../../src/calendar/month";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { playYear, sampleBook, type YearBook } from "../../src/headless/play-year";

const KEPT = ["EAST", "SOUTH"];
const HEADINGS = 5;

/** The sample with two areas and every eighth row of their lists: small enough to play a year in a test. */
function smallBook(): YearBook {
  const { lists, settings } = sampleBook();
  const gone = settings.areas.filter(({ name }) => !KEPT.includes(name));
  const others = new Set([
    ...gone.flatMap(({ name, spellings }) => [name, ...spellings]),
    // A team that the settings do not know would be asked about, and nothing of it recorded.
    ...settings.teams.filter(({ area }) => !KEPT.includes(area)).map(({ team }) => team),
  ]);
  const of = (grid: YearBook["lists"][number]) =>
    grid.values.filter(
      (cells, row) => row < HEADINGS || (row % 8 === 0 && !cells.some((cell) => others.has(String(cell)))),
    );
  return {
    // An office without a row would be one that has sent nothing.
    lists: lists.map((grid) => ({ ...grid, values: of(grid) })).filter(({ values }) => values.length > HEADINGS),
    settings: {
      ...settings,
      areas: settings.areas.filter(({ name }) => KEPT.includes(name)),
      teams: settings.teams.filter(({ area }) => KEPT.includes(area)),
      // Thinned lists have gaps, by which they would not reach as far back as the whole ones do.
      completeFrom: new Map(LIST_DEFINITIONS.map(({ name }) => [name, month(2010, 1)])),
    },
  };
}

describe("most of a year", () => {
  // The whole year, on the whole sample: npm run year.
  it("of October to May with drafts, late and corrected returns, publishing, Excel closed in between, edits, commentary, a new target in October and a new area in January keeps every word, rating and published figure", async function () {
    this.timeout(300_000);
    const { months, words, shown, figures, refreshes, late, closed, takenBack, missing } = await playYear(
      smallBook(),
      8,
      () => undefined,
    );
    expect(missing).to.deep.equal([]);
    expect([months, words, refreshes]).to.deep.equal([8, 32, 16]);
    expect([late, closed, takenBack]).to.deep.equal([2, 2, 2]);
    expect(figures).to.be.above(350);
    // Targets, ratings and trends of fourteen indicators at a glance, and the heads of a table with an area more from January.
    expect(shown).to.be.above(8 * 40);
  });
});
