import { UserError } from "../workbook/user-error";
import { openCell } from "./open-cell";
import { readOwnSheets } from "./read/own-sheets";

/** Brings our settings sheet to the front, whatever it is called in this workbook. Throws a UserError where there is none. */
export async function openSettings(): Promise<void> {
  const settings = await Excel.run(async (context) => (await readOwnSheets(context)).own.get("settings"));
  if (settings === undefined)
    throw new UserError(
      "This workbook has no settings yet: they are made with the first scorecard. Choose “Build scorecard”.",
    );
  await openCell(settings.name, "A1");
}
