import { findWorkers } from "../../indicators/counting/find-workers";
import { listOf } from "../../indicators/define-indicator";
import { caseloads } from "../../lists/caseloads";
import { NO_AREA } from "../../lists/words/areas";
import { areaKey } from "../../workbook/figure-key";
import { heldCaseloads, type HeldCaseload } from "../exceptions/held-caseloads";
import { staffMonths, type StaffRow } from "../exceptions/staff-months";
import { givenOf } from "../given";
import type { Scorecard } from "../make-scorecard";
import { teamBook } from "./team-book";

/** A worker with what the lists of caseloads and supervisions say of the month. */
export interface WorkerLine {
  readonly worker: string;
  readonly team: string;
  /** The area's name; "" where it is not known. */
  readonly area: string;
  /** Null for who is on no list of caseloads, or holds no case as a qualified worker. */
  readonly caseload: { readonly fte: number; readonly cases: number } | null;
  /** Null for who is no staff of the supervisions, and where the month is not known. */
  readonly supervision: {
    readonly inMonth: boolean;
    readonly monthsWithout: number;
    readonly mayBeMore: boolean;
  } | null;
}

/**
 * The workers of a month's caseloads and supervisions, by area, team and name. A worker of both lists is one line by worker
 * ID, else by name and area; staff in two areas have a line in each, with their caseload of both.
 */
export function workerLines({ month, lists, settings, figures }: Scorecard): WorkerLine[] {
  const book = teamBook(lists, settings.teams);
  const given = givenOf({ lists, settings, month });
  const nameOf = (area: number) => settings.areas[area]?.name ?? "";
  const isKnown = (indicator: number, measure: string, area: number) => {
    const counted = figures.find((each) => each.indicator.number === indicator)?.counted;
    const place = area === NO_AREA ? ("city" as const) : areaKey(nameOf(area));
    return counted !== undefined && counted(measure, month, place) !== null;
  };
  const loads = caseloadsOf(given);
  const staff = staffMonths(given);
  const placed = new Set<number>();
  const lines: WorkerLine[] = [];
  if (!("reason" in staff)) {
    for (const each of staff.inMonth) {
      if (!isKnown(12, "staff", each.area)) continue;
      const { list, row } = staff.rows.on(each.row);
      const load = loads?.find(list, row) ?? null;
      if (load !== null) placed.add(load.worker);
      lines.push({
        worker: list.names.text(list.columns.worker.code(row)),
        team: book.of(list, row),
        area: nameOf(each.area),
        caseload:
          load === null || !isKnown(13, "cases", each.area) ? null : { fte: load.held.fte, cases: load.held.cases },
        supervision: supervisionOf(each),
      });
    }
  }
  for (const [worker, { rows, cases, fte }] of loads?.held ?? []) {
    const [row] = rows;
    if (row === undefined || loads === null || placed.has(worker)) continue;
    const { list } = loads;
    const area = list.area[row] ?? NO_AREA;
    if (!isKnown(13, "cases", area)) continue;
    lines.push({
      worker: list.names.text(list.columns.worker.code(row)),
      team: book.of(list, row),
      area: nameOf(area),
      caseload: { fte, cases },
      supervision: null,
    });
  }
  const order = new Map(settings.areas.map(({ name }, at) => [name, at]));
  const at = ({ area }: WorkerLine) => order.get(area) ?? order.size;
  return lines.sort((a, b) => at(a) - at(b) || alphabetic(a.team, b.team) || alphabetic(a.worker, b.worker));
}

function supervisionOf({ isSupervised, monthsWithout, mayBeMore }: StaffRow): NonNullable<WorkerLine["supervision"]> {
  return { inMonth: isSupervised, monthsWithout, mayBeMore };
}

type StaffList = Parameters<typeof findWorkers>[0];

/** The caseloads of the month, and whose a row of another list of workers is; null without the list. */
function caseloadsOf(given: Parameters<typeof heldCaseloads>[1]) {
  const list = listOf(given.lists, caseloads);
  if (list === undefined) return null;
  const { held, workers } = heldCaseloads(list, given);
  const finders = new Map<StaffList, ReturnType<typeof findWorkers>>();
  const find = (other: StaffList, row: number): { worker: number; held: HeldCaseload } | null => {
    const finder = finders.get(other) ?? findWorkers(other, list, workers);
    finders.set(other, finder);
    const worker = finder(row);
    const load = typeof worker === "number" ? held.get(worker) : undefined;
    return typeof worker === "number" && load !== undefined ? { worker, held: load } : null;
  };
  return { list, held, find };
}

function alphabetic(a: string, b: string): number {
  const [one, other] = [a.toUpperCase(), b.toUpperCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}
