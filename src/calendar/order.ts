/** The earlier of two days, or of two months. */
export function earlier<T extends number>(a: T, b: T): T {
  return a < b ? a : b;
}

/** The later of two days, or of two months. */
export function later<T extends number>(a: T, b: T): T {
  return a > b ? a : b;
}
