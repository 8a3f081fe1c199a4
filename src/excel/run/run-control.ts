import { UserError } from "../../workbook/user-error";

/** What is being done, for a progress bar: a sentence, and how much of the whole is done (0 to 1; null: as before). */
interface Progress {
  readonly doing: string;
  readonly done: number | null;
}

/** How a run is watched and stopped. */
export interface RunControl {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** The run was cancelled by the person; nothing has been changed. */
class Cancelled extends UserError {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled. The workbook is as it was.");
  }
}

/** Throws {@link Cancelled} if the person has asked to stop. */
export function stopIfCancelled({ signal }: RunControl): void {
  if (signal?.aborted === true) throw new Cancelled();
}

/** Progress of a part of the work, as progress of the whole. */
export function scaled(
  progress: RunControl["progress"],
  from: number,
  share: number,
): NonNullable<RunControl["progress"]> {
  return ({ doing, done }) => progress?.({ doing, done: done === null ? null : from + done * share });
}
