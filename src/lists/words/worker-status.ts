import { isBlank, type CellValue } from "../../workbook/grid";
import { isAbsence } from "./absence";
import { LONGEST_WORDS, phraseReader } from "./phrases";
import { spellingKey } from "./spelling";

/** What a worker's status says; kept in a byte a row. */
export const WorkerStatus = { Present: 0, Absent: 1, NotUnderstood: 2, Left: 3 } as const;
export type WorkerStatus = (typeof WorkerStatus)[keyof typeof WorkerStatus];

const read = phraseReader<WorkerStatus>([
  {
    meaning: WorkerStatus.Left,
    is: ["left", "leaver", "has left", "not in post", "vacant"],
    has: ["left on", "leaver on"],
  },
  {
    meaning: WorkerStatus.Present,
    is: ["ok", "in", "yes", "y", "at work", "working", "returned", "none", "no", "n"],
    has: [
      "active",
      "in post",
      "current",
      "employed",
      "permanent",
      "perm",
      "agency",
      "full time",
      "part time",
      "present",
      "sick",
      "sickness",
      "A L",
      "annual leave",
      "training",
      "phased return",
      "back at work",
      "new starter",
      "cancelled",
      "postponed",
      "rescheduled",
      "rearranged",
      "rebooked",
    ],
  },
]);

const LEFT_ON = /^(?:has )?(?:left|leaver|leaving|leaves|resigned|retired|last day)\b[^\d]{0,15}(\d.*)$/i;

/** What follows "Left", "Leaving on" in a status that begins so and gives a day: "30/04/2017"; null for all others. */
export function leavingDay(status: string): string | null {
  return status.length > LONGEST_WORDS ? null : (LEFT_ON.exec(status.trim())?.[1] ?? null);
}

/** Absent for whole months, left or present by the status (a day of leaving is {@link leavingDay}'s); `absenceCodes` are spelling keys of the settings. */
export function readWorkerStatus(value: CellValue | undefined, absenceCodes: ReadonlySet<string>): WorkerStatus {
  if (isBlank(value)) return WorkerStatus.Present;
  if (typeof value !== "string" || value.length > LONGEST_WORDS) return WorkerStatus.NotUnderstood;
  if (isAbsence(value, absenceCodes)) return WorkerStatus.Absent;
  if (leavingDay(value) !== null) return WorkerStatus.Present;
  const key = spellingKey(value);
  // "-", "/" and the like say nothing.
  return key === "" ? WorkerStatus.Present : (read(key) ?? WorkerStatus.NotUnderstood);
}
