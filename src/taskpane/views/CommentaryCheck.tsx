import { doubtKey, type CommentaryAnswer } from "../../scorecard/disclosure/commentary-answers";
import type { Actions } from "../actions";
import type { CopyCheck } from "../state";

const ANSWERS: readonly { readonly answer: CommentaryAnswer; readonly label: string }[] = [
  { answer: "leave", label: "Leave it as it is" },
  { answer: "take out", label: "Take the sentence out" },
];

/** Sentences of the commentary that may give away what the copy withholds, each to be answered before the copy is made. */
export function CommentaryCheck({ check, actions, isBusy }: { check: CopyCheck; actions: Actions; isBusy: boolean }) {
  const isAnswered = check.doubts.every((doubt) => check.answers.has(doubtKey(doubt)));
  return (
    <section aria-labelledby="commentary-check" class="card">
      <h3 id="commentary-check">Read the commentary before the copy is made</h3>
      <p class="small">
        These sentences name numbers or areas that the copy withholds. What is taken out stays on the scorecard.
      </p>
      {check.doubts.map((doubt) => {
        const key = doubtKey(doubt);
        return (
          <fieldset key={key}>
            <legend>
              Indicator {doubt.indicator}: {doubt.finds.join(", ")}
            </legend>
            <p>{doubt.sentence}</p>
            {ANSWERS.map(({ answer, label }) => (
              <label key={answer}>
                <input
                  type="radio"
                  name={key}
                  disabled={isBusy}
                  checked={check.answers.get(key) === answer}
                  onChange={() => {
                    actions.answerCommentary(doubt, answer);
                  }}
                />{" "}
                {label}
              </label>
            ))}
          </fieldset>
        );
      })}
      <div class="row">
        <button type="button" disabled={isBusy || !isAnswered} onClick={() => void actions.publish()}>
          Make the copy
        </button>
        <button type="button" disabled={isBusy} onClick={actions.dropCopy}>
          Not now
        </button>
      </div>
    </section>
  );
}
