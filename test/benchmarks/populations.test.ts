import { expect } from "chai";
import { councilsOf, findCouncil } from "../../src/benchmarks/find-council";
import { populationsFor } from "../../src/benchmarks/populations";
import { readOpenData } from "../../src/benchmarks/read-open-data";
import type { Area } from "../../src/lists/words/areas";
import { published } from "../support/open-data";
import { monthOf } from "../support/tiny";

const FILES = readOpenData([
  published("people.csv", ["age_group", "population_estimate"], [2023, 2024], (whose, year) => [
    ["Children aged 0 to 17 years", String(whose.level === "council" ? year * 10 + whose.at : 1)],
  ]),
]);
const COUNCILS = councilsOf(FILES);

const area = (name: string, population: number | null = null, ...spellings: string[]): Area => ({
  name,
  spellings,
  population,
  showsCaseloads: true,
});

function populations(areas: readonly Area[], month: string) {
  const council = findCouncil(COUNCILS, "Ashby");
  return populationsFor(areas, { files: FILES, rows: [], councils: COUNCILS, council }, monthOf(month));
}

describe("populations to take over", () => {
  it("of areas that are authorities, by name, spelling or code, from the month of the estimate", () => {
    expect(populations([area("Ashby"), area("North", null, "702"), area("Hub")], "2025-10")).to.deep.equal({
      kind: "found",
      areas: [
        { area: "Ashby", population: 20240, from: monthOf("2024-06"), source: "Mid-2024 population estimates" },
        { area: "North", population: 20241, from: monthOf("2024-06"), source: "Mid-2024 population estimates" },
      ],
    });
  });

  for (const [month, population] of [
    ["2024-06", 20240],
    ["2024-05", 20230],
    ["2023-06", 20230],
  ] as const)
    it(`the latest up to ${month}`, () => {
      const found = populations([area("Ashby")], month);
      expect(found.kind === "found" && found.areas[0]?.population).to.equal(population);
    });

  it("never divides an authority among its parts; it says what the whole is", () => {
    const found = populations([area("EAST", 8000), area("WEST", 7000)], "2025-10");
    expect(found.kind === "none" && found.sentence).to.contain(
      "Ashby as a whole had 20,240 children aged 0 to 17 in mid-2024, the areas of the settings add up to 15,000. Nothing was changed.",
    );
  });

  it("asks for the file where there is none for the month", () => {
    const found = populations([area("Ashby")], "2023-05");
    expect(found.kind === "none" && found.sentence).to.contain("add the open-data file");
  });
});
