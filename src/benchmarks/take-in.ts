import { boilDown, lacksPopulation, neighboursOf } from "./boil-down";
import { councilsOf, findCouncil } from "./find-council";
import { MEASURES, measureOf, yearLabel } from "./measures";
import type { Council, OpenData } from "./open-data";
import { storedKey, type BenchmarkStore, type StoredBenchmark, type StoredNeighbours } from "./stored-benchmark";

/** Which council the workbook is of: set, or to be asked for. */
type CouncilState =
  | { readonly kind: "set"; readonly council: Council }
  /** Nothing is set; one of these names is to be chosen. */
  | { readonly kind: "not set"; readonly names: readonly string[] }
  /** What is set is no council of the files. */
  | { readonly kind: "unknown"; readonly setting: string; readonly names: readonly string[] }
  /** There is nothing published to be asked about. */
  | { readonly kind: "not needed" };

/** What the published files of a run come to. */
export interface TakenIn {
  readonly store: BenchmarkStore;
  readonly council: CouncilState;
  /** What was taken from each file: "Re-referrals, 2013 to 2024: 153 councils". */
  readonly taken: readonly { readonly source: string; readonly sentence: string }[];
  /** What was not, and what to do, as whole sentences. */
  readonly remarks: readonly string[];
}

/** Adds what the files say to what the workbook keeps; `setting` is the council of the settings, "" where none is set. */
export function takeIn(store: BenchmarkStore, files: readonly OpenData[], setting: string): TakenIn {
  const fromFiles = councilsOf(files);
  const councils = fromFiles.length > 0 ? mergedCouncils(store.councils, fromFiles) : store.councils;
  const state = councilState(councils, setting);
  const taken = files.map((file) => ({ source: file.source, sentence: takenSentence(file) }));
  const told = [
    ...lacksPopulation(files).map(
      ({ source }) =>
        `“${source}” gives numbers of plans and no rates: add the file of population estimates (children aged 0 to 17) to have them.`,
    ),
  ];
  if (state.kind !== "set")
    return {
      store: { ...store, councils },
      council: state,
      taken,
      remarks: [...told, ...councilRemark(state)],
    };
  const { council } = state;
  const neighbours = neighboursOf(files, council, store.neighbours);
  const lines = boilDown(files, council, neighbours);
  const { rows, older } = merged(store.rows, lines);
  const isWithoutModel = neighbours === null && lines.some(({ measure }) => measureOf(measure).indicator !== null);
  return {
    store: { rows, neighbours: mergedNeighbours(store.neighbours, neighbours), councils },
    council: state,
    taken,
    remarks: [
      ...told,
      ...(isWithoutModel
        ? [
            `The statistical neighbours of ${council.name} are not known: add the file of the statistical neighbours’ model together with the others.`,
          ]
        : []),
      ...older,
    ],
  };
}

/** A council keeps the name that its lines stand under, however a newer file spells it; new ones are added. */
function mergedCouncils(before: readonly Council[], now: readonly Council[]): Council[] {
  const byCode = new Map(before.map((council) => [council.oldCode, council]));
  for (const council of now) {
    const known = byCode.get(council.oldCode);
    byCode.set(council.oldCode, {
      ...council,
      name: known?.name ?? council.name,
      newCode: council.newCode !== "" ? council.newCode : (known?.newCode ?? ""),
    });
  }
  return [...byCode.values()].sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function councilState(councils: readonly Council[], setting: string): CouncilState {
  if (councils.length === 0) return { kind: "not needed" };
  const names = councils.map(({ name }) => name);
  if (setting.trim() === "") return { kind: "not set", names };
  const council = findCouncil(councils, setting);
  return council === null ? { kind: "unknown", setting, names } : { kind: "set", council };
}

function councilRemark(state: CouncilState): string[] {
  switch (state.kind) {
    case "not set":
      return [
        "Which council is this? Set “Council” in the settings, or choose it in the pane; until then no benchmark is shown.",
      ];
    case "unknown":
      return [
        `The council of the settings, “${state.setting}”, is none of the ${state.names.length} that the published files name. Give its name as they write it, or its code.`,
      ];
    case "set":
    case "not needed":
      return [];
  }
}

/** What stands is replaced only by an edition as new; lines keep their order, new ones follow. */
function merged(
  before: readonly StoredBenchmark[],
  now: readonly StoredBenchmark[],
): { rows: StoredBenchmark[]; older: string[] } {
  const rows = new Map(before.map((row) => [storedKey(row), row]));
  const older = new Map<string, string>();
  for (const line of inOrder(now)) {
    const known = rows.get(storedKey(line));
    if (known !== undefined && known.edition > line.edition) {
      older.set(
        `${line.source}|${line.measure}`,
        `“${line.source}” is an older edition (to ${yearLabel(measureOf(line.measure), line.edition)}) than “${known.source}” (to ${yearLabel(measureOf(known.measure), known.edition)}), whose figures of ${measureOf(line.measure).shortLabel.toLowerCase()} stay.`,
      );
      continue;
    }
    // A file without the neighbours' model beside it says nothing of neighbours.
    const neighbours = line.neighbours ?? (known?.edition === line.edition ? known.neighbours : null);
    rows.set(storedKey(line), { ...line, neighbours, sheetRow: known?.sheetRow ?? null });
  }
  return { rows: [...rows.values()], older: [...older.values()] };
}

/** By indicator and measure, the latest year first. */
function inOrder(rows: readonly StoredBenchmark[]): StoredBenchmark[] {
  const place = ({ measure }: StoredBenchmark) => MEASURES.findIndex(({ key }) => key === measure);
  return [...rows].sort((a, b) => place(a) - place(b) || b.year - a.year);
}

function mergedNeighbours(
  before: readonly StoredNeighbours[],
  now: StoredNeighbours | null,
): readonly StoredNeighbours[] {
  return now === null ? before : [...before.filter(({ council }) => council !== now.council), now];
}

/** "Re-referrals, 2013 to 2024: 153 councils" */
function takenSentence(file: OpenData): string {
  switch (file.kind) {
    case "nothing":
      return "A published file without a measure of these indicators: nothing was taken.";
    case "neighbours":
      return `Statistical neighbours${file.edition === 0 ? "" : `, ${file.edition}`}: ${file.neighbours.size} councils`;
    case "measure": {
      const years = [...file.years.keys()];
      const [first, last] = [Math.min(...years), Math.max(...years)];
      const councils = file.years.get(last)?.councils.size ?? 0;
      const span = first === last ? String(last) : `${first} to ${last}`;
      return `${measureOf(file.measure).shortLabel}, ${span}: ${councils === 0 ? "England only" : `${councils} councils`}`;
    }
  }
}
