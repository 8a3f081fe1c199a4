import { longMonth } from "../calendar/month";
import { displayText } from "../scorecard/display";
import type { Scorecard } from "../scorecard/make-scorecard";

/** The table that the command prints: a line an indicator, then the issues of each list. */
export function summary({ month, figures, issues }: Scorecard): string {
  const head = ["", "Indicator", "Previous", longMonth(month), "Target", "Rating", "Trend"];
  const rows = figures.map(({ indicator, previous, rated, settings, ratings, trend }) => [
    String(indicator.number),
    indicator.shortTitle,
    previous.text,
    rated.cells[1]?.text ?? "",
    settings.target === null ? "–" : displayText(settings.target, rated.row.format),
    ratings[1] ?? "",
    trend,
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 0 || (column >= 2 && column <= 4) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  ").trimEnd();
  const notes = figures.flatMap(({ indicator, notes: own }) => own.map((note) => `${String(indicator.number)}: ${note}`));
  const counts = new Map<string, number>();
  for (const { list } of issues) counts.set(list, (counts.get(list) ?? 0) + 1);
  const issueLines = issues.length === 0 ? ["Data issues: none"] : [`Data issues: ${String(issues.length)}`, ...[...counts].map(([list, count]) => `  ${list}: ${String(count)}`)];
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line), ...(notes.length === 0 ? [] : ["", ...notes]), "", ...issueLines].join("\n");
}
