import { UserError } from "../../workbook/user-error";

/** A sheet that would be written is protected. The message says what to do. */
export class ProtectedSheet extends UserError {
  override readonly name = "ProtectedSheet";
  constructor(readonly sheet: string) {
    super(`The sheet “${sheet}” is protected. On the Review tab choose “Unprotect Sheet”, then try again.`);
  }
}

/** The workbook cannot be changed. */
export class ReadOnlyWorkbook extends UserError {
  override readonly name = "ReadOnlyWorkbook";
  constructor() {
    super(
      "This workbook is open for reading only. Choose “Edit workbook”, or save a copy (File, Save a copy) and build there.",
    );
  }
}

/** A sheet has to be added and the workbook's structure is protected. */
export class ProtectedWorkbook extends UserError {
  override readonly name = "ProtectedWorkbook";
  constructor() {
    super(
      "The structure of this workbook is protected, so no sheet can be added. On the Review tab choose “Protect Workbook” to take the protection off, then try again.",
    );
  }
}

/** A block of the scorecard is not as a build makes it, so that figures would go into the wrong cells. */
export class TakenApart extends UserError {
  override readonly name = "TakenApart";
  constructor(sheet: string, what: string) {
    super(
      `On the sheet “${sheet}” rows or columns were put into ${what} or taken out of it, so its cells cannot be told. Undo that, or rename the sheet to keep it and build a new one.`,
    );
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "A cell is being edited. Finish typing in the cell (press Enter), then try again.",
  AccessDenied:
    "Excel does not allow the change: the workbook or a sheet is protected, or opened for reading only. Take off the protection, or save a copy that you can edit, and try again.",
  ItemNotFound: "A sheet was renamed or deleted while the scorecard was being built. Try again.",
  RequestAborted: "Excel stopped the work half way. Try again.",
};

/** What a person is told of an error of Excel: what happened and what to do; never the raw error. */
export function inPlainWords(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code } = error as { code?: string };
  if (code !== undefined) {
    return SENTENCES[code] ?? "Excel could not make the change. Save the workbook, close and open it, and try again.";
  }
  return "Something went wrong. Save the workbook, close and open it, and try again.";
}
