import { LIST_DEFINITIONS } from "./catalogue";
import type { ListName } from "./list";

/** What a person chooses from to say what a sheet is: a list, and which headings are its columns. */
export interface ListChoice {
  readonly name: ListName;
  readonly columns: readonly { readonly name: string; readonly heading: string }[];
}

/** All lists with their columns; of columns that read one cell, the first. */
export const LIST_CHOICES: readonly ListChoice[] = LIST_DEFINITIONS.map(({ name, columns }) => ({
  name,
  columns: Object.entries(columns).flatMap(([column, { heading, again }]) =>
    again === true ? [] : [{ name: column, heading }],
  ),
}));
