import type { Place } from "../lists/reading/issues";
import { isOfCells } from "../lists/reading/questions";
import type { AskedQuestion } from "./question-effects";

/** Where a question stands first; without a sheet for one about a return, with nothing for one that came from this workbook. */
export function placeOf(question: AskedQuestion): Place {
  if (question.kind === "return") return { file: question.file, sheet: "", cell: "" };
  if (isOfCells(question)) return question.place;
  const { file, sheet } = question.kind === "sheet" ? question.source : question.sheets[0];
  return { file, sheet, cell: "" };
}
