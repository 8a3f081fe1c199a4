import type {
  CellStyle,
  ConditionalRule,
  DataValidation,
  Hyperlink,
  MergeRange,
  NamedRange,
  PageSetup,
  Sheet,
  SheetChart,
  Workbook,
} from "hucre";
import type { CellValue } from "../workbook/grid";
import type { Entered } from "./entry";

/** A chart with the name that code finds it by. */
export interface ChartModel extends SheetChart {
  name: string;
}

export interface NameModel extends NamedRange {
  /** Hidden names are in no list of Excel's. */
  isHidden?: boolean;
}

export interface TableModel {
  name: string;
  range: string;
  columns: string[];
  style: string;
  hasTotals: boolean;
}

/** A worksheet as the stand-in keeps it: values and formulas by row, everything else by address. */
export class SheetModel {
  /** Values as Excel shows them to code; a formula's is its cached result. */
  readonly values: CellValue[][] = [];
  /** Formulas without the equals sign, by "row,column". */
  readonly formulas = new Map<string, string>();
  /** Formulas of a file that are not ours: their cached results stand until the program writes the cell. */
  readonly kept = new Set<string>();
  readonly styles = new Map<string, CellStyle>();
  readonly links = new Map<string, Hyperlink>();
  /** Widths in characters by column, heights in points by row. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  merges: MergeRange[] = [];
  conditionalRules: ConditionalRule[] = [];
  validations: DataValidation[] = [];
  charts: ChartModel[] = [];
  tables: TableModel[] = [];
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  frozen = { rows: 0, columns: 0 };
  pageSetup: PageSetup = {};
  headerFooter: { oddHeader?: string; oddFooter?: string } = {};
  showGridlines = true;
  tabColour: string | null = null;
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  /** What the stand-in does not model, kept so that saving loses as little as it can. */
  passedThrough: Pick<Partial<Sheet>, "images" | "protection" | "textBoxes" | "sparklines" | "autoFilter"> = {};

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  value(row: number, column: number): CellValue {
    return this.values[row]?.[column] ?? null;
  }

  /** The formulas that are evaluated, by "row,column". */
  liveFormulas(): [string, string][] {
    return [...this.formulas].filter(([key]) => !this.kept.has(key));
  }

  setValue(row: number, column: number, value: CellValue): void {
    while (this.values.length <= row) this.values.push([]);
    const cells = this.values[row];
    if (cells === undefined) return;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** Puts an entry into a cell, as typing does. A formula has no result yet. */
  enter(row: number, column: number, entered: Entered): void {
    const key = placeKey(row, column);
    this.kept.delete(key);
    if ("formula" in entered) {
      this.formulas.set(key, entered.formula);
      this.setValue(row, column, 0);
    } else {
      this.formulas.delete(key);
      this.setValue(row, column, entered.value === "" ? null : entered.value);
    }
  }

  /** Merges a change into the style of a cell. */
  restyle(row: number, column: number, change: (style: CellStyle) => CellStyle): void {
    const key = placeKey(row, column);
    this.styles.set(key, change(this.styles.get(key) ?? {}));
  }
}

/** The workbook that stands in for the one open in Excel. */
export class WorkbookModel {
  sheets: SheetModel[] = [];
  names: NameModel[] = [];
  date1904 = false;
  activeSheet = 0;
  selection: { sheet: string; address: string } = { sheet: "", address: "A1" };
  isStructureProtected = false;
  readonly settings = new Map<string, unknown>();
  defaultFont: NonNullable<Workbook["defaultFont"]> = { name: "Calibri", size: 11 };
  /** Sheets whose formulas have to be evaluated before their values are read. */
  readonly stale = new Set<SheetModel>();
  private nextId = 1;

  addSheet(name: string): SheetModel {
    const sheet = new SheetModel(`{${this.nextId++}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Where the sheet in front is hidden now, the next that is not comes to the front. */
  bringVisibleToFront(): void {
    const isVisible = (sheet: SheetModel | undefined) => sheet?.visibility === "Visible";
    if (isVisible(this.sheets[this.activeSheet])) return;
    const next = this.sheets.findIndex((sheet, at) => at > this.activeSheet && isVisible(sheet));
    this.activeSheet = Math.max(0, next >= 0 ? next : this.sheets.findLastIndex(isVisible));
  }

  /** Something changed: any formula may have another result now. */
  touch(): void {
    for (const sheet of this.sheets) this.stale.add(sheet);
  }

  /** By name, whatever its capitals, or by id. */
  sheet(key: string): SheetModel | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower || sheet.id === key);
  }
}

/** How a cell is known in the maps of a sheet, by its zero-based row and column. */
export function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}
