import { parseRange, range, type Box } from "../workbook/addresses";
import type { DataIssue } from "../lists/reading/issues";

/** So many cells, or stretches of cells, are named in a line; the others are counted. */
const MOST_NAMED = 10;

/**
 * One line for all cells of a sheet with the same problem, at the first of them: "There is no start date. 14 cells: B3,
 * B7:B12 …". Problems of a whole sheet come first, then those of many cells; else the order stays.
 */
export function issueLines(issues: readonly DataIssue[]): DataIssue[] {
  const alike = new Map<string, DataIssue[]>();
  for (const issue of issues) {
    const { list, file, sheet, problem, done, more } = issue;
    const key = JSON.stringify([list, file, sheet, more?.problem ?? problem, done]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [issue]);
    else known.push(issue);
  }
  const weight = (cells: readonly DataIssue[]) => (cells[0]?.cell === "" ? Infinity : cells.length);
  return [...alike.values()].sort((a, b) => compare(weight(b), weight(a))).flatMap(oneLine);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function oneLine(issues: readonly DataIssue[]): DataIssue[] {
  const [first] = issues;
  if (first === undefined) return [];
  const cells = [...new Set(issues.map(({ cell }) => cell))].filter((cell) => cell !== "");
  const more = issues.reduce((sum, each) => sum + (each.more?.cells ?? 0), 0);
  const further = more === 0 ? "" : `, and ${more.toLocaleString("en-GB")} further ones in the list`;
  return [cells.length < 2 ? first : { ...first, problem: `${first.problem} ${cellsInWords(cells)}${further}.` }];
}

/** "14 cells: B3, B7:B12 and 7 more": cells one under the other are one stretch. */
function cellsInWords(cells: readonly string[]): string {
  const stretches: Box[] = [];
  for (const cell of cells) {
    const box = parseRange(cell);
    const last = stretches.at(-1);
    if (box === null) continue;
    const goesOn = last !== undefined && box.left === last.left && box.top === last.bottom + 1;
    if (goesOn) stretches.splice(-1, 1, { ...last, bottom: box.bottom });
    else stretches.push(box);
  }
  const named = stretches.slice(0, MOST_NAMED);
  const addresses = named.map(({ top, left, bottom, right }) => range(top, left, bottom, right));
  const rest = cells.length - named.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  const count = (number: number) => number.toLocaleString("en-GB");
  return `${count(cells.length)} cells: ${addresses.join(", ")}${rest === 0 ? "" : ` and ${count(rest)} more`}`;
}
