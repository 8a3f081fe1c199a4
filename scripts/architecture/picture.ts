import type { RoomImports } from "./room-imports";

/** What each room holds, in a few words. */
const HOLDS: Readonly<Record<string, string>> = {
  calendar: "months, days, working days",
  workbook: "grids, addresses, sheet plans, styles",
  "lists/words": "the words that cells are known by",
  lists: "the twelve lists and their columns",
  "lists/reading": "sheets recognised and read into lists",
  "indicators/counting": "months as sets, tallies, intervals",
  indicators: "the fourteen indicators",
  settings: "targets, areas, teams; their sheet",
  benchmarks: "published figures of other councils",
  scorecard: "figures, ratings, trends, history",
  sheets: "each sheet as a plan",
  excel: "Excel read and written; the use cases",
  files: "picked files as grids",
  taskpane: "the pane",
  commands: "the ribbon's functions",
  host: "the stand-in Excel",
  sample: "the invented month",
  headless: "the command",
  workbench: "the stand-in Excel in a browser",
};

/** The way of a cell: the rooms that it passes through, and what it is when it leaves them. */
const WAY: readonly { readonly room: string; readonly becomes: string }[] = [
  { room: "excel", becomes: "grid" },
  { room: "lists/reading", becomes: "list" },
  { room: "indicators", becomes: "counts" },
  { room: "scorecard", becomes: "figures" },
  { room: "sheets", becomes: "sheet plan" },
  { room: "excel", becomes: "scorecard" },
];

const INK = "#14375E";
const MUTED = "#5B6670";
const LINE = "#C9D3DE";
const PALE = "#E6EDF5";
const WAY_COLOUR = "#B3261E";

const TOP = 150;
const STEP = 30;
const ROOM_LEFT = 190;
const ROOM_WIDTH = 440;
const MATRIX_LEFT = ROOM_LEFT + ROOM_WIDTH + 16;
const CELL = 26;

const text = (x: number, y: number, words: string, more = "") => `<text x="${x}" y="${y}" ${more}>${words}</text>`;

/** The rooms from top to bottom, a dot for each room that another imports, and the way of a cell through them, as SVG. */
export function picture(rooms: readonly RoomImports[]): string {
  const rowOf = (room: string): number => {
    const at = rooms.findIndex((each) => each.room === room);
    if (at < 0) throw new Error(`There is no room ${room}: mend the way of a cell in scripts/architecture/picture.ts.`);
    return at;
  };
  const middle = (row: number) => TOP + row * STEP + STEP / 2;
  const width = MATRIX_LEFT + rooms.length * CELL + 110;
  const height = TOP + rooms.length * STEP + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}" role="img" aria-labelledby="title">`,
    `<title id="title">The rooms of src, which of them import which, and the way of a cell through them</title>`,
    `<!-- Made from the imports by “npm run architecture”. -->`,
    `<rect width="${width}" height="${height}" fill="#FFFFFF"/>`,
    text(12, 28, "The way of a cell", `font-weight="700" fill="${WAY_COLOUR}"`),
    text(ROOM_LEFT, 28, "Rooms of src", `font-weight="700"`),
    text(ROOM_LEFT, 48, "each may import those above it", `fill="${MUTED}"`),
    text(MATRIX_LEFT, 28, "● the room of the row imports the room of the column", `fill="${MUTED}"`),
    ...rooms.map(({ room, imports }, row) => roomRow(room, imports.map(rowOf), row)),
    ...rooms.map(({ room }, column) => {
      const x = MATRIX_LEFT + column * CELL + CELL / 2;
      return text(x, TOP - 8, room, `transform="rotate(-50 ${x} ${TOP - 8})" font-size="12"`);
    }),
    ...way(rooms, rowOf, middle),
    "</svg>",
    "",
  ].join("\n");
}

function roomRow(room: string, imported: readonly number[], row: number): string {
  const holds = HOLDS[room];
  if (holds === undefined) throw new Error(`Say in scripts/architecture/picture.ts what ${room} holds.`);
  const y = TOP + row * STEP;
  const base = y + STEP / 2 + 5;
  const end = MATRIX_LEFT + row * CELL;
  return [
    `<rect x="${ROOM_LEFT}" y="${y + 2}" width="${ROOM_WIDTH}" height="${STEP - 4}" rx="4" fill="${PALE}"/>`,
    text(ROOM_LEFT + 10, base, room, `font-weight="600"`),
    text(ROOM_LEFT + 160, base, holds, `fill="${MUTED}"`),
    `<path d="M${MATRIX_LEFT} ${y + STEP / 2}H${end}" stroke="${LINE}"/>`,
    `<rect x="${end + 6}" y="${y + 8}" width="${CELL - 12}" height="${STEP - 16}" fill="${LINE}"/>`,
    ...imported.map((column) => `<circle cx="${MATRIX_LEFT + column * CELL + CELL / 2}" cy="${y + STEP / 2}" r="5"/>`),
  ].join("");
}

/** The numbered stops at the left of the rooms; each step must follow an import, one way or the other. */
function way(
  rooms: readonly RoomImports[],
  rowOf: (room: string) => number,
  middle: (row: number) => number,
): string[] {
  const doImport = (a: string, b: string) => rooms[rowOf(a)]?.imports.includes(b) === true;
  const lane = ROOM_LEFT - 24;
  // The way leaves Excel and comes back to it: its first stop stands in a lane of its own.
  const stops = WAY.map(({ room, becomes }, at) => ({
    room,
    becomes,
    x: at === 0 ? lane - 100 : lane,
    y: middle(rowOf(room)),
  }));
  return [
    `<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8Z" fill="${WAY_COLOUR}"/></marker></defs>`,
    ...stops.slice(1).map((stop, at) => {
      const from = stops[at] ?? stop;
      if (!doImport(from.room, stop.room) && !doImport(stop.room, from.room))
        throw new Error(`No import joins ${from.room} and ${stop.room}: mend the way of a cell.`);
      const path =
        stop.x === from.x
          ? `M${stop.x} ${from.y + 9}V${stop.y - 10}`
          : `M${from.x} ${from.y - 9}V${stop.y + 20}Q${from.x} ${stop.y} ${from.x + 20} ${stop.y}H${stop.x - 10}`;
      return `<path d="${path}" fill="none" stroke="${WAY_COLOUR}" stroke-width="1.6" marker-end="url(#tip)"/>`;
    }),
    ...stops.map(({ becomes, x, y }, at) =>
      [
        `<circle cx="${x}" cy="${y}" r="9" fill="${WAY_COLOUR}"/>`,
        text(x, y + 4, String(at + 1), `fill="#FFFFFF" font-size="11" font-weight="700" text-anchor="middle"`),
        text(x - 14, y + (at === 1 ? -6 : 5), becomes, `fill="${WAY_COLOUR}" text-anchor="end"`),
      ].join(""),
    ),
  ];
}
