import type { TeamType } from "../lists/words/areas";

export const SAMPLE_AREAS = ["EAST", "NWC", "SOUTH", "DCSC", "Other Citywide Teams"] as const;
export type SampleArea = (typeof SAMPLE_AREAS)[number];

interface SampleTeam {
  readonly team: string;
  readonly area: SampleArea;
  readonly type: TeamType;
}

const FIELD_TEAMS = (["EAST", "NWC", "SOUTH"] as const).flatMap((area): SampleTeam[] => {
  const place = area === "NWC" ? "NWC" : `${area.charAt(0)}${area.slice(1).toLowerCase()}`;
  return [
    { team: `${place} Assessment and Short Term 1`, area, type: "Assessment" },
    { team: `${place} Assessment and Short Term 2`, area, type: "Assessment" },
    { team: `${place} Safeguarding 1`, area, type: "Safeguarding" },
    { team: `${place} Safeguarding 2`, area, type: "Safeguarding" },
    { team: `${place} Safeguarding 3`, area, type: "Safeguarding" },
    { team: `${place} Children in Care`, area, type: "Children in Care" },
    { team: `${place} Rapid Response`, area, type: "Other" },
  ];
});

/** The teams of the invented council. */
export const SAMPLE_TEAMS: readonly SampleTeam[] = [
  ...FIELD_TEAMS,
  { team: "DCSC North", area: "DCSC", type: "DCSC" },
  { team: "DCSC South", area: "DCSC", type: "DCSC" },
  { team: "DCSC Transitions", area: "DCSC", type: "Other" },
  { team: "UASC Team", area: "Other Citywide Teams", type: "Children in Care" },
  { team: "Leaving Care Service", area: "Other Citywide Teams", type: "Other" },
  { team: "Fostering Support", area: "Other Citywide Teams", type: "Other" },
];

export function teamsOf(area: SampleArea, type: TeamType): string[] {
  return SAMPLE_TEAMS.filter((team) => team.area === area && team.type === type).map(({ team }) => team);
}
