/**
 * A formula as IronCalc 0.8.4 reads it: HYPERLINK, which it does not know, is answered with what its cell shows (the
 * second argument, or the first where there is one only).
 */
export function engineFormula(formula: string): string {
  if (!/HYPERLINK\s*\(/i.test(formula)) return formula;
  const text = literals(formula);
  let changed = formula;
  // From the last to the first, so that positions before stay true.
  for (const found of [...text.matchAll(/(?<![A-Z0-9._])HYPERLINK\s*\(/gi)].reverse()) {
    const open = found.index + found[0].length;
    const hasText = hasComma(text, open);
    changed = `${changed.slice(0, found.index)}CHOOSE(${hasText ? 2 : 1},${changed.slice(open)}`;
  }
  return changed;
}

/** The formula with the texts and quoted names in it blotted out, position by position. */
function literals(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => "_".repeat(quoted.length));
}

/** Whether the arguments that begin at a position are more than one. */
function hasComma(text: string, start: number): boolean {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "(") depth++;
    else if (character === ")" && depth-- === 0) return false;
    else if (character === "," && depth === 0) return true;
  }
  return false;
}
