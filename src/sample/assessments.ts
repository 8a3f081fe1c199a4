import type { CellValue } from "../workbook/grid";
import type { SampleSheet } from "./book";
import { SAMPLE_AREAS, type SampleArea } from "./places";
import type { Random } from "./random";
import { MONTH_END, SHOWN } from "./sample-month";
import { dayIn } from "./stock";

interface AssessmentMonth {
  readonly inside: number;
  readonly outside: number;
  readonly notApplicable: number;
  readonly seen: number;
}

const ASSESSMENT_AREAS: Readonly<Record<SampleArea, { inside: number; outside: number }>> = {
  EAST: { inside: 395, outside: 12 },
  NWC: { inside: 397, outside: 40 },
  SOUTH: { inside: 353, outside: 19 },
  DCSC: { inside: 25, outside: 4 },
  "Other Citywide Teams": { inside: 48, outside: 11 },
};

const ASSESSMENTS_BEFORE: readonly AssessmentMonth[] = [
  { inside: 1204, outside: 141, notApplicable: 22, seen: 1216 },
  { inside: 1098, outside: 128, notApplicable: 18, seen: 1118 },
  { inside: 1187, outside: 119, notApplicable: 20, seen: 1196 },
  { inside: 1142, outside: 117, notApplicable: 21, seen: 1153 },
  { inside: 1263, outside: 121, notApplicable: 23, seen: 1282 },
  { inside: 1176, outside: 108, notApplicable: 20, seen: 1187 },
];

/** Assessments that have begun and are not completed, from a few days old to some that are late. */
function openRows(): CellValue[][] {
  return Array.from({ length: 120 }, (_, at): CellValue[] => {
    const area = SAMPLE_AREAS[at % SAMPLE_AREAS.length] ?? "EAST";
    const age = at < 90 ? 1 + ((at * 7) % 41) : 42 + (at - 90);
    return [`C${391001 + at}`, area, at % 3 === 0 ? "S47" : "S17", MONTH_END - age, null, null];
  });
}

export function assessmentSheet(random: Random): SampleSheet {
  const rows: CellValue[][] = [];
  let next = 300001;
  SHOWN.forEach((inMonth, index) => {
    const fromEnd = SHOWN.length - 1 - index;
    const before = ASSESSMENTS_BEFORE[6 - fromEnd];
    const inside = 1120 + random.between(0, 60);
    const counts: AssessmentMonth =
      fromEnd === 0
        ? { inside: 1218, outside: 86, notApplicable: 55, seen: 1183 }
        : (before ?? {
            inside,
            outside: 150 + random.between(0, 30),
            notApplicable: 20,
            seen: Math.round(inside * 1.02),
          });
    const areas: SampleArea[] = [];
    for (const kind of ["inside", "outside"] as const) {
      for (const area of SAMPLE_AREAS) {
        const count = fromEnd === 0 ? ASSESSMENT_AREAS[area][kind] : 0;
        for (let each = 0; each < count; each++) areas.push(area);
      }
    }
    const made = Array.from({ length: counts.inside + counts.outside }, (_, each): CellValue[] => {
      const completed = dayIn(random, inMonth);
      const took = each < counts.inside ? random.between(5, 55) : random.between(86, 150);
      const area = areas[each] ?? random.pick(SAMPLE_AREAS);
      return [`C${next++}`, area, random.pick(["S17", "S17", "S47"]), completed - took, completed, null];
    });
    if (fromEnd === 0) {
      const done = dayIn(random, inMonth);
      made.push(["C390001", "EAST", "S17", done + 12, done, null], ["C390002", "NWC", "S17", null, done, null]);
    }
    const order = random.sample(made, made.length);
    order.forEach((row, at) => {
      const applies = at >= counts.notApplicable;
      const wasSeen = at < counts.notApplicable + counts.seen;
      row[5] = !applies
        ? random.pick(["N/A", "Unborn"])
        : wasSeen
          ? "a) Yes"
          : fromEnd === 0 && at >= order.length - 3
            ? null
            : "b) No";
    });
    rows.push(...made);
  });
  rows.push(...openRows());
  return {
    name: "Assessments",
    headingRows: 1,
    dateColumns: [3, 4],
    rows: [
      [
        "Child Unique ID",
        "Area",
        "Type",
        "Continuous Assessment Start Date",
        "Continuous Assessment Date of Authorisation",
        "Child Seen During Continuous Assessment",
      ],
      ...rows,
    ],
  };
}
