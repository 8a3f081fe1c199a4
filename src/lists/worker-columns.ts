import { day, id, weakly, words } from "./columns";
import { endDay } from "./end-day";
import { codesOf } from "./words/meanings";
import { WorkerStatus, readWorkerStatus } from "./words/worker-status";

/** The columns that every list of workers has alike. */
export const workerId = id("Worker ID", "Staff ID", "Employee number", "Employee ID", "Payroll number", "Staff number");

/** What the column of a worker's status holds, and the words that people can be asked about. */
export const WORKER_STATUS_WORDS = {
  name: "worker status",
  notUnderstood: WorkerStatus.NotUnderstood,
  absent: WorkerStatus.Present,
  codes: codesOf<"worker status">({
    "At work": WorkerStatus.Present,
    "Absent all month": WorkerStatus.Absent,
    Left: WorkerStatus.Left,
  }),
} as const;

const statuses = words(
  WORKER_STATUS_WORDS,
  (value, { absenceCodes }) => readWorkerStatus(value, absenceCodes),
  "Worker status",
  "Leave status",
  "Current status",
);

/** Whether a worker is there, absent or gone, on a list of posts; beside "Employment" a column "Status" is this one. */
export const workerStatus = weakly(statuses, "Status");

/** The day on which a worker began in post. */
export const startedInPost = day(
  "Start date",
  "Started",
  "Date started",
  "Start",
  "Date of joining",
  "Joined",
  "Commenced",
  "Date commenced",
  "Commencement date",
  "Start date in post",
  "Post start date",
  "Service start date",
);

/** The day on which a worker left the post. */
export const leftPost = weakly(
  endDay(
    "Leave date",
    "Leaving date",
    "Left",
    "Date left",
    "Leaver date",
    "End date",
    "Date of leaving",
    "Finish date",
    "Last day",
    "Last working day",
    "Termination date",
  ),
  "Leaver",
  "Contract end date",
);
