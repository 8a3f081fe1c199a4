import type { List } from "../../lists/list";
import type { Lists } from "../../lists/reading/read-lists";
import type { PlacedRows } from "../../indicators/define-indicator";
import { areWorkWords } from "../../lists/words/name-like";
import { spellingKey } from "../../lists/words/spelling";
import type { Team } from "../../lists/words/areas";

/** What rows are under whose list or row names no team, and whose word for one is nobody else's and no setting knows. */
export const NO_TEAM = "No team";
export const UNKNOWN_TEAM = "Team not recognised";

/** On fewer rows than this a word that no setting knows may be anything that was typed there, also somebody's name. */
const ROWS_OF_A_TEAM = 3;

/** The teams that the rows of lists name. */
export interface TeamBook {
  /** The team of a row, as it is called. */
  readonly of: (list: Pick<List, "team">, row: number) => string;
  /** The teams of an area, in order, those without a name last. */
  readonly inArea: (area: number) => readonly string[];
  /** The team of each row of an area, by its number in {@link inArea}; rows elsewhere have none. */
  readonly placesIn: (area: number) => (list: PlacedRows) => Uint16Array;
}

/** What a row has in place of a team's number where it is in another area. */
const ELSEWHERE = 65_535;

/** Finds the teams: two spellings that differ in capitals, spaces and punctuation are one. */
export function teamBook(lists: Lists, teams: readonly Team[]): TeamBook {
  const labels = labelsByCode(lists, teams);
  const of = (list: Pick<List, "team">, row: number) => labels.get(list.team[row] ?? 0) ?? NO_TEAM;
  const found = new Map<number, readonly string[]>();
  const inArea = (area: number) => {
    const known = found.get(area) ?? teamsIn(area, lists.values(), of);
    found.set(area, known);
    return known;
  };
  return {
    of,
    inArea,
    placesIn: (area) => {
      const numbers = new Map(inArea(area).map((label, at) => [label, at]));
      return (list) =>
        Uint16Array.from(list.area, (own, row) =>
          own === area ? (numbers.get(of(list, row)) ?? ELSEWHERE) : ELSEWHERE,
        );
    },
  };
}

function labelsByCode(lists: Lists, teams: readonly Team[]): Map<number, string> {
  const named = new Map(teams.map(({ team }) => [spellingKey(team), team]));
  const codes = new Map<number, string>();
  const rows = new Map<string, number>();
  for (const { team, names } of lists.values()) {
    for (const code of team) {
      if (code === 0) continue;
      const key = codes.get(code) ?? spellingKey(names.text(code));
      codes.set(code, key);
      rows.set(key, (rows.get(key) ?? 0) + 1);
    }
  }
  const [{ names } = { names: null }] = lists.values();
  const labels = new Map<number, string>();
  const first = new Map<string, string>();
  for (const [code, key] of codes) {
    const word = names?.text(code) ?? "";
    const isTeam = named.has(key) || (rows.get(key) ?? 0) >= ROWS_OF_A_TEAM || areWorkWords(word);
    const label = named.get(key) ?? first.get(key) ?? word;
    first.set(key, label);
    labels.set(code, isTeam ? label : UNKNOWN_TEAM);
  }
  return labels;
}

function teamsIn(area: number, lists: Iterable<List>, of: TeamBook["of"]): readonly string[] {
  const found = new Set<string>();
  for (const list of lists) list.area.forEach((own, row) => own === area && found.add(of(list, row)));
  const named = [...found].filter((label) => label !== NO_TEAM && label !== UNKNOWN_TEAM);
  const unnamed = [UNKNOWN_TEAM, NO_TEAM].filter((label) => found.has(label));
  return [...named.sort((a, b) => (spellingKey(a) < spellingKey(b) ? -1 : 1)), ...unnamed];
}
