import type { Model } from "@ironcalc/wasm";
import { cellAddress } from "../workbook/addresses";
import type { NamedRange } from "hucre";
import type { CellValue } from "../workbook/grid";
import { isInside, type Box } from "./area";
import { engineFormula } from "./engine-formula";
import { newEngine } from "./iron-calc";
import { placeKey, type SheetModel, type WorkbookModel } from "./model";

/** What the engine's getCellType answers, as Excel's TYPE does. */
const NUMBER = 1;
const TRUTH = 4;
const ERROR = 16;

/** The engine shows numbers as text; this is all of the digits that it shows right. */
const FIFTEEN_DIGITS = "0.00000000000000E+00";

/** The errors that a cell can hold. */
const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"]);

/** A cell whose formula was evaluated; zero-based, `at` is its sheet in the engine. */
interface Evaluated {
  readonly sheet: SheetModel;
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

/** What is to be calculated. */
export type Recalculation =
  /** All formulas whose results may be out of date. */
  | { readonly kind: "stale" }
  /** All formulas. */
  | { readonly kind: "full" }
  /** A sheet, if it may be out of date, and what it reads. */
  | { readonly kind: "sheet"; readonly sheet: SheetModel }
  /** A sheet, or cells of it, from the results that other cells have now. */
  | { readonly kind: "alone"; readonly sheet: SheetModel; readonly box?: Box };

type Formulas = (sheet: SheetModel) => readonly (readonly [key: string, formula: string])[];

/** Calculates formulas of ours and caches their results as the values of their cells. */
export function recalculate(workbook: WorkbookModel, what: Recalculation): void {
  const all: Formulas = (sheet) => sheet.liveFormulas();
  switch (what.kind) {
    case "full":
      workbook.touch();
      evaluate(workbook, workbook.sheets, all);
      break;
    case "stale":
      evaluate(workbook, [...workbook.stale], all);
      break;
    case "sheet":
      if (!workbook.stale.has(what.sheet)) return;
      evaluate(workbook, [what.sheet], all);
      workbook.stale.delete(what.sheet);
      return;
    case "alone": {
      const { sheet, box } = what;
      const own = (key: string) => {
        const { row, column } = corner(key);
        return box === undefined || isInside(row, column, box);
      };
      evaluate(workbook, [sheet], (each) => (each === sheet ? all(sheet).filter(([key]) => own(key)) : []));
      return;
    }
  }
  workbook.stale.clear();
}

/**
 * Evaluates the formulas of sheets with IronCalc. Only these sheets and those that their formulas name go into the engine;
 * formulas that are not `live` go in as the values that they have. What the engine does not understand becomes #NAME?,
 * a circle 0, as in Excel.
 */
function evaluate(workbook: WorkbookModel, sheets: readonly SheetModel[], live: Formulas): void {
  const due = sheets.filter((sheet) => workbook.sheets.includes(sheet) && live(sheet).length > 0);
  if (due.length === 0) return;
  const { sheets: needed, names } = readBy(workbook, due, live);
  const places = new Map([...needed].map((sheet, at) => [sheet, at] as const));
  const cells = due.flatMap((sheet) => {
    const at = places.get(sheet);
    return at === undefined ? [] : live(sheet).map(([key]): Evaluated => ({ sheet, at, ...corner(key) }));
  });
  const asked = JSON.stringify([
    [...places.keys()].map((sheet) => [sheet.name, withoutResults(sheet, live(sheet)), live(sheet)]),
    [...names].map(({ name, range }) => [name, range]),
    cells.map(({ at, row, column }) => [at, row, column]),
  ]);
  const results = remembered.get(asked) ?? resultsOf(cells, places, names, live);
  remember(asked, results);
  cells.forEach(({ sheet, row, column }, index) => {
    sheet.setValue(row, column, results[index] ?? null);
  });
}

/** The last results, by all that they follow from: Excel, too, works nothing out again that has not changed. */
const remembered = new Map<string, readonly CellValue[]>();
const MOST_REMEMBERED = 12;

function remember(asked: string, results: readonly CellValue[]): void {
  remembered.delete(asked);
  remembered.set(asked, results);
  const [oldest] = remembered.keys();
  if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

/** The values of a sheet, with nothing where a formula is to be worked out. */
function withoutResults(sheet: SheetModel, formulas: ReturnType<Formulas>): readonly (readonly CellValue[])[] {
  const live = new Set(formulas.map(([key]) => key));
  return sheet.values.map((cells, row) =>
    cells.map((value, column) => (live.has(placeKey(row, column)) ? null : value)),
  );
}

function resultsOf(
  cells: readonly Evaluated[],
  places: ReadonlyMap<SheetModel, number>,
  names: ReadonlySet<NamedRange>,
  live: Formulas,
): CellValue[] {
  const engine = newEngine();
  try {
    for (const [sheet, at] of places) {
      if (at > 0) engine.newSheet();
      engine.renameSheet(at, sheet.name);
    }
    // Sheets and names first: the engine reads every formula again for each.
    engine.newSheet();
    for (const { name, range } of names) define(engine, name, range);
    for (const [sheet, at] of places) fill(engine, at, withoutResults(sheet, live(sheet)), live(sheet));
    engine.evaluate();
    return read(engine, cells, places.size);
  } finally {
    engine.free();
  }
}

/** What the formulas of sheets read, directly or by way of others: sheets (with themselves) and defined names. */
function readBy(
  workbook: WorkbookModel,
  sheets: readonly SheetModel[],
  live: Formulas,
): { readonly sheets: Set<SheetModel>; readonly names: Set<NamedRange> } {
  const found = new Set<SheetModel>();
  const names = new Set<NamedRange>();
  for (const waiting = [...sheets]; ;) {
    const sheet = waiting.pop();
    if (sheet === undefined) return { sheets: found, names };
    if (found.has(sheet)) continue;
    found.add(sheet);
    const formulas = [...new Set(live(sheet).map(([, formula]) => withoutLiterals(formula)))].join("\n");
    const words = new Set(formulas.toLowerCase().match(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu));
    const used = workbook.names.filter(({ name, scope }) => scope === undefined && words.has(name.toLowerCase()));
    for (const name of used) names.add(name);
    const text = [formulas, ...used.map(({ range }) => range)].join("\n").toLowerCase();
    waiting.push(...workbook.sheets.filter(({ name }) => mentions(text, name.toLowerCase())));
  }
}

function mentions(formulas: string, sheet: string): boolean {
  return formulas.includes(`'${sheet.replace(/'/g, "''")}'!`) || formulas.includes(`${sheet}!`);
}

/** A formula without its texts: a sheet that only a link names is not read by the formula. */
function withoutLiterals(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}

function fill(
  engine: Model,
  at: number,
  values: readonly (readonly CellValue[])[],
  formulas: ReturnType<Formulas>,
): void {
  values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null && value !== "") engine.setUserInput(at, row + 1, column + 1, input(value));
    });
  });
  for (const [key, formula] of formulas) {
    const { row, column } = corner(key);
    engine.setUserInput(at, row + 1, column + 1, `=${engineFormula(formula)}`);
  }
}

