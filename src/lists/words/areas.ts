import type { CellValue } from "../../workbook/grid";
import { NO_ANSWERS, type Answers } from "./answers";
import { cellKey, spellingKey } from "./spelling";
import { TEAM_TYPES, readTeamType, type TeamType } from "./team-types";

export { TEAM_TYPES, type TeamType } from "./team-types";

/** An area column of the scorecard. */
export interface Area {
  readonly name: string;
  /** Other ways it is written in the lists. */
  readonly spellings: readonly string[];
  /** Children aged 0 to 17, or null where rates do not apply. */
  readonly population: number | null;
  /** Where the population is from, "Mid-2015 population estimates"; absent where that is not said. */
  readonly populationSource?: string;
  /** Whether the area has a column where caseloads are shown. */
  readonly showsCaseloads: boolean;
}

export interface Team {
  readonly team: string;
  readonly area: string;
  readonly type: TeamType | null;
}

/** What a row's area reads as when it is not one of the areas. */
export const NO_AREA = 255;

/** What stands behind the name of an area and changes nothing. */
const ASIDE = / (?:team|teams|office|area|hub)$/;

/**
 * Tells the area and team type of a row, by the area and team tables of the settings.
 * Areas are numbered in the order of the settings, which is the order of the columns on the scorecard.
 */
export class AreaBook {
  private readonly byArea = new Map<string, number>();
  private readonly byTeam = new Map<string, Team>();
  private readonly byTypeWord = new Map<string, TeamType>();

  /** `answers` are a person's word on words that are no spelling of the settings. */
  constructor(
    readonly areas: readonly Area[],
    teams: readonly Team[],
    answers: Answers = NO_ANSWERS,
  ) {
    areas.forEach((area, index) => {
      for (const spelling of [area.name, ...area.spellings]) this.byArea.set(spellingKey(spelling), index);
    });
    for (const team of teams) this.byTeam.set(spellingKey(team.team), team);
    for (const [key, means] of answers.of("area")) {
      const index = areas.findIndex(({ name }) => spellingKey(name) === spellingKey(means));
      if (index >= 0) this.byArea.set(key, index);
    }
    for (const [key, means] of answers.of("team type")) {
      const type = TEAM_TYPES.find((each) => each === means);
      if (type !== undefined) this.byTypeWord.set(key, type);
    }
  }

  /** The area's number by its name, "East Team" and "N W C" for EAST and NWC included, or {@link NO_AREA}. */
  areaNamed(value: CellValue | undefined): number {
    const key = cellKey(value);
    const known = this.byArea.get(key) ?? this.byArea.get(key.replace(ASIDE, "").trim());
    // Letters typed apart, as in "N W C".
    return known ?? (/^(?:[a-z] )+[a-z]$/.test(key) ? this.byArea.get(key.replaceAll(" ", "")) : undefined) ?? NO_AREA;
  }

  /** The area of a team by the settings' team table, or {@link NO_AREA}. */
  areaOfTeam(team: CellValue | undefined): number {
    const known = this.byTeam.get(cellKey(team));
    return known === undefined ? NO_AREA : this.areaNamed(known.area);
  }

  /** Whether the settings' team table has a row for a team. */
  knowsTeam(team: CellValue | undefined): boolean {
    return this.byTeam.has(cellKey(team));
  }

  /** The number in {@link TEAM_TYPES} that a "Team type" cell means, or -1. */
  typeNamed(value: CellValue | undefined): number {
    const key = cellKey(value);
    return typeNumber(this.byTypeWord.get(key) ?? readTeamType(key));
  }

  /** The number in {@link TEAM_TYPES} of a team by the settings' team table, else by the words of its name, or -1. */
  typeOfTeam(team: CellValue | undefined): number {
    const key = cellKey(team);
    return typeNumber(this.byTeam.get(key)?.type ?? readTeamType(key));
  }
}

function typeNumber(type: TeamType | null): number {
  return type === null ? -1 : TEAM_TYPES.indexOf(type);
}
