/** Brings a sheet to the front and selects a cell or range of it. Throws ItemNotFound where the sheet is gone. */
export async function openCell(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
