import type { TeamBreakdown } from "../../scorecard/teams/team-figures";
import type { WorkerLine } from "../../scorecard/teams/worker-lines";

/** The teams behind a figure of an area, the worst first, and the workers of each where the figure is of workers. */
export function TeamsBehind({ teams: { area, teams, note } }: { teams: TeamBreakdown }) {
  return (
    <details>
      <summary>
        Teams of {area}: {teams.length}
      </summary>
      {note !== null && <p class="small">{note}</p>}
      <ul class="plain">
        {teams.map(({ team, text, sum, workers }) => (
          <li key={team}>
            {workers.length === 0 ? (
              <TeamLine team={team} text={text} sum={sum} />
            ) : (
              <details>
                <summary>
                  <TeamLine team={team} text={text} sum={sum} />
                </summary>
                <Workers workers={workers} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function TeamLine({ team, text, sum }: { team: string; text: string; sum: string }) {
  return (
    <>
      {team}: <strong>{text}</strong> {sum !== "" && <span class="muted">({sum})</span>}
    </>
  );
}

function Workers({ workers }: { workers: readonly WorkerLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Worker</th>
          <th scope="col">FTE</th>
          <th scope="col">Cases</th>
          <th scope="col">Supervised</th>
        </tr>
      </thead>
      <tbody>
        {workers.map(({ worker, caseload, supervision }, index) => (
          <tr key={index}>
            <td>{worker}</td>
            <td class="number">{caseload?.fte ?? "–"}</td>
            <td class="number">{caseload?.cases ?? "–"}</td>
            <td>{supervised(supervision)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function supervised(supervision: WorkerLine["supervision"]): string {
  if (supervision === null) return "–";
  const { inMonth, monthsWithout, mayBeMore } = supervision;
  if (inMonth) return "Yes";
  return `No, ${monthsWithout}${mayBeMore ? " or more" : ""} ${monthsWithout === 1 && !mayBeMore ? "month" : "months"}`;
}
