import { NO_DAY } from "../../calendar/day";
import { isBlank, type CellValue, type Grid } from "../../workbook/grid";
import { UNREADABLE, readDay } from "../words/dates";
import type { Names } from "../words/identifiers";
import { cellKey } from "../words/spelling";
import { withColumns, type AddedColumn } from "./added-columns";
import { takeApart, type TableAnatomy } from "./anatomy";
import { columnHeadings } from "./column-headings";
import type { HeadingReading } from "./month-headings";
import type { ReturnTable } from "./return-tables";

/** Tables of the SSDA903 return by what they are. */
export type ReturnGrids = Readonly<Record<NonNullable<ReturnTable["part"]> | "episodes", readonly Grid[]>>;

/** A table of a return, its columns by their headings. */
interface ReturnRows {
  readonly table: TableAnatomy;
  readonly at: (...keys: readonly string[]) => number | undefined;
}

type ByChild = ReadonlyMap<number, CellValue>;

/** Reasons for which an episode ceases: adopted, unopposed or with consent dispensed. */
const ADOPTED = new Set(["e11", "e12"]);
/** The legal status of a placement order. */
const PLACEMENT_ORDER = "e1";
/** The reason for which an episode begins that starts a period of care. */
const STARTED_CARE = "s";

/** The tables of a return joined by child, so that each list has what stands on others; codes of children are those of `names`. */
export class JoinedReturns {
  private readonly children: readonly ReturnRows[];
  private readonly episodes: readonly ReturnRows[];
  private readonly unaccompanied: readonly ReturnRows[];
  private readonly placed: readonly ReturnRows[];

  constructor(
    grids: ReturnGrids,
    private readonly names: Names,
    private readonly reading: HeadingReading,
  ) {
    const rowsOf = (all: readonly Grid[]) => all.flatMap((grid) => this.rowsOf(grid) ?? []);
    this.children = rowsOf(grids.header);
    this.episodes = rowsOf(grids.episodes);
    this.unaccompanied = rowsOf(grids.UASC);
    this.placed = rowsOf(grids.placed);
  }

  /** Episodes with the dates of birth and who is unaccompanied, where they have no such columns; null where nothing is joined. */
  withChildren(grid: Grid): Grid | null {
    const episodes = this.rowsOf(grid);
    if (episodes === null) return null;
    const born = this.firstOf(this.children, "dob");
    const uasc = this.uasc();
    return this.joined(episodes, [
      ...(born.size > 0 && episodes.at("dob", "date of birth") === undefined ? [["DOB", born] as const] : []),
      ...(uasc.size > 0 && episodes.at("uasc") === undefined ? [["UASC", uasc] as const] : []),
    ]);
  }

  /** The adopted children of AD1, or of those placed, with the dates that stand elsewhere; null where no Episodes say who was adopted. */
  withAdoptions(grid: Grid): Grid | null {
    const rows = this.rowsOf(grid);
    const ordered = this.datesOf("dec", (cells, { at }) => ADOPTED.has(cellKey(cells[at("rec") ?? -1])), "last");
    if (rows === null || ordered.size === 0) return null;
    const isOrder = (cells: readonly CellValue[], { at }: ReturnRows) =>
      cellKey(cells[at("ls") ?? -1]) === PLACEMENT_ORDER;
    const isStart = (cells: readonly CellValue[], { at }: ReturnRows) =>
      cellKey(cells[at("rne") ?? -1]) === STARTED_CARE;
    const placed = this.firstOf(this.placed, "date placed");
    return this.joined(rows, [
      ["Date of Adoption Order", ordered],
      ["Date of Placement Order", this.datesOf("decom", isOrder, "first")],
      ["Date the Child Entered Care", this.datesOf("decom", isStart, "last")],
      ...(placed.size > 0 && rows.at("date placed") === undefined
        ? [["Date Placed for Adoption", placed] as const]
        : []),
    ]);
  }

  private joined(
    { table, at }: ReturnRows,
    more: readonly (readonly [heading: string, byChild: ByChild])[],
  ): Grid | null {
    const child = at("child");
    if (child === undefined || more.length === 0) return null;
    const added = more.map(([heading, byChild]): AddedColumn => ({
      heading,
      of: (cells) => byChild.get(this.names.code(cells[child])) ?? null,
    }));
    return withColumns(table, added);
  }

  /** Who is unaccompanied by the Header, or stands on the table of those who are. */
  private uasc(): ByChild {
    const said = new Map(this.firstOf(this.children, "uasc"));
    if (this.unaccompanied.length === 0) return said;
    for (const code of this.firstOf(this.episodes, "child").keys()) if (!said.has(code)) said.set(code, "No");
    for (const code of this.firstOf(this.unaccompanied, "child").keys()) said.set(code, "Yes");
    return said;
  }

  /** The first filled cell of each child under a heading. */
  private firstOf(tables: readonly ReturnRows[], key: string): ByChild {
    const found = new Map<number, CellValue>();
    this.eachRow(tables, (code, cells, { at }) => {
      const cell = cells[at(key) ?? -1];
      if (!isBlank(cell) && !found.has(code)) found.set(code, cell);
    });
    return found;
  }

  /** The first or the last day of each child under a heading of the Episodes, of the rows chosen. */
  private datesOf(
    key: string,
    isChosen: (cells: readonly CellValue[], rows: ReturnRows) => boolean,
    which: "first" | "last",
  ): ByChild {
    const found = new Map<number, { readonly day: number; readonly cell: CellValue }>();
    this.eachRow(this.episodes, (code, cells, rows) => {
      const cell = cells[rows.at(key) ?? -1] ?? null;
      const day = readDay(cell, this.reading);
      if (day === NO_DAY || day === UNREADABLE || !isChosen(cells, rows)) return;
      const before = found.get(code)?.day;
      if (before === undefined || (which === "first" ? day < before : day > before)) found.set(code, { day, cell });
    });
    return new Map([...found].map(([code, { cell }]) => [code, cell]));
  }

  private eachRow(
    tables: readonly ReturnRows[],
    see: (code: number, cells: readonly CellValue[], rows: ReturnRows) => void,
  ): void {
    for (const rows of tables) {
      const child = rows.at("child");
      if (child === undefined) continue;
      const { grid, headingBottom, end } = rows.table;
      for (const cells of grid.values.slice(headingBottom + 1, end)) {
        const code = this.names.code(cells[child]);
        if (code !== 0) see(code, cells, rows);
      }
    }
  }

  private rowsOf(grid: Grid): ReturnRows | null {
    const [table] = takeApart(grid, this.reading);
    if (table === undefined) return null;
    const { headingTop, headingBottom, left, right } = table;
    const headings = columnHeadings(grid, headingTop, headingBottom, left, right, this.reading);
    return { table, at: (...keys) => headings.find((each) => keys.some((key) => each.keys.includes(key)))?.column };
  }
}
