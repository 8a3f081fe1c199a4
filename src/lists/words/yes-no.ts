import type { CellValue } from "../../workbook/grid";
import { cellKey, spellings } from "./spelling";

/** How a yes/no cell reads. Small integers, kept in a byte a row. */
export const Answer = { Blank: 0, Yes: 1, No: 2, NotApplicable: 3, Unreadable: 4, NoColumn: 5 } as const;
export type Answer = (typeof Answer)[keyof typeof Answer];

const ANSWERS = spellings<Answer>([
  [Answer.Yes, "yes", "y", "true", "1", "✓", "✔"],
  [Answer.No, "no", "n", "false", "0", "x"],
  [Answer.NotApplicable, "n/a", "na", "not applicable", "unborn", "not required"],
]);

/** Yes/No/Y/N/✓/1/0/TRUE/FALSE, "N/A" or "Unborn", blank; anything else is unreadable. */
export function readAnswer(value: CellValue | undefined): Answer {
  if (value === true || value === 1) return Answer.Yes;
  if (value === false || value === 0) return Answer.No;
  const key = cellKey(value);
  if (key === "")
    return value === null || value === undefined || String(value).trim() === "" ? Answer.Blank : Answer.Unreadable;
  return ANSWERS.get(key) ?? Answer.Unreadable;
}
