import type { BorderSide, BorderStyle, CellStyle, FontStyle } from "hucre";
import { eachCell, type Box } from "../area";
import { ApiError, hostObject, type HostObject } from "../members";
import type { SheetModel } from "../model";
import { assertWritable } from "../rules/protection";

/** Pixels of a character of the default font, and of a column's padding. */
const CHARACTER = 7;
const PADDING = 5;
const POINTS_A_PIXEL = 0.75;

/** In points. Source: support.microsoft.com, "Excel specifications and limits": 255 characters, 409 points. */
const WIDEST = (255 * CHARACTER + PADDING) * POINTS_A_PIXEL;
const HIGHEST = 409;

/** `range.format` over one or more boxes of a sheet. */
export function formatObject(sheet: SheetModel, boxes: readonly Box[]): HostObject {
  const restyle = (change: (style: CellStyle) => CellStyle) => {
    assertWritable(sheet);
    for (const box of boxes)
      eachCell(box, (row, column) => {
        sheet.restyle(row, column, (style) => withoutDefaults(change(style)));
      });
  };
  const align = (alignment: NonNullable<CellStyle["alignment"]>) => {
    restyle((style) => ({ ...style, alignment: { ...style.alignment, ...alignment } }));
  };
  /** What all cells have in common; null where they differ. */
  const common = <T>(read: (style: CellStyle) => T): T | null => {
    const found = new Set<T>();
    for (const box of boxes)
      eachCell(box, (row, column) => {
        found.add(read(sheet.styles.get(`${row},${column}`) ?? {}));
      });
    const [only] = found;
    return found.size === 1 ? (only ?? null) : null;
  };
  return hostObject("RangeFormat", {
    get: {
      HorizontalAlignment: () => common(({ alignment }) => capitalised(alignment?.horizontal ?? "general")),
      VerticalAlignment: () => common(({ alignment }) => capitalised(alignment?.vertical ?? "bottom")),
      WrapText: () => common(({ alignment }) => alignment?.wrapText ?? false),
      IndentLevel: () => common(({ alignment }) => alignment?.indent ?? 0),
      Fill: () =>
        hostObject("RangeFill", {
          get: {
            Color: () => common(({ fill }) => fillColour(fill)),
            Pattern: () => common(({ fill }) => (fill === undefined ? "None" : "Solid")),
          },
          set: {
            Color: (color: string) => {
              restyle((style) => ({
                ...style,
                fill: { type: "pattern", pattern: "solid", fgColor: { rgb: rgb(color) } },
              }));
            },
          },
          call: {
            Clear: () => {
              restyle((style) => {
                const plain = { ...style };
                delete plain.fill;
                return plain;
              });
            },
          },
        }),
      Font: () =>
        fontObject(
          (change) => {
            restyle((style) => ({ ...style, font: { ...style.font, ...change } }));
          },
          (read) => common(({ font }) => read(font ?? {})),
        ),
      Borders: () =>
        hostObject("RangeBorderCollection", {
          item: (edge) => borderObject(sheet, boxes, String(edge)),
          call: { GetItem: (edge: string) => borderObject(sheet, boxes, edge) },
        }),
      ColumnWidth: () => widthInPoints(sheet.columnWidths.get(boxes[0]?.left ?? 0) ?? 8.43),
      RowHeight: () => sheet.rowHeights.get(boxes[0]?.top ?? 0) ?? 15,
    },
    set: {
      HorizontalAlignment: (value: string) => {
        align({ horizontal: value.toLowerCase() as "left" });
      },
      VerticalAlignment: (value: string) => {
        align({ vertical: value.toLowerCase() as "top" });
      },
      WrapText: (value: boolean) => {
        align({ wrapText: value });
      },
      IndentLevel: (value: number) => {
        align({ indent: value });
      },
      ColumnWidth: (points: number) => {
        assertWritable(sheet);
        if (!(points >= 0 && points <= WIDEST))
          throw new ApiError("InvalidArgument", "A column is at most 255 characters wide.");
        for (const box of boxes)
          for (let column = box.left; column <= box.right; column++)
            sheet.columnWidths.set(column, (points / POINTS_A_PIXEL - PADDING) / CHARACTER);
      },
      RowHeight: (points: number) => {
        assertWritable(sheet);
        if (!(points >= 0 && points <= HIGHEST))
          throw new ApiError("InvalidArgument", "A row is at most 409 points high.");
        for (const box of boxes) for (let row = box.top; row <= box.bottom; row++) sheet.rowHeights.set(row, points);
      },
    },
  });
}

