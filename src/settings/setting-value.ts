import {
  allKnown,
  calculation,
  comparison,
  number,
  reference,
  when,
  word,
  type Expression,
} from "../workbook/expressions";

/** The cell of a setting. */
export type SettingCell = "setting";

/** Nought is added, so that a looked-up cell is a number to every program that evaluates the formula. */
const typed = calculation(reference<SettingCell>("setting"), "+", number(0));
const nothing = word("");

/** A number of the settings as it is meant: a percentage typed as 85 is 85%. "" where there is none. */
export function settingNumber(isPercent: boolean): Expression<SettingCell, ""> {
  const hundredth = calculation(typed, "/", number(100));
  return when(
    allKnown<SettingCell>("setting"),
    isPercent ? when(comparison(typed, ">", number(1)), hundredth, typed) : typed,
    nothing,
  );
}

/** An area's population: a number above nought; "" where there is none. */
export function settingPopulation(): Expression<SettingCell, ""> {
  return when(allKnown<SettingCell>("setting"), when(comparison(typed, ">", number(0)), typed, nothing), nothing);
}
