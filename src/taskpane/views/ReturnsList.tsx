import { longMonth } from "../../calendar/month";
import { inWords } from "../../scorecard/in-words";
import { STATUS_LABELS, officeName, returnsSentence, withoutInWords } from "../../scorecard/return-words";
import { wantingReturns, type Return, type Returns, type ReturnStatus } from "../../scorecard/returns";
import type { Actions } from "../actions";
import { ChasingMessage } from "./ChasingMessage";

interface Props {
  readonly returns: Returns;
  /** Whether the scorecard of the month is there, so that it can be published without what is wanting. */
  readonly isBuilt: boolean;
  readonly actions: Actions;
  readonly isBusy: boolean;
}

/** Who has sent what: what is wanting first, in short; the message to ask for it; and all returns with their numbers. */
export function ReturnsList({ returns, isBuilt, actions, isBusy }: Props) {
  const { month, before, all } = returns;
  const other = all.filter(({ status }) => status !== "received");
  const wanting = wantingReturns(returns);
  const received = all.length - other.length;
  const sentence = returnsSentence(returns);
  if (before === null && all.every(({ now, status }) => now === null && status === "missing"))
    return (
      <section aria-labelledby="returns-heading">
        <h2 id="returns-heading">Returns for {longMonth(month)}</h2>
        <p>Nothing has come yet. Add the offices’ workbooks and the lists of the case system.</p>
      </section>
    );
  const names = [...new Set(wanting.map(({ place, list }) => (place === "city" ? list : officeName(place))))];
  return (
    <section aria-labelledby="returns-heading">
      <h2 id="returns-heading">Returns for {longMonth(month)}</h2>
      {other.length === 0 && <p>All {all.length} returns have come.</p>}
      <ul class="plain">
        {grouped(other).map(({ office, status, isLeftOut, lists }) => (
          <li key={`${office}|${status}|${String(isLeftOut)}`} class="row">
            <span>
              <strong>{office}</strong> <span class="small muted">{inWords(lists)}</span>
            </span>
            {isLeftOut ? (
              <span class="rating No">Left out</span>
            ) : (
              <span class={`rating ${COLOURS[status]}`}>{STATUS_LABELS[status]}</span>
            )}
          </li>
        ))}
      </ul>
      {sentence !== "" && <p class="small">{sentence}</p>}
      <ChasingMessage returns={returns} />
      {isBuilt && wanting.length > 0 && (
        <button type="button" disabled={isBusy} onClick={() => void actions.publishWithout(names)}>
          Publish without {withoutInWords(wanting)}
        </button>
      )}
      {received > 0 && (
        <details>
          <summary>
            {received === 1 ? "1 return has come" : `${received} returns have come`}
            {other.length === 0 ? "" : `, ${other.length} to look at`}
          </summary>
          <ReturnsTable returns={returns} />
        </details>
      )}
    </section>
  );
}

function ReturnsTable({ returns: { all, before } }: { returns: Returns }) {
  return (
    <table>
      <caption class="hidden">All returns</caption>
      <thead>
        <tr>
          <th scope="col">Return</th>
          <th scope="col">Rows</th>
          <th scope="col">{before === null ? "Before" : longMonth(before)}</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ place, list, now, before: was, files }) => (
          <tr key={`${place}|${list}`}>
            <td>
              {officeName(place)}, {list}
              <span class="small muted"> {files.filter((file) => file !== "").join(", ")}</span>
            </td>
            <td class="number">{now === null ? "–" : now.rows.toLocaleString("en-GB")}</td>
            <td class="number">{was === null ? "–" : was.rows.toLocaleString("en-GB")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLOURS: Readonly<Record<ReturnStatus, string>> = {
  missing: "Red",
  "not filled in": "Amber",
  "last month's again": "Amber",
  twice: "Amber",
  "not at hand": "No",
  received: "Green",
};

interface Line {
  readonly office: string;
  readonly status: ReturnStatus;
  /** Whether a person publishes without it. */
  readonly isLeftOut: boolean;
  readonly lists: string[];
}

/** One line for what is alike: "SOUTH: Supervisions, Caseloads and Workforce, missing". */
function grouped(returns: readonly Return[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { place, status, list, leftOut } of returns) {
    const isLeftOut = leftOut !== null;
    const key = `${place}|${status}|${String(isLeftOut)}`;
    const line = lines.get(key) ?? { office: officeName(place), status, isLeftOut, lists: [] };
    line.lists.push(list);
    lines.set(key, line);
  }
  return [...lines.values()];
}
