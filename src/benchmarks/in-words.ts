import { roundHalfAway } from "../workbook/number-formats";
import type { Benchmark } from "./benchmark";
import type { Unit } from "./measures";

/** Excel formats by unit; a median of published values may have a decimal more than they. */
export const UNIT_FORMATS: Readonly<Record<Unit, string>> = {
  share: "0.0#%",
  rate: "General",
  days: "#,##0",
  cases: "0.0#",
  children: "#,##0",
};

/** A published value as a person reads it: "22.6%", "8.05%", "67", "15.25". */
export function benchmarkText(value: number, unit: Unit): string {
  switch (unit) {
    case "share":
      return `${oneOrTwoDecimals(value * 100)}%`;
    case "cases":
      return oneOrTwoDecimals(value);
    case "rate":
      return String(roundHalfAway(value, 2));
    case "days":
      return `${roundHalfAway(value, 0).toLocaleString("en-GB")} days`;
    case "children":
      return roundHalfAway(value, 0).toLocaleString("en-GB");
  }
}

function oneOrTwoDecimals(value: number): string {
  const rounded = roundHalfAway(value, 2);
  return rounded.toFixed(Number.isInteger(roundHalfAway(rounded * 10, 6)) ? 1 : 2);
}

/**
 * The line of a block: "England 22.6% · West Midlands 19.5% · neighbours 21.3% (17.1–28.4), 5th of 11 · 2024-25"; of
 * several measures one line each.
 */
export function benchmarkLine(benchmark: Benchmark): string {
  return [benchmark, ...benchmark.further].map(lineOf).join("\n");
}

function lineOf({ apart, unit, year, england, region, neighbours, council }: Benchmark): string {
  const text = (value: number | null) => (value === null ? "withheld" : benchmarkText(value, unit));
  const parts = [
    `England ${text(england)}`,
    ...(region === null ? [] : [`${region.name} ${text(region.value)}`]),
    ...(neighbours === null ? [] : [neighboursText(neighbours, unit)]),
    ...(neighbours === null && council.value !== null ? [`${council.name} ${text(council.value)}`] : []),
    year.label,
  ];
  return `${apart === "" ? "" : `${apart}: `}${parts.join(" · ")}`;
}

function neighboursText(
  { median, lowest, highest, place, of }: NonNullable<Benchmark["neighbours"]>,
  unit: Unit,
): string {
  const plain = (value: number | null) => (value === null ? "–" : benchmarkText(value, unit).replace("%", ""));
  const range = `neighbours ${median === null ? "–" : benchmarkText(median, unit)} (${plain(lowest)}–${plain(highest)})`;
  return place === null ? range : `${range}, ${ordinal(place)} of ${of}`;
}

/** "1st", "2nd", "3rd", "11th" */
export function ordinal(place: number): string {
  const last = place % 100;
  const ending =
    last >= 11 && last <= 13 ? "th" : (({ 1: "st", 2: "nd", 3: "rd" } as Record<number, string>)[place % 10] ?? "th");
  return `${place}${ending}`;
}

/** What differs from the indicator's own definition, each sentence once. */
export function benchmarkNote(benchmark: Benchmark): string {
  return [...new Set([benchmark, ...benchmark.further].map(({ note }) => note))].join(" ");
}
