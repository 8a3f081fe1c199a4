/**
 * What Excel does that code of ours still relies on it not doing. Each is off until that code is mended, then it goes on
 * and its switch goes.
 */
export interface Strictness {
  /**
   * `sheet.tables.add("A1:C9")` puts the table on the sheet in front, not on `sheet`: an address without a sheet's name
   * means the active one. Source: learn.microsoft.com, Excel.TableCollection.add (the address determines the worksheet).
   */
  readonly bareTableAddressIsActiveSheet: boolean;
}

export const LENIENT: Strictness = { bareTableAddressIsActiveSheet: false };
export const STRICT: Strictness = { bareTableAddressIsActiveSheet: true };
