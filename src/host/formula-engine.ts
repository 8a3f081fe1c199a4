import type { Model } from "@ironcalc/wasm";
import { cellAddress } from "../workbook/addresses";
import type { NamedRange } from "hucre";
import type { CellValue } from "../workbook/grid";
import { isInside, type Box } from "./area";
import { engineFormula } from "./engine-formula";
import { newEngine } from "./iron-calc";
import { cellKey, type SheetModel, type WorkbookModel } from "./model";

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
  const engine = newEngine();
  try {
    const { sheets: needed, names } = readBy(workbook, due, live);
    const places = new Map([...needed].map((sheet, at) => [sheet, at] as const));
    for (const [sheet, at] of places) {
      if (at > 0) engine.newSheet();
      engine.renameSheet(at, sheet.name);
    }
    // Names first: the engine reads every formula again for each.
    for (const { name, range } of names) define(engine, name, range);
    for (const [sheet, at] of places) fill(engine, at, sheet, live(sheet));
    engine.evaluate();
    const cells = due.flatMap((sheet) => {
      const at = places.get(sheet);
      return at === undefined ? [] : live(sheet).map(([key]): Evaluated => ({ sheet, at, ...corner(key) }));
    });
    store(engine, cells);
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
    const used = workbook.names.filter(({ name }) => words.has(name.toLowerCase()));
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

function fill(engine: Model, at: number, sheet: SheetModel, formulas: ReturnType<Formulas>): void {
  const live = new Map(formulas);
  sheet.values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value === null || value === "" || live.has(cellKey(row, column))) return;
      engine.setUserInput(at, row + 1, column + 1, input(value));
    });
  });
  for (const [key, formula] of live) {
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
 * Takes the results over. Fifteen digits of a number are read first, then what is left of it when they are taken away
 * (in a sheet of its own): together they are the number to its last bit.
 */
function store(engine: Model, cells: readonly Evaluated[]): void {
  const rest = engine.getWorksheetsProperties().length;
  engine.newSheet();
  const names = engine.getWorksheetsProperties().map(({ name }) => `'${name.replace(/'/g, "''")}'`);
  const numbers: { readonly cell: Evaluated; readonly digits: number }[] = [];
  for (const cell of cells) {
    const { sheet, at, row, column } = cell;
    showDigits(engine, at, row, column);
    const shown = engine.getFormattedCellValue(at, row + 1, column + 1);
    const type = engine.getCellType(at, row + 1, column + 1);
    if (type === NUMBER) {
      const digits = Number(shown);
      if (!Number.isFinite(digits)) sheet.setValue(row, column, "#NUM!");
      else {
        numbers.push({ cell, digits });
        showDigits(engine, rest, numbers.length - 1, 0);
        engine.setUserInput(rest, numbers.length, 1, `=${names[at] ?? ""}!${cellAddress(row, column)}-(${shown})`);
      }
    } else sheet.setValue(row, column, type === TRUTH ? shown === "TRUE" : type === ERROR ? errorOf(shown) : shown);
  }
  engine.evaluate();
  numbers.forEach(({ cell: { sheet, row, column }, digits }, index) => {
    const left = Number(engine.getFormattedCellValue(rest, index + 1, 1));
    sheet.setValue(row, column, Number.isFinite(left) ? digits + left : digits);
  });
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
