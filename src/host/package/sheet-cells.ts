import { parseRange } from "../../workbook/addresses";
import { attribute, elementsIn, textOf, type Element } from "./xml";

/** A row of a worksheet's part and its cells by zero-based column. */
export interface RowElement {
  readonly element: Element;
  readonly cells: ReadonlyMap<number, { readonly text: string; readonly tag: string }>;
}

/** The rows of a worksheet's data by zero-based number. Rows and cells without an address follow the one before them. */
export function rowsOf(xml: string, data: Element): Map<number, RowElement> {
  const rows = new Map<number, RowElement>();
  let row = -1;
  for (const element of elementsIn(xml, data.inner)) {
    const number = attribute(element.tag, "r");
    row = number === null ? row + 1 : Number(number) - 1;
    const cells = new Map<number, { text: string; tag: string }>();
    let column = -1;
    for (const cell of elementsIn(xml, element.inner)) {
      const address = attribute(cell.tag, "r");
      column = (address === null ? undefined : parseRange(address)?.left) ?? column + 1;
      cells.set(column, { text: textOf(xml, cell), tag: cell.tag });
    }
    rows.set(row, { element, cells });
  }
  return rows;
}
