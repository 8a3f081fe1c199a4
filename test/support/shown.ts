import type { CellValue } from "../../src/workbook/grid";

/** What Excel shows of a value under one of the number formats that the scorecard uses. */
export function shown(value: CellValue, format: string | undefined): string {
  if (typeof value !== "number") return String(value ?? "");
  const percent = /^0(\.0+)?%$/.exec(format ?? "");
  if (percent) {
    const decimals = Math.max(0, (percent[1]?.length ?? 1) - 1);
    return `${(value * 100).toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals, roundingMode: "halfExpand" })}%`;
  }
  return value.toLocaleString("en-GB", { maximumFractionDigits: 0, useGrouping: format === "#,##0" });
}
