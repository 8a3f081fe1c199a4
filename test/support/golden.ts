import { readFileSync } from "node:fs";

interface GoldenIndicator {
  readonly number: number;
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly kind: string }[];
  readonly rows: readonly { readonly label: string; readonly printed: readonly string[] }[];
  readonly target?: string;
  readonly rateable?: string;
  readonly hasRatingRow: boolean;
}

/** The published scorecard of May 2017, cell by cell. */
export const GOLDEN = JSON.parse(readFileSync(new URL("../golden/may-2017.json", import.meta.url), "utf8")) as {
  readonly indicators: readonly GoldenIndicator[];
};
