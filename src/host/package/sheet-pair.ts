import type { WorkbookPackage } from "./workbook-package";

/** A worksheet that is there, and the same one rendered as it should be. */
export interface SheetPair {
  readonly name: string;
  readonly into: WorkbookPackage;
  readonly path: string;
  readonly from: WorkbookPackage;
  readonly rendered: string;
  /** The rendered worksheet with the styles of the workbook. */
  readonly xml: string;
}
