import type { FigureKey } from "./figure-key";
import type { Format } from "./number-formats";

/** What a cell is to hold. Text stays text whatever it looks like: only what we made is ever a formula. */
export type PlanCell = null | number | { readonly text: string } | { readonly formula: string };

/** A rectangle of cells; nulls are written as blanks. */
export interface PlanBlock {
  /** Zero-based. */
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  /** A colour, or "none" to take one away. */
  readonly fill?: string;
  readonly horizontal?: "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** The colour of a hair line under each row. */
  readonly line?: string;
}

/** One look for many ranges. */
export interface PlanFormat {
  readonly ranges: readonly string[];
  readonly format: CellFormat;
}

export interface PlanNumberFormat {
  readonly range: string;
  readonly code: string;
}

/** Cells that show this word get these colours, as a conditional format. */
export interface PlanWordColour {
  readonly word: string;
  readonly color: string;
  readonly fill: string;
}

/** What is out of the ordinary about a point of a chart, and so its shape and colour. */
export type PointMark = "better" | "worse" | "higher" | "lower";

/** A chart of a sheet: one of a block, or a small picture in a cell. */
export type PlanChart = PlanLineChart | PlanPicture;

/** A line chart over a block of month labels, values and targets. */
export interface PlanLineChart {
  readonly kind: "line";
  readonly name: string;
  /** Headings and thirteen rows: month, value, target. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly axis: { readonly min: number; readonly max: number; readonly step: number; readonly code: string };
  readonly hasTarget: boolean;
  /** Whether England's values follow the target's. */
  readonly hasEngland: boolean;
  /** Whether mean, lower and upper limit follow. */
  readonly hasLimits: boolean;
  /** The points of the value that are out of the ordinary, from nought. */
  readonly marks: readonly { readonly at: number; readonly mark: PointMark }[];
}

/** A line without axes, legend or title over some cells, its last point marked. */
export interface PlanPicture {
  readonly kind: "picture";
  readonly name: string;
  /** Two rows, each with a label before its values: those of the months, and the last one alone. */
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly axis: { readonly min: number; readonly max: number };
}

/** A figure of a table: which it is, where it stands, and where it stands as counted. */
export interface PlanFigure {
  readonly key: FigureKey;
  /** What the table calls its row and its column. */
  readonly row: string;
  readonly column: string;
  /** "C22" */
  readonly cell: string;
  /** The cell of the workings that holds it as counted; null for what is made of counts by a formula. */
  readonly counted: string | null;
  /** The cell of the block's remark. */
  readonly remark: string;
  readonly format: Format;
}

interface PlanLink {
  readonly cell: string;
  /** "'Scorecard May-17'!A30" */
  readonly target: string;
  readonly text: string;
  readonly tip: string;
}

export interface PlanValidation {
  readonly range: string;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** What stands in these cells: "'Scorecard settings'!$H$6:$H$65". */
    | { readonly kind: "list of cells"; readonly cells: string }
    | { readonly kind: "number"; readonly min: number; readonly max: number };
  /** What happens with anything else: it is refused, or asked about and then taken. */
  readonly otherwise: "refuse" | "ask";
  readonly message: string;
}

/**
 * How large a sheet is printed. The scale in per cent is what the columns need by our widths; a program that measures wider
 * fits them to one page, or to the one page that the sheet is to be. Between column breaks only the scale holds.
 */
export interface PlanFit {
  readonly scale: number;
  readonly pages: "one wide" | "one" | "as scaled";
}

/** A sheet as it is to be, as plain data: the same figures give the same plan. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly PlanBlock[];
  readonly formats: readonly PlanFormat[];
  readonly numberFormats: readonly PlanNumberFormat[];
  readonly columnWidths: readonly { readonly columns: string; readonly characters: number }[];
  readonly rowHeights: readonly { readonly rows: string; readonly points: number }[];
  /** Rows that are there and may have nothing to say. */
  readonly hiddenRows: readonly { readonly row: number; readonly isHidden: boolean }[];
  readonly figures: readonly PlanFigure[];
  readonly merges: readonly string[];
  readonly wordColours: { readonly ranges: readonly string[]; readonly words: readonly PlanWordColour[] } | null;
  readonly charts: readonly PlanChart[];
  readonly links: readonly PlanLink[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
  readonly tables: readonly { readonly name: string; readonly range: string }[];
  readonly validations: readonly PlanValidation[];
  readonly frozenRows: number;
  readonly tabColour: string | null;
  readonly print: {
    /** Null prints whatever the sheet holds. */
    readonly area: string | null;
    readonly titleRows: string;
    readonly landscape: boolean;
    /** Absent makes it one page wide. */
    readonly fit?: PlanFit;
    /** Zero-based rows that begin a page. */
    readonly breaks: readonly number[];
    /** Zero-based columns that begin a page; absent for none. */
    readonly columnBreaks?: readonly number[];
    readonly header: string;
    readonly footer: { readonly left: string; readonly right: string };
  } | null;
}
