import type { DataIssue } from "../lists/reading/issues";
import { UserError } from "../workbook/user-error";
import type { SettingsGrid } from "./settings-grid";
import { SETTINGS_TABLES, type SettingsTable, type SettingsTableKey } from "./settings-tables";

/** It cannot be told which areas there are. */
class NoAreaNames extends UserError {
  override readonly name = "NoAreaNames";
  constructor(sheet: string) {
    super(
      `“${sheet}” has no heading “Area”, so that it cannot be told which areas there are. Type “Area” above the names of the areas, and build again.`,
    );
  }
}

/** A sheet with so many of the tables is one that was made here, and a table that it lacks was taken away. */
const MOST = 5;
/** Sheets of earlier versions do not have these. */
const NEWER: readonly SettingsTableKey[] = ["words", "completeFrom", "exceptions", "limits"];

/**
 * What is said of headings that a person renamed, cleared or took away. Throws {@link NoAreaNames}, for the columns of the
 * scorecard hang on them.
 */
export function headingIssues(
  { problems, missing }: Pick<SettingsGrid, "problems" | "missing">,
  sheet: string,
): Pick<DataIssue, "cell" | "problem" | "done">[] {
  const isOfOurs = Object.keys(SETTINGS_TABLES).length - missing.length >= MOST;
  const lost = isOfOurs ? missing.filter((key) => !NEWER.includes(key)) : [];
  const hasNoNames = problems.some((each) => each.heading === "Area" && each.instead === null);
  if (hasNoNames || lost.includes("areas")) throw new NoAreaNames(sheet);
  return [
    ...problems.map(({ heading, cell, instead, table }) =>
      instead === null
        ? {
            cell,
            problem: `The table of ${SETTINGS_TABLES[table].of} has no heading “${heading}”.`,
            done: `Nothing is read for it, and no usual value stands in. Type “${heading}” above its column.`,
          }
        : {
            cell,
            problem: `${instead === "" ? "Nothing" : `“${instead}”`} stands where the heading “${heading}” is expected.`,
            done: `The column is read as “${heading}”. Type “${heading}” here, or move the column away if it is another.`,
          },
    ),
    ...lost.map((key) => {
      const { of, headings }: SettingsTable = SETTINGS_TABLES[key];
      return {
        cell: "",
        problem: `The settings have no table of ${of} any more.`,
        done: `The usual ones are used where there are any. Type its headings in a row to have it back: ${headings.join(", ")}.`,
      };
    }),
  ];
}
