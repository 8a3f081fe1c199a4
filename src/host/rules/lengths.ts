import { ApiError } from "../members";

/**
 * What Excel holds of a text at most, in characters.
 * Sources: support.microsoft.com, "Excel specifications and limits" (cell, header or footer); "Apply data validation to
 * cells" and the format's own limits in ECMA-376 part 1, 18.3.1.32 (alert, prompt) and 18.3.1.47 (tip, link).
 */
const LIMITS = {
  "text of a cell": 32_767,
  "header or footer": 255,
  "screen tip": 255,
  "address of a link": 2_079,
  "title of an alert": 32,
  "message of an alert": 255,
} as const;

export type LimitedText = keyof typeof LIMITS;

/** Throws InvalidArgument where a text is longer than Excel holds. */
export function assertLength(what: LimitedText, text: string): void {
  const most = LIMITS[what];
  if (text.length > most)
    throw new ApiError("InvalidArgument", `A ${what} has at most ${most} characters; this one has ${text.length}.`);
}
