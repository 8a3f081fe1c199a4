import { caseload } from "../../indicators/caseload";
import { CITY } from "../../indicators/counting/tally";
import { listOf, withoutList } from "../../indicators/define-indicator";
import { caseloads } from "../../lists/caseloads";
import { NO_AREA } from "../../lists/words/areas";
import { countNow } from "./count-again";
import type { Exception, ExceptionKind } from "./exception";
import { heldCaseloads } from "./held-caseloads";

/** Qualified workers who hold more cases than the limit, by full-time equivalents as the average is. */
export const highCaseloads: ExceptionKind = {
  title: "Caseloads over the limit",
  indicator: caseload,
  who: "Worker",
  since: "",
  amount: "Cases per FTE",
  find: ({ lists, given, teams, limits }) => {
    const list = listOf(lists, caseloads);
    if (list === undefined) return withoutList("Caseloads");
    const [limit] = limits.caseload;
    const { held, casesOf } = heldCaseloads(list, given);
    /** Which share of a worker's cases lies over the limit. */
    const over = ({ cases, fte }: { cases: number; fte: number }) =>
      limit === undefined ? 0 : Math.max(0, 1 - (limit * fte) / cases);
    const exceptions = [...held].flatMap(([worker, load]): Exception[] => {
      if (limit === undefined || over(load) === 0) return [];
      const { rows, cases, fte } = load;
      const inAreas = new Map(rows.map((row) => [list.area[row] ?? NO_AREA, row] as const).reverse());
      return [...inAreas].map(([area, row]) => ({
        row,
        what: `More than ${limit}`,
        who: list.names.text(list.columns.worker.code(row)),
        team: teams.of(list, row),
        area,
        since: null,
        amount: cases / fte,
        more: `${inFull(cases)} cases, ${inFull(fte)} FTE`,
        at: list.whereIs(row),
        once: worker,
      }));
    });
    const now = countNow(caseload, given);
    if (typeof now !== "function") return now;
    return {
      exceptions,
      notes: [],
      effect: (chosen) => {
        const workers = new Set(chosen.map(({ once }) => once));
        const less = [...held]
          .filter(([worker]) => workers.has(worker))
          .flatMap(([, load]) =>
            load.rows.map((row) => ({ area: list.area[row] ?? NO_AREA, cases: casesOf(row) * over(load) })),
          );
        const lessIn = (column: number) =>
          less.reduce((sum, { area, cases }) => sum + (column === CITY || area + 1 === column ? cases : 0), 0);
        return {
          condition: `these workers held ${String(limit)} cases per full-time equivalent and no more (${inFull(lessIn(CITY))} fewer)`,
          now,
          then: (measure, column) => now(measure, column) - (measure === "cases" ? lessIn(column) : 0),
        };
      },
    };
  },
};

function inFull(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
}
