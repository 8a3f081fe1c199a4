import { dayOf } from "../src/calendar/day";
import { month } from "../src/calendar/month";
import { buildScorecard } from "../src/excel/build";
import { newWorkbook } from "../src/headless/sample-workbook";
import { ExcelHost } from "../src/host/host";
import { installOffice } from "../src/host/node-office";
import { saveWorkbook } from "../src/host/xlsx";
import { INDICATORS } from "../src/indicators/catalogue";
import { AreaBook } from "../src/lists/words/areas";
import { readLists, readListsInSteps } from "../src/lists/reading/read-lists";
import { computeFigures, computeFiguresInSteps } from "../src/scorecard/figures";
import { History } from "../src/scorecard/history";
import { defaultSettings, type Settings } from "../src/settings/settings";
import type { Grid } from "../src/workbook/grid";
import type { Steps } from "../src/workbook/steps";
import { messyGrid } from "./messy";
import { naivePass } from "./naive";
import { NASTY } from "./nasty";
import { benchGrids } from "./rows";

export interface Measured {
  readonly rows: number;
  /** Milliseconds: the median of several runs. */
  readonly parse: number;
  readonly naive: number;
  readonly typing: number;
  readonly indicators: number;
  /** The longest step of reading and counting, the first time and once the engine is warm. */
  readonly longestStep: { readonly first: number; readonly later: number };
  readonly messy: Messy;
  readonly build: number;
  readonly syncs: number;
  /** Megabytes at the most, before and after the whole build. */
  readonly peakCounting: number;
  readonly peakBuild: number;
}

/** Reading and counting rows with sections, dates as text and unknown words, and parsing the same rows from JSON. */
interface Messy {
  readonly parse: number;
  readonly both: number;
  readonly longestStep: number;
}

const MONTH = month(2017, 5);

/** Times one size, in this process. */
export async function measure(rows: number): Promise<Measured> {
  const runs = rows >= 1_000_000 ? 3 : rows >= 100_000 ? 5 : 15;
  const grids = benchGrids(rows);
  const settings = defaultSettings();
  const areas = new AreaBook(settings.areas, settings.teams);
  const first = longestStep(grids, settings);
  const json = grids.map(({ values }) => JSON.stringify(values));
  const parse = median(runs, () => json.map((text) => JSON.parse(text) as unknown));
  const naive = median(Math.min(runs, 3), () => naivePass(grids));
  const read = () => readLists(grids, { month: MONTH, areas }).lists;
  const typing = median(runs, read);
  const lists = read();
  const indicators = median(runs, () =>
    computeFigures(INDICATORS, { month: MONTH, lists, settings, history: new History([]) }),
  );
  const peakCounting = peak();
  const later = longestStep(grids, settings);
  const messy = measureMessy(rows, runs);
  const { build, syncs } = await timeBuild(grids);
  const steps = { longestStep: { first, later }, messy };
  return { rows, parse, naive, typing, indicators, ...steps, build, syncs, peakCounting, peakBuild: peak() };
}

function measureMessy(rows: number, runs: number): Messy {
  const grid = messyGrid(rows);
  const settings = defaultSettings();
  const json = JSON.stringify(grid.values);
  return {
    parse: median(runs, () => JSON.parse(json) as unknown),
    both: median(runs, () => {
      longestStep([grid], settings);
    }),
    longestStep: longestStep([grid], settings),
  };
}

/** Reads and counts in steps, as the pane does; the milliseconds of the longest. */
function longestStep(grids: readonly Grid[], settings: Settings): number {
  let longest = 0;
  const timed = <T>(steps: Steps<T>): T => {
    for (;;) {
      const began = performance.now();
      const { done, value } = steps.next();
      longest = Math.max(longest, performance.now() - began);
      if (done === true) return value;
    }
  };
  const areas = new AreaBook(settings.areas, settings.teams);
  const { lists } = timed(readListsInSteps(grids, { month: MONTH, areas }));
  timed(computeFiguresInSteps(INDICATORS, { month: MONTH, lists, settings, history: new History([]) }));
  return longest;
}

/** Milliseconds to read and count one of the lists that are hard on both. */
export function measureNasty(name: string, rows: number): number {
  const grid = NASTY[name]?.(rows);
  if (grid === undefined) throw new Error(`There is no list “${name}”.`);
  const settings = defaultSettings();
  const areas = new AreaBook(settings.areas, settings.teams);
  return median(3, () => {
    const { lists } = readLists([grid], { month: MONTH, areas });
    computeFigures(INDICATORS, { month: MONTH, lists, settings, history: new History([]) });
  });
}

/** The whole of it: the lists on sheets of a workbook, read through office.js, counted, written and saved as .xlsx. */
async function timeBuild(grids: ReturnType<typeof benchGrids>): Promise<{ build: number; syncs: number }> {
  const workbook = newWorkbook();
  for (const { source, values } of grids) {
    const sheet = workbook.addSheet(source.sheet);
    for (const row of values) sheet.values.push([...row]);
  }
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const began = performance.now();
  await buildScorecard({ month: MONTH, now: dayOf(2017, 6, 12), picked: [] });
  host.calculate();
  await saveWorkbook(workbook, new Date(0));
  return { build: performance.now() - began, syncs: host.traffic.syncs };
}

function median(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const began = performance.now();
    work();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
