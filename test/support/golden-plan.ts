import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { planCells } from "../../src/workbook/plan-cells";
import type { PlanCell, SheetPlan } from "../../src/workbook/sheet-plan";

const FOLDER = new URL("../golden/plans/", import.meta.url);

/** Expects a plan to be as its checked-in file says; `npm run golden` writes the files again. */
export function expectGolden(name: string, plan: SheetPlan): void {
  const file = new URL(`${name}.txt`, FOLDER);
  const printed = printPlan(plan);
  if (process.env["GOLDEN"] === "write") {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, printed);
  }
  expect(existsSync(file), `test/golden/plans/${name}.txt is missing: run npm run golden`).to.equal(true);
  expect(printed.split("\n")).to.deep.equal(readFileSync(file, "utf8").split("\n"));
}

/** A plan as text, a line for each cell and each thing that is said of cells, so that a difference reads as what changed. */
function printPlan(plan: SheetPlan): string {
  const { name, blocks, formats, numberFormats, figures, wordColours, charts, print, ...lists } = plan;
  const lines = [
    `sheet ${name}`,
    ...[...planCells({ blocks })].map(([address, cell]) => `${address} ${printCell(cell)}`),
    ...formats.flatMap(({ ranges, format }) => ranges.map((range) => `format ${range} ${plainly(format)}`)),
    ...numberFormats.map(({ range, code }) => `number format ${range} ${code}`),
    ...figures.map(
      ({ key: { indicator, row, column }, cell, counted, remark }) =>
        `figure ${cell} ${indicator} ${row} ${column}, counted ${counted ?? "by formula"}, remark ${remark}`,
    ),
    ...(wordColours?.ranges ?? []).map((range) => `word colours ${range}`),
    ...(wordColours?.words ?? []).map((each) => `word colour ${plainly(each)}`),
    ...charts.map((each) => `chart ${plainly(each)}`),
    ...Object.entries(lists).flatMap(([part, value]) =>
      Array.isArray(value)
        ? value.map((each) => `${part} ${typeof each === "string" ? each : plainly(each as object)}`)
        : [`${part} ${String(value)}`],
    ),
    ...(print === null ? [] : [`print ${plainly(print)}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function printCell(cell: PlanCell): string {
  if (cell === null) return "blank";
  if (typeof cell === "number") return String(cell);
  return "text" in cell ? JSON.stringify(cell.text) : cell.formula;
}

function plainly(value: object): string {
  return Object.entries(value)
    .map(([key, each]) => `${key}: ${typeof each === "object" ? JSON.stringify(each) : String(each)}`)
    .join(", ");
}
