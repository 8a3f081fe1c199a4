import { NO_AREA } from "../words/areas";
import { Choice, teamTypeOfTeam, type ColumnArray, type Reading } from "../columns";
import type { CellValue } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import type { Recognised } from "./recognise";
import { stretches, type IssueAt } from "./sheet-rows";

/** Area and team type of each row of a list, to be filled. */
export interface Placing {
  readonly area: Uint8Array;
  readonly teamType: Uint8Array;
}

/** Areas and team types of a sheet's rows, which begin at the list's row `start`: by their own column, else by the team. */
export function* placeRows(
  sheet: Recognised,
  rows: Int32Array,
  start: number,
  target: Placing,
  columns: Readonly<Record<string, ColumnArray>>,
  reading: Reading,
  issueAt: IssueAt,
): Steps<void> {
  const { definition, grid } = sheet;
  if (!("team" in definition.columns) && !("area" in definition.columns)) return;
  const teamAt = sheet.columns.get("team");
  const areaAt = sheet.columns.get("area");
  const { area: byArea, team: byTeam, teamType: byType } = columns;
  const place = (index: number) => {
    const row = start + index;
    const own = byArea?.[row] ?? Choice.Blank;
    const teams = byTeam?.[row] ?? Choice.Blank;
    const type = byType?.[row] ?? Choice.Blank;
    const teamCell = teamAt === undefined ? null : grid.values[rows[index] ?? 0]?.[teamAt];
    if (type < Choice.Blank) target.teamType[row] = type;
    else if (byType !== undefined && teamAt !== undefined) {
      const ofTeam = teamTypeOfTeam.read(teamCell, reading);
      if (ofTeam < Choice.Blank) target.teamType[row] = ofTeam;
    }
    if (own < Choice.Blank) target.area[row] = own;
    else if (teams < Choice.Blank) target.area[row] = teams;
    else if (areaAt !== undefined || teamAt !== undefined) {
      const unknown = own === Choice.Unknown ? areaAt : teams === Choice.Unknown ? teamAt : undefined;
      const cell = unknown === undefined ? null : grid.values[rows[index] ?? 0]?.[unknown];
      issueAt(
        index,
        unknown ?? areaAt ?? teamAt ?? 0,
        "no area",
        unknown === undefined ? "No area or team is given." : `${quote(cell)} is not an area or team of the settings.`,
        "Counted for the city, in no area.",
      );
    }
  };
  for (const [from, to] of stretches(rows.length)) {
    for (let index = from; index < to; index++) place(index);
    yield;
  }
  if (areaAt === undefined && teamAt === undefined && rows.length > 0) {
    issueAt(
      0,
      0,
      `no area column ${grid.source.file} ${grid.source.sheet}`,
      "This sheet has no Area and no Team column.",
      "Its rows are counted for the city, in no area.",
    );
  }
}

/** How the word of an area or a team is quoted in an issue. */
function quote(cell: CellValue | undefined): string {
  const text = String(cell ?? "").trim();
  return `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;
}

/** A list's areas and team types before any row is placed. */
export function unplaced(length: number): Placing {
  return { area: new Uint8Array(length).fill(NO_AREA), teamType: new Uint8Array(length).fill(Choice.Unknown) };
}
