import type { Circumstances } from "./circumstances";
import type { Recalculation } from "./formula-engine";
import type { HostObject } from "./members";
import type { SheetModel, WorkbookModel } from "./model";

/** What the objects of the host share. */
export interface HostState {
  readonly workbook: WorkbookModel;
  readonly thisYear: number;
  readonly isReadOnly: boolean;
  readonly circumstances: Circumstances;
  /** Brings the formula results of a sheet, or of all, up to date, if Excel calculates by itself. */
  calculate(sheet?: SheetModel): void;
  /** Calculates because it was asked to, whatever the mode. */
  recalculate(what: Recalculation): void;
  worksheet(sheet: SheetModel): HostObject;
}
