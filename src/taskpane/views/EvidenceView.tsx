import type { EvidencePart, EvidenceRow } from "../../scorecard/evidence";
import { firstCell, inRowOrColumn } from "../../lists/whereabouts";
import type { Actions } from "../actions";
import type { PaneState } from "../state";
import { TeamsBehind } from "./TeamsBehind";

/** How many rows of a part are drawn at once. */
const SHOWN = 100;

/** How the selected figure came about: definition, numerator and denominator, the rows that counted and those that did not. */
export function EvidenceView({ state: { explained, busy }, actions }: { state: PaneState; actions: Actions }) {
  const isBusy = busy !== null;
  return (
    <section aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">How a figure came about</h2>
      <button type="button" disabled={isBusy} onClick={() => void actions.explain()}>
        Explain the selected figure
      </button>
      {explained === null && <p>Select a figure on the scorecard.</p>}
      {explained?.kind === "none" && <p>{explained.sentence}</p>}
      {explained?.kind === "evidence" && (
        <>
          <h3>{explained.evidence.title}</h3>
          <p>
            <strong>{explained.evidence.figure}</strong>
            {explained.evidence.sum === "" ? "" : ` = ${explained.evidence.sum}`}
          </p>
          {explained.evidence.nothing !== "" && <p>{explained.evidence.nothing}</p>}
          <details open>
            <summary>What is counted</summary>
            {explained.evidence.definition.map((sentence) => (
              <p key={sentence} class="small">
                {sentence}
              </p>
            ))}
          </details>
          {explained.teams !== null && <TeamsBehind teams={explained.teams} />}
          {explained.evidence.parts.map((part) => (
            <Part key={part.label} part={part} actions={actions} isBusy={isBusy} />
          ))}
          {explained.evidence.notCounted !== null && (
            <Part part={explained.evidence.notCounted} actions={actions} isBusy={isBusy} />
          )}
          {explained.evidence.issues.length > 0 && (
            <details>
              <summary>Left out or in doubt: {explained.evidence.issues.length}</summary>
              <ul class="plain">
                {explained.evidence.issues.slice(0, SHOWN).map(({ file, sheet, cell, problem, done }, index) => (
                  <li key={index} class="small">
                    {[file, sheet, cell].filter((part) => part !== "").join(" · ")}: {problem} {done}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {explained.evidence.parts.length > 0 && (
            <div class="card">
              <p class="small">
                The rows can be written to a sheet of this workbook. That sheet then points to personal data: delete it
                before the workbook is passed on.
              </p>
              <button type="button" disabled={isBusy} onClick={() => void actions.exportEvidence()}>
                Write the rows to a sheet
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function Part({
  part: { label, value, list, rows },
  actions,
  isBusy,
}: {
  part: EvidencePart;
  actions: Actions;
  isBusy: boolean;
}) {
  return (
    <details>
      <summary>
        {label}: <strong>{value.toLocaleString("en-GB", { maximumFractionDigits: 2 })}</strong>{" "}
        <span class="muted">
          ({rows.length.toLocaleString("en-GB")} rows of {list})
        </span>
      </summary>
      <ul class="plain">
        {rows.slice(0, SHOWN).map((row, index) => (
          <li key={index}>
            <Place row={row} actions={actions} isBusy={isBusy} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p class="muted small">
          And {(rows.length - SHOWN).toLocaleString("en-GB")} more; write the rows to a sheet to see them all.
        </p>
      )}
    </details>
  );
}

function Place({
  row: {
    source: { file, sheet },
    detail,
    ...at
  },
  actions,
  isBusy,
}: {
  row: EvidenceRow;
  actions: Actions;
  isBusy: boolean;
}) {
  const told = detail === "" ? "" : ` · ${detail}`;
  if (file !== "")
    return (
      <span class="small">
        {file} · {sheet} · {inRowOrColumn(at)}
        {told}
      </span>
    );
  return (
    <>
      <button type="button" class="link" disabled={isBusy} onClick={() => void actions.openCell(sheet, firstCell(at))}>
        Go to {sheet} {inRowOrColumn(at)}
      </button>
      <span class="small">{told}</span>
    </>
  );
}
