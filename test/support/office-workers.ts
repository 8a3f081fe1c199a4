import { formatDay, type Day } from "../../src/calendar/day";
import { after, firstDay, lastDay, monthOfYear, shortMonth, yearOf, type Month } from "../../src/calendar/month";
import type { Random } from "../../src/sample/random";
import type { CellValue, Grid } from "../../src/workbook/grid";

/** Sheets laid out by chance, and the figures that a person who reads them would count. */
export interface OfficeSheets {
  readonly grids: readonly Grid[];
  readonly month: Month;
  readonly indicator: number;
  /** The value of a row of the indicator, in the month or for an area. */
  readonly right: readonly { readonly row: string; readonly column?: string; readonly value: number }[];
  /** Whether a word stands on a sheet that nobody can know the meaning of: then it has to be asked about. */
  readonly hasUnknownWord: boolean;
  /** How the sheets are laid out, to reproduce a failure. */
  readonly description: string;
}

export interface OfficeWorker {
  readonly name: string;
  readonly area: string;
  readonly isAbsent: boolean;
  /** Whether the worker left in the month before the first that is shown. */
  readonly hasLeft: boolean;
  readonly supervised: ReadonlySet<Month>;
}

const AREAS = ["EAST", "NWC", "SOUTH"] as const;
export const WORKER_HEADINGS = ["Worker", "Name", "Worker name", "Staff name", "Employee name", "Social worker"];
export const AREA_HEADINGS = ["Area", "Office", "Area/Office", "Locality"];
export const UNKNOWN = ["zz", "see file", "zz 1", "pending?", "qq 3"];
export const NOTES = [
  "Key: Y = supervision held",
  "Please return to the performance team",
  "* part-time",
  "Updated by the PSS team",
];
export const TOTALS = [
  "Total",
  "Totals",
  "Grand total",
  "% supervised",
  "No. of staff",
  "Team total",
  "Average",
  "Assessment total",
  "Percentage",
];
export const VACANCIES = ["Vacant", "VACANT POST", "Vacancy", "TBC", "Vacancy (agency cover)"];
const FIRST = ["Ada", "Bea", "Cal", "Dan", "Eve", "Flo", "Gus", "Hal", "Ivy", "Jo", "Kit", "Liv"];
const LAST = ["Archer", "Brook", "Carter", "Dale", "Ellis", "Frost", "Grange", "Holt", "Inman", "Jessop", "Keane"];
const ABSENCES = ["ML", "Maternity leave", "LTS", "Career break", "Secondment", "On mat leave", "Long-term sick"];
const NOT_HELD = ["", null, "N", "No", "DNA", "Cancelled", "Not held", "A/L", "Sick leave"] as const;
const DATE_STYLES = ["serial", "text", "short text", "yes", "tick", "initials", "word"] as const;

/** Whether something happens that happens in so many of a hundred sheets. */
export function chanceOf(random: Random, percent: number): boolean {
  return random.between(1, 100) <= percent;
}

/** A few workers by area. Somebody is always supervised in each month: of a month without an entry nothing is known. */
export function someWorkers(random: Random, months: readonly Month[], least = 3): OfficeWorker[] {
  const names = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
  const workers = random.sample(names, random.between(least, 14)).map((name, at): OfficeWorker => {
    const isAbsent = at > 0 && chanceOf(random, 10);
    const hasLeft = at > 0 && !isAbsent && chanceOf(random, 5);
    const isThere = !isAbsent && !hasLeft;
    const supervised = new Set(isThere ? months.filter(() => at === 0 || random.between(1, 3) > 1) : []);
    return { name, area: random.pick(AREAS), isAbsent, hasLeft, supervised };
  });
  return workers.sort((a, b) => a.area.localeCompare(b.area));
}

/** How all cells of a workbook are written. */
export function cellWriter(random: Random): (worker: OfficeWorker, at: Month) => CellValue {
  const style = random.pick(DATE_STYLES);
  return (worker, at) => {
    if (worker.hasLeft) return random.pick([null, "", "Left"]);
    if (worker.isAbsent) return random.pick(ABSENCES);
    if (!worker.supervised.has(at)) return random.pick(NOT_HELD);
    const day = random.between(firstDay(at), lastDay(at)) as Day;
    const short = `${day - firstDay(at) + 1}/${monthOfYear(at)}/${String(yearOf(at) % 100).padStart(2, "0")}`;
    switch (style) {
      case "serial":
        return day;
      case "text":
        return formatDay(day);
      case "short text":
        return short;
      case "yes":
        return random.pick(["Y", "Yes", "yes"]);
      case "tick":
        return "✓";
      case "initials":
        return `${short} JS`;
      case "word":
        return random.pick(["Held", "Done", "Completed"]);
    }
  };
}

/** How a worker's name is written on a sheet that shows `months`. */
export function writtenName({ name, hasLeft }: OfficeWorker, months: readonly Month[]): string {
  const [first] = months;
  if (!hasLeft || first === undefined) return name;
  return `${name} - LEFT ${formatDay((firstDay(after(first, -1)) + 9) as Day)}`;
}

/** Supervisions and staff in the city and each area. */
export function supervisionFigures(workers: readonly OfficeWorker[], month: Month): OfficeSheets["right"] {
  const staff = workers.filter(({ isAbsent, hasLeft }) => !isAbsent && !hasLeft);
  const supervised = staff.filter((worker) => worker.supervised.has(month));
  return [undefined, ...AREAS].flatMap((column) => {
    const isHere = ({ area }: OfficeWorker) => column === undefined || area === column;
    const at = column === undefined ? {} : { column };
    return [
      { row: "Total Staff", ...at, value: staff.filter(isHere).length },
      { row: "Supervisions", ...at, value: supervised.filter(isHere).length },
    ];
  });
}

/** A sheet of the open workbook whose rows are as long as its longest. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], merges: Grid["merges"] = []): Grid {
  const width = Math.max(...rows.map(({ length }) => length));
  const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
  return { source: { file: "", sheet: name }, top: 0, left: 0, values, date1904: false, merges };
}

/** A description to find a failing layout by. */
export function described(seed: number, month: Month, layout: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ seed, month: shortMonth(month), ...layout });
}
