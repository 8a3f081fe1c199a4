/** How a figure is displayed: 1,853 / 92% / 0.1% / 65 (a rate per 10,000, days, cases a worker). */
export type Format = "count" | "percent" | "percent with a decimal" | "whole";

/** Shown where there is no denominator: nothing to take a percentage of. */
export const NO_DENOMINATOR = "–";
/** Shown where a figure does not apply: an area without population, a team type an area does not have. */
export const NOT_APPLICABLE = "-";
/** Shown where a figure cannot be known. */
export const NOT_KNOWN = "n/a";

interface Display {
  /** Decimals of the unscaled value that are displayed: 2 for a whole percentage. */
  readonly decimals: number;
  readonly excelFormat: string;
  readonly isPercent: boolean;
}

export const DISPLAY: Readonly<Record<Format, Display>> = {
  count: { decimals: 0, excelFormat: "#,##0", isPercent: false },
  percent: { decimals: 2, excelFormat: "0%", isPercent: true },
  "percent with a decimal": { decimals: 3, excelFormat: "0.0%", isPercent: true },
  whole: { decimals: 0, excelFormat: "0", isPercent: false },
};

/** How numbers that are no figures of the scorecard are shown: whole ones without decimals, others with two. */
export function plainNumberFormat(values: readonly (number | null)[]): string {
  return values.every((value) => value === null || Number.isInteger(value)) ? "#,##0" : "#,##0.00";
}

/** The value as displayed; see {@link roundHalfAway}. */
export function roundAsDisplayed(value: number, format: Format): number {
  return roundHalfAway(value, DISPLAY[format].decimals);
}

/**
 * Rounded half away from zero, as Excel does, which rounds the fifteen digits it keeps and not the binary fraction behind
 * them (0.285 is 29%, though it is stored as a little less).
 */
export function roundHalfAway(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  const rounded = Math.floor(scaled + 0.5) / scale;
  return value < 0 ? -rounded : rounded;
}

/** "1,853", "92%", "0.1%", "65": what the cell shows. */
export function displayText(value: number, format: Format): string {
  const rounded = roundAsDisplayed(value, format);
  switch (format) {
    case "count":
      return withThousands(rounded);
    case "percent":
      return `${(rounded * 100).toFixed(0)}%`;
    case "percent with a decimal":
      return `${(rounded * 100).toFixed(1)}%`;
    case "whole":
      return rounded.toFixed(0);
  }
}

function withThousands(value: number): string {
  return value.toFixed(0).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
