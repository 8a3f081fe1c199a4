import { expect } from "chai";
import type { ConditionalRule } from "hucre";
import { month } from "../../src/calendar/month";
import { buildScorecard, type BuildRequest } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard, startNextMonth } from "../../src/excel/refresh";
import { revisionKey } from "../../src/scorecard/revisions";
import { reactionTo, type Reaction } from "../../src/excel/run/reaction";
import { ERROR_STATUS, type ErrorCode } from "../../src/host/error-codes";
import { failingBatch } from "../../src/host/faults";
import type { SheetModel, WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import {
  addArea,
  CARD,
  LATER,
  fill,
  named,
  open,
  request as requestOfAll,
  smallBook,
  readyBook,
} from "../support/small-book";
import { copyOf } from "../support/copy-of";
import { INDICATORS } from "../../src/indicators/catalogue";

/** The codes that Microsoft documents, by what the add-in does about them: nothing else about a code makes a difference. */
const CODES = new Map<Reaction, ErrorCode[]>();
for (const code of Object.keys(ERROR_STATUS) as ErrorCode[])
  CODES.set(reactionTo({ code }), [...(CODES.get(reactionTo({ code })) ?? []), code]);
const ALL = [...CODES.values()].flat();
/** `npm run faults` cuts every round trip at every share, once and twice, with each; else each is cut at one share, in turn. */
const isFull = process.env["ALL_FAULTS"] !== undefined;
const SHARES = [0.5, 0.1, 0.9, 0];
/** A wait for a cell or for the front takes time, so these are cut at one share of each round trip. */
const WAITING: readonly Reaction[] = ["wait for the cell", "wait for the front"];

interface Fault {
  readonly batch: number;
  readonly share: number;
  readonly times: number;
  readonly code: ErrorCode;
}

/**
 * How a round trip is cut: at every share, once and twice, with a code of each reaction, in turn another one of it; and at
 * one share with every code. `turn` is how many came before.
 */
function faultsAt(batch: number, isWriting: boolean, turn: number): Fault[] {
  const shares = isWriting ? SHARES : [0];
  const share = shares[batch % shares.length] ?? 0;
  if (!isFull) {
    const code = ALL[turn % ALL.length] ?? "GeneralException";
    return [
      { batch, share, times: 1 + (turn % 2), code: WAITING.includes(reactionTo({ code })) ? "AccessDenied" : code },
    ];
  }
  const product = [...CODES].flatMap(([reaction, codes], at) =>
    (WAITING.includes(reaction) ? [share] : shares).flatMap((each) =>
      [1, 2].map((times) => ({
        batch,
        share: reaction === "wait for the cell" ? 0 : each,
        times,
        code: codes[(turn + at + times + shares.indexOf(each)) % codes.length] ?? "GeneralException",
      })),
    ),
  );
  const each = ALL.filter((code) => !WAITING.includes(reactionTo({ code }))).map((code) => ({
    batch,
    share,
    times: 1,
    code,
  }));
  return [...product, ...each];
}

const WORDS = "Every word, as it was written.";

interface Act {
  readonly what: string;
  readonly prepare: () => Promise<WorkbookModel>;
  readonly run: () => Promise<unknown>;
  /** How a person tries again; the same way unless said. */
  readonly again?: () => Promise<unknown>;
}

/** Three indicators write every kind of cell, chart and name. */
const catalogue = INDICATORS.filter(({ number }) => [1, 2, 13].includes(number));
const request = (more: Partial<BuildRequest> = {}) => requestOfAll({ catalogue, ...more });
const refresh = () => refreshScorecard(request({ now: LATER }));

/** A built book with words of a person's in many places, and a list that has changed since. */
async function written(): Promise<WorkbookModel> {
  const workbook = smallBook();
  (await open(workbook)).calculate();
  await buildScorecard(request());
  const card = workbook.sheet(CARD)!;
  const one = named(workbook, "SC_2017_05_I01_Commentary");
  card.setValue(one.top, one.left, WORDS);
  const two = named(workbook, "SC_2017_05_I02_Commentary");
  card.formulas.set(`${two.top},${two.left}`, '"Open: "&B1');
  card.setValue(two.top, two.left, "Open: ");
  card.setValue(40, 30, "a note beside");
  const issues = workbook.sheet("Data issues")!;
  issues.setValue(issues.values.length + 1, 0, "My own note below the issues");
  const history = workbook.sheet("Scorecard history")!;
  history.setValue(history.values.length + 2, 9, "My own note beside the history");
  workbook.sheet("Cases")!.setValue(1, 3, "A");
  fill(workbook.sheet("Cases")!, [...workbook.sheet("Cases")!.values, ["C92", "NOWHERE", 42800, "A", null]]);
  workbook.touch();
  return workbook;
}

/** As {@link written}, with an area more in the settings. */
async function withOtherAreas(): Promise<WorkbookModel> {
  const workbook = await written();
  addArea(workbook, "WEST");
  return workbook;
}

const PUBLISH = { by: "A. Name", on: LATER, unready: "refuse" } as const;

function publishMonth(): Promise<unknown> {
  return refreshScorecard(request({ now: LATER, publish: PUBLISH }));
}

/** A draft. */
async function built(): Promise<WorkbookModel> {
  const workbook = readyBook();
  (await open(workbook)).calculate();
  await buildScorecard(request());
  return workbook;
}

const PLACES = ["city", "area:EAST", "area:SOUTH"];
const EVERY_REVISION = new Set(
  PLACES.flatMap((place) => [`${month(2017, 5)}|1|open|${place}`, `${month(2017, 5)}|1|unallocated|${place}`]),
);

/** A published month of which a list has changed since. */
async function revised(): Promise<WorkbookModel> {
  const workbook = await built();
  await publishMonth();
  fill(workbook.sheet("Cases")!, [...workbook.sheet("Cases")!.values, ["C93", "EAST", 42800, null, null]]);
  workbook.touch();
  const { scorecard, accepted } = await refreshScorecard(request({ now: LATER, accept: new Set() }));
  if (accepted.length > 0 || !scorecard.revisions.some((each) => EVERY_REVISION.has(revisionKey(each))))
    throw new Error("There is no revision to accept.");
  return workbook;
}

const ACTS: readonly Act[] = [
  { what: "a build", prepare: () => Promise.resolve(smallBook()), run: () => buildScorecard(request()) },
  { what: "a refresh", prepare: written, run: refresh },
  { what: "a rebuild for other areas", prepare: withOtherAreas, run: refresh },
  {
    what: "the next month",
    prepare: written,
    run: () => startNextMonth(request({ now: LATER })),
    again: () => buildScorecard(request({ now: LATER, month: month(2017, 6) })),
  },
  { what: "publishing the month", prepare: built, run: publishMonth },
  {
    what: "accepting revisions",
    prepare: revised,
    run: () => refreshScorecard(request({ now: LATER, accept: EVERY_REVISION })),
  },
  {
    what: "a publication",
    prepare: written,
    run: async () => publishCopy(await refresh(), {}, "all checked"),
  },
];

/** What a workbook holds once an act has met a fault, and whether the act failed. */
async function afterFault(
  workbook: WorkbookModel,
  run: () => Promise<unknown>,
  { batch, share, times, code }: Fault,
): Promise<boolean> {
  await open(workbook, { faults: failingBatch(batch, { after: share, code }, times).plan });
  try {
    await run();
    return false;
  } catch {
    return true;
  }
}

/** All that a workbook holds, but for the add-in's own list of its sheets. */
async function held(workbook: WorkbookModel): Promise<string> {
  (await open(workbook)).calculate();
  const { names, sheets } = contentsOf(workbook) as { names: unknown[]; sheets: Record<string, unknown>[] };
  return JSON.stringify(
    {
      names,
      sheets: sheets.map((sheet, at) => ({
        ...sheet,
        styles: withoutGeneral(sheet["styles"] as [string, Record<string, unknown>][]),
        ...lookOf(workbook.sheets[at]),
        rules: cellsByRule(sheet["rules"] as ConditionalRule[]),
      })),
    },
    inOrder,
    1,
  );
}

/** What else the stand-in models of a sheet. */
function lookOf(sheet: SheetModel | undefined): Record<string, unknown> | undefined {
  return (
    sheet && {
      hidden: [...sheet.hiddenRows].sort((a, b) => a - b),
      headerFooter: sheet.headerFooter,
      gridlines: sheet.showGridlines,
      tab: sheet.tabColour,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
    }
  );
}

/** A number format that was put back as “General” is the one that a cell without any has. */
function withoutGeneral(styles: readonly [string, Record<string, unknown>][]): [string, Record<string, unknown>][] {
  return styles.flatMap(([cell, { numFmt, ...rest }]) => {
    const style = numFmt === undefined || numFmt === "General" ? rest : { numFmt, ...rest };
    return Object.keys(style).length === 0 ? [] : [[cell, style]];
  });
}

/** An object with its parts by name: in which order a look was put together is nothing that anybody sees. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The cells of each rule: a range that is copied back in parts has the same rule once for each part. */
function cellsByRule(rules: readonly ConditionalRule[]): [string, string[]][] {
  const cells = new Map<string, string[]>();
  for (const { range, ...rule } of rules) {
    const said = JSON.stringify({ ...rule, priority: 0 });
    cells.set(said, [...(cells.get(said) ?? []), ...range.split(" ")].sort());
  }
  return [...cells].sort(([a], [b]) => a.localeCompare(b));
}

/** Equal texts of many lines; the first line that differs is said. */
function expectSame(is: string, expected: string, said: string): void {
  if (is === expected) return;
  const [left, right] = [is.split("\n"), expected.split("\n")];
  const at = left.findIndex((line, index) => line !== right[index]);
  expect(left.slice(at - 3, at + 3).join("\n"), said).to.equal(right.slice(at - 3, at + 3).join("\n"));
}

/** An act on a copy of a workbook: what it leaves, its batches, and the first one that writes. */
async function undisturbed(start: WorkbookModel, run: Act["run"]) {
  const whole = copyOf(start);
  let [first, batches] = [0, 0];
  await open(whole, {
    faults: (batch) => {
      batches = batch;
      if (first === 0 && whole.settings.has("Scorecard.Writing")) first = batch - 1;
      return undefined;
    },
  });
  await run();
  return { batches, first, finished: await held(whole) };
}

describe("a write that fails, wholly or half way, once or twice running", () => {
  for (const { what, prepare, run, again = run } of ACTS) {
    it(`in ${what} leaves the workbook as it was, or finished; the next try finishes it`, async function () {
      this.timeout(isFull ? 0 : 600_000);
      const start = await prepare();
      const begun = await held(start);
      const { batches, first, finished } = await undisturbed(start, run);
      let turn = 0;
      for (let batch = isFull ? 1 : first; batch <= batches; batch++)
        for (const fault of faultsAt(batch, batch >= first, turn)) {
          turn++;
          const { share, code, times } = fault;
          const said = `batch ${batch} of ${batches} after ${share * 100}% with ${code}, ${times} times`;
          const workbook = copyOf(start);
          const failed = await afterFault(workbook, run, fault);
          expect(workbook.settings.has("Scorecard.Writing"), said).to.equal(false);
          // A publication brings the scorecard up to date first, and that may stand.
          if (failed && what !== "a publication") expectSame(await held(workbook), begun, said);
          if (failed) {
            await open(workbook);
            await again();
          }
          expectSame(await held(workbook), finished, said);
        }
      if (isFull) console.log(`      ${turn} cases in ${batches} round trips of ${what}`);
    });
  }
});

describe("a tab that is closed in the middle", () => {
  for (const { what, prepare, run, again = run } of ACTS) {
    it(`of ${what}: the next build undoes it, finishes, and loses no word`, async function () {
      this.timeout(isFull ? 0 : 600_000);
      const start = await prepare();
      const { batches, first, finished } = await undisturbed(start, run);
      for (let batch = first; batch <= batches; batch++)
        for (const share of isFull ? [0.3, 0.7, 1] : [[0.3, 0.7, 1][batch % 3] ?? 1]) {
          const workbook = copyOf(start);
          await afterFault(workbook, run, { batch, share, times: Number.MAX_SAFE_INTEGER, code: "RequestAborted" });
          await open(workbook);
          await again();
          const said = `closed in batch ${batch} of ${batches} after ${share * 100}%`;
          expectSame(await held(workbook), finished, said);
        }
    });
  }
});
