/** The rows of each child or worker, by code, in the order of the list. */
export interface Grouping {
  /** How many codes there are: those that have rows lie below. */
  readonly size: number;
  /** How many rows a code has. */
  count(code: number): number;
  /** A row of a code by its place among them; -1 where there is none. For passes over all codes: it makes no view. */
  row(code: number, at: number): number;
  /** The rows of a code; a view, to be read and not written. */
  rows(code: number): Int32Array;
}

/** Groups rows by code with two passes and no hashing; `size` is one more than the largest code. */
export function rowsByCode(codes: Int32Array, size: number): Grouping {
  // Counts, then where each code's rows begin, then (as rows are placed) where its next row goes.
  const next = new Int32Array(size + 1);
  const add = (code: number, number: number) => (next[code] = (next[code] ?? 0) + number);
  for (const code of codes) add(code + 1, 1);
  for (let code = 1; code <= size; code++) add(code, next[code - 1] ?? 0);
  const starts = next.slice();
  const rows = new Int32Array(codes.length);
  codes.forEach((code, row) => {
    rows[add(code, 1) - 1] = row;
  });
  return {
    size,
    count: (code) => (starts[code + 1] ?? 0) - (starts[code] ?? 0),
    row: (code, at) => {
      const place = (starts[code] ?? 0) + at;
      return place < (starts[code + 1] ?? 0) ? (rows[place] ?? -1) : -1;
    },
    rows: (code) => rows.subarray(starts[code], starts[code + 1]),
  };
}
