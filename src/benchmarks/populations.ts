import { monthOfYear, yearOf, type Month } from "../calendar/month";
import type { Area } from "../lists/words/areas";
import { findCouncil } from "./find-council";
import { measureOf, yearEnd, yearLabel } from "./measures";
import type { Council, OpenData } from "./open-data";
import type { StoredBenchmark } from "./stored-benchmark";

/** Children aged 0 to 17 of an area, by a mid-year estimate. */
interface PopulationOfArea {
  readonly area: string;
  readonly population: number;
  /** The month from which it holds: that of the estimate. */
  readonly from: Month;
  /** "Mid-2024 population estimates" */
  readonly source: string;
}

/** What can be taken over into the settings, or why nothing can, as a whole sentence. */
export type PopulationsFound =
  | { readonly kind: "found"; readonly areas: readonly PopulationOfArea[] }
  | { readonly kind: "none"; readonly sentence: string };

interface Known {
  readonly files: readonly OpenData[];
  readonly rows: readonly StoredBenchmark[];
  readonly councils: readonly Council[];
  /** The council of the settings; null where it is not known. */
  readonly council: Council | null;
}

/**
 * The populations of areas that are authorities themselves, by name or spelling, for the latest mid-year up to a month. The
 * total of an authority is never divided among areas that are parts of it: nobody publishes that, and the city's population
 * is the sum of its areas'.
 */
export function populationsFor(areas: readonly Area[], known: Known, month: Month): PopulationsFound {
  const lines = populationLines(known, month);
  if (lines.size === 0)
    return {
      kind: "none",
      sentence:
        "There are no population estimates: add the open-data file of mid-year estimates of children aged 0 to 17, and set the council.",
    };
  const found = areas.flatMap(({ name, spellings }): PopulationOfArea[] => {
    const council = [name, ...spellings].map((each) => findCouncil(known.councils, each)).find((each) => each !== null);
    const line = council === undefined ? undefined : lines.get(council.name);
    if (line === undefined) return [];
    const label = yearLabel(measureOf("population"), line.year);
    return [
      {
        area: name,
        population: line.population,
        from: yearEnd(measureOf("population"), line.year),
        source: `M${label.slice(1)} population estimates`,
      },
    ];
  });
  return found.length > 0
    ? { kind: "found", areas: found }
    : { kind: "none", sentence: onlyAsAWhole(areas, known, lines) };
}

interface Line {
  readonly population: number;
  readonly year: number;
}

/** The latest line up to a month, by the name of the authority. */
function populationLines({ files, rows }: Known, month: Month): Map<string, Line> {
  const found = new Map<string, Line>();
  const add = (name: string, year: number, population: number | null) => {
    if (population === null || yearEnd(measureOf("population"), year) > month) return;
    const before = found.get(name);
    if (before === undefined || before.year <= year) found.set(name, { population, year });
  };
  for (const { measure, council, year, value } of rows) if (measure === "population") add(council, year, value);
  for (const file of files)
    if (file.kind === "measure" && file.measure === "population")
      for (const [year, { councils }] of file.years)
        for (const { council, value } of councils.values()) add(council.name, year, value);
  return found;
}

function onlyAsAWhole(areas: readonly Area[], { council }: Known, lines: ReadonlyMap<string, Line>): string {
  const line = council === null ? undefined : lines.get(council.name);
  const names = areas.map(({ name }) => name).join(", ");
  const why = `None of the areas (${names}) is an authority by its name or spellings, and an authority’s total cannot be divided among its parts`;
  if (council === null || line === undefined) return `${why}. Nothing was changed.`;
  const sum = areas.reduce((total, { population }) => total + (population ?? 0), 0);
  const count = (value: number) => value.toLocaleString("en-GB");
  return `${why}: ${council.name} as a whole had ${count(line.population)} children aged 0 to 17 in mid-${line.year}, the areas of the settings add up to ${count(sum)}. Nothing was changed. Type the areas’ own populations, with ${isoText(yearEnd(measureOf("population"), line.year))} under “From”.`;
}

/** "06/2024" */
function isoText(month: Month): string {
  return `${String(monthOfYear(month)).padStart(2, "0")}/${yearOf(month)}`;
}
