import type { CellValue } from "../../workbook/grid";
import { cellKey, spellingKey, spellings } from "./spelling";

/** The kinds of team that the indicators tell apart. */
export const TEAM_TYPES = ["Assessment", "Safeguarding", "Children in Care", "DCSC", "Other"] as const;
export type TeamType = (typeof TEAM_TYPES)[number];

/** An area column of the scorecard. */
export interface Area {
  readonly name: string;
  /** Other ways it is written in the lists. */
  readonly spellings: readonly string[];
  /** Children aged 0 to 17, or null where rates do not apply. */
  readonly population: number | null;
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

const TYPE_SPELLINGS = spellings<TeamType>([
  [
    "Assessment",
    "assessment",
    "assessment team",
    "assessment and short term intervention",
    "assessment and short term",
    "short term intervention",
    "asti",
    "ast",
    "short term",
    "duty and assessment",
  ],
  ["Safeguarding", "safeguarding", "safeguarding team", "child protection", "cp", "child in need", "cin"],
  [
    "Children in Care",
    "children in care",
    "child in care",
    "children in care team",
    "cic",
    "looked after",
    "looked after children",
    "lac",
    "cla",
  ],
  [
    "DCSC",
    "dcsc",
    "disabled children",
    "disabled childrens social care",
    "disability",
    "children with disabilities",
    "cwd",
  ],
  ["Other", "other", "others", "leaving care", "care leavers", "uasc", "fostering", "adoption"],
]);

/**
 * Tells the area and team type of a row, by the area and team tables of the settings.
 * Areas are numbered in the order of the settings, which is the order of the columns on the scorecard.
 */
export class AreaBook {
  private readonly byArea = new Map<string, number>();
  private readonly byTeam = new Map<string, Team>();

  constructor(
    readonly areas: readonly Area[],
    teams: readonly Team[],
  ) {
    areas.forEach((area, index) => {
      for (const spelling of [area.name, ...area.spellings]) this.byArea.set(spellingKey(spelling), index);
    });
    for (const team of teams) this.byTeam.set(spellingKey(team.team), team);
  }

  /** The area's number by its name, or {@link NO_AREA}. */
  areaNamed(value: CellValue | undefined): number {
    return this.byArea.get(cellKey(value)) ?? NO_AREA;
  }

  /** The area of a team by the settings' team table, or {@link NO_AREA}. */
  areaOfTeam(team: CellValue | undefined): number {
    const known = this.byTeam.get(cellKey(team));
    return known === undefined ? NO_AREA : this.areaNamed(known.area);
  }

  /** The number in {@link TEAM_TYPES} that a "Team type" cell means, or -1. */
  typeNamed(value: CellValue | undefined): number {
    const type = TYPE_SPELLINGS.get(cellKey(value));
    return type === undefined ? -1 : TEAM_TYPES.indexOf(type);
  }

  /** The number in {@link TEAM_TYPES} of a team by the settings' team table, or -1. */
  typeOfTeam(team: CellValue | undefined): number {
    const type = this.byTeam.get(cellKey(team))?.type ?? null;
    return type === null ? -1 : TEAM_TYPES.indexOf(type);
  }
}
