import type { HostObject } from "./members";
import type { SheetModel, WorkbookModel } from "./model";

/** What the objects of the host share. */
export interface HostState {
  readonly workbook: WorkbookModel;
  readonly thisYear: number;
  readonly isReadOnly: boolean;
  /** Brings the formula results of a sheet, or of all, up to date. */
  calculate(sheet?: SheetModel): void;
  worksheet(sheet: SheetModel): HostObject;
}
