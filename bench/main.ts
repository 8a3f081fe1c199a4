import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { measure, measureNasty, type Measured } from "./measure";
import { NASTY } from "./nasty";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const NASTY_SIZES = [10_000, 20_000];

const [, , one] = process.argv;
if (one !== undefined) {
  process.stdout.write(JSON.stringify(await measure(Number(one))));
  process.exit();
}

console.log(
  "Rows of cases and assessments, half of each. Milliseconds; “of parsing” is the time as a multiple of parsing the same rows from JSON; a step is what runs before a window may draw. Messy rows have sections, dates as text and words that nobody knows.\n",
);
const head = [
  "rows",
  "parse JSON",
  "naive pass",
  "typing",
  "14 indicators",
  "both, of parsing",
  "naive, of parsing",
  "longest step, first",
  "longest step, later",
  "messy, of parsing",
  "longest step, messy",
  "whole build",
  "round trips",
  "peak MB counting",
  "peak MB build",
];
console.log(head.join(" | "));
console.log(head.map(() => "---").join(" | "));
let before: Measured | null = null;
const growth: string[] = [];
for (const size of SIZES) {
  // Each size in a process of its own, so that the peak of memory is its own.
  const answer = execFileSync(
    process.execPath,
    ["--import=tsx", "--expose-gc", "--max-old-space-size=12000", fileURLToPath(import.meta.url), String(size)],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  const found = JSON.parse(answer) as Measured;
  const both = found.typing + found.indicators;
  console.log(
    [
      found.rows.toLocaleString("en-GB"),
      ms(found.parse),
      ms(found.naive),
      ms(found.typing),
      ms(found.indicators),
      (both / found.parse).toFixed(2),
      (found.naive / found.parse).toFixed(2),
      ms(found.longestStep.first),
      ms(found.longestStep.later),
      (found.messy.both / found.messy.parse).toFixed(2),
      ms(found.messy.longestStep),
      ms(found.build),
      String(found.syncs),
      found.peakCounting.toFixed(0),
      found.peakBuild.toFixed(0),
    ].join(" | "),
  );
  if (before !== null)
    growth.push(
      `${before.rows.toLocaleString("en-GB")} to ${found.rows.toLocaleString("en-GB")}: typing and indicators ×${(both / (before.typing + before.indicators)).toFixed(1)}, whole build ×${(found.build / before.build).toFixed(1)}`,
    );
  before = found;
}
console.log(`\nGrowth for ten times the rows:\n${growth.map((line) => `  ${line}`).join("\n")}`);

console.log(
  "\nLists that are hard on reading and counting. Milliseconds for both; twice the rows should take about twice the time.\n",
);
const nastyHead = ["list", ...NASTY_SIZES.map((size) => `${size.toLocaleString("en-GB")} rows`), "growth"];
console.log(nastyHead.join(" | "));
console.log(nastyHead.map(() => "---").join(" | "));
for (const name of Object.keys(NASTY)) {
  const times = NASTY_SIZES.map((size) => measureNasty(name, size));
  const [first = NaN] = times;
  console.log([name, ...times.map(ms), `×${((times.at(-1) ?? NaN) / first).toFixed(1)}`].join(" | "));
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
