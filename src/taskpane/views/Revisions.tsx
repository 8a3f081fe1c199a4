import type { Actions } from "../actions";
import type { Result } from "../state";

interface Props {
  readonly result: Result;
  /** How many figures were accepted last, and can be taken back. */
  readonly canUndo: number;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** How many revisions of a group are drawn at once. */
const SHOWN = 50;

/** What was published and would now be otherwise, by what made it: accepted one by one, as a group, or all. */
export function Revisions({ result: { month, revisions: groups }, canUndo, actions, isBusy }: Props) {
  const all = groups.flatMap(({ revisions }) => revisions.map(({ key }) => key));
  const accept = (keys: readonly string[]) => void actions.accept(month, keys);
  return (
    <>
      {groups.length > 0 && (
        <>
          <h3>Revisions of published figures</h3>
          <p class="small">What was published stands until you accept the revision.</p>
          {groups.map(({ key, title, revisions }) => (
            <details key={key} open={groups.length === 1 && revisions.length <= SHOWN}>
              <summary>{title}</summary>
              {revisions.length > 1 && (
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={`Accept all of ${title}`}
                  onClick={() => {
                    accept(revisions.map((each) => each.key));
                  }}
                >
                  Accept these {revisions.length.toLocaleString("en-GB")}
                </button>
              )}
              <ul class="plain">
                {revisions.slice(0, SHOWN).map(({ key: own, what, published, now }) => (
                  <li key={own} class="row">
                    <span>
                      {what}: published {published}, now {now}
                    </span>
                    <button
                      type="button"
                      disabled={isBusy}
                      aria-label={`Accept revision of ${what}`}
                      onClick={() => {
                        accept([own]);
                      }}
                    >
                      Accept
                    </button>
                  </li>
                ))}
              </ul>
              {revisions.length > SHOWN && (
                <p class="muted small">
                  … and {(revisions.length - SHOWN).toLocaleString("en-GB")} more figures: all of them stand on the
                  sheet Scorecard history.
                </p>
              )}
            </details>
          ))}
          {groups.length > 1 && (
            <button
              type="button"
              disabled={isBusy}
              onClick={() => {
                accept(all);
              }}
            >
              Accept all {all.length.toLocaleString("en-GB")} revisions
            </button>
          )}
        </>
      )}
      {canUndo > 0 && (
        <button type="button" disabled={isBusy} onClick={() => void actions.undoAcceptance()}>
          Undo the last acceptance ({canUndo.toLocaleString("en-GB")} {canUndo === 1 ? "figure" : "figures"})
        </button>
      )}
    </>
  );
}
