import { firstCell, inRowOrColumn } from "../../lists/whereabouts";
import type { Actions } from "../actions";
import type { Result } from "../state";
import { figureId } from "../../workbook/figure-key";

/** How many rows are drawn at once. */
const SHOWN = 50;

/** What a refresh changed, by what made it and figure by figure, and what people typed over. */
export function WhatChanged({
  result: { how, changes, causes, typedOver },
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
          {causes.map(({ sentence, rows }) => (
            <details key={sentence} open={rows.length <= SHOWN}>
              <summary>{sentence}</summary>
              <ChangedRows rows={rows} />
            </details>
          ))}
          {causes.length > 0 && (
            <button type="button" class="link" disabled={isBusy} onClick={() => void actions.exportChanges()}>
              Write these rows to a sheet
            </button>
          )}
          <ul class="plain">
            {changes.map(({ key, row, column, before, after, rows }) => (
              <li key={figureId(key)}>
                {key.indicator} {row}, {column}: {before === "" ? "blank" : before} → <strong>{after}</strong>
                {rows.length > 0 && (
                  <details>
                    <summary class="small">
                      {rows.length.toLocaleString("en-GB")} {rows.length === 1 ? "row" : "rows"}
                    </summary>
                    <ChangedRows rows={rows} />
                  </details>
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
    </>
  );
}

/** The first rows that made a difference, and how many more there are. */
function ChangedRows({ rows }: { rows: Result["causes"][number]["rows"] }) {
  return (
    <>
      <ul>
        {rows.slice(0, SHOWN).map(({ what, source: { file, sheet }, ...at }) => (
          <li key={`${what}${file}${sheet}${firstCell(at)}`} class="small">
            {what}: {file === "" ? "" : `${file} · `}
            {sheet} · {inRowOrColumn(at)}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p class="muted small">
          … and {(rows.length - SHOWN).toLocaleString("en-GB")} more rows: write these rows to a sheet to see them all.
        </p>
      )}
    </>
  );
}
