/** A sentence of a commentary that may give away what its table withholds. */
export interface CommentaryDoubt {
  readonly indicator: number;
  readonly sentence: string;
  /** The numbers and areas in it that the table does not show, as they stand there. */
  readonly finds: readonly string[];
}

/** What a person says of a sentence in doubt: it is published as it is, or taken out of the copy. */
export type CommentaryAnswer = "leave" | "take out";

/** By {@link doubtKey}. */
export type CommentaryAnswers = ReadonlyMap<string, CommentaryAnswer>;

export function doubtKey({ indicator, sentence }: Pick<CommentaryDoubt, "indicator" | "sentence">): string {
  return `${indicator}|${sentence}`;
}
