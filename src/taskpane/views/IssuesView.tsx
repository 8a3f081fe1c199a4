import { useState } from "preact/hooks";
import type { DataIssue } from "../../lists/reading/issues";
import type { Actions } from "../actions";
import type { PaneState } from "../state";

/** How many issues of a list are drawn at once: thousands of buttons would freeze the pane. */
const SHOWN = 100;

/** The data issues by list, filterable, each with its cell and how it was treated. */
export function IssuesView({ state: { looked, busy }, actions }: { state: PaneState; actions: Actions }) {
  const [wanted, want] = useState("");
  if (looked === null) return <p>{busy === null ? "Nothing was looked at yet." : ""}</p>;
  const words = wanted.trim().toLowerCase();
  const issues = looked.issues.filter(
    (issue) => words === "" || Object.values(issue).some((text: string) => text.toLowerCase().includes(words)),
  );
  const lists = [...new Set(issues.map(({ list }) => list))];
  return (
    <section aria-labelledby="issues-heading">
      <h2 id="issues-heading">
        {looked.issues.length === 0 ? "No data issues" : `${looked.issues.length} data issues`}
      </h2>
      <p class="muted small">
        Rows that were left out or are in doubt, and what was done with each. Correct them in their cells, then look
        again.
      </p>
      <button type="button" disabled={busy !== null} onClick={() => void actions.look()}>
        Look again
      </button>
      {looked.issues.length > 0 && (
        <>
          <label for="filter">Show only</label>
          <input
            id="filter"
            type="search"
            value={wanted}
            placeholder="a list, a sheet or a word"
            onInput={({ currentTarget }) => {
              want(currentTarget.value);
            }}
          />
          <p role="status" class="small muted">
            {words === "" ? "" : `${issues.length} shown`}
          </p>
        </>
      )}
      {lists.map((list) => (
        <IssueGroup
          key={list}
          list={list}
          issues={issues.filter((issue) => issue.list === list)}
          actions={actions}
          isBusy={busy !== null}
        />
      ))}
    </section>
  );
}

function IssueGroup({
  list,
  issues,
  actions,
  isBusy,
}: {
  list: string;
  issues: readonly DataIssue[];
  actions: Actions;
  isBusy: boolean;
}) {
  return (
    <details open>
      <summary>
        <strong>{list}</strong> <span class="muted">{issues.length}</span>
      </summary>
      <ul class="plain">
        {issues.slice(0, SHOWN).map((issue, index) => (
          <li key={index}>
            <p>{issue.problem}</p>
            <p class="muted small">{issue.done}</p>
            <IssuePlace issue={issue} actions={actions} isBusy={isBusy} />
          </li>
        ))}
      </ul>
      {issues.length > SHOWN && (
        <p class="muted">
          And {issues.length - SHOWN} more; all are on the sheet “Data issues” once the scorecard is built.
        </p>
      )}
    </details>
  );
}

/** A button for a cell of this workbook, words for one of a file. */
function IssuePlace({
  issue: { file, sheet, cell },
  actions,
  isBusy,
}: {
  issue: DataIssue;
  actions: Actions;
  isBusy: boolean;
}) {
  if (file === "" && sheet === "") return null;
  if (file !== "")
    return <p class="small">{[file, sheet === file ? "" : sheet, cell].filter((part) => part !== "").join(" · ")}</p>;
  const address = cell === "" ? "A1" : cell;
  return (
    <button type="button" class="link" disabled={isBusy} onClick={() => void actions.openCell(sheet, address)}>
      Go to {sheet} {cell}
    </button>
  );
}
