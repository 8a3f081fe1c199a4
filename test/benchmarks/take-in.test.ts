import { expect } from "chai";
import { benchmarksOfMonth } from "../../src/benchmarks/benchmarks-of-month";
import { benchmarkLine } from "../../src/benchmarks/in-words";
import { readOpenData } from "../../src/benchmarks/read-open-data";
import { readStore } from "../../src/benchmarks/read-store";
import { EMPTY_STORE, type BenchmarkStore } from "../../src/benchmarks/stored-benchmark";
import { takeIn } from "../../src/benchmarks/take-in";
import { benchmarksPlan } from "../../src/sheets/benchmarks-sheet";
import type { Grid } from "../../src/workbook/grid";
import { neighbourModel, plainFile, published, reReferrals } from "../support/open-data";
import { gridOf } from "../support/plan-book";
import { monthOf, sheet } from "../support/tiny";

const NEW = { list: 0, neighbours: 0, councils: 0 };

function taken(grids: readonly Grid[], council = "Ashby", store: BenchmarkStore = EMPTY_STORE) {
  return takeIn(store, readOpenData(grids), council);
}

/** The line of indicator 2 for a month. */
function lineOf({ store }: { readonly store: BenchmarkStore }, month: string, council = "Ashby"): string | null {
  const found = benchmarksOfMonth(store, council, monthOf(month)).get(2);
  return found === undefined ? null : benchmarkLine(found);
}

/** What a store is after it was written to its sheet and read again. */
function readAgain(store: BenchmarkStore): BenchmarkStore {
  return readStore(sheet("Benchmarks", gridOf(benchmarksPlan(store, NEW))));
}

describe("what published files come to", () => {
  it("a line for the council: England, its region, its neighbours, its place", () => {
    // Ashby has 20, its neighbours 21 to 30.
    expect(lineOf(taken([reReferrals(2025), neighbourModel()]), "2025-10")).to.equal(
      "England 22.6% · Upper Land 19.5% · neighbours 25.5% (21.0–30.0), 1st of 11 · 2024-25",
    );
  });

  it("says what was taken of each file", () => {
    expect(taken([reReferrals(2025), neighbourModel()]).taken.map(({ sentence }) => sentence)).to.deep.equal([
      "Re-referrals, 2024 to 2025: 12 councils",
      "Statistical neighbours, 2025: 12 councils",
    ]);
  });

  describe("the council", () => {
    for (const setting of [
      "Dunmoor, City of",
      "dunmoor city of",
      "Dunmoor",
      "Dunmoor City Council",
      "704",
      "E09991004",
      "e09991004",
    ])
      it(`is known by “${setting}”`, () => {
        const { council } = taken([reReferrals(2025)], setting);
        expect(council.kind === "set" && council.council.name).to.equal("Dunmoor, City of");
      });

    it("is asked for where none is set, and nothing is guessed", () => {
      const { council, store, remarks } = taken([reReferrals(2025)], "");
      expect(council.kind).to.equal("not set");
      expect(store.rows).to.deep.equal([]);
      expect(store.councils).to.have.length(12);
      expect(remarks[0]).to.match(/^Which council is this\?/);
    });

    for (const setting of ["Nowhere", "7", "E0", "by"])
      it(`“${setting}” is none of them, and that is said`, () => {
        const { council, store, remarks } = taken([reReferrals(2025)], setting);
        expect(council.kind).to.equal("unknown");
        expect(store.rows).to.deep.equal([]);
        expect(remarks[0]).to.contain(`“${setting}”, is none of the 12`);
      });

    it("is not asked for where there are no files", () => {
      expect(taken([], "").council.kind).to.equal("not needed");
    });
  });

  describe("the year is the latest that had ended by the month", () => {
    const store = taken([reReferrals(2025), neighbourModel()]);
    for (const [month, year] of [
      ["2025-10", "2024-25"],
      ["2025-03", "2024-25"],
      ["2025-02", "2023-24"],
      ["2024-03", "2023-24"],
      ["2024-02", null],
      ["2017-05", null],
    ] as const)
      it(`${month}: ${year ?? "none"}`, () => {
        expect(lineOf(store, month)?.split(" · ").at(-1) ?? null).to.equal(year);
      });
  });

  describe("an older edition", () => {
    const older = () => reReferrals(2024, "Re_referrals_percent");

    it("replaces nothing of a newer one, adds the years that only it has, and says so", () => {
      const newer = taken([reReferrals(2025), neighbourModel()]).store;
      const both = taken([older()], "Ashby", newer);
      expect(lineOf(both, "2024-10")).to.equal(lineOf({ store: newer }, "2024-10"));
      expect(lineOf(both, "2023-10")).to.match(/^England 21\.6%.*2022-23$/);
      expect(both.remarks).to.deep.equal([
        "“referrals_2024.csv” is an older edition (to 2023-24) than “referrals_2025.csv” (to 2024-25), whose figures of re-referrals stay.",
      ]);
    });

    it("is replaced by a newer one, in whatever order they come", () => {
      const first = taken([older(), reReferrals(2025)]);
      const second = taken([reReferrals(2025), older()]);
      const third = taken([reReferrals(2025)], "Ashby", taken([older()]).store);
      for (const each of [first, second, third])
        expect(each.store.rows.find(({ year }) => year === 2024)).to.include({ edition: 2025, england: 0.216 });
    });
  });

  it("numbers of plans are rates by the mid-year population of the year before", () => {
    const plans = plainFile("plans.csv", "CPP_At31", [2025], ({ level }) => (level === "England" ? "49420" : "100"));
    const population = published(
      "people.csv",
      ["age_group", "population_estimate"],
      [2023, 2024],
      ({ level }, year) => [
        ["Children aged 0 to 17 years", year === 2023 ? "1" : level === "England" ? "12183016" : "30000"],
      ],
    );
    const { store } = taken([plans, population]);
    expect(store.rows.find(({ measure }) => measure === "protection plans")).to.include({ england: 40.6, value: 33.3 });
    const alone = taken([plans]);
    expect(alone.store.rows).to.deep.equal([]);
    expect(alone.remarks[0]).to.contain("add the file of population estimates");
  });

  it("neighbours come from the newest model, and are kept for files that come later", () => {
    const before = taken([neighbourModel()]).store;
    const later = taken([reReferrals(2025)], "Ashby", readAgain(before));
    expect(lineOf(later, "2025-10")).to.contain("neighbours 25.5%");
    expect(taken([reReferrals(2025)]).remarks[0]).to.contain("neighbours of Ashby are not known");
  });

  it("a council keeps its name, and so its earlier lines, when a newer file spells it another way", () => {
    const { store } = taken([reReferrals(2024)], "701");
    const file = reReferrals(2025);
    const respelt = {
      ...file,
      values: file.values.map((row) => row.map((cell) => (cell === "Ashby" ? "Ashby UA" : cell))),
    };
    const after = taken([respelt], "701", store);
    expect(new Set(after.store.rows.map(({ council }) => council))).to.deep.equal(new Set(["Ashby"]));
  });

  it("the sheet says all of it again", () => {
    const { store } = taken([reReferrals(2025), neighbourModel()]);
    const again = readAgain(store);
    const bare = ({ rows, ...rest }: BenchmarkStore) => ({
      ...rest,
      rows: rows.map((row) => ({ ...row, sheetRow: 0 })),
    });
    expect(bare(again)).to.deep.equal(bare(store));
    expect(taken([], "Ashby", again).store).to.deep.equal(again);
    expect(taken([], "701", again).council).to.deep.equal({ kind: "set", council: store.councils[0] });
  });
});
