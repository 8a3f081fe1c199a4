import type { caseloads } from "../../lists/caseloads";
import { Choice } from "../../lists/columns";
import type { List } from "../../lists/list";
import { OTHER_ROLE } from "../../lists/post-role";
import { Answer } from "../../lists/words/yes-no";

/**
 * Whether each row's worker is a qualified social worker: by the column that says so, and on sheets without one by the
 * role, where social workers, senior practitioners and team managers are.
 */
export function qualifiedWorkers({ columns: { qualified, role }, parts }: List<typeof caseloads.columns>): Uint8Array {
  const all = parts.every(({ columnAt }) => columnAt.has("qualified"));
  if (all) return qualified;
  const found = qualified.slice();
  for (const { start, sheetRows, columnAt } of parts) {
    if (columnAt.has("qualified")) continue;
    for (let row = start; row < start + sheetRows.length; row++) found[row] = byRole(role[row] ?? Choice.Blank);
  }
  return found;
}

function byRole(role: number): Answer {
  if (role === Choice.Blank) return Answer.Blank;
  if (role === Choice.Unknown) return Answer.Unreadable;
  return role < OTHER_ROLE ? Answer.Yes : Answer.No;
}
