import { expect } from "chai";
import { refreshScorecard } from "../../src/excel/refresh";
import type { WorkbookModel } from "../../src/host/model";
import { addArea, CARD, LATER, builtBook, named, open, request } from "../support/small-book";
import { copyOf } from "../support/copy-of";

const WORDS = "Written while the scorecard was being counted.";

const refresh = () => refreshScorecard(request({ now: LATER }));

/** A built book in which a refresh has figures and a draft of commentary to write. */
async function stale(): Promise<WorkbookModel> {
  const workbook = await builtBook();
  workbook.sheet("Cases")!.setValue(1, 3, "A");
  workbook.sheet("Cases")!.setValue(2, 1, "NOWHERE");
  workbook.touch();
  return workbook;
}

/** As {@link stale}, with an area more, so that the sheet is laid out again. */
async function forOtherAreas(): Promise<WorkbookModel> {
  const workbook = await stale();
  addArea(workbook, "WEST");
  return workbook;
}

const boxName = (indicator: number) => `SC_2017_05_I${String(indicator).padStart(2, "0")}_Commentary`;

/** What somebody does to the workbook, and where their words are afterwards. */
interface Somebody {
  readonly what: string;
  readonly does: (workbook: WorkbookModel) => void;
  readonly words: (workbook: WorkbookModel) => unknown;
  readonly expected: unknown;
}

function inBox(workbook: WorkbookModel, indicator: number): unknown {
  const { top, left } = named(workbook, boxName(indicator));
  return workbook.sheet(CARD)!.value(top, left);
}

/** The first figure of the first indicator, which a refresh of the stale book counts again. */
const figureOf = (workbook: WorkbookModel) => named(workbook, "SC_2017_05_I01_Table");

const SOMEBODY: readonly Somebody[] = [
  {
    what: "writes commentary",
    does: (workbook) => {
      const { top, left } = named(workbook, boxName(1));
      workbook.sheet(CARD)!.enter(top, left, { value: WORDS });
    },
    words: (workbook) => inBox(workbook, 1),
    expected: WORDS,
  },
  {
    what: "writes commentary as a formula",
    does: (workbook) => {
      const { top, left } = named(workbook, boxName(2));
      workbook.sheet(CARD)!.enter(top, left, { formula: '"Open: "&B1' });
      workbook.touch();
    },
    words: (workbook) => {
      const { top, left } = named(workbook, boxName(2));
      return workbook.sheet(CARD)!.formulas.get(`${top},${left}`);
    },
    expected: '"Open: "&B1',
  },
  {
    what: "types over the city's figure",
    does: (workbook) => {
      const { top, left } = figureOf(workbook);
      workbook.sheet(CARD)!.enter(top, left + 1, { value: 777 });
      workbook.touch();
    },
    words: (workbook) => {
      const { top, left } = figureOf(workbook);
      return workbook.sheet(CARD)!.value(top, left + 1);
    },
    expected: 777,
  },
  {
    what: "writes below the data issues",
    does: (workbook) => {
      const issues = workbook.sheet("Data issues")!;
      const at = issues.values.findIndex((row) => row.includes(WORDS));
      if (at < 0) issues.setValue(issues.values.length, 0, WORDS);
    },
    words: (workbook) =>
      workbook
        .sheet("Data issues")!
        .values.flat()
        .filter((each) => each === WORDS).length,
    expected: 1,
  },
];

describe("somebody who writes while the scorecard is refreshed", () => {
  const STARTS = [
    ["a refresh", stale],
    ["a rebuild for other areas", forOtherAreas],
  ] as const;
  for (const [act, prepare] of STARTS) {
    it(`at any round trip of ${act}: their words stand, and the figures come right`, async function () {
      this.timeout(120_000);
      const start = await prepare();
      let batches = 0;
      await open(copyOf(start), {
        coAuthor: (batch) => {
          batches = batch;
        },
      });
      const { changes } = await refresh();
      for (let at = 1; at <= batches; at++) {
        const workbook = copyOf(start);
        const host = await open(workbook, {
          coAuthor: (batch) => {
            if (batch === at) for (const { does } of SOMEBODY) does(workbook);
          },
        });
        const seen = await refresh();
        host.calculate();
        const said = `at round trip ${at} of ${batches}`;
        for (const { what, words, expected } of SOMEBODY) expect(words(workbook), `${what} ${said}`).to.equal(expected);
        expect(workbook.settings.has("Scorecard.Writing"), said).to.equal(false);
        const isTyped = ({ key: { indicator } }: (typeof changes)[number]) => indicator !== 1;
        expect(seen.changes.filter(isTyped), said).to.deep.equal(changes.filter(isTyped));
      }
    });
  }
});