/** A value as it is typed into the engine: texts behind an apostrophe, so that none becomes a date or a formula. */
function input(value: Exclude<CellValue, null>): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return ERRORS.has(value) ? value : `'${value}`;
}

/** Names that the engine cannot take (print areas, names without a sheet left) are no part of a formula's world. */
function define(engine: Model, name: string, range: string): void {
  try {
    engine.newDefinedName(name, null, range);
  } catch {
    // A formula that uses it shows #NAME?, as Excel does for a name that is not there.
  }
}

/**
 * The results of cells. Fifteen digits of a number are read first, then what is left of it when they are taken away (in
 * the sheet `rest`): together they are the number to its last bit.
 */
function read(engine: Model, cells: readonly Evaluated[], rest: number): CellValue[] {
  const names = engine.getWorksheetsProperties().map(({ name }) => `'${name.replace(/'/g, "''")}'`);
  const numbers: { readonly index: number; readonly digits: number }[] = [];
  const results = cells.map(({ at, row, column }, index): CellValue => {
    showDigits(engine, at, row, column);
    const shown = engine.getFormattedCellValue(at, row + 1, column + 1);
    const type = engine.getCellType(at, row + 1, column + 1);
    if (type === TRUTH) return shown === "TRUE";
    if (type === ERROR) return errorOf(shown);
    if (type !== NUMBER) return shown;
    const digits = Number(shown);
    if (!Number.isFinite(digits)) return "#NUM!";
    numbers.push({ index, digits });
    showDigits(engine, rest, numbers.length - 1, 0);
    engine.setUserInput(rest, numbers.length, 1, `=${names[at] ?? ""}!${cellAddress(row, column)}-(${shown})`);
    return digits;
  });
  engine.evaluate();
  for (const [at, { index, digits }] of numbers.entries()) {
    const left = Number(engine.getFormattedCellValue(rest, at + 1, 1));
    results[index] = Number.isFinite(left) ? digits + left : digits;
  }
  return results;
}

/** Of one cell: a range would make the engine visit all in between. */
function showDigits(engine: Model, sheet: number, row: number, column: number): void {
  engine.updateRangeStyle({ sheet, row: row + 1, column: column + 1, width: 1, height: 1 }, "num_fmt", FIFTEEN_DIGITS);
}

function errorOf(shown: string): CellValue {
  if (shown === "#CIRC!") return 0;
  return ERRORS.has(shown) ? shown : "#NAME?";
}

function corner(key: string): { readonly row: number; readonly column: number } {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}
