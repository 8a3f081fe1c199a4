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
      `On the sheet “${sheet}” rows or columns were put into ${what} or taken out of it, so its cells cannot be told. Undo that; or, to keep the sheet as it is, copy it (right-click its tab, Move or Copy), delete the first one and build again.`,
    );
  }
}

/** Defined names of ours point to a sheet that is not. */
export class NamesElsewhere extends UserError {
  override readonly name = "NamesElsewhere";
  constructor(name: string, where: string) {
    super(
      `The name “${name}”, which the scorecard needs, stands for cells of the sheet “${where}”, which the add-in did not make. On the Formulas tab choose “Name Manager” and delete the names that begin with SC_ and point there, then try again.`,
    );
  }
}

/** Cells that the scorecard now needs hold something of a person's. */
export class CellInTheWay extends UserError {
  override readonly name = "CellInTheWay";
  constructor(sheet: string, cell: string) {
    super(
      `The scorecard needs more columns than it had, and cell ${cell} of the sheet “${sheet}” holds something else. Move it further to the right, then try again. Nothing was changed.`,
    );
  }
}

/** The sheet has to be laid out again for other areas, and files that its figures came from are not at hand. */
export class FilesNeeded extends UserError {
  override readonly name = "FilesNeeded";
  constructor(files: readonly string[]) {
    const named = files.map((file) => `“${file}”`).join(", ");
    super(
      `The areas of the settings have changed, so the scorecard has to be laid out and counted again. Add the files that its figures came from (${named}), then try again. Nothing was changed.`,
    );
  }
}

/** Something of a person's stands where a list of ours is going to reach. */
export class NoteInTheWay extends UserError {
  override readonly name = "NoteInTheWay";
  constructor(sheet: string, cell: string) {
    super(
      `Cell ${cell} of the sheet “${sheet}” holds something that somebody wrote there, and the list would be written over it. Move it to another sheet or to the right of the list, then try again. Nothing was changed.`,
    );
  }
}

/** Another pane writes in the same workbook. */
export class AnotherBuild extends UserError {
  override readonly name = "AnotherBuild";
  constructor() {
    super(
      "Somebody else, or another window, is writing the scorecard of this workbook now. Wait two minutes, then try again.",
    );
  }
}

/** A later version of the add-in was interrupted in the middle of a write, which this one does not know how to undo. */
export class NewerVersion extends UserError {
  override readonly name = "NewerVersion";
  constructor() {
    super(
      "A newer version of the add-in was writing the scorecard of this workbook when it was interrupted. Close Excel and open the workbook again, so that the newer version is loaded here too, then try again. Nothing was changed.",
    );
  }
}

/** Somebody changed what was going to be written over, after it had been read. Nothing is changed. */
export class ChangedMeanwhile extends UserError {
  override readonly name: string = "ChangedMeanwhile";
  constructor(sheet: string, cell: string | null) {
    super(
      `Somebody changed ${cell === null ? "" : `cell ${cell} of `}the sheet “${sheet}” while the scorecard was being written. What they did stands, and nothing else was changed. Try again when they have finished.`,
    );
  }
}

/** Words that somebody wrote in the moment of the writing are gone from the sheet, and are told. */
export class WordsOverwritten extends UserError {
  override readonly name = "WordsOverwritten";
  constructor(said: string) {
    super(
      `Somebody wrote into cells in the moment in which the scorecard was written, and Excel would not put that back. Choose “Refresh figures”, then write it there again: ${said}`,
    );
  }
}

/** A write failed, and so did putting back. Nothing is lost: the journal in the workbook tells how it was. */
export class HalfDone extends UserError {
  override readonly name = "HalfDone";
  constructor() {
    super(
      "Excel stopped in the middle of the writing and would not put back what was there. Nothing is lost: choose “Refresh figures” or “Build scorecard”, which first puts everything back.",
    );
  }
}

/** A write of before was not finished, and what is asked for changes nothing. */
export class Unfinished extends UserError {
  override readonly name = "Unfinished";
  constructor() {
    super(
      "The last build of the scorecard was interrupted, so its figures may be out of step. Choose “Refresh figures”, which puts that right.",
    );
  }
}

