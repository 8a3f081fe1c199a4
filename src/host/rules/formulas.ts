import type { MarkedToken } from "@ironcalc/wasm";
import { tokensOf } from "../iron-calc";
import { ApiError } from "../members";

const LONGEST = 8_192;
const LONGEST_TEXT = 255;

/** What a token of a formula is to its neighbours. */
type Part = "value" | "function" | "prefix" | "infix" | "suffix" | "open" | "close" | "comma" | "wrong";

/** Formulas of a program repeat in their shapes; each text is taken apart once. */
const known = new Map<string, string | null>();

/**
 * Throws where Excel refuses a formula (given without its equals sign): too long, a text in it of over 255 characters,
 * brackets or quotes not closed, values side by side, an operator without a value. Intersections (A1:B9 B2:C3) and unions
 * ((A1,B2)), which Excel takes, are refused too: the engine does not evaluate them.
 * Sources: support.microsoft.com, "Excel specifications and limits" (8,192 characters) and "How to correct a #VALUE! error
 * / Fix an error in a formula"; learn.microsoft.com, Excel.ErrorCodes.formulaLengthExceedsLimit.
 */
export function assertFormula(formula: string): void {
  if (formula.length + 1 > LONGEST)
    throw new ApiError("FormulaLengthExceedsLimit", "A formula has at most 8,192 characters.");
  let wrong = known.get(formula);
  if (wrong === undefined) {
    wrong = mistake(formula);
    if (known.size > 50_000) known.clear();
    known.set(formula, wrong);
  }
  if (wrong !== null) throw new ApiError("InvalidArgument", `“=${formula}” is not a formula: ${wrong}.`);
}

function mistake(formula: string): string | null {
  for (const [, text = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g))
    if (text.replace(/""/g, '"').length > LONGEST_TEXT) return "a text in it has more than 255 characters";
  const tokens = tokensOf(formula);
  const open: ("function" | "bracket" | "array")[] = [];
  let before: Part | "start" = "start";
  for (const [at, token] of tokens.entries()) {
    const part = partOf(token.token, before, tokens[at + 1]);
    if (part === "wrong") return `“${formula.slice(token.start, token.end)}” is not understood`;
    if (!mayFollow(before, part, open.at(-1))) return `“${formula.slice(token.start, token.end)}” cannot stand there`;
    if (part === "open")
      open.push(token.token === "LeftBrace" ? "array" : before === "function" ? "function" : "bracket");
    if (part === "close") open.pop();
    before = part;
  }
  if (open.length > 0) return "a bracket is not closed";
  return endsValue(before) ? null : "it ends too soon";
}

function endsValue(part: Part | "start"): boolean {
  return part === "value" || part === "suffix" || part === "close";
}

function mayFollow(before: Part | "start", part: Part, inside: "function" | "bracket" | "array" | undefined): boolean {
  switch (part) {
    case "value":
    case "function":
    case "prefix":
      return !endsValue(before) && before !== "function";
    case "open":
      return !endsValue(before);
    case "infix":
    case "suffix":
      return endsValue(before);
    case "comma":
      return inside === "function"
        ? before !== "infix" && before !== "prefix"
        : inside === "array" && endsValue(before);
    case "close":
      if (inside === undefined) return false;
      return endsValue(before) || (inside === "function" && (before === "open" || before === "comma"));
    case "wrong":
      return false;
  }
}

/** Tokens are words, or objects of one property named for what they are; the package's types do not name them all. */
function partOf(token: unknown, before: Part | "start", next?: MarkedToken): Part {
  if (typeof token === "string") return partOfWord(token);
  const [kind = ""] = typeof token === "object" && token !== null ? Object.keys(token) : [];
  switch (kind) {
    case "Ident":
    case "Boolean":
      return next?.token === "LeftParenthesis" ? "function" : "value";
    case "Addition":
      return endsValue(before) ? "infix" : "prefix";
    case "Compare":
    case "Product":
      return "infix";
    case "Number":
    case "String":
    case "Error":
    case "Reference":
    case "Range":
    case "StructuredReference":
      return "value";
    default:
      return "wrong";
  }
}

function partOfWord(word: string): Part {
  switch (word) {
    case "LeftParenthesis":
    case "LeftBrace":
      return "open";
    case "RightParenthesis":
    case "RightBrace":
      return "close";
    case "Comma":
    case "Semicolon":
      return "comma";
    case "Power":
    case "And":
    case "Colon":
      return "infix";
    case "Percent":
    case "Spill":
      return "suffix";
    case "At":
      return "prefix";
    default:
      return "wrong";
  }
}
