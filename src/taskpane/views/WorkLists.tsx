import { useState } from "preact/hooks";
import type { WorkFor } from "../../excel/lists-of-work";
import type { Actions } from "../actions";

const ALL = "all";
const TEAMS = "teams";
const AREA = "area:";

/** Lists of work and the sheet of teams, written on request: whose, with the warning that they are personal data. */
export function WorkLists({ areas, actions, isBusy }: { areas: readonly string[]; actions: Actions; isBusy: boolean }) {
  const [chosen, setChosen] = useState(ALL);
  return (
    <details>
      <summary>Lists of work, teams and workers</summary>
      <p class="small">
        Unallocated cases, assessments due, children not seen, workers without supervision and more, each with what it
        would move. The sheets hold IDs of children and names of workers: do not publish or send them, and delete them
        when the work is done.
      </p>
      <label for="work-for">For</label>
      <select
        id="work-for"
        value={chosen}
        disabled={isBusy}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
        }}
      >
        <option value={ALL}>All areas, and each of them</option>
        {areas.map((area) => (
          <option key={area} value={`${AREA}${area}`}>
            {area}
          </option>
        ))}
        <option value={TEAMS}>Each team</option>
      </select>
      <div class="row">
        <button type="button" disabled={isBusy} onClick={() => void actions.writeListsOfWork(workFor(chosen))}>
          Write lists of work
        </button>
        <button type="button" disabled={isBusy} onClick={() => void actions.writeTeams()}>
          Write teams and workers
        </button>
      </div>
    </details>
  );
}

function workFor(chosen: string): WorkFor {
  if (chosen === ALL) return { kind: "areas" };
  return chosen === TEAMS ? { kind: "teams" } : { kind: "one", name: chosen.slice(AREA.length) };
}
