import type { ColumnMapping, ColumnMappings } from "../lists/reading/column-mapping";

/** The key of the mappings among the workbook's settings. They hold which list and which headings; no name and no ID. */
const KEY = "Scorecard.Rulings";

/** What people said of sheets in this workbook before. What cannot be read counts as nothing said. */
export async function rememberedMappings(): Promise<Map<string, ColumnMapping>> {
  return Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load("value");
    await context.sync();
    if (setting.isNullObject) return new Map<string, ColumnMapping>();
    try {
      return new Map(Object.entries(JSON.parse(String(setting.value)) as Record<string, ColumnMapping>));
    } catch {
      return new Map<string, ColumnMapping>();
    }
  });
}

/** Keeps what people said with the workbook. */
export async function rememberMappings(mappings: ColumnMappings): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.settings.add(KEY, JSON.stringify(Object.fromEntries(mappings)));
    await context.sync();
  });
}
