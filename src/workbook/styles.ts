import type { CellFormat, PlanWordColour } from "./sheet-plan";

/** Heights in points: of a row of figures, of a row with a small heading, of the column heads. */
export const HEIGHT = { row: 15.75, smallHeading: 21, columnHeads: 34 } as const;

export const INK = "#14375E";
const PALE = "#E6EDF5";
export const WHITE = "#FFFFFF";
export const MUTED = "#5B6670";
const LINK = "#0B5CAD";
const HAIR = "#C9D3DE";
const BOX = "#F7F9FC";
export const TARGET_LINE = "#B3261E";
/** England in charts: grey, dashed with dots. */
export const ENGLAND_LINE = "#7A848C";
/** Points out of the ordinary: blue and orange are told apart by whoever does not see red and green, and shapes by everyone. */
export const MARK_COLOURS = { better: LINK, worse: "#C2570C", higher: "#6A3FA0", lower: "#6A3FA0" } as const;

/** Contrast of each pair is 5.9 to 12; the word says the same as the colour. */
export const RATING_COLOURS: readonly PlanWordColour[] = [
  { word: "Green", color: "#0F5B2A", fill: "#DDF2E3" },
  { word: "Amber", color: "#7A4100", fill: "#FFE9C7" },
  { word: "Red", color: "#8E0E14", fill: "#FBDADB" },
  { word: "No target", color: "#4A5560", fill: "#EEF1F4" },
  { word: "No data", color: "#4A5560", fill: "#EEF1F4" },
];

export const STYLE = {
  title: { size: 20, bold: true, color: INK, vertical: "Center" },
  subtitle: { color: MUTED, vertical: "Top" },
  blockHeading: { size: 13, bold: true, color: WHITE, fill: INK, wrap: true, vertical: "Center", horizontal: "Left" },
  columnHead: { bold: true, color: INK, fill: PALE, wrap: true, horizontal: "Right", vertical: "Center" },
  columnHeadLeft: { bold: true, color: INK, fill: PALE, wrap: true, horizontal: "Left", vertical: "Center" },
  columnHeadCentre: { bold: true, color: INK, fill: PALE, wrap: true, horizontal: "Center", vertical: "Center" },
  label: { line: HAIR, wrap: true, horizontal: "Left", vertical: "Center" },
  figure: { line: HAIR, horizontal: "Right", vertical: "Center" },
  bold: { bold: true },
  rating: { line: HAIR, bold: true, horizontal: "Center", vertical: "Center" },
  trend: { line: HAIR, color: "#4A5560", horizontal: "Center", vertical: "Center" },
  note: { color: MUTED, italic: true, wrap: true, vertical: "Center", horizontal: "Left" },
  caption: { color: MUTED, italic: true, vertical: "Bottom" },
  commentaryLabel: { color: INK, bold: true, vertical: "Bottom" },
  variation: { line: HAIR, color: "#4A5560", horizontal: "Left", vertical: "Center", indent: 1 },
  variationWord: { line: HAIR, color: "#4A5560", bold: true, horizontal: "Center", vertical: "Center" },
  smallPrint: { line: HAIR, color: "#4A5560", size: 9, horizontal: "Left", vertical: "Center", wrap: true, indent: 1 },
  distance: { line: HAIR, color: "#4A5560", horizontal: "Left", vertical: "Center", indent: 1 },
  glanceVariation: { line: HAIR, color: "#4A5560", size: 9, horizontal: "Left", vertical: "Center" },
  benchmark: {
    line: HAIR,
    color: "#4A5560",
    size: 10,
    wrap: true,
    horizontal: "Left",
    vertical: "Center",
    indent: 1,
  },
  typedOver: { fill: "#FFF8DB", italic: true },
  status: { color: MUTED, italic: true, vertical: "Center" },
  lastCommentary: { color: MUTED, wrap: true, vertical: "Top", horizontal: "Left" },
  commentary: { fill: BOX, wrap: true, vertical: "Top", horizontal: "Left" },
  link: { color: LINK },
  workingsHead: { color: MUTED, bold: true, horizontal: "Right" },
  workingsHeadLeft: { color: MUTED, bold: true, horizontal: "Left" },
  workings: { color: MUTED, horizontal: "Right" },
  workingsLabel: { color: MUTED, horizontal: "Left" },
} as const satisfies Record<string, CellFormat>;
