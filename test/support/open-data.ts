import { TIME_AND_PLACE } from "../../src/sample/published-figures";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { sheet } from "./tiny";

/** Twelve invented councils in two invented regions, with invented codes. */
const COUNCILS = [
  "Ashby",
  "Birchwick",
  "Calderby",
  "Dunmoor, City of",
  "Elmsea",
  "Fernhill",
  "Gorsley",
  "Hollowby",
  "Inchmere",
  "Juniper Vale",
  "Kestrelham",
  "Lowmarsh",
].map((name, at) => ({
  name,
  oldCode: String(701 + at),
  newCode: `E0999${String(1001 + at)}`,
  region: at < 6 ? "Upper Land" : "Lower Land",
}));

/** Whose row a file is asked to fill. */
export type Whose = { readonly level: "England" } | { readonly level: "region" | "council"; readonly at: number };

/** A published file as a sheet: rows for England, both regions and every council, in each year. */
export function published(
  file: string,
  columns: readonly string[],
  years: readonly number[],
  rowsOf: (whose: Whose, year: number) => readonly (readonly CellValue[])[],
  heads: readonly string[] = TIME_AND_PLACE,
): Grid {
  const line = (whose: Whose, year: number, place: readonly CellValue[]) =>
    rowsOf(whose, year).map((cells) => [String(year), "Reporting year", ...place, ...cells]);
  const rows = years.flatMap((year) => [
    ...line({ level: "England" }, year, ["National", "E92000001", "England", "", "", "", "", ""]),
    ...["Upper Land", "Lower Land"].flatMap((name, at) =>
      line({ level: "region", at }, year, ["Regional", "E92000001", "England", `E1299000${at}`, name, "", "", ""]),
    ),
    ...COUNCILS.flatMap(({ name, oldCode, newCode, region }, at) =>
      line({ level: "council", at }, year, [
        "Local authority",
        "E92000001",
        "England",
        "E12990000",
        region,
        oldCode,
        newCode,
        name,
      ]),
    ),
  ]);
  return sheet(file, [[...heads, ...columns], ...rows], { source: { file, sheet: file }, allText: true });
}

/** A file of one value a place: England first, then the regions, then the councils. */
export function plainFile(
  file: string,
  column: string,
  years: readonly number[],
  value: (whose: Whose, year: number) => CellValue,
): Grid {
  return published(file, ["category", column], years, (whose, year) => [["Something", value(whose, year)]]);
}

/** Re-referrals: England 22.6, the regions 19.5 and 24, the councils 20, 21, 22 …; a year before, 1 less. */
export function reReferrals(last: number, column = "rereferral_percent", file = `referrals_${last}.csv`): Grid {
  return plainFile(file, column, [last - 1, last], (whose, year) => {
    const less = last - year;
    if (whose.level === "England") return String(22.6 - less);
    return String((whose.level === "region" ? [19.5, 24][whose.at]! : 20 + whose.at) - less);
  });
}

/** The model: the neighbours of each council are the ten that follow it. */
export function neighbourModel(year = 2025): Grid {
  const file = `sn_model_${year}_wide.csv`;
  const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
  return sheet(
    file,
    [
      ["old_la_code", "la_name", "region_ind", "region_name", ...numbers.flatMap((at) => [`SN_${at}`, `SN_${at}P`])],
      ...COUNCILS.map(({ name, oldCode, region }, own) => [
        oldCode,
        name,
        1,
        region,
        ...numbers.flatMap((step) => [COUNCILS[(own + step) % COUNCILS.length]!.oldCode, "Close"]),
      ]),
    ],
    { source: { file, sheet: file }, allText: true },
  );
}
