import type { Day } from "../../src/calendar/day";
import { longMonth, shortMonth, type Month } from "../../src/calendar/month";
import { fingerprintOf } from "../../src/lists/reading/fingerprint";
import type { ListName } from "../../src/lists/list";
import type { ReturnRecord } from "../../src/scorecard/return-records";
import { areaKey } from "../../src/workbook/figure-key";
import type { CellValue, Grid } from "../../src/workbook/grid";
import { INDICATORS } from "../../src/indicators/catalogue";
import { returnsOf, type Return, type Returns, type ReturnsInput } from "../../src/scorecard/returns";
import { MAY_17, on, read, settings, sheet } from "./tiny";

export const APRIL_17 = (MAY_17 - 1) as Month;
const NOW = on("2017-06-12") as Day;

/** A supervision sheet of an office with so many workers, filled in for some months. */
export function supervisionsOf(
  office: string,
  workers: number,
  months: readonly Month[] = [APRIL_17, MAY_17],
  file = `${office} office ${shortMonth(MAY_17)}.xlsx`,
): Grid {
  const rows = Array.from({ length: workers }, (_, at): CellValue[] => [
    `Worker ${String.fromCharCode(65 + (at % 26))}${String.fromCharCode(65 + Math.floor(at / 26))} ${office}`,
    office,
    ...months.map(() => "Y"),
  ]);
  return sheet("Supervision", [["Worker", "Area", ...months.map(shortMonth)], ...rows], {
    source: { file, sheet: "Supervision" },
  });
}

/** A staff list of an office, without a date. */
export function workforceOf(office: string, workers: number, file = `${office} staff.xlsx`): Grid {
  const rows = Array.from({ length: workers }, (_, at): CellValue[] => [
    `Holder ${at} ${office}`,
    "Social worker",
    "Permanent",
    office,
  ]);
  return sheet("Workforce", [["Worker", "Role", "Employment", "Area"], ...rows], {
    source: { file, sheet: "Workforce" },
  });
}

/** What is remembered of an office's list for April, published in May. */
export function remembered(office: string, list: ListName, rows: number, grids: readonly Grid[] = []): ReturnRecord {
  return {
    month: APRIL_17,
    place: areaKey(office),
    list,
    size: { rows, workers: rows },
    files: [`${office} office ${longMonth(APRIL_17)}.xlsx`],
    fileDate: null,
    fingerprint: grids.length === 0 ? null : fingerprintOf(grids),
    state: { kind: "published", on: on("2017-05-12") as Day },
  };
}

export function returnsFrom(grids: readonly Grid[], more: Partial<ReturnsInput> = {}): Returns {
  const used = settings();
  const found = read(grids, { settings: { ...used, completeFrom: new Map() } });
  return returnsOf({
    month: MAY_17,
    now: NOW,
    handedIn: found.handedIn(MAY_17),
    records: [],
    areas: used.areas,
    catalogue: INDICATORS.filter(({ number }) => number === 12),
    fileDates: new Map(),
    without: [],
    confirmed: [],
    ...more,
  });
}

/** "SOUTH Supervisions: missing", for each that is not received. */
export function told({ all }: Returns): string[] {
  return all.filter(({ status }) => status !== "received").map(tell);
}

function tell({ place, list, status }: Return): string {
  return `${place.replace("area:", "")} ${list}: ${status}`;
}
