import type { PaneState } from "../state";

/** What is being done, and what stands in the way. */
export function Notices({ state: { busy, problem, fileProblems } }: { state: PaneState }) {
  return (
    <>
      {busy !== null && (
        <div class="card">
          <label for="progress">{busy.doing}</label>
          <progress id="progress" max={1} value={busy.done} />
          {busy.cancel !== null && (
            <button type="button" onClick={busy.cancel}>
              Cancel
            </button>
          )}
        </div>
      )}
      {problem !== null && (
        <div class="problem" role="alert">
          <p>{problem.sentence}</p>
          {problem.retry !== null && (
            <button type="button" onClick={problem.retry}>
              Try again
            </button>
          )}
        </div>
      )}
      {fileProblems.map((sentence) => (
        <p key={sentence} class="problem" role="alert">
          {sentence}
        </p>
      ))}
    </>
  );
}
