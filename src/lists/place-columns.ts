import { isBlank, type CellValue } from "../workbook/grid";
import { Choice, weakly, type Column } from "./columns";
import { NO_AREA, type AreaBook } from "./words/areas";
import { headingSpellings } from "./words/spelling";
import type { Vocabulary } from "./words/vocabulary";

/** The three columns that say where a row belongs; see {@link AreaBook}. */
export const area: Column<Uint8Array> = weakly(
  placing(
    "area",
    "Area",
    ["Office", "Area/Office", "Area Office", "Locality", "District", "Region", "Quadrant", "Patch", "Directorate area"],
    (value, book) => book.areaNamed(value),
  ),
  "Service area",
  "Area team",
  "Hub",
  "Location",
);

/** The area by the team, or by its own name where it stands for its team; the team's type is read from the same cell by {@link teamTypeOfTeam}. */
export const team: Column<Uint8Array> = weakly(
  placing(
    "team",
    "Team",
    [
      "Allocated Team",
      "Team name",
      "Current team",
      "Team (current)",
      "Case team",
      "Service team",
      "Team/Unit",
      "Unit",
      "Pod",
    ],
    (value, book) => {
      const ofTeam = book.areaOfTeam(value);
      return ofTeam === NO_AREA ? book.areaNamed(value) : ofTeam;
    },
  ),
  "Service",
  "Section",
  "Cost centre",
  "Hub",
);

export const teamType: Column<Uint8Array> = placing(
  "team type",
  "Team type",
  ["Type of team", "Service", "Service type"],
  (value, book) => {
    const type = book.typeNamed(value);
    return type < 0 ? Choice.Unknown : type;
  },
);

/** The team type by the settings' team table, else by the words of its name; read from the "Team" cell. */
export const teamTypeOfTeam: Column<Uint8Array> = placing("team type", "Team", [], (value, book) => {
  const type = book.typeOfTeam(value);
  return type < 0 ? Choice.Unknown : type;
});

function placing(
  name: Vocabulary["name"],
  heading: string,
  others: string[],
  find: (value: CellValue | undefined, book: AreaBook) => number,
): Column<Uint8Array> {
  let book: AreaBook | undefined;
  let read: (value: CellValue | undefined) => number = () => Choice.Blank;
  return {
    heading,
    spellings: headingSpellings(heading, ...others),
    make: (length) => new Uint8Array(length),
    absent: Choice.Blank,
    read: (value, { areas }) => {
      if (book !== areas) {
        book = areas;
        read = remembering((cell) => (isBlank(cell) ? Choice.Blank : find(cell, areas)));
      }
      return read(value);
    },
    vocabulary: { name, notUnderstood: Choice.Unknown },
  };
}

/** Reads each different cell once: such columns repeat a few words on many rows. */
function remembering(read: (value: CellValue | undefined) => number): (value: CellValue | undefined) => number {
  const known = new Map<CellValue | undefined, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const result = read(value);
    if (known.size < 10_000) known.set(value, result);
    return result;
  };
}
