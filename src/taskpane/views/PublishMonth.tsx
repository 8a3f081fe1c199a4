import { useState } from "preact/hooks";
import { isoDay, parseIsoDay } from "../../calendar/day";
import { longMonth, shortMonth } from "../../calendar/month";
import { inWords } from "../../scorecard/in-words";
import type { Actions } from "../actions";
import type { Result } from "../state";

interface Props {
  readonly result: Result;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** What a page's foot has room for. */
const LONGEST_NAME = 80;

/** Whether the month is a draft or published; what stands in the way of publishing it, and the act itself. */
export function PublishMonth({ result, actions, isBusy }: Props) {
  const { month, publication, publicationWords, lastPublisher } = result;
  const [name, setName] = useState(lastPublisher);
  const [day, setDay] = useState(isoDay(actions.today()));
  const [problem, setProblem] = useState("");
  if (publication.kind === "published")
    return (
      <p>
        <strong>{publicationWords}</strong>
      </p>
    );
  const { hindrances } = publication;
  const publish = (without: readonly string[]) => {
    const on = parseIsoDay(day);
    if (name.trim() === "") setProblem("Type the name of whoever publishes the month, then publish it.");
    else if (on === null) setProblem("Choose the day on which the month is published.");
    else {
      setProblem("");
      void actions.publishMonth(month, name, on, without);
    }
  };
  const isLeftOutPossible = hindrances.length > 0 && hindrances.every(({ without }) => without.length > 0);
  return (
    <section aria-labelledby="publish-heading" class="card">
      <h3 id="publish-heading">{longMonth(month)} is a draft</h3>
      {hindrances.length === 0 ? (
        <p class="small">Publishing records its figures in the history, with name and day.</p>
      ) : (
        hindrances.map(({ sentence }) => (
          <p key={sentence} class="small">
            {sentence}
          </p>
        ))
      )}
      {(hindrances.length === 0 || isLeftOutPossible) && (
        <>
          <label for="publisher">Published by</label>
          <input
            id="publisher"
            type="text"
            maxLength={LONGEST_NAME}
            autocomplete="off"
            value={name}
            disabled={isBusy}
            onInput={({ currentTarget }) => {
              setName(currentTarget.value);
            }}
          />
          <label for="published-on">On</label>
          <input
            id="published-on"
            type="date"
            value={day}
            disabled={isBusy}
            onInput={({ currentTarget }) => {
              setDay(currentTarget.value);
            }}
          />
          {problem !== "" && (
            <p role="alert" class="problem">
              {problem}
            </p>
          )}
          <button
            type="button"
            disabled={isBusy}
            onClick={() => {
              publish(hindrances.flatMap(({ without }) => without));
            }}
          >
            {isLeftOutPossible
              ? `Publish without ${inWords(hindrances.map(({ named }) => named))}`
              : `Publish ${shortMonth(month)}`}
          </button>
        </>
      )}
    </section>
  );
}
