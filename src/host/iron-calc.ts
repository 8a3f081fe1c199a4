import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Model, getTokens, initSync, type MarkedToken } from "@ironcalc/wasm";

let isLoaded = false;

/** The engine's machine code, loaded the first time that a formula comes up: about 40 ms, then none. */
function load(): void {
  if (isLoaded) return;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isLoaded = true;
}

/** A blank workbook of the formula engine that evaluates when it is told to. Free it when it is done with. */
export function newEngine(): Model {
  load();
  const engine = new Model("stand-in", "en", "UTC", "en");
  engine.pauseEvaluation();
  return engine;
}

/** The words of a formula, without its equals sign. */
export function tokensOf(formula: string): MarkedToken[] {
  load();
  return getTokens(formula);
}
