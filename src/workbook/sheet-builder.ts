import type { CellFormat, PlanCell, SheetPlan } from "./sheet-plan";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Building = { [K in keyof SheetPlan]: SheetPlan[K] extends readonly (infer E)[] ? E[] : SheetPlan[K] };

/** Gathers a sheet plan. Rows and columns are zero-based; ranges of one look are kept together. */
export class SheetBuilder {
  private readonly plan: Mutable<Building>;
  private readonly formats = new Map<string, { ranges: string[]; format: CellFormat }>();

  constructor(name: string) {
    this.plan = {
      name,
      blocks: [],
      formats: [],
      numberFormats: [],
      columnWidths: [],
      rowHeights: [],
      hiddenRows: [],
      figures: [],
      merges: [],
      wordColours: null,
      charts: [],
      links: [],
      names: [],
      tables: [],
      validations: [],
      frozenRows: 0,
      tabColour: null,
      print: null,
    };
  }

  get name(): string {
    return this.plan.name;
  }

  /** Puts a rectangle of cells, its top left at a row and column. */
  block(top: number, left: number, cells: readonly (readonly PlanCell[])[]): this {
    this.plan.blocks.push({ top, left, cells });
    return this;
  }

  format(range: string, format: CellFormat): this {
    const key = JSON.stringify(format);
    const known = this.formats.get(key);
    if (known === undefined) this.formats.set(key, { ranges: [range], format });
    else known.ranges.push(range);
    return this;
  }

  numberFormat(range: string, code: string): this {
    this.plan.numberFormats.push({ range, code });
    return this;
  }

  /** Sets any other part of the plan. */
  set<K extends "frozenRows" | "tabColour" | "print" | "wordColours">(part: K, value: SheetPlan[K]): this {
    (this.plan as Mutable<SheetPlan>)[part] = value;
    return this;
  }

  /** Adds to any list of the plan. */
  add<
    K extends
      | "columnWidths"
      | "rowHeights"
      | "hiddenRows"
      | "figures"
      | "merges"
      | "charts"
      | "links"
      | "names"
      | "tables"
      | "validations",
  >(part: K, ...items: SheetPlan[K][number][]): this {
    (this.plan[part] as SheetPlan[K][number][]).push(...items);
    return this;
  }

  build(): SheetPlan {
    return { ...this.plan, formats: [...this.formats.values()] };
  }
}

export function text(value: string): PlanCell {
  return value === "" ? null : { text: value };
}

export function formula(value: string): PlanCell {
  return { formula: `=${value}` };
}
