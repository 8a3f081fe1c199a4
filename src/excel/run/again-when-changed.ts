import { ChangedMeanwhile } from "./user-errors";

const TRIES = 3;

/**
 * Does a piece of work that reads the workbook and then writes into it; again from its reading where somebody changed in
 * between what would be written over, so that their words are taken in. Throws {@link ChangedMeanwhile} when they go on.
 */
export async function againWhenChanged<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || tries === TRIES) throw error;
    }
  }
}
