import { UserError } from "../../workbook/user-error";
import type { CellValue } from "../../workbook/grid";
import { reactionTo } from "../run/reaction";
import { stopIfCancelled, type RunControl } from "../run/run-control";

/** A range to read. Zero-based. */
export interface BlockRequest {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A single row of a sheet is more than Excel hands out at once. */
class RowTooBig extends UserError {
  override readonly name = "RowTooBig";
  constructor(sheet: string) {
    super(
      `A row of the sheet “${sheet}” holds more text than Excel can hand over at once. Delete what is not needed there, then try again.`,
    );
  }
}

/** Cells a round trip: well below 5 MB whatever they hold. */
const CELLS_PER_SYNC = 50_000;

interface Piece {
  readonly request: number;
  readonly from: number;
  readonly rows: number;
}

/**
 * The values of each request, read in round trips of about 50,000 cells. Where Excel finds a round trip too big after
 * all (it answers null, or refuses), this one and those after it are read in halves.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
  control: RunControl,
): Promise<CellValue[][][]> {
  const read = await readCells(context, requests, control, false);
  return read.map(({ values }) => values);
}

/** The cells of a block; the formulas are those of Excel, with what a cell without one holds in their place. */
export interface BlockCells {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
}

/** As {@link readBlocks}, with the formulas. */
export async function readBlocksWithFormulas(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
  control: RunControl,
): Promise<BlockCells[]> {
  return readCells(context, requests, control, true);
}

async function readCells(
  context: Excel.RequestContext,
  requests: readonly BlockRequest[],
  control: RunControl,
  withFormulas: boolean,
): Promise<BlockCells[]> {
  const results: BlockCells[] = requests.map(() => ({ values: [], formulas: [] }));
  let waiting: Piece[] = requests.flatMap(({ rows, columns }, request) =>
    pieces(request, 0, rows, columns, CELLS_PER_SYNC),
  );
  const total = waiting.reduce((sum, piece) => sum + piece.rows, 0);
  let done = 0;
  let cells = CELLS_PER_SYNC;
  while (waiting.length > 0) {
    stopIfCancelled(control);
    const now = takeUpTo(waiting, requests, cells);
    const read = await tryRead(context, now, requests, withFormulas);
    if (read === null) {
      cells = Math.ceil(cells / 2);
      waiting = waiting.flatMap(({ request, from, rows }) =>
        pieces(request, from, rows, requests[request]?.columns ?? 1, cells),
      );
      continue;
    }
    now.forEach((piece, index) => {
      results[piece.request]?.values.push(...(read[index]?.values ?? []));
      results[piece.request]?.formulas.push(...(read[index]?.formulas ?? []));
    });
    waiting = waiting.slice(now.length);
    done += now.reduce((sum, piece) => sum + piece.rows, 0);
    const last = now.at(-1);
    if (last !== undefined)
      control.progress?.({
        doing: `Reading “${requests[last.request]?.sheet ?? ""}”`,
        done: done / Math.max(total, 1),
      });
  }
  return results;
}

function pieces(request: number, from: number, rows: number, columns: number, cells: number): Piece[] {
  const each = Math.max(1, Math.floor(cells / Math.max(columns, 1)));
  return Array.from({ length: Math.ceil(rows / each) }, (_, index) => ({
    request,
    from: from + index * each,
    rows: Math.min(each, rows - index * each),
  }));
}

function takeUpTo(waiting: readonly Piece[], requests: readonly BlockRequest[], cells: number): Piece[] {
  const taken: Piece[] = [];
  let sum = 0;
  for (const piece of waiting) {
    const size = piece.rows * (requests[piece.request]?.columns ?? 1);
    if (taken.length > 0 && sum + size > cells) break;
    taken.push(piece);
    sum += size;
  }
  return taken;
}

/** Null where the blocks were too big for Excel. */
async function tryRead(
  context: Excel.RequestContext,
  now: readonly Piece[],
  requests: readonly BlockRequest[],
  withFormulas: boolean,
): Promise<BlockCells[] | null> {
  const ranges = now.flatMap(({ request, from, rows }) => {
    const block = requests[request];
    if (block === undefined) return [];
    const { sheet, top, left, columns } = block;
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top + from, left, rows, columns);
    if (withFormulas) range.load("values,formulas");
    else range.load("values");
    return [range];
  });
  const canBeHalved = now.length > 1 || now.some((piece) => piece.rows > 1);
  try {
    await context.sync();
  } catch (error) {
    if (reactionTo(error) === "read in halves" && canBeHalved) return null;
    throw error;
  }
  const read = ranges.map((range) => ({
    values: range.values as CellValue[][] | null,
    formulas: withFormulas ? (range.formulas as CellValue[][] | null) : [],
  }));
  if (read.every(isComplete)) return read;
  if (canBeHalved) return null;
  throw new RowTooBig(requests[now[0]?.request ?? 0]?.sheet ?? "");
}

/** Excel answers null for what is too big to hand out. */
function isComplete(read: { values: unknown; formulas: unknown }): read is BlockCells {
  return read.values !== null && read.formulas !== null;
}
