import { firstCell, inRowOrColumn } from "../../lists/whereabouts";
import type { Actions } from "../actions";
import type { Result } from "../state";
import { figureId } from "../../workbook/figure-key";

/** What a refresh changed, what people typed over, and what was published and would now be otherwise. */
export function WhatChanged({
  result: { how, changes, typedOver, revisions },
  actions,
  isBusy,
}: {
  result: Result;
  actions: Actions;
  isBusy: boolean;
}) {
  return (
    <>
      {how === "refreshed" && (
        <details open={changes.length > 0}>
          <summary>
            What changed:{" "}
            <strong>
              {changes.length === 0 ? "nothing" : `${changes.length} ${changes.length === 1 ? "figure" : "figures"}`}
            </strong>
          </summary>
          <ul class="plain">
            {changes.map(({ key, row, column, before, after, rows }) => (
              <li key={figureId(key)}>
                {key.indicator} {row}, {column}: {before === "" ? "blank" : before} → <strong>{after}</strong>
                {rows.length > 0 && (
                  <ul>
                    {rows.map(({ what, source: { file, sheet }, ...at }) => (
                      <li key={`${what}${file}${sheet}${firstCell(at)}`} class="small">
                        {what}: {file === "" ? "" : `${file} · `}
                        {sheet} · {inRowOrColumn(at)}
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {typedOver.length > 0 && (
        <>
          <h3>Typed over by hand</h3>
          <ul class="plain">
            {typedOver.map(({ key, row, column, cell, typed, counted }) => (
              <li key={cell} class="row">
                <span>
                  {key.indicator} {row}, {column}: {typed} (counted: {counted})
                </span>
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={`Take back ${row}, ${column}`}
                  onClick={() => void actions.takeBack([cell])}
                >
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {revisions.length > 0 && (
        <>
          <h3>Revisions of published figures</h3>
          <p class="small">What was published stands until you accept the revision.</p>
          <ul class="plain">
            {revisions.map(({ key, what, published, now, reason }) => (
              <li key={key}>
                <p>
                  {what}: published {published}, now {now}
                </p>
                <p class="small muted">{reason}</p>
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={`Accept revision of ${what}`}
                  onClick={() => void actions.accept([key])}
                >
                  Accept revision
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
