/** Without the last digits that a division adds: 8.05 / 100 is 0.0805. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
