/** A column's width in points: seven pixels a character and five of padding, four pixels to three points. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
