import type { MeasureKey } from "./measures";

/** A council as the files know it. */
export interface Council {
  readonly name: string;
  /** "330" */
  readonly oldCode: string;
  /** "E08000025"; "" where no file says it. */
  readonly newCode: string;
}

export interface CouncilValue {
  readonly council: Council;
  readonly region: string;
  readonly value: number | null;
}

/** What a file says of one year; values in the unit of the measure, null for a symbol. */
export interface PublishedFigures {
  readonly england: number | null;
  /** By the words of their names, see {@link regionKey}. */
  readonly regions: ReadonlyMap<string, number | null>;
  /** By old code. */
  readonly councils: ReadonlyMap<string, CouncilValue>;
}

/** What one published file says of one measure, or of neighbours; or why nothing was taken from it. */
export type OpenData =
  | {
      readonly kind: "measure";
      readonly measure: MeasureKey;
      /** Plans at 31 March are published as a number, and made a rate by the population. */
      readonly isCount: boolean;
      readonly source: string;
      /** The latest year of the file: what it knows is of this edition. */
      readonly edition: number;
      readonly years: ReadonlyMap<number, PublishedFigures>;
    }
  | {
      readonly kind: "neighbours";
      readonly source: string;
      /** The year in the file's name; 0 where it has none. */
      readonly edition: number;
      /** Codes of the neighbours in the order of the model, by the council's own code. */
      readonly neighbours: ReadonlyMap<string, readonly string[]>;
      readonly councils: readonly Council[];
    }
  | { readonly kind: "nothing"; readonly source: string };

/** By which regions are the same in all files: "Yorkshire and The Humber". */
export function regionKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}
