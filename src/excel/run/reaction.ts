/** What the add-in does when Excel refuses a batch. It hangs on the error's code and on nothing else of it. */
export type Reaction =
  /** Nothing of the batch was taken: wait until the person has left the cell, then send it again. */
  | "wait for the cell"
  /** Another workbook is in front: wait, then begin the write again. */
  | "wait for the front"
  /** The same, if a harmless act that needs the window fails too: older builds say it so. */
  | "ask whether behind"
  /** Where it was a read: read less at once. Else as below. */
  | "read in halves"
  /** Undo what was written, and tell the person. */
  | "undo";

const REACTIONS: Readonly<Partial<Record<string, Reaction>>> = {
  InvalidOperationInCellEditMode: "wait for the cell",
  InactiveWorkbook: "wait for the front",
  GeneralException: "ask whether behind",
  InvalidSelection: "ask whether behind",
  RequestPayloadSizeLimitExceeded: "read in halves",
  ResponsePayloadSizeLimitExceeded: "read in halves",
};

/** The code of an error of Excel; "" for any other. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === "string" ? code : "";
}

/** What is done about an error of Excel: undo, where nothing else is known of its code. */
export function reactionTo(error: unknown): Reaction {
  return REACTIONS[codeOf(error)] ?? "undo";
}
