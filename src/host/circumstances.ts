export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** What Excel may or may not do while the add-in runs: tests turn these at any time, on `ExcelHost.circumstances`. */
export interface Circumstances {
  /**
   * Under "Manual" nothing is calculated until application, sheet or range is asked to; what is written meanwhile shows 0.
   * (Excel calculates a formula once as it is entered; the stand-in does not, so that nobody relies on it.)
   */
  calculationMode: CalculationMode;
  /**
   * Another workbook has the focus. Older builds answer what needs the window with GeneralException and what needs the
   * selection with InvalidSelection, newer ones both with InactiveWorkbook.
   */
  otherWorkbookInFront: "no" | "older build" | "newer build";
  /** What a person has selected: only cells are a range. */
  selected: "cells" | "chart" | "several ranges";
  /** A chart sheet is in front, which is no worksheet. */
  isChartSheetInFront: boolean;
}

export function usualCircumstances(): Circumstances {
  return { calculationMode: "Automatic", otherWorkbookInFront: "no", selected: "cells", isChartSheetInFront: false };
}
