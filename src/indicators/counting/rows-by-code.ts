/** The rows of each code, in the order of the list. */
export interface Grouping {
  /** How many rows have the code. */
  count(code: number): number;
  /** Calls `visit` for each row of the code. */
  each(code: number, visit: (row: number) => void): void;
  /** Whether any row of the code passes. */
  some(code: number, test: (row: number) => boolean): boolean;
}

/** Groups rows by code with two passes and no hashing; `size` is one more than the largest code. */
export function rowsByCode(codes: Int32Array, size: number): Grouping {
  const starts = new Int32Array(size + 1);
  for (const code of codes) starts[code + 1] = (starts[code + 1] ?? 0) + 1;
  for (let code = 0; code < size; code++) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    const at = next[code] ?? 0;
    rows[at] = row;
    next[code] = at + 1;
  }
  const from = (code: number) => starts[code] ?? 0;
  const to = (code: number) => starts[code + 1] ?? 0;
  return {
    count: (code) => to(code) - from(code),
    each: (code, visit) => {
      for (let at = from(code); at < to(code); at++) visit(rows[at] ?? 0);
    },
    some: (code, test) => {
      for (let at = from(code); at < to(code); at++) if (test(rows[at] ?? 0)) return true;
      return false;
    },
  };
}