/** A style without what every plain cell has: the same look is the same style. */
function withoutDefaults(style: CellStyle): CellStyle {
  const keep = <T extends object>(part: T, isDefault: (key: string, value: unknown) => boolean): T | undefined => {
    const kept = Object.entries(part).filter(([key, value]) => value !== undefined && !isDefault(key, value));
    return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
  };
  const { font, alignment, border, ...rest } = style;
  const plain = {
    ...rest,
    font: keep(font ?? {}, (key, value) => value === false || (key === "color" && isBlack(value))),
    alignment: keep(alignment ?? {}, (_, value) => [false, 0, "general", "bottom"].includes(value as string)),
    border: keep(border ?? {}, () => false),
  };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
}

function isBlack(color: unknown): boolean {
  return (color as { rgb?: string }).rgb === "000000";
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fillColour(fill: CellStyle["fill"]): string {
  return fill !== undefined && "fgColor" in fill ? `#${fill.fgColor.rgb ?? "FFFFFF"}` : "#FFFFFF";
}

function widthInPoints(characters: number): number {
  return (characters * CHARACTER + PADDING) * POINTS_A_PIXEL;
}

export function rgb(color: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(color)) throw new ApiError("InvalidArgument", `“${color}” is not a colour.`);
  return color.slice(1).toUpperCase();
}

/** A font whose changes are passed on. */
export function fontObject(
  change: (font: FontStyle) => void,
  common: <T>(read: (font: FontStyle) => T) => T | null = () => null,
): HostObject {
  return hostObject("RangeFont", {
    get: {
      Bold: () => common((font) => font.bold ?? false),
      Italic: () => common((font) => font.italic ?? false),
      Size: () => common((font) => font.size ?? 11),
      Color: () => common((font) => `#${font.color?.rgb ?? "000000"}`),
    },
    set: {
      Bold: (bold: boolean) => {
        change({ bold });
      },
      Italic: (italic: boolean) => {
        change({ italic });
      },
      Size: (size: number) => {
        change({ size });
      },
      Color: (color: string) => {
        change({ color: { rgb: rgb(color) } });
      },
      Underline: (style: string) => {
        change({ underline: style === "Single" });
      },
    },
  });
}

const EDGES: Readonly<
  Record<string, { side: keyof Pick<BorderStyle, "top" | "bottom" | "left" | "right">; every: boolean }>
> = {
  EdgeTop: { side: "top", every: false },
  EdgeBottom: { side: "bottom", every: false },
  EdgeLeft: { side: "left", every: false },
  EdgeRight: { side: "right", every: false },
  InsideHorizontal: { side: "bottom", every: true },
};

function borderObject(sheet: SheetModel, boxes: readonly Box[], edge: string): HostObject {
  const known = EDGES[edge];
  if (known === undefined) throw new ApiError("InvalidArgument", `There is no border “${edge}”.`);
  const { side, every } = known;
  const restyle = (change: (border: BorderSide | undefined) => BorderSide | undefined) => {
    assertWritable(sheet);
    for (const box of boxes) {
      const line: Box = every
        ? { ...box, bottom: box.bottom - 1 }
        : side === "bottom"
          ? { ...box, top: box.bottom }
          : side === "top"
            ? { ...box, bottom: box.top }
            : side === "left"
              ? { ...box, right: box.left }
              : { ...box, left: box.right };
      eachCell(line, (row, column) => {
        sheet.restyle(row, column, (style) => {
          const changed = change(style.border?.[side]);
          const others = Object.fromEntries(Object.entries(style.border ?? {}).filter(([each]) => each !== side));
          return withoutDefaults({ ...style, border: changed === undefined ? others : { ...others, [side]: changed } });
        });
      });
    }
  };
  const borders = () => {
    const found = new Set<string>();
    for (const box of boxes)
      eachCell(
        every ? { ...box, bottom: box.bottom - 1 } : { ...box, top: side === "bottom" ? box.bottom : box.top },
        (row, column) => {
          const border = sheet.styles.get(`${row},${column}`)?.border?.[side];
          found.add(border === undefined ? "None" : `Continuous #${border.color?.rgb ?? "000000"}`);
        },
      );
    const [only] = found;
    return found.size === 1 ? (only ?? "None").split(" ") : null;
  };
  return hostObject("RangeBorder", {
    get: {
      Style: () => borders()?.[0] ?? null,
      Color: () => borders()?.[1] ?? null,
    },
    set: {
      Style: (value: string) => {
        restyle((border) => (value === "None" ? undefined : { ...border, style: "thin" }));
      },
      Weight: (value: string) => {
        restyle((border) => ({
          ...border,
          style: value === "Hairline" ? "hair" : value === "Medium" ? "medium" : "thin",
        }));
      },
      Color: (value: string) => {
        restyle((border) => ({ style: border?.style ?? "thin", color: { rgb: rgb(value) } }));
      },
    },
  });
}
