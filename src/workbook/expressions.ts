import { parseRange, range } from "./addresses";
import { roundHalfAway } from "./number-formats";

/**
 * Arithmetic that is said once and printed twice: as its value, and as the formula of a cell. `R` says what it refers to,
 * `W` the words that it may give instead of a number.
 */
export type Expression<R, W extends string> =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "word"; readonly word: W }
  | { readonly kind: "reference"; readonly to: R }
  | { readonly kind: "sum" | "average"; readonly of: readonly R[] }
  | {
      readonly kind: "+" | "-" | "*" | "/";
      readonly left: Expression<R, never>;
      readonly right: Expression<R, never>;
    }
  | { readonly kind: "round"; readonly of: Expression<R, never>; readonly decimals: number }
  | {
      readonly kind: "if";
      readonly condition: Condition<R>;
      readonly then: Expression<R, W>;
      readonly otherwise: Expression<R, W>;
    };

export type Condition<R> =
  /** All of these hold numbers, or any of them does. Blanks and words are no numbers. */
  | { readonly kind: "all known" | "any known"; readonly of: readonly R[] }
  | {
      readonly kind: "=" | "<=" | ">";
      readonly left: Expression<R, never>;
      readonly right: Expression<R, never>;
    };

export function number(value: number): Expression<never, never> {
  return { kind: "number", value };
}

export function word<W extends string>(text: W): Expression<never, W> {
  return { kind: "word", word: text };
}

export function reference<R>(to: R): Expression<R, never> {
  return { kind: "reference", to };
}

/** The numbers among these added up; nought where there is none. */
export function sum<R>(of: readonly R[]): Expression<R, never> {
  return { kind: "sum", of };
}

/** The mean of the numbers among these, of which there has to be one. */
export function average<R>(of: readonly R[]): Expression<R, never> {
  return { kind: "average", of };
}

export function calculation<R>(
  left: Expression<R, never>,
  kind: "+" | "-" | "*" | "/",
  right: Expression<R, never>,
): Expression<R, never> {
  return { kind, left, right };
}

/** Half away from zero, as Excel rounds. */
export function round<R>(of: Expression<R, never>, decimals: number): Expression<R, never> {
  return { kind: "round", of, decimals };
}

export function when<R, W extends string>(
  condition: Condition<R>,
  then: Expression<R, W>,
  otherwise: Expression<R, W>,
): Expression<R, W> {
  return { kind: "if", condition, then, otherwise };
}

export function allKnown<R>(...of: readonly R[]): Condition<R> {
  return { kind: "all known", of };
}

export function anyKnown<R>(...of: readonly R[]): Condition<R> {
  return { kind: "any known", of };
}

export function comparison<R>(
  left: Expression<R, never>,
  kind: "=" | "<=" | ">",
  right: Expression<R, never>,
): Condition<R> {
  return { kind, left, right };
}

/** What a reference holds: a number, or null for a blank or a word. */
export type Known<R> = (reference: R) => number | null;

/** The first printer: the expression's value. An unknown reference is nought in arithmetic, as a blank cell is. */
export function valueOf<R, W extends string>(expression: Expression<R, W>, known: Known<R>): number | W {
  return expression.kind === "if"
    ? valueOf(holds(expression.condition, known) ? expression.then : expression.otherwise, known)
    : expression.kind === "word"
      ? expression.word
      : numberOf(expression, known);
}

function numberOf<R>(expression: Expression<R, string>, known: Known<R>): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "reference":
      return known(expression.to) ?? 0;
    case "sum":
      return total(expression.of, known);
    case "average":
      return total(expression.of, known) / expression.of.filter((each) => known(each) !== null).length;
    case "+":
      return numberOf(expression.left, known) + numberOf(expression.right, known);
    case "-":
      return numberOf(expression.left, known) - numberOf(expression.right, known);
    case "*":
      return numberOf(expression.left, known) * numberOf(expression.right, known);
    case "/":
      return numberOf(expression.left, known) / numberOf(expression.right, known);
    case "round":
      return roundHalfAway(numberOf(expression.of, known), expression.decimals);
    case "if":
      return numberOf(holds(expression.condition, known) ? expression.then : expression.otherwise, known);
    case "word":
      throw new Error(`“${expression.word}” is no number.`);
  }
}

function total<R>(of: readonly R[], known: Known<R>): number {
  return of.reduce((added, each) => added + (known(each) ?? 0), 0);
}

function holds<R>(condition: Condition<R>, known: Known<R>): boolean {
  switch (condition.kind) {
    case "all known":
      return condition.of.every((each) => known(each) !== null);
    case "any known":
      return condition.of.some((each) => known(each) !== null);
    case "=":
      return numberOf(condition.left, known) === numberOf(condition.right, known);
    case "<=":
      return numberOf(condition.left, known) <= numberOf(condition.right, known);
    case ">":
      return numberOf(condition.left, known) > numberOf(condition.right, known);
  }
}

/** The second printer: the expression as a formula, without its equals sign; `print` says how a word is written there. */
export function formulaOf<R, W extends string>(
  expression: Expression<R, W>,
  addressOf: (reference: R) => string,
  print: (word: W) => string = quoted,
): string {
  switch (expression.kind) {
    case "number":
      return plain(expression.value);
    case "word":
      return print(expression.word);
    case "reference":
      return addressOf(expression.to);
    case "sum":
      return `SUM(${joined(expression.of.map(addressOf))})`;
    case "average":
      return `AVERAGE(${joined(expression.of.map(addressOf))})`;
    case "+":
    case "-":
    case "*":
    case "/":
      return `${operand(expression.left, addressOf)}${expression.kind}${operand(expression.right, addressOf)}`;
    case "round":
      return `ROUND(${formulaOf(expression.of, addressOf)},${expression.decimals})`;
    case "if":
      return `IF(${conditionFormula(expression.condition, addressOf)},${formulaOf(expression.then, addressOf, print)},${formulaOf(expression.otherwise, addressOf, print)})`;
  }
}

function operand<R>(expression: Expression<R, never>, addressOf: (reference: R) => string): string {
  const printed = formulaOf(expression, addressOf);
  return ["+", "-", "*", "/"].includes(expression.kind) ? `(${printed})` : printed;
}

function conditionFormula<R>(condition: Condition<R>, addressOf: (reference: R) => string): string {
  switch (condition.kind) {
    case "all known":
      return `COUNT(${joined(condition.of.map(addressOf))})=${condition.of.length}`;
    case "any known":
      return `COUNT(${joined(condition.of.map(addressOf))})>0`;
    case "=":
    case "<=":
    case ">":
      return `${formulaOf(condition.left, addressOf)}${condition.kind}${formulaOf(condition.right, addressOf)}`;
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Never 5e-7, which not every program reads in a formula. */
function plain(value: number): string {
  const shortest = String(value);
  return shortest.includes("e") ? value.toFixed(12).replace(/0+$/, "") : shortest;
}

/** Cells side by side or one under the other as a range: a function takes 255 arguments. */
function joined(addresses: readonly string[]): string {
  const boxes = addresses.map((address) => (address.includes("!") ? null : parseRange(address)));
  const first = boxes[0];
  const last = boxes.at(-1);
  if (first && last && boxes.length > 2) {
    const isRow = boxes.every((box, at) => box?.top === first.top && box.left === first.left + at);
    const isColumn = boxes.every((box, at) => box?.left === first.left && box.top === first.top + at);
    if (isRow || isColumn) return range(first.top, first.left, last.bottom, last.right);
  }
  return addresses.join(",");
}
