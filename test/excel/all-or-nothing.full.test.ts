import { expect } from "chai";
import type { ConditionalRule } from "hucre";
import { month } from "../../src/calendar/month";
import { buildScorecard } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard, startNextMonth } from "../../src/excel/refresh";
import type { ErrorCode } from "../../src/host/error-codes";
import { failingBatch } from "../../src/host/faults";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { CARD, LATER, builtBook, cloned, fill, named, open, request, smallBook } from "../support/small-book";

/** The codes that Microsoft documents for writes to a workbook, but for those that the add-in waits for. */
const CODES: readonly ErrorCode[] = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "BadPassword",
  "Conflict",
  "ContentLengthRequired",
  "GeneralException",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidReference",
  "InvalidRequest",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "NotImplemented",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "UnsupportedOperation",
];
/** ALL_FAULTS=1 cuts every round trip at every share, once and twice; else each is cut at one share, in turn. */
const isFull = process.env["ALL_FAULTS"] !== undefined;
const SHARES = [0.5, 0.1, 0.9, 0];
const sharesOf = (batch: number): readonly number[] => (isFull ? SHARES : [SHARES[batch % SHARES.length] ?? 0]);

const WORDS = "Every word, as it was written.";

interface Act {
  readonly what: string;
  readonly prepare: () => Promise<WorkbookModel>;
  readonly run: () => Promise<unknown>;
  /** How a person tries again; the same way unless said. */
  readonly again?: () => Promise<unknown>;
}

const refresh = () => refreshScorecard(request({ now: LATER }));

/** A built book with words of a person's in many places, and a list that has changed since. */
async function written(): Promise<WorkbookModel> {
  const workbook = await builtBook();
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
  const settings = workbook.sheet("Scorecard settings")!;
  const last = settings.values.findIndex((row) => row[7] === "Other Citywide Teams");
  settings.setValue(last + 1, 7, "WEST");
  workbook.touch();
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
  {
    what: "a publication",
    prepare: written,
    run: async () => publishCopy(await refresh(), {}),
  },
];

interface Fault {
  readonly batch: number;
  readonly share: number;
  readonly times: number;
  readonly code: ErrorCode;
}

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

/** All that a workbook holds but for charts and print set-up, which may come later, and the add-in's own list of its sheets. */
async function held(workbook: WorkbookModel): Promise<string> {
  (await open(workbook)).calculate();
  const { names, sheets } = contentsOf(workbook) as { names: unknown[]; sheets: Record<string, unknown>[] };
  return JSON.stringify(
    {
      names,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        styles: withoutGeneral(sheet["styles"] as [string, Record<string, unknown>][]),
        rules: cellsByRule(sheet["rules"] as ConditionalRule[]),
        charts: null,
        pageSetup: null,
        breaks: null,
      })),
    },
    inOrder,
    1,
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
  const whole = cloned(start);
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
      this.timeout(600_000);
      const start = await prepare();
      const begun = await held(start);
      const { batches, first, finished } = await undisturbed(start, run);
      let at = 0;
      for (let batch = isFull ? 1 : first; batch <= batches; batch++)
        for (const share of batch < first ? [0] : sharesOf(batch)) {
          const [times, code] = [1 + (at % 2), CODES[at % CODES.length] ?? "GeneralException"] as const;
          at++;
          const said = `batch ${batch} of ${batches} after ${share * 100}% with ${code}, ${times} times`;
          const workbook = cloned(start);
          const failed = await afterFault(workbook, run, { batch, share, times, code });
          expect(workbook.settings.has("Scorecard.Writing"), said).to.equal(false);
          // A publication brings the scorecard up to date first, and that may stand.
          if (failed && what !== "a publication") expectSame(await held(workbook), begun, said);
          if (failed) {
            await open(workbook);
            await again();
          }
          expectSame(await held(workbook), finished, said);
        }
    });
  }
});

describe("a tab that is closed in the middle", () => {
  for (const { what, prepare, run, again = run } of ACTS) {
    it(`of ${what}: the next build undoes it, finishes, and loses no word`, async function () {
      this.timeout(600_000);
      const start = await prepare();
      const { batches, first, finished } = await undisturbed(start, run);
      for (let batch = first; batch <= batches; batch++)
        for (const share of isFull ? [0.3, 0.7, 1] : [[0.3, 0.7, 1][batch % 3] ?? 1]) {
          const workbook = cloned(start);
          await afterFault(workbook, run, { batch, share, times: Number.MAX_SAFE_INTEGER, code: "RequestAborted" });
          await open(workbook);
          await again();
          const said = `closed in batch ${batch} of ${batches} after ${share * 100}%`;
          expectSame(await held(workbook), finished, said);
        }
    });
  }
});
