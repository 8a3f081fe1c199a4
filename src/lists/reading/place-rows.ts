import { isBlank, type CellValue } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import { Choice, type ColumnArray, type Reading } from "../columns";
import { teamTypeOfTeam } from "../place-columns";
import { NO_AREA } from "../words/areas";
import { placeIn, placeInNames, type NamedPlace } from "./place-in-name";
import type { Recognised } from "./recognition";
import type { ChosenRows } from "./record-rows";
import { stretches, type IssueAt, type UnknownAt } from "./sheet-rows";

/** Area and team type of each row of a list, to be filled. */
export interface Placing {
  readonly area: Uint8Array;
  readonly teamType: Uint8Array;
  /** The word of each row's team, as its code in the names. */
  readonly team: Int32Array;
}

/** More different words than this are no teams. */
const MOST_REMEMBERED = 10_000;

/** A list's areas and team types before any row is placed. */
export function unplaced(length: number): Placing {
  return {
    area: new Uint8Array(length).fill(NO_AREA),
    teamType: new Uint8Array(length).fill(Choice.Unknown),
    team: new Int32Array(length),
  };
}

/** A sheet's rows, and where they begin in the list. */
export interface SheetRows {
  readonly sheet: Recognised;
  readonly chosen: ChosenRows;
  readonly start: number;
  /** The cells of the Area and Team columns by row. */
  readonly cells: (name: "area" | "team" | "teamType", index: number) => CellValue | undefined;
}

/**
 * Areas and team types of a sheet's rows: by their own column, else by the team, else by the line above them that names
 * one, else by the names of table, sheet, title and file.
 */
