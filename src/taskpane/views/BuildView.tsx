import { isoMonth, parseIsoMonth, after, longMonth, type Month } from "../../calendar/month";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { AddFiles } from "./AddFiles";
import { Benchmarks } from "./Benchmarks";
import { FoundLists } from "./FoundLists";
import { ResultView } from "./ResultView";
import { ReturnsList } from "./ReturnsList";

/** How far back the months go that can be chosen. */
const MONTHS_BACK = 36;

/** Who has sent what, the result, month, what was found, and the button. */
export function BuildView({ state, actions }: { state: PaneState; actions: Actions }) {
  const { looked, busy, result, month } = state;
  const shown = looked?.month ?? month;
  return (
    <>
      {looked !== null && <ReturnsList returns={looked.returns} />}
      {result !== null && (
        <ResultView
          result={result}
          canUndo={state.lastAcceptance?.accepted.length ?? 0}
          copyCheck={state.copyCheck}
          actions={actions}
          isBusy={busy !== null}
        />
      )}
      {shown !== null && (
        <>
          <label for="month">Month</label>
          <select
            id="month"
            value={isoMonth(shown)}
            disabled={busy !== null}
            onChange={({ currentTarget }) => {
              const chosen = parseIsoMonth(currentTarget.value);
              if (chosen !== null) void actions.chooseMonth(chosen);
            }}
          >
            {monthsAround(shown).map((each) => (
              <option key={each} value={isoMonth(each)}>
                {longMonth(each)}
              </option>
            ))}
          </select>
          <p class="muted small">{month === null ? "The last month that the lists cover." : "Chosen by you."}</p>
        </>
      )}
      {looked !== null && looked.questions.length > 0 && (
        <p>
          <button
            type="button"
            class="link"
            onClick={() => {
              actions.view("questions");
            }}
          >
            {looked.questions.length === 1 ? "1 question" : `${looked.questions.length} questions`} to answer
          </button>
        </p>
      )}
      <button
        type="button"
        class="main"
        disabled={busy !== null || looked === null || looked.surveys.every(({ list }) => list === null)}
        onClick={() => void actions.build()}
      >
        Build scorecard
      </button>
      <AddFiles files={state.files} actions={actions} isBusy={busy !== null} />
      {looked !== null && (
        <Benchmarks
          published={looked.published}
          populations={state.populations}
          actions={actions}
          isBusy={busy !== null}
        />
      )}
      {looked !== null && (
        <FoundLists looked={looked} mappings={state.mappings} actions={actions} isBusy={busy !== null} />
      )}
    </>
  );
}

/** Newest first; a month ahead too, for lists that run on. */
function monthsAround(shown: Month): Month[] {
  return Array.from({ length: MONTHS_BACK + 2 }, (_, back) => after(shown, 1 - back));
}
