/** What sheets held before a write, to be put back if it fails. */
export interface Snapshot {
  /** Queues putting back values and formulas. */
  queue(context: Excel.RequestContext): void;
}

/** Remembers the cells of existing sheets; one round trip, none where there is nothing to remember. */
export async function takeSnapshot(context: Excel.RequestContext, names: readonly string[]): Promise<Snapshot> {
  const held = names.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false);
    used.load("address,formulas");
    return { name, used };
  });
  if (held.length > 0) await context.sync();
  return {
    queue: ({ workbook }) => {
      for (const { name, used } of held) {
        if (used.isNullObject) continue;
        const address = used.address.split("!").at(-1) ?? "";
        const cells = used.formulas as (string | number | boolean)[][];
        workbook.worksheets.getItem(name).getRange(address).formulas = cells.map((row) => row.map(asItWas));
      }
    },
  };
}

/** Formulas come back as formulas, and text as text whatever it looks like. */
function asItWas(cell: string | number | boolean): string | number | boolean {
  return typeof cell === "string" && cell !== "" && !cell.startsWith("=") ? `'${cell}` : cell;
}
