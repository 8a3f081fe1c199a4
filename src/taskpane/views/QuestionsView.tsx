import { shortMonth } from "../../calendar/month";
import type { Place } from "../../lists/reading/issues";
import { placeOf } from "../../scorecard/question-place";
import type { Actions } from "../actions";
import { isAnswer, questionKey } from "../chosen-answers";
import type { PaneState } from "../state";
import { QuestionCard } from "./QuestionCard";

/** What reading could not know, a card a question; answers are kept in the settings. */
export function QuestionsView({ state: { looked, busy, chosen }, actions }: { state: PaneState; actions: Actions }) {
  if (looked === null) return <p>{busy === null ? "Nothing was looked at yet." : ""}</p>;
  const { questions } = looked;
  const isBusy = busy !== null;
  const answered = questions.filter(({ question }) => isAnswer(chosen.get(questionKey(question)))).length;
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">
        {questions.length === 0
          ? "No questions"
          : questions.length === 1
            ? "1 question"
            : `${questions.length} questions`}
      </h2>
      <p class="muted small">
        {questions.length === 0
          ? "Everything that a figure hangs on was understood."
          : "Asked once: answers stay in the settings of this workbook (Words). Figures that hang on a question are provisional until it is answered."}
      </p>
      {questions.map((open, at) => {
        const key = questionKey(open.question);
        return (
          <QuestionCard
            key={key}
            open={open}
            id={`question-${at}`}
            month={shortMonth(looked.month)}
            chosen={chosen.get(key)}
            isBusy={isBusy}
            choose={(choice) => {
              actions.choose(key, choice);
            }}
          >
            <Where place={placeOf(open.question)} actions={actions} isBusy={isBusy} />
          </QuestionCard>
        );
      })}
      {questions.length > 0 && (
        <button
          type="button"
          class="main"
          disabled={isBusy || answered === 0}
          onClick={() => void actions.saveAnswers()}
        >
          {answered === 1 ? "Save 1 answer" : `Save ${answered} answers`}
        </button>
      )}
    </section>
  );
}

/** A button for the first cell of this workbook, words for one of a file. */
function Where({ place: { file, sheet, cell }, actions, isBusy }: { place: Place; actions: Actions; isBusy: boolean }) {
  if (file === "" && sheet === "") return null;
  if (file !== "")
    return (
      <p class="small muted">{[file, sheet === file ? "" : sheet, cell].filter((part) => part !== "").join(" · ")}</p>
    );
  return (
    <button
      type="button"
      class="link"
      disabled={isBusy}
      onClick={() => void actions.openCell(sheet, cell === "" ? "A1" : cell)}
    >
      Go to {sheet} {cell}
    </button>
  );
}
