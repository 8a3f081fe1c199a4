import { expect } from "chai";
import fc from "fast-check";
import { dayOf } from "../../src/calendar/day";
import { after, month } from "../../src/calendar/month";
import { INDICATORS } from "../../src/indicators/catalogue";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { TEAM_TYPES, type Area } from "../../src/lists/words/areas";
import { MEANINGS } from "../../src/lists/words/meanings";
import { spellingKey } from "../../src/lists/words/spelling";
import { readSettings } from "../../src/settings/read-settings";
import { settingsPlan } from "../../src/settings/settings-sheet";
import type { Dated, DatedSettings } from "../../src/settings/dated";
import type { Settings } from "../../src/settings/settings";
import { gridOf } from "../support/plan-book";
import { sheet } from "../support/tiny";

const READING = { date1904: false, lastYear: 2027 };

/** Words as people type them, commas, quotes and apostrophes included; none that is blank or holds the sign between spellings. */
const words = fc
  .string({ unit: fc.constantFrom(...Array.from("abcXYZ0189 ,'\"&.-()=+")), minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => spellingKey(text) !== "");
const distinct = (max: number) => fc.uniqueArray(words, { selector: spellingKey, maxLength: max });
const anyMonth = fc.tuple(fc.integer({ min: 2010, max: 2026 }), fc.integer({ min: 1, max: 12 }));
const blankOr = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Rows of a thing from different months, the first of them perhaps always. */
const datedRows = <T>(row: fc.Arbitrary<T>): fc.Arbitrary<Dated<T>[]> =>
  fc
    .uniqueArray(blankOr(anyMonth.map(([year, of]) => month(year, of))), { minLength: 1, maxLength: 3 })
    .chain((froms) => fc.tuple(...froms.map((from) => row.map((each) => ({ from, row: each })))));

/** Rows of several things, one after the other or mixed, as people add them below. */
const mixed = <T>(groups: fc.Arbitrary<Dated<T>[][]>): fc.Arbitrary<Dated<T>[]> =>
  groups.chain((all) => {
    const rows = all.flat();
    return fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
  });

const areas: fc.Arbitrary<Dated<Area>[]> = distinct(12)
  .filter(({ length }) => length > 0)
  .chain((all) => {
    // Names first, and what is left as spellings of the first area: no two areas share one.
    const names = all.slice(0, Math.ceil(all.length / 2));
    const spellings = all.slice(names.length);
    return mixed(
      fc.tuple(
        ...names.map((name, at) =>
          datedRows(
            fc.record({
              name: fc.constant(name),
              spellings: fc.constant(at === 0 ? spellings : []),
              population: blankOr(fc.integer({ min: 1, max: 500_000 })),
              populationSource: fc.constantFrom("Mid-2015 estimates", "Census 2021"),
              showsCaseloads: fc.boolean(),
            }),
          ),
        ),
      ),
    );
  });

/** Limits of a kind of exception, in ascending order; none for a blank cell. */
const limits = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: most }).map((numbers) => numbers.sort((a, b) => a - b));

const settings: fc.Arbitrary<DatedSettings> = areas.chain((all) =>
  fc.record({
    areas: fc.constant(all),
    indicators: fc
      .tuple(
        ...INDICATORS.map(({ number, rated }) => {
          const value = blankOr(
            rated.format.startsWith("percent")
              ? fc.integer({ min: 0, max: 100 }).map((points) => points / 100)
              : fc.integer({ min: 0, max: 5000 }),
          );
          return datedRows(
            fc.record({
              target: value,
              tolerance: value.map((each) => each ?? 0),
              nationalAverage: value,
              baseline: blankOr(anyMonth.map(([year, of]) => month(year, of))),
            }),
          ).map((own) => [number, own] as const);
        }),
      )
      .map((own) => new Map(own)),
    teams: mixed(
      distinct(4).chain((teams) =>
        fc.tuple(
          ...teams.map((team) =>
            datedRows(
              fc.record({
                team: fc.constant(team),
                area: fc.constantFrom(...all.map(({ row }) => row.name)),
                type: blankOr(fc.constantFrom(...TEAM_TYPES)),
              }),
            ),
          ),
        ),
      ),
    ),
    exceptionLimits: fc.record({
      assessmentsOpen: limits(3),
      assessmentsDue: limits(1),
      notSeen: limits(3),
      planMonths: limits(3),
      notSupervised: limits(3),
      fewSupervisions: limits(1),
      caseload: limits(1),
    }),
    completeFrom: fc
      .uniqueArray(fc.constantFrom(...LIST_DEFINITIONS.map(({ name }) => name)))
      .map((names) => new Map(names.map((name, at) => [name, month(2000 + at, 4)]))),
    absenceCodes: fc.array(words, { maxLength: 4 }),
    words: fc.array(
      fc.oneof(
        fc.record({
          vocabulary: fc.constant("area" as const),
          word: words,
          means: fc.constantFrom(...all.map(({ row }) => row.name)),
        }),
        fc.constantFrom(...(Object.keys(MEANINGS) as (keyof typeof MEANINGS)[])).chain((vocabulary) =>
          fc.record({
            vocabulary: fc.constant(vocabulary),
            word: words,
            means: fc.constantFrom(...MEANINGS[vocabulary]),
          }),
        ),
      ),
      { maxLength: 4 },
    ),
    closedDays: fc.array(
      fc.integer({ min: 0, max: 3000 }).map((days) => (dayOf(2015, 1, 1) + days) as Settings["closedDays"][number]),
      { maxLength: 4 },
    ),
    confirmed: fc.array(words, { maxLength: 3 }),
    unallocatedAfterDays: fc.integer({ min: 0, max: 60 }),
    caseloadByHeadcount: fc.boolean(),
    council: fc.constantFrom("", "Birmingham", "330"),
    showsLimits: fc.boolean(),
    limitsBegin: fc
      .uniqueArray(
        fc.record({
          indicator: fc.integer({ min: 1, max: 14 }),
          from: anyMonth.map(([year, of]) => month(year, of)),
          months: blankOr(fc.integer({ min: 13, max: 40 })),
          reason: words,
        }),
        { maxLength: 3, selector: ({ indicator, from }) => `${indicator} ${from}` },
      )
      .map((rows) =>
        rows.map(({ months, ...row }) => ({
          ...row,
          fixedUpTo: months === null ? null : after(row.from, months - 1),
        })),
      ),
    shownPeriods: fc.subarray(["lastYear", "quarter", "yearToDate"] as const),
    drafts: fc.array(
      fc.record({
        month: anyMonth.map(([year, of]) => month(year, of)),
        indicator: fc.integer({ min: 1, max: 14 }),
        text: words,
      }),
      { maxLength: 4 },
    ),
  }),
);

/** Settings as plain data, whatever prototype a record has. */
const plain = (each: DatedSettings): unknown =>
  JSON.parse(JSON.stringify({ ...each, indicators: [...each.indicators].sort(([a], [b]) => a - b) }));

describe("settings", () => {
  it("are the same after they were written to a sheet and read from it", () => {
    fc.assert(
      fc.property(settings, (given) => {
        const { settings: found, issues } = readSettings(
          sheet("Scorecard settings", gridOf(settingsPlan(given))),
          READING,
        );
        expect(issues).to.deep.equal([]);
        expect(plain(found)).to.deep.equal(plain(given));
      }),
      { numRuns: 150 },
    );
  });
});
