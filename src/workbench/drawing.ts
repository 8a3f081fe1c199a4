import { parseRange } from "../workbook/addresses";
import { formatValue, type CellStyle, type ConditionalRule } from "hucre";
import type { CellValue } from "../workbook/grid";
import { parseBox, type Box } from "../host/area";
import { placeKey, type ChartModel, type SheetModel, type WorkbookModel } from "../host/model";

const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;
const PIXELS_A_POINT = 4 / 3;

/** A cell to draw: where, what it shows, and which of the sheet's looks it has. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  /** Rows and columns that a merged cell spans. */
  readonly span?: readonly [rows: number, columns: number];
  readonly text: string;
  /** What stands in it, where that is not what it shows. */
  readonly formula?: string;
  readonly look: number;
  readonly link?: string;
}

export interface DrawnChart {
  readonly name: string;
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly colour: string;
    readonly isDashed: boolean;
  }[];
  readonly axis: { readonly min?: number; readonly max?: number; readonly step?: number; readonly format: string };
}

/** A sheet as the page draws it. Sizes are pixels. */
export interface DrawnSheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly heights: Readonly<Record<number, number>>;
  readonly widths: readonly number[];
  readonly defaultHeight: number;
  readonly frozenRows: number;
  readonly hasGridlines: boolean;
  /** Styles as CSS declarations. */
  readonly looks: readonly string[];
  readonly cells: readonly DrawnCell[];
  readonly charts: readonly DrawnChart[];
}

/** Whatever a page needs to draw a sheet: texts as Excel shows them, looks with conditional formats applied, charts as numbers. */
export function drawSheet(workbook: WorkbookModel, sheet: SheetModel): DrawnSheet {
  const looks = new Map<string, number>();
  const lookOf = (style: CellStyle | undefined, rule: ConditionalRule | undefined, value: unknown): number => {
    const css = cssOf(style, rule, value);
    const known = looks.get(css);
    if (known !== undefined) return known;
    looks.set(css, looks.size);
    return looks.size - 1;
  };
  const rules = sheet.conditionalRules.map((rule) => ({ rule, boxes: rule.range.split(" ").map(parseBox) }));
  const hidden = new Set<string>();
  const spans = new Map<string, [number, number]>();
  for (const { startRow, startCol, endRow, endCol } of sheet.merges) {
    spans.set(placeKey(startRow, startCol), [endRow - startRow + 1, endCol - startCol + 1]);
    for (let row = startRow; row <= endRow; row++)
      for (let column = startCol; column <= endCol; column++)
        if (row !== startRow || column !== startCol) hidden.add(placeKey(row, column));
  }
  const cells: DrawnCell[] = [];
  const keys = new Set([
    ...sheet.styles.keys(),
    ...sheet.formulas.keys(),
    ...sheet.values.flatMap((row, at) =>
      row.flatMap((value, column) => (value === null || value === "" ? [] : [placeKey(at, column)])),
    ),
  ]);
  let rows = 40;
  let columns = 18;
  for (const key of keys) {
    if (hidden.has(key)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const value = sheet.value(row, column);
    const style = sheet.styles.get(key);
    const rule = rules.find(
      (each) => each.boxes.some((box) => inside(box, row, column)) && each.rule.formula === `"${String(value)}"`,
    )?.rule;
    const span = spans.get(key);
    const formula = sheet.formulas.get(key);
    const link = sheet.links.get(key)?.location ?? linkOf(formula);
    cells.push({
      row,
      column,
      text: textOf(value, style?.numFmt),
      look: lookOf(style, rule, value),
      ...(span === undefined ? {} : { span }),
      ...(formula === undefined ? {} : { formula: `=${formula}` }),
      ...(link === undefined ? {} : { link }),
    });
    rows = Math.max(rows, row + 5);
    columns = Math.max(columns, column + 2);
  }
  return {
    name: sheet.name,
    rows,
    columns,
    heights: Object.fromEntries([
      ...[...sheet.rowHeights].map(([row, points]) => [row, Math.round(points * PIXELS_A_POINT)] as const),
      ...[...sheet.hiddenRows].map((row) => [row, 0] as const),
    ]),
    widths: Array.from({ length: columns }, (_, column) =>
      Math.round((sheet.columnWidths.get(column) ?? DEFAULT_WIDTH) * 7 + 5),
    ),
    defaultHeight: DEFAULT_HEIGHT * PIXELS_A_POINT,
    frozenRows: sheet.frozen.rows,
    hasGridlines: sheet.showGridlines,
    looks: [...looks.keys()],
    cells,
    charts: sheet.charts.map((chart) => drawChart(workbook, chart)),
  };
}

function inside({ top, left, bottom, right }: Box, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function textOf(value: CellValue, format: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? formatValue(value, format ?? "General") : value;
}

/** The place that a HYPERLINK formula jumps to. */
function linkOf(formula: string | undefined): string | undefined {
  return /^HYPERLINK\("#((?:[^"]|"")+)"/.exec(formula ?? "")?.[1]?.replace(/""/g, '"');
}

