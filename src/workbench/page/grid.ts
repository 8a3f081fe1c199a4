import { cellAddress, parseRange } from "../../workbook/addresses";
import type { Chart } from "chart.js";
import type { DrawnCell, DrawnChart, DrawnSheet } from "../drawing";
import { drawLineChart } from "./line-chart";

/** Rows drawn beyond those in sight. */
const MARGIN_ROWS = 30;

export interface GridEvents {
  readonly select: (address: string) => void;
  readonly edit: (row: number, column: number, text: string) => void;
  readonly follow: (link: string) => void;
}

/** Draws one sheet: only the rows in sight, frozen rows kept at the top, charts over their cells. */
export class Grid {
  private sheet: DrawnSheet | null = null;
  private tops: number[] = [];
  private lefts: number[] = [];
  private byRow = new Map<number, DrawnCell[]>();
  private charts: Chart[] = [];
  private selected: { row: number; column: number; rows: number; columns: number } = {
    row: 0,
    column: 0,
    rows: 1,
    columns: 1,
  };
  private readonly body = element("layer");
  private readonly frozen = element("frozen");
  private readonly mark = element("selected");

  constructor(
    private readonly place: HTMLElement,
    private readonly events: GridEvents,
  ) {
    place.addEventListener("scroll", () => {
      this.drawRows();
    });
    place.addEventListener("click", (event) => {
      const at = this.cellAt(event);
      if (at === null) return;
      const link = this.find(at.row, at.column)?.link;
      this.select(at.row, at.column);
      if (link !== undefined) this.events.follow(link);
    });
    place.addEventListener("dblclick", (event) => {
      const at = this.cellAt(event);
      if (at !== null) this.edit(at.row, at.column);
    });
    place.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  show(sheet: DrawnSheet): void {
    const isSame = this.sheet?.name === sheet.name;
    this.sheet = sheet;
    this.tops = [0];
    for (let row = 0; row < sheet.rows; row++)
      this.tops.push((this.tops[row] ?? 0) + (sheet.heights[row] ?? sheet.defaultHeight));
    this.lefts = [0];
    for (const width of sheet.widths) this.lefts.push((this.lefts.at(-1) ?? 0) + width);
    this.byRow = new Map();
    for (const cell of sheet.cells) this.byRow.set(cell.row, [...(this.byRow.get(cell.row) ?? []), cell]);
    for (const chart of this.charts.splice(0)) chart.destroy();
    const [width, height] = [this.lefts.at(-1) ?? 0, this.tops.at(-1) ?? 0];
    const frozenHeight = this.tops[sheet.frozenRows] ?? 0;
    Object.assign(this.frozen.style, {
      width: px(width),
      height: px(frozenHeight),
      display: sheet.frozenRows === 0 ? "none" : "block",
    });
    Object.assign(this.body.style, { width: px(width), height: px(height) });
    this.place.replaceChildren(this.body, this.frozen);
    if (!isSame) this.place.scrollTo(0, 0);
    this.drawFrozen(sheet);
    this.drawRows();
    for (const chart of sheet.charts) this.drawChart(chart);
    this.select(this.selected.row, this.selected.column, false);
  }

  /** Brings a cell or range into sight and marks it. */
  go(row: number, column: number, rows = 1, columns = 1): void {
    this.place.scrollTo(0, Math.max(0, (this.tops[row] ?? 0) - 120));
    this.selected = { row, column, rows, columns };
    this.select(row, column, false);
  }

  find(row: number, column: number): DrawnCell | undefined {
    return this.byRow.get(row)?.find((cell) => cell.column === column);
  }

  private drawFrozen(sheet: DrawnSheet): void {
    this.frozen.replaceChildren(
      ...sheet.cells.filter(({ row }) => row < sheet.frozenRows).map((cell) => this.drawCell(cell)),
    );
  }

  private drawRows(): void {
    if (this.sheet === null) return;
    const from = this.rowAt(this.place.scrollTop) - MARGIN_ROWS;
    const to = this.rowAt(this.place.scrollTop + this.place.clientHeight) + MARGIN_ROWS;
    const drawn: HTMLElement[] = [];
    for (let row = Math.max(this.sheet.frozenRows, from); row <= to; row++)
      for (const cell of this.byRow.get(row) ?? []) drawn.push(this.drawCell(cell));
    const charts = Array.from(this.body.querySelectorAll(".chart"));
    this.body.replaceChildren(...drawn, ...charts, this.mark);
  }

  private drawCell({ row, column, span, text, look, link }: DrawnCell): HTMLElement {
    const drawn = element("cell");
    const [rows, columns] = span ?? [1, 1];
    drawn.style.cssText = this.sheet?.looks[look] ?? "";
    Object.assign(drawn.style, {
      left: px(this.lefts[column] ?? 0),
      top: px(this.tops[row] ?? 0),
      width: px((this.lefts[column + columns] ?? 0) - (this.lefts[column] ?? 0)),
      height: px((this.tops[row + rows] ?? 0) - (this.tops[row] ?? 0)),
      ...(link === undefined ? {} : { textDecoration: "underline", cursor: "pointer" }),
    });
    drawn.dataset["cell"] = cellAddress(row, column);
    drawn.textContent = text;
    return drawn;
  }

  private drawChart(chart: DrawnChart): void {
    const { from, to } = chart;
    const box = element("chart");
    const [top, left] = [this.tops[from[0]] ?? 0, this.lefts[from[1]] ?? 0];
    Object.assign(box.style, {
      top: px(top),
      left: px(left),
      width: px((this.lefts[to[1]] ?? 0) - left),
      height: px((this.tops[to[0]] ?? 0) - top),
    });
    this.body.append(box);
    this.charts.push(drawLineChart(box, chart));
  }

  private select(row: number, column: number, tell = true): void {
    const span = this.find(row, column)?.span;
    const { rows, columns } = tell ? { rows: span?.[0] ?? 1, columns: span?.[1] ?? 1 } : this.selected;
    this.selected = { row, column, rows, columns };
    Object.assign(this.mark.style, {
      left: px(this.lefts[column] ?? 0),
      top: px(this.tops[row] ?? 0),
      width: px((this.lefts[column + columns] ?? 0) - (this.lefts[column] ?? 0)),
      height: px((this.tops[row + rows] ?? 0) - (this.tops[row] ?? 0)),
    });
    if (tell) this.events.select(cellAddress(row, column));
  }

  private edit(row: number, column: number, first?: string): void {
    const cell = this.find(row, column);
    const input = document.createElement("textarea");
    input.className = "cell";
    input.setAttribute("aria-label", `Cell ${cellAddress(row, column)}`);
    Object.assign(input.style, {
      left: px(this.lefts[column] ?? 0),
      top: px(this.tops[row] ?? 0),
      minWidth: px((this.lefts[column + (cell?.span?.[1] ?? 1)] ?? 0) - (this.lefts[column] ?? 0)),
      minHeight: "24px",
      zIndex: "4",
      font: "inherit",
    });
    input.value = first ?? cell?.formula ?? cell?.text ?? "";
    let isOver = false;
    const end = (keep: boolean) => {
      if (isOver) return;
      isOver = true;
      input.remove();
      if (keep) this.events.edit(row, column, input.value);
      this.place.focus();
    };
    input.addEventListener("blur", () => {
      end(true);
    });
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" && !event.altKey) {
        event.preventDefault();
        end(true);
      }
      if (event.key === "Escape") end(false);
    });
    this.body.append(input);
    input.focus();
  }

  private key(event: KeyboardEvent): void {
    const { row, column } = this.selected;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Tab: [0, 1],
    };
    const move = moves[event.key];
    if (move !== undefined && event.key !== "Tab") {
      event.preventDefault();
      this.select(Math.max(0, row + move[0]), Math.max(0, column + move[1]));
    } else if (event.key === "Enter" || event.key === "F2") this.edit(row, column);
    else if (event.key === "Delete") this.events.edit(row, column, "");
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.edit(row, column, event.key);
    }
  }

  private cellAt(event: MouseEvent): { row: number; column: number } | null {
    const { left, top } = this.place.getBoundingClientRect();
    if ((event.target as Element).closest("textarea") !== null) return null;
    const named = (event.target as Element).closest<HTMLElement>("[data-cell]")?.dataset["cell"];
    const cell = named === undefined ? null : parseRange(named);
    if (cell !== null) return { row: cell.top, column: cell.left };
    const x = event.clientX - left + this.place.scrollLeft;
    const y = event.clientY - top + this.place.scrollTop;
    return {
      row: this.rowAt(y),
      column: Math.max(
        0,
        this.lefts.findLastIndex((each) => each <= x),
      ),
    };
  }

  private rowAt(y: number): number {
    return Math.max(
      0,
      this.tops.findLastIndex((each) => each <= y),
    );
  }
}

function element(name: string): HTMLElement {
  const made = document.createElement("div");
  made.className = name;
  return made;
}

function px(size: number): string {
  return `${size}px`;
}
