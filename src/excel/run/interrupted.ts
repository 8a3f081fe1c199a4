import type { Journal } from "./journal";
import { isAlive } from "./runs";

/** A write that nobody is going to finish, and what is going to happen with it. */
export type Interrupted =
  /** It is half done: the next build or refresh undoes it first. */
  | { readonly kind: "half written"; readonly sentence: string }
  /** All figures stand; charts may be missing. */
  | { readonly kind: "charts missing"; readonly sentence: string };

/** What to say of an unfinished write; null for none, and for one that another window may still be at. */
export function interrupted(unfinished: Journal | null): Interrupted | null {
  if (unfinished === null || isAlive(unfinished)) return null;
  return unfinished.phase === "writing"
    ? {
        kind: "half written",
        sentence:
          "A build was interrupted, so some figures may be out of step. The next build or refresh puts that right first; what people wrote is kept.",
      }
    : {
        kind: "charts missing",
        sentence:
          "A build was interrupted after its figures had been written; charts may be missing. The next build or refresh draws them.",
      };
}
