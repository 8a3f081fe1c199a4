/** An error for the person: its message says what happened, where, and what to do next. All of ours extend it. */
export class UserError extends Error {
  override readonly name: string = "UserError";
}
