/** The closed vocabularies: what stands in such a cell is one of their meanings, or is not understood. */
export type VocabularyName =
  | "date"
  | "yes or no"
  | "seen"
  | "supervision"
  | "worker status"
  | "role"
  | "employment"
  | "area"
  | "team"
  | "team type"
  | "activity"
  | "allocation"
  | "case status"
  | "end date"
  | "legal status"
  | "sheet name"
  | "full-time equivalent"
  | "number of cases"
  | "month";

/** Which vocabulary a column's cells are read by, and the code that it holds where a cell is not understood. */
export interface Vocabulary {
  readonly name: VocabularyName;
  readonly notUnderstood: number;
  /** The code of each meaning that a person may give a word; absent where cells hold no words, or the settings tell. */
  readonly codes?: ReadonlyMap<string, number>;
}
