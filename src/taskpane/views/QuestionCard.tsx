import type { ComponentChildren } from "preact";
import { TEAM_TYPES } from "../../lists/words/team-types";
import type { AskedQuestion, OpenQuestion } from "../../scorecard/question-effects";
import { answersSentence, effectSentence, questionSentence } from "../../scorecard/question-sentences";
import type { Chosen } from "../chosen-answers";

/** As many answers are shown as buttons; more are a list to choose from. */
const MOST_BUTTONS = 8;

interface Props {
  readonly open: OpenQuestion;
  readonly id: string;
  /** "May-17" */
  readonly month: string;
  readonly chosen: Chosen | undefined;
  readonly isBusy: boolean;
  /** Undefined for "Ask me later". */
  readonly choose: (chosen: Chosen | undefined) => void;
  /** The way to the first cell. */
  readonly children: ComponentChildren;
}

/** One question: what is asked, where it stands, its answers, and what hangs on it. */
export function QuestionCard({ open: { question, effects }, id, month, chosen, isBusy, choose, children }: Props) {
  return (
    <section class="card question" aria-labelledby={id}>
      <h3 id={id}>{questionSentence(question)}</h3>
      {children}
      <AnswerButtons question={question} id={id} chosen={chosen} isBusy={isBusy} choose={choose} />
      {effects.map((effect) => (
        <p key={effect.indicator} class="small effect">
          {effectSentence(effect, month)}
        </p>
      ))}
    </section>
  );
}

function AnswerButtons({
  question,
  id,
  chosen,
  isBusy,
  choose,
}: Omit<Props, "open" | "month" | "children"> & { question: AskedQuestion }) {
  const later = (
    <button
      type="button"
      class="choice later"
      aria-pressed={chosen === undefined}
      disabled={isBusy}
      onClick={() => {
        choose(undefined);
      }}
    >
      Ask me later
    </button>
  );
  /** A question that one of some answers settles. */
  const oneOf = (
    label: string,
    options: readonly string[],
    chosenOption: string | null,
    answer: (option: string) => Chosen,
  ) => (
    <div role="group" aria-labelledby={id} class="choices">
      <Options
        label={label}
        options={options}
        chosen={chosenOption}
        isBusy={isBusy}
        choose={(option) => {
          choose(answer(option));
        }}
      />
      {later}
    </div>
  );
  switch (question.kind) {
    case "name":
      return <p class="small">{answersSentence(question)}</p>;
    case "word":
    case "worker sheets":
      return oneOf(
        question.kind === "word" ? "It means" : "They are",
        question.means,
        chosen?.kind === "word" ? chosen.means : null,
        (means) => ({ kind: "word", means }),
      );
    case "sheet":
      return oneOf(
        "It is",
        [...question.guesses, NOT_A_LIST],
        chosen?.kind === "sheet" ? (chosen.list === "none" ? NOT_A_LIST : chosen.list) : null,
        (name) => ({ kind: "sheet", list: question.guesses.find((guess) => guess === name) ?? "none" }),
      );
    case "return":
      return oneOf("It is", [THAT_IS_RIGHT], chosen?.kind === "return" ? THAT_IS_RIGHT : null, () => ({
        kind: "return",
      }));
    case "team": {
      const { area, type } = chosen?.kind === "team" ? chosen : { area: null, type: null };
      return (
        <>
          <p class="small">Area</p>
          <div role="group" aria-label={`Area of ${question.team}`} class="choices">
            <Options
              label="Area"
              options={question.areas}
              chosen={area}
              isBusy={isBusy}
              choose={(name) => {
                choose({ kind: "team", area: name, type });
              }}
            />
          </div>
          <p class="small">Type</p>
          <div role="group" aria-label={`Type of ${question.team}`} class="choices">
            <Options
              label="Type"
              options={question.types}
              chosen={type}
              isBusy={isBusy}
              choose={(name) => {
                choose({ kind: "team", area, type: TEAM_TYPES.find((each) => each === name) ?? null });
              }}
            />
            {later}
          </div>
        </>
      );
    }
  }
}

const NOT_A_LIST = "Not a list";
const THAT_IS_RIGHT = "That is right";

interface OptionsProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: string | null;
  readonly isBusy: boolean;
  readonly choose: (option: string) => void;
}

/** The answers as buttons, the chosen one pressed; many of them as a list. */
function Options({ label, options, chosen, isBusy, choose }: OptionsProps) {
  if (options.length > MOST_BUTTONS)
    return (
      <select
        aria-label={label}
        disabled={isBusy}
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") choose(value);
        }}
      >
        <option value="">{label} …</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    );
  return (
    <>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          class="choice"
          aria-pressed={option === chosen}
          disabled={isBusy}
          onClick={() => {
            choose(option);
          }}
        >
          {option}
        </button>
      ))}
    </>
  );
}
