import { day, id, weakly } from "./columns";

/** The columns that every list of workers has alike. */
export const workerId = id("Worker ID", "Staff ID", "Employee number", "Employee ID", "Payroll number", "Staff number");

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
  day(
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
