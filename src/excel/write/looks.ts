import type { CellFormat } from "../../workbook/sheet-plan";
import type { LineEdge, LookBefore } from "../run/journal";

const EDGES: readonly LineEdge[] = ["EdgeBottom", "InsideHorizontal"];

/** Queues a look for cells, part by part. Inner lines exist only where there are two rows. */
export function queueLook(format: Excel.RangeFormat, look: CellFormat, hasInnerRows: boolean): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.color !== undefined) format.font.color = look.color;
  if (look.fill === "none") format.fill.clear();
  else if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.line === undefined) return;
  for (const edge of EDGES) {
    if (edge === "InsideHorizontal" && !hasInnerRows) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = look.line;
  }
}

/**
 * Asks how a range looks in the parts that a look would change; the answer is there after a sync. Parts in which its cells
 * differ are not answered by Excel and cannot be put back: they stay as the look made them.
 */
export function askLook(
  range: Excel.Range,
  address: string,
  look: CellFormat,
  hasInnerRows: boolean,
): () => LookBefore {
  const { format } = range;
  const { font, fill } = format;
  font.load("bold,italic,size,color");
  fill.load("color,pattern");
  format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel");
  const edges =
    look.line === undefined
      ? []
      : EDGES.filter((edge) => edge === "EdgeBottom" || hasInnerRows).map((edge) => {
          const border = format.borders.getItem(edge);
          border.load("style,color");
          return { edge, border };
        });
  return () => {
    const was: Record<string, unknown> = {};
    const keep = (part: keyof CellFormat, value: unknown) => {
      // Excel answers null where cells differ.
      if (look[part] !== undefined && value !== null) was[part] = value;
    };
    keep("bold", font.bold);
    keep("italic", font.italic);
    keep("size", font.size);
    keep("color", font.color);
    keep("fill", fill.pattern === "None" ? "none" : fill.color);
    keep("horizontal", format.horizontalAlignment);
    keep("vertical", format.verticalAlignment);
    keep("wrap", format.wrapText);
    keep("indent", format.indentLevel);
    const lines = edges.flatMap(({ edge, border }) => lineBefore(edge, border));
    return { ranges: [address], format: was, lines };
  };
}

function lineBefore(edge: LineEdge, { style, color }: { style: string | null; color: string }) {
  return style === null ? [] : [{ edge, color: style === "None" ? null : color }];
}

function queueLine(border: Excel.RangeBorder, color: string | null): void {
  border.style = color === null ? "None" : "Continuous";
  if (color !== null) border.color = color;
}

/** Queues what {@link askLook} found. */
export function queueLookBefore(sheet: Excel.Worksheet, { ranges, format, numberFormat, lines }: LookBefore): void {
  for (const address of ranges) {
    queueLook(sheet.getRange(address).format, format, false);
    if (numberFormat !== undefined) sheet.getRange(address).numberFormat = numberFormat.map((row) => [...row]);
    for (const { edge, color } of lines ?? []) {
      queueLine(sheet.getRange(address).format.borders.getItem(edge), color);
    }
  }
}