function cssOf(style: CellStyle | undefined, rule: ConditionalRule | undefined, value: unknown): string {
  const font = { ...style?.font, ...rule?.style?.font };
  const fill = rule?.style?.fill ?? style?.fill;
  const { horizontal, vertical, wrapText } = style?.alignment ?? {};
  const fillColour = fill?.type === "pattern" ? (fill.fgColor?.rgb ?? fill.bgColor?.rgb) : undefined;
  const side = (edge: "top" | "right" | "bottom" | "left") => {
    const line = style?.border?.[edge];
    return line === undefined ? "" : `border-${edge}:1px solid #${line.color?.rgb?.slice(-6) ?? "808080"};`;
  };
  const across =
    horizontal === "center"
      ? "center"
      : horizontal === "right" || (horizontal === undefined && typeof value === "number")
        ? "flex-end"
        : "flex-start";
  const down = vertical === "top" ? "flex-start" : vertical === "center" ? "center" : "flex-end";
  return [
    font.bold === true ? "font-weight:700;" : "",
    font.italic === true ? "font-style:italic;" : "",
    font.size === undefined ? "" : `font-size:${Math.round(font.size * PIXELS_A_POINT)}px;`,
    font.color?.rgb === undefined ? "" : `color:#${font.color.rgb.slice(-6)};`,
    fillColour === undefined ? "" : `background:#${fillColour.slice(-6)};`,
    `justify-content:${across};text-align:${across === "flex-end" ? "right" : across === "center" ? "center" : "left"};align-items:${down};`,
    wrapText === true ? "white-space:pre-wrap;overflow:hidden;" : "",
    side("top"),
    side("right"),
    side("bottom"),
    side("left"),
  ].join("");
}

function drawChart(workbook: WorkbookModel, { name, anchor, series, axes }: ChartModel): DrawnChart {
  const [first] = series;
  const { min, max, majorUnit } = axes?.y?.scale ?? {};
  return {
    name,
    from: [anchor.from.row, anchor.from.col],
    to: [anchor.to?.row ?? anchor.from.row + 15, anchor.to?.col ?? anchor.from.col + 8],
    labels: referred(workbook, first?.categories).map((value) => textOf(value, undefined)),
    series: series.map((each) => ({
      name: each.name ?? "",
      values: referred(workbook, each.values).map((value) => (typeof value === "number" ? value : null)),
      colour: `#${typeof each.color === "string" ? each.color : "14375E"}`,
      isDashed: each.stroke?.dash === "dash",
    })),
    axis: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(majorUnit === undefined ? {} : { step: majorUnit }),
      format: axes?.y?.numberFormat?.formatCode ?? "General",
    },
  };
}

/** The values of a column that a reference like "'Scorecard May-17'!$K$34:$K$46" names. */
function referred(workbook: WorkbookModel, reference: unknown): CellValue[] {
  if (typeof reference !== "string") return [];
  const at = reference.lastIndexOf("!");
  const sheet = workbook.sheet(reference.slice(0, at).replace(/^'|'$/g, "").replace(/''/g, "'"));
  const box = parseRange(reference.slice(at + 1));
  if (sheet === undefined || box === null) return [];
  return Array.from({ length: box.bottom - box.top + 1 }, (_, down) => sheet.value(box.top + down, box.left));
}
