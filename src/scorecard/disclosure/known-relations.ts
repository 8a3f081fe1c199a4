interface OfIndicator {
  readonly indicator: number;
  readonly measure: string;
}

/** Counts of one table that cannot be larger than one of another: what a reader of both knows. */
export const WITHIN: readonly { readonly part: OfIndicator; readonly whole: OfIndicator }[] = [
  { part: { indicator: 4, measure: "completed" }, whole: { indicator: 3, measure: "completed" } },
  { part: { indicator: 6, measure: "due" }, whole: { indicator: 5, measure: "children" } },
  ...["assessment", "safeguarding", "dcsc"].map((measure) => ({
    part: { indicator: 11, measure },
    whole: { indicator: 1, measure: "open" },
  })),
];

/** Counts that add up although no row of the table says so. */
export const SUMS_OF_OTHERS: readonly {
  readonly of: number;
  readonly parts: readonly string[];
  readonly total: string;
}[] = [{ of: 14, parts: ["agencyWorkers", "agencyManagers"], total: "agency" }];
