/** The highest of ascending limits that an amount reaches; null where it reaches none. */
export function limitReached(limits: readonly number[], amount: number): number | null {
  return limits.findLast((limit) => amount >= limit) ?? null;
}
