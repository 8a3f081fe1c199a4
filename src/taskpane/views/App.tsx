import { useLayoutEffect, useReducer } from "preact/hooks";
import type { Actions } from "../actions";
import type { Store, View } from "../state";
import { BLOCKED } from "../blocked";
import { AboutView } from "./AboutView";
import { BuildView } from "./BuildView";
import { EvidenceView } from "./EvidenceView";
import { InterruptedNotice } from "./InterruptedNotice";
import { IssuesView } from "./IssuesView";
import { Notices } from "./Notices";
import { QuestionsView } from "./QuestionsView";

const VIEWS: readonly { readonly view: View; readonly label: string }[] = [
  { view: "build", label: "Build" },
  { view: "questions", label: "Questions" },
  { view: "issues", label: "Check data" },
  { view: "evidence", label: "Evidence" },
  { view: "about", label: "About" },
];

/** The pane: a heading, its views, and what is going on. */
export function App({ store, actions }: { store: Store; actions: Actions }) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  // Before anything else can change the state: an effect after the first paint would come too late.
  useLayoutEffect(
    () =>
      store.subscribe(() => {
        draw(undefined);
      }),
    [store],
  );
  const { state } = store;
  if (state.start === "starting")
    return (
      <main>
        <h1>Scorecard</h1>
        <p role="status">Starting…</p>
      </main>
    );
  if (state.start === "blocked") {
    return (
      <main>
        <h1>Scorecard</h1>
        <div class="problem" role="alert">
          <p>{BLOCKED}</p>
          <button
            type="button"
            onClick={() => {
              location.reload();
            }}
          >
            Try again
          </button>
        </div>
      </main>
    );
  }
  if (state.start === "not Excel") {
    return (
      <main>
        <h1>Scorecard</h1>
        <p class="problem" role="alert">
          This page works inside Excel. Open a workbook in Excel and choose “Build scorecard” on the Home tab.
        </p>
      </main>
    );
  }
  return (
    <main>
      <h1>Scorecard</h1>
      <nav aria-label="Pane">
        {VIEWS.map(({ view, label }) => (
          <button
            key={view}
            type="button"
            aria-current={state.view === view ? "page" : undefined}
            onClick={() => {
              actions.view(view);
            }}
          >
            {label}
            {view === "questions" && (state.looked?.questions.length ?? 0) > 0
              ? ` (${state.looked?.questions.length ?? 0})`
              : ""}
            {view === "issues" && state.looked !== null ? ` (${state.looked.issues.length})` : ""}
          </button>
        ))}
      </nav>
      <Notices state={state} />
      <InterruptedNotice state={state} actions={actions} />
      {state.view === "build" && <BuildView state={state} actions={actions} />}
      {state.view === "questions" && <QuestionsView state={state} actions={actions} />}
      {state.view === "issues" && <IssuesView state={state} actions={actions} />}
      {state.view === "evidence" && <EvidenceView state={state} actions={actions} />}
      {state.view === "about" && <AboutView state={state} actions={actions} />}
      <p class="hidden" aria-live="polite">
        {state.announcement}
      </p>
    </main>
  );
}