const AGAIN = "Wait a moment, then try again.";
const PROTECTED =
  "Excel does not allow the change: the workbook or a sheet is protected, or opened for reading only. Take off the protection, or save a copy that you can edit, and try again.";
const TOO_BIG =
  "There is more on a sheet than Excel hands over at once. Delete what is not needed far below or right of the lists, then try again.";
const TOO_OLD =
  "This Excel is too old for a part of the add-in. Update Office (File, Account, Update Options), or use Excel on the web.";
const OTHER_CELLS =
  "Cells of the scorecard's sheets are merged, filtered or part of a table that somebody put there, so Excel does not let them be written. Undo that on the sheet, then try again.";
const CHANGED = "A sheet was renamed, moved or deleted while the scorecard was being written. Try again.";

const UNKNOWN = `Excel could not make the change. ${AGAIN} If it stays like this, save the workbook first, then ask whoever looks after the add-in.`;

/** What a person is told of each code that Microsoft documents for Excel. */
const SENTENCES: Readonly<Partial<Record<string, string>>> = {
  AccessDenied: PROTECTED,
  ActivityLimitReached: `Excel has too much to do just now. ${AGAIN}`,
  ApiNotAvailable: TOO_OLD,
  ApiNotFound: TOO_OLD,
  BadPassword: PROTECTED,
  Conflict: `Somebody else changed the same cells at the same time. ${AGAIN}`,
  ContentLengthRequired: `The connection to Excel was interrupted. ${AGAIN}`,
  EmptyChartSeries: "A chart has nothing to draw. The figures are not touched by that; try again.",
  FilteredRangeConflict: OTHER_CELLS,
  FormulaLengthExceedsLimit:
    "A formula became longer than Excel allows. Shorten the names of areas in the settings, then try again.",
  GeneralException: `Excel could not make the change, and does not say why. ${AGAIN} If it stays like this, save the workbook first.`,
  InactiveWorkbook: "Another workbook is in front. Bring this workbook to the front, then try again.",
  InsertDeleteConflict: OTHER_CELLS,
  InvalidArgument: "Excel refused a value. Check the names of areas and teams in the settings, then try again.",
  InvalidBinding: CHANGED,
  InvalidOperation:
    "Excel does not allow this on one of the sheets as it is now. If a sheet is hidden, show it, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Finish typing in the cell (press Enter), then try again.",
  InvalidReference: CHANGED,
  InvalidRequest: `Excel could not read what it was asked. ${AGAIN}`,
  InvalidSelection: "Select a single cell, then try again.",
  ItemAlreadyExists:
    "A sheet, table or name of the same name was added while the scorecard was being written. Try again.",
  ItemNotFound: CHANGED,
  MergedRangeConflict: OTHER_CELLS,
  NonBlankCellOffSheet:
    "Cells at the end of a sheet hold something, so nothing can be moved down. Clear them, then try again.",
  NotImplemented: TOO_OLD,
  OperationCellsExceedLimit: TOO_BIG,
  PivotTableRangeConflict: OTHER_CELLS,
  RangeExceedsLimit: TOO_BIG,
  RefreshWorkbookLinksBlocked: "Links to other workbooks are blocked. Allow them on the Data tab, then try again.",
  RequestAborted: "Excel stopped the work half way. Try again.",
  RequestPayloadSizeLimitExceeded: TOO_BIG,
  ResponsePayloadSizeLimitExceeded: TOO_BIG,
  ServiceNotAvailable: `Excel's service cannot be reached. Check the connection to the network. ${AGAIN}`,
  Unauthenticated: "Excel asks you to sign in again. Sign in (top right), then try again.",
  UnsupportedFeature: TOO_OLD,
  UnsupportedOperation:
    "Excel does not allow this in the workbook as it is now, for instance while it is shared in the old way. Stop sharing it (Review tab), then try again.",
  UnsupportedSheet: "A chart or a macro sheet is in front. Choose an ordinary sheet, then try again.",
};

/** What a person is told of an error of Excel: what happened and what to do; never the raw error. */
export function inPlainWords(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code } = (error ?? {}) as { code?: string };
  return SENTENCES[code ?? ""] ?? UNKNOWN;
}
