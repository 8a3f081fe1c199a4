/** A seeded source of chance, so that the sample month is the same on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different elements, in random order. */
  sample<T>(from: readonly T[], count: number): T[];
}

/** Mulberry32: small, and good enough to shuffle a sample. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError("Nothing to pick from.");
      return picked;
    },
    sample: (from, count) => {
      if (count > from.length) throw new RangeError(`Cannot take ${count} of ${from.length}.`);
      const rest = [...from];
      for (let at = 0; at < count; at++) {
        const other = between(at, rest.length - 1);
        [rest[at], rest[other]] = [rest[other] as (typeof rest)[number], rest[at] as (typeof rest)[number]];
      }
      return rest.slice(0, count);
    },
  };
}
