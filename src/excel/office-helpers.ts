/** What is used of `@microsoft/office-js-helpers`, which is archived: two things in it are sound. */
interface Helpers {
  readonly Utilities: { readonly host: string; readonly platform: string | null };
  readonly ExcelUtilities: {
    forceCreateSheet(workbook: Excel.Workbook, name: string, clearOnly: boolean): Promise<Excel.Worksheet>;
  };
}

async function helpers(): Promise<Helpers> {
  const loaded = (await import("@microsoft/office-js-helpers")) as unknown as Helpers & { default?: Helpers };
  return loaded.default ?? loaded;
}

/**
 * Makes a sheet that does not exist yet; two round trips. Only for the first creation: an existing sheet would be
 * cleared, and the library's own default would delete and rename sheets.
 */
export async function createSheet(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const { ExcelUtilities } = await helpers();
  return ExcelUtilities.forceCreateSheet(workbook, name, true);
}

/** "Excel on OFFICE_ONLINE": for the pane's About line. */
export async function hostLine(): Promise<string> {
  const { Utilities } = await helpers();
  return Utilities.platform === null ? Utilities.host : `${Utilities.host} on ${Utilities.platform}`;
}
