import type { CellValue } from "../../workbook/grid";
import { personKey } from "../words/person-key";

/** A worker's cell: the name as it was first written, and what a leaver's cell says besides. */
export interface WorkerName {
  readonly name: string;
  /** What stands after "left", "leaver" in the cell; null where it does not say so. */
  readonly left: string | null;
}

/** Behind a sign or in brackets, in capitals, or with a date: "Leaver" alone may be a surname. */
const LEFT = [
  /^(.*?[^\s\-–—(:,/])\s*[-–—(:,/]+\s*(?:has |now )?(?:left|leaver|leavers|leaving|resigned|retired|moved on|finished)\b[\s:.)]*(.*)$/i,
  /^(.*[a-z].*?)\s+(?:LEFT|LEAVER|LEAVING|RESIGNED|RETIRED)\b[\s:.)]*(.*)$/,
  /^(.*?\S)\s+(?:left|leaving|leaves)\s+(?:on\s+)?(\d.*)$/i,
];

const LONGEST = 200;

/** The name without what it says of leaving. */
function partLeaver(cell: string): WorkerName {
  const leaver =
    cell.length > LONGEST ? null : (LEFT.map((pattern) => pattern.exec(cell)).find((each) => each !== null) ?? null);
  return {
    name: (leaver?.[1] ?? cell).trim(),
    left: leaver === null ? null : (leaver[2] ?? "").replace(/[()]/g, "").trim(),
  };
}

/**
 * Reads workers' cells so that all spellings of one name ("SMITH, Jane", "Ms Jane Smith (Ag)") are the one first met,
 * for all lists of a scorecard. Each different cell is looked at once; null for cells that are no text.
 */
export function workerNames(): (cell: CellValue | undefined) => WorkerName | null {
  const known = new Map<string, WorkerName>();
  const first = new Map<string, string>();
  return (cell) => {
    if (typeof cell !== "string" || cell.trim() === "") return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const { name, left } = partLeaver(cell);
    const key = personKey(name);
    const written = key === "" ? name : (first.get(key) ?? name);
    if (key !== "" && !first.has(key)) first.set(key, name);
    const worker = { name: written, left };
    known.set(cell, worker);
    return worker;
  };
}
