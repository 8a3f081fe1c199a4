import type { CellValue } from "../../workbook/grid";

const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+/i;
/** "(Ag)", "(Agency)", "(p/t)", "[ASYE]": what stands in brackets behind a name says how someone is employed. */
const BRACKETS = /[([][^)\]]{0,40}[)\]]/g;
/** " - Agency", " - ASYE", " - Senior Practitioner": the same behind a dash. */
const BEHIND_DASH =
  /\s+[-–—]\s*(?:agency|ag|asye|nqsw|sw|ssw|sp|atm|tm|dtm|locum|perm(?:anent)?|team manager|social worker|senior (?:practitioner|social worker)|student|ft|pt|f\/t|p\/t|covering .*|acting.*|\d(?:\.\d+)?\s*(?:fte|wte)?)\s*$/i;
const MARKS = /[*†#]+/g;

/** How a worker's name was left: the name, and what a leaver's cell says besides. */
export interface WorkerName {
  /** "Jane Smith", whatever the order and what stands around it. */
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

/** A worker's cell as one name, for the same person on other sheets. "SMITH, Jane" and "Ms Jane Smith (Ag)" are "Jane Smith". */
export function workerName(cell: string): WorkerName {
  const leaver =
    cell.length > 200 ? null : (LEFT.map((pattern) => pattern.exec(cell)).find((each) => each !== null) ?? null);
  const written = (leaver?.[1] ?? cell).trim();
  const bare = written
    .replace(BRACKETS, " ")
    .replace(MARKS, " ")
    .replace(BEHIND_DASH, "")
    .replace(TITLES, "")
    .replace(/\s+/g, " ")
    .trim();
  const name = bare === "" ? written : bare;
  const parts = name.split(",").map((part) => part.trim());
  const [surname = "", first = ""] = parts;
  const isReversed = parts.length === 2 && surname !== "" && first !== "" && !/\d/.test(name);
  return {
    name: isReversed ? `${first.replace(TITLES, "")} ${surname}` : name,
    left: leaver === null ? null : (leaver[2] ?? "").replace(/[()]/g, "").trim(),
  };
}

/** {@link workerName} of each different cell once; cells that are no text stay as they are. */
export function rememberedNames(): (cell: CellValue | undefined) => WorkerName | null {
  const known = new Map<string, WorkerName>();
  return (cell) => {
    if (typeof cell !== "string" || cell.trim() === "") return null;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const name = workerName(cell);
    known.set(cell, name);
    return name;
  };
}
