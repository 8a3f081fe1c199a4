import { expect } from "chai";
import { playYear, sampleBook, type YearBook } from "../../src/headless/play-year";

const KEPT = ["EAST", "SOUTH"];
const HEADINGS = 5;

/** The sample with two areas and every fourth row of their lists: small enough to play a year in a test. */
function smallBook(): YearBook {
  const { lists, settings } = sampleBook();
  const others = new Set(
    settings.areas.filter(({ name }) => !KEPT.includes(name)).flatMap(({ name, spellings }) => [name, ...spellings]),
  );
  const of = (grid: YearBook["lists"][number]) =>
    grid.values.filter(
      (cells, row) => row < HEADINGS || (row % 4 === 0 && !cells.some((cell) => others.has(String(cell)))),
    );
  return {
    lists: lists.map((grid) => ({ ...grid, values: of(grid) })),
    settings: {
      ...settings,
      areas: settings.areas.filter(({ name }) => KEPT.includes(name)),
      teams: settings.teams.filter(({ area }) => KEPT.includes(area)),
    },
  };
}

describe("a year", () => {
  // The whole sample: npm run year.
  it("of twelve months with edits, commentary, corrections and refreshes keeps every word and every published figure", async function () {
    this.timeout(300_000);
    const { months, words, figures, refreshes, missing } = await playYear(smallBook(), 12, () => undefined);
    expect(missing).to.deep.equal([]);
    expect([months, words, refreshes]).to.deep.equal([12, 48, 24]);
    expect(figures).to.be.above(500);
  });
});
