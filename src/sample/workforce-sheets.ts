import { NO_DAY, dayOf } from "../calendar/day";
import type { CellValue } from "../workbook/grid";
import { employmentAsTyped, roleAsTyped } from "./as-typed";
import type { SampleSheet } from "./book";
import { FROM_APRIL } from "./sample-month";
import { workerName } from "./people";
import { SAMPLE_AREAS, type SampleArea } from "./places";
import type { Random } from "./random";
import { stock, type Stay } from "./stock";

interface Post extends Stay {
  readonly role: string;
  readonly employment: "Permanent" | "Agency";
}

export function posts(random: Random): Post[] {
  const make = (roles: readonly string[], employment: Post["employment"], levels: number[], arrivals: number): Post[] =>
    stock(random, { months: FROM_APRIL, levels, arrivals: FROM_APRIL.map(() => arrivals), oldest: 2500 }).map(
      (stay) => ({ ...stay, role: random.pick(roles), employment }),
    );
  const workers = [
    "Social worker",
    "Social worker",
    "Social worker",
    "SW",
    "NQSW",
    "ASYE",
    "Senior practitioner",
    "Advanced practitioner",
  ];
  const managers = ["Team manager", "Deputy team manager", "TM"];
  return [
    ...make(workers, "Agency", [190, 192, 194, 193, 196, 195, 194, 196, 194, 193, 191, 195, 189, 167], 12),
    ...make(workers, "Permanent", [566, 568, 570, 567, 565, 566, 567, 566, 568, 567, 569, 570, 572, 593], 28),
    ...make(managers, "Agency", [13, 13, 12, 12, 13, 13, 12, 12, 12, 11, 11, 12, 11, 11], 1),
    ...make(managers, "Permanent", [70, 70, 71, 71, 70, 70, 71, 71, 72, 72, 72, 72, 73, 73], 2),
  ];
}

export function workforceSheet(
  random: Random,
  area: SampleArea,
  all: readonly (Post & { area: SampleArea })[],
  hand: Random,
): SampleSheet {
  let next = 1;
  const number = () => `E${SAMPLE_AREAS.indexOf(area) + 1}${String(next++).padStart(4, "0")}`;
  const rows = all
    .filter((post) => post.area === area)
    .map((post): CellValue[] => [
      workerName(random),
      number(),
      roleAsTyped(hand, post.role),
      employmentAsTyped(hand, post.employment),
      area,
      null,
      post.start,
      post.end === NO_DAY ? null : post.end,
    ]);
  const others = ["Business support officer", "Family support worker"].map((role): CellValue[] => [
    workerName(random),
    number(),
    role,
    "Permanent",
    area,
    null,
    dayOf(2014, 1, 6),
    null,
  ]);
  const last = rows.at(-1);
  if (area === "NWC" && last !== undefined) last.splice(4, 2, null, "Hub Team");
  return {
    name: "Workforce",
    headingRows: 1,
    dateColumns: [6, 7],
    rows: [
      ["Worker", "Worker ID", "Role", "Employment", "Area", "Team", "Start date", "Leave date"],
      ...rows,
      ...others,
      ["Vacant", null, "Social worker", null, area, null, null, null],
      ["VACANT POST", null, "Team manager", "Agency (covering vacancy)", area, null, null, null],
    ],
  };
}
