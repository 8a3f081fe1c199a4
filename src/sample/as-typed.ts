import { dateOf, type Day } from "../calendar/day";
import type { WordAnswer } from "../lists/words/answers";
import type { CellValue } from "../workbook/grid";
import type { Random } from "./random";

/** About one cell in so many is typed in a way of its own. */
const ONE_IN = 6;

function nowAndThen(hand: Random): boolean {
  return hand.between(1, ONE_IN) === 1;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day of supervision as people write it under its month. */
export function heldAsTyped(hand: Random, on: Day): CellValue {
  if (!nowAndThen(hand)) return on;
  const { year, month, day } = dateOf(on);
  const name = MONTH_NAMES[month - 1] ?? "";
  // Serial 1 was a Sunday.
  const weekday = WEEKDAYS[(on + 6) % 7] ?? "";
  return hand.pick<CellValue>([
    `${day}/${month}`,
    `${day}.${month}`,
    `${day} ${name}`,
    `${weekday} ${day} ${name}`,
    `${day}/${month}/${year} JS`,
    `Y (${day}/${month})`,
    `✓ ${day}/${month}`,
    `1:1 ${day}/${month}`,
    hand.pick(["Done", "Held", "Completed", "Group session"]),
  ]);
}

/** A month without supervision as people write it. */
export function notHeldAsTyped(hand: Random, cell: CellValue): CellValue {
  return nowAndThen(hand) ? hand.pick(["Booked 28th", "Cancelled", "DNA", "Not due", "Induction week"]) : cell;
}

/** What stands under each month of those who were away all year. */
export const AWAY = ["On mat leave", "L/T sick", "Secondment to Cafcass", "Career break"] as const;

/** A share of a full-time post as people write it. */
export function fteAsTyped(hand: Random, fte: number): CellValue {
  if (!nowAndThen(hand)) return fte;
  switch (fte) {
    case 1:
      return hand.pick<CellValue>(["FT", 37, "1.0 FTE"]);
    case 0.8:
      return hand.pick(["0.8 FTE", "80%", "29.6 hrs"]);
    case 0.6:
      return hand.pick(["PT 0.6", "60%", "22.2 hrs"]);
    default:
      return fte;
  }
}

/** Who employs a worker, as people write it. */
export function employmentAsTyped(hand: Random, employment: "Permanent" | "Agency"): string {
  if (!nowAndThen(hand)) return employment;
  return employment === "Agency"
    ? hand.pick(["Agency via Comensura", "Locum", "Ag", "Via recruiter"])
    : hand.pick(["Perm", "Permanent - full time", "FTC", "Perm PT"]);
}

/** A role as people write it. */
export function roleAsTyped(hand: Random, role: string): string {
  if (!nowAndThen(hand)) return role;
  switch (role) {
    case "Social worker":
      return hand.pick(["Social Worker (Level 3)", "SW Grade 9", "Locum SW"]);
    case "Senior practitioner":
      return hand.pick(["Snr Practitioner", "Practice Lead"]);
    case "Deputy team manager":
      return "Asst Team Manager";
    default:
      return role;
  }
}

/** What the analyst of the invented council has answered: words that nobody could know. */
export const SAMPLE_WORDS: readonly WordAnswer[] = [
  { vocabulary: "supervision", word: "Group session", means: "Supervision held" },
  { vocabulary: "supervision", word: "Induction week", means: "Not held" },
  { vocabulary: "role", word: "Practice Lead", means: "Senior practitioner" },
  { vocabulary: "employment", word: "Via recruiter", means: "Agency" },
];