export function* placeRows(
  { sheet, chosen, start, cells }: SheetRows,
  target: Placing,
  columns: Readonly<Record<string, ColumnArray>>,
  reading: Reading,
  issueAt: IssueAt,
  unknownAt: UnknownAt,
): Steps<void> {
  const { definition, grid, names } = sheet;
  if (!("team" in definition.columns) && !("area" in definition.columns)) return;
  const { length } = chosen.rows;
  const teamAt = sheet.columns.get("team");
  const areaAt = sheet.columns.get("area");
  const { area: byArea, team: byTeam, teamType: byType } = columns;
  const { table, sheet: name, titles, file } = names;
  // A line above the table that is an area and nothing else is of this table, whatever the file is called.
  const lines = titles.filter((title) => reading.areas.areaNamed(title) !== NO_AREA);
  const named = placeInNames([table, ...lines, name, file, ...titles], reading.areas);
  const sectionOf = sectionsByRow(chosen, reading);
  const codeOf = rememberedCodes(reading);
  let byName = 0;
  let inNoArea = 0;

  const typeOf = (row: number, index: number, section: NamedPlace | null): number => {
    const type = byType?.[row] ?? Choice.Blank;
    if (type < Choice.Blank || byType === undefined) return type;
    const ofTeam = teamAt === undefined ? Choice.Unknown : teamTypeOfTeam.read(cells("team", index), reading);
    if (ofTeam < Choice.Blank) return ofTeam;
    if (type === Choice.Unknown) return type;
    if (section !== null && section.teamType >= 0) return section.teamType;
    return named.teamType >= 0 && areaAt === undefined && teamAt === undefined ? named.teamType : type;
  };
  const unknownPlace = (of: "area" | "team" | "team type", cell: CellValue | undefined, index: number) => {
    const column = of === "team type" ? "teamType" : of;
    unknownAt(of, cell, { kind: "place" }, index, sheet.columns.get(column) ?? 0);
  };
  /** A team that no setting knows is asked about where it would say the area or the type. */
  const askTeam = (index: number) => {
    const row = start + index;
    const isAsked = byArea?.[row] === Choice.Unknown || byType?.[row] === Choice.Unknown;
    if (teamAt === undefined || isAsked) return;
    const isPlaced = target.area[row] !== NO_AREA && target.teamType[row] !== Choice.Unknown;
    const cell = isPlaced ? null : cells("team", index);
    if (!isBlank(cell) && !reading.areas.knowsTeam(cell)) unknownPlace("team", cell, index);
  };
  const place = (index: number) => {
    const row = start + index;
    const own = byArea?.[row] ?? Choice.Blank;
    const teams = byTeam?.[row] ?? Choice.Blank;
    const section = sectionOf(index);
    const teamCell = teamAt === undefined ? null : cells("team", index);
    target.team[row] = codeOf(isBlank(teamCell) ? section?.team : teamCell);
    const type = typeOf(row, index, section);
    if (type < Choice.Blank) target.teamType[row] = type;
    else if (byType?.[row] === Choice.Unknown) unknownPlace("team type", cells("teamType", index), index);
    if (own < Choice.Blank) target.area[row] = own;
    else if (teams < Choice.Blank) target.area[row] = teams;
    else if (own === Choice.Unknown || teams === Choice.Unknown) {
      const unknown = own === Choice.Unknown ? "area" : "team";
      const at = sheet.columns.get(unknown) ?? 0;
      // Not quoted: it may be a name. Where a figure hangs on it there is a question, which knows what to show.
      const problem = `The ${unknown} is none of the settings.`;
      issueAt(index, at, "no area", problem, "Counted for the city, in no area.");
      if (own === Choice.Unknown) unknownPlace("area", cells("area", index), index);
    } else if (section !== null && section.area !== NO_AREA) target.area[row] = section.area;
    else if (named.area !== NO_AREA) {
      target.area[row] = named.area;
      byName++;
    } else if (areaAt !== undefined || teamAt !== undefined) {
      const at = areaAt ?? teamAt ?? 0;
      issueAt(index, at, "no area", "No area or team is given.", "Counted for the city, in no area.");
    } else inNoArea++;
  };
  // Only the row's own area says where it is and nothing says what its team is: so it is with nearly all long lists.
  const isByAreaAlone =
    areaAt !== undefined && teamAt === undefined && !sheet.columns.has("teamType") && chosen.sections.length === 0;
  for (const [from, to] of stretches(length)) {
    for (let index = from; index < to; index++) {
      const own = byArea?.[start + index] ?? Choice.Blank;
      if (isByAreaAlone && own < Choice.Blank) target.area[start + index] = own;
      else {
        place(index);
        askTeam(index);
      }
    }
    yield;
  }
  const { file: inFile, sheet: inSheet } = grid.source;
  if (byName > 0) {
    const area = reading.areas.areas[named.area]?.name ?? "";
    const rows = byName === 1 ? "1 row says" : `${byName.toLocaleString("en-GB")} rows say`;
    const problem = `${rows} no area; a name of the sheet, its title or its file does: ${area}.`;
    issueAt(0, areaAt ?? teamAt ?? 0, `area by name ${inFile} ${inSheet}`, problem, `Counted in ${area}.`);
  }
  if (inNoArea > 0 && chosen.sections.length === 0) {
    const problem = "This sheet has no Area and no Team column.";
    issueAt(0, 0, `no area column ${inFile} ${inSheet}`, problem, "Its rows are counted for the city, in no area.");
  } else if (inNoArea > 0) {
    const problem = `The lines above ${inNoArea.toLocaleString("en-GB")} of its rows name no area or team of the settings.`;
    issueAt(0, 0, `no area line ${inFile} ${inSheet}`, problem, "Its rows are counted for the city, in no area.");
  }
}

/** The codes of teams, each different cell once: such a column repeats a few words on many rows. */
function rememberedCodes({ names }: Reading): (cell: CellValue | undefined) => number {
  const known = new Map<CellValue | undefined, number>();
  return (cell) => {
    if (isBlank(cell)) return 0;
    const code = known.get(cell) ?? names.code(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, code);
    return code;
  };
}

/** The place that a line names, and the line itself where it is no area but a team. */
interface SectionPlace extends NamedPlace {
  readonly team: string | null;
}

/** The place that the line above a row names; to be asked row by row from the first. */
function sectionsByRow({ sections }: ChosenRows, { areas }: Reading): (index: number) => SectionPlace | null {
  const known = new Map<string, SectionPlace>();
  const placeNamed = (text: string) => {
    const isArea = areas.areaNamed(text) !== NO_AREA;
    const place = known.get(text) ?? { ...placeIn(text, areas), team: isArea ? null : text };
    known.set(text, place);
    return place;
  };
  const places = sections.map(({ from, text }) => ({ from, place: placeNamed(text) }));
  let at = -1;
  return (index) => {
    while ((places[at + 1]?.from ?? Infinity) <= index) at++;
    return places[at]?.place ?? null;
  };
}
