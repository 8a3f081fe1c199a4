import { useEffect, useRef, useState } from "preact/hooks";
import { after, longMonth } from "../../calendar/month";
import type { Actions } from "../actions";
import type { CopyCheck, Result } from "../state";
import { CommentaryCheck } from "./CommentaryCheck";
import { PublishMonth } from "./PublishMonth";
import { Revisions } from "./Revisions";
import { WhatChanged } from "./WhatChanged";
import { WorkLists } from "./WorkLists";

/** What was built: ratings at a glance, what could not be computed, how many issues, and the way there. */
export function ResultView({
  result,
  canUndo,
  copyCheck,
  actions,
  isBusy,
}: {
  result: Result;
  /** How many figures were accepted last, and can be taken back. */
  canUndo: number;
  /** What is to be read before a copy is made; null while no copy waits. */
  copyCheck: CopyCheck | null;
  actions: Actions;
  isBusy: boolean;
}) {
  const { sheet, month, how, lines, issues } = result;
  const next = useRef<HTMLButtonElement>(null);
  // Whoever built from the pane goes on from here; whoever is in a cell is left there. A button, for from anything that
  // cannot be reached by Tab office.js takes the next Tab out of the pane.
  const [shown, setShown] = useState<Result | null>(null);
  useEffect(() => {
    if (isBusy || shown === result) return;
    setShown(result);
    if (document.hasFocus()) next.current?.focus();
  }, [result, isBusy, shown]);
  const blank = lines.filter(({ reason }) => reason !== "");
  return (
    <section aria-labelledby="result-heading" class="done">
      <h2 id="result-heading">
        {longMonth(month)} was {how}
      </h2>
      <button ref={next} type="button" disabled={isBusy} onClick={() => void actions.openCell(sheet, "A1")}>
        Go to scorecard
      </button>
      <table>
        <caption class="hidden">Ratings at a glance</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Value</th>
            <th scope="col">Rating</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, title, value, rating, trend }) => (
            <tr key={number}>
              <td>
                {number} {title}
              </td>
              <td class="number">{value}</td>
              <td>
                <span class={`rating ${rating.split(" ")[0] ?? ""}`}>{rating}</span>{" "}
                <span class="small muted">{trend === "No data" ? "" : trend}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.otherNames.map(({ usual, name }) => (
        <p key={usual} class="small">
          A sheet of yours is called “{usual}” and was left alone; the scorecard’s is “{name}”.
        </p>
      ))}
      {result.kept.map((name) => (
        <p key={name} class="small">
          “{name}” is from a build that was interrupted, kept because somebody wrote on it. Take over what is needed,
          then delete it.
        </p>
      ))}
      <PublishMonth key={month} result={result} actions={actions} isBusy={isBusy} />
      <WhatChanged result={result} actions={actions} isBusy={isBusy} />
      <Revisions result={result} canUndo={canUndo} actions={actions} isBusy={isBusy} />
      {blank.length > 0 && (
        <>
          <h3>Could not be computed</h3>
          <ul>
            {blank.map(({ number, reason }) => (
              <li key={number}>
                {number}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      <button
        type="button"
        class="link"
        disabled={isBusy}
        onClick={() => {
          actions.view("issues");
        }}
      >
        {issues === 0 ? "No data issues" : `${issues} data ${issues === 1 ? "issue" : "issues"}`}
      </button>
      <WorkLists areas={result.areas} actions={actions} isBusy={isBusy} />
      <div class="row">
        <button type="button" disabled={isBusy} onClick={() => void actions.startNext()}>
          Start {longMonth(after(month, 1))}
        </button>
        <button type="button" disabled={isBusy} onClick={() => void actions.publish()}>
          Make a copy for publication
        </button>
        <button type="button" disabled={isBusy} onClick={() => void actions.makeMembersPage()}>
          Page for members
        </button>
      </div>
      {copyCheck !== null && <CommentaryCheck check={copyCheck} actions={actions} isBusy={isBusy} />}
    </section>
  );
}
