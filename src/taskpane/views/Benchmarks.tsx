import type { TakenIn } from "../../benchmarks/take-in";
import type { Actions } from "../actions";

interface Props {
  readonly published: TakenIn;
  /** What was taken over into the settings last; none before that. */
  readonly populations: readonly string[];
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** What was taken from published files, which council it is compared for, and the populations to take over. */
export function Benchmarks({ published: { store, council, taken, remarks }, populations, actions, isBusy }: Props) {
  if (council.kind === "not needed" && taken.length === 0) return null;
  const chosen = council.kind === "set" ? council.council.name : "";
  const hasPopulations = store.rows.some(({ measure }) => measure === "population");
  return (
    <section aria-labelledby="benchmarks-heading">
      <h2 id="benchmarks-heading">Benchmarks</h2>
      {taken.length > 0 && (
        <ul class="plain">
          {taken.map(({ source, sentence }) => (
            <li key={`${source}|${sentence}`}>
              {sentence} <span class="muted small">{source}</span>
            </li>
          ))}
        </ul>
      )}
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {store.councils.length > 0 && (
        <>
          <label for="council">Council</label>
          <select
            id="council"
            value={chosen}
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== "") void actions.setCouncil(currentTarget.value);
            }}
          >
            {chosen === "" && <option value="">Choose…</option>}
            {store.councils.map(({ name, oldCode }) => (
              <option key={oldCode} value={name}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      {hasPopulations && (
        <p>
          <button type="button" class="link" disabled={isBusy} onClick={() => void actions.takePopulations()}>
            Take the populations over into the settings
          </button>
        </p>
      )}
      {populations.map((sentence) => (
        <p key={sentence} class="small">
          {sentence}
        </p>
      ))}
    </section>
  );
}
