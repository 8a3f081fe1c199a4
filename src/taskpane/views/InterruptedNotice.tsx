import type { Actions } from "../actions";
import type { PaneState } from "../state";

/** Says that a build of before was interrupted, what is going to happen, and offers to do it now. */
export function InterruptedNotice({ state: { looked, busy }, actions }: { state: PaneState; actions: Actions }) {
  const interrupted = looked?.interrupted ?? null;
  if (interrupted === null) return null;
  const isUndone = interrupted.kind === "half written";
  return (
    <div class="problem" role="alert">
      <p>{interrupted.sentence}</p>
      <button
        type="button"
        disabled={busy !== null}
        onClick={() => void (isUndone ? actions.putRight() : actions.refresh())}
      >
        {isUndone ? "Put it right now" : "Refresh figures"}
      </button>
    </div>
  );
}
