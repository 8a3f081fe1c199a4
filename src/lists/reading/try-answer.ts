import { Choice } from "../columns";
import { LIST_DEFINITIONS } from "../catalogue";
import type { List, ListName } from "../list";
import { NO_AREA, TEAM_TYPES, type AreaBook, type TeamType } from "../words/areas";
import { MEANINGS } from "../words/meanings";
import type { CellQuestion } from "./questions";
import type { Lists } from "./read-lists";
import type { Stands } from "./unknown-words";

/** An answer to a question: what a word means, or where a team belongs. */
export type PossibleAnswer =
  | { readonly kind: "word"; readonly means: string }
  | { readonly kind: "place"; readonly area: string; readonly type: TeamType | null };

/** The answers that tell whether a question matters, the likeliest first: every meaning, or a place of each sort. */
export function possibleAnswers(question: CellQuestion, areas: AreaBook): PossibleAnswer[] {
  const names = areas.areas.map(({ name }) => name);
  const meant = (means: readonly string[]) => means.map((each): PossibleAnswer => ({ kind: "word", means: each }));
  switch (question.kind) {
    case "word":
      return meant(question.means);
    case "team":
      return places(question.areas, question.types);
    case "name":
      if (question.of === "team") return places(names, TEAM_TYPES);
      return meant(question.of === "area" ? names : MEANINGS[question.of]);
  }
}

/** Each type once, with one area after the other. */
function places(areas: readonly string[], types: readonly TeamType[]): PossibleAnswer[] {
  return types.map((type, at) => ({ kind: "place", area: areas[at % areas.length] ?? "", type }));
}

/** The lists as they would be read with a question answered; lists without its cells are the same objects. */
export function withAnswer(lists: Lists, { stands }: CellQuestion, answer: PossibleAnswer, areas: AreaBook): Lists {
  const changed = new Map<ListName, List>(lists);
  for (const each of stands) {
    const list = changed.get(each.list);
    if (list !== undefined) changed.set(each.list, answered(list, each, answer, areas));
  }
  return changed;
}

function answered(list: List, { under, rows }: Stands, answer: PossibleAnswer, areas: AreaBook): List {
  if (answer.kind === "place" || under.kind === "place") return placed(list, rows, answer, areas);
  const definition = LIST_DEFINITIONS.find(({ name }) => name === list.name);
  if (under.kind === "month") {
    const mark = definition?.months?.codes?.get(answer.means);
    if (mark === undefined) return list;
    return { ...list, months: list.months.with(under.month, rows, mark) };
  }
  const code = definition?.columns[under.column]?.vocabulary?.codes?.get(answer.means);
  const column = list.columns[under.column];
  if (code === undefined || column === undefined) return list;
  const copy = column.slice();
  for (const row of rows) copy[row] = code;
  return { ...list, columns: { ...list.columns, [under.column]: copy } };
}

/** Rows put in an area or type where they have none. */
function placed(list: List, rows: readonly number[], answer: PossibleAnswer, areas: AreaBook): List {
  const area = areas.areaNamed(answer.kind === "place" ? answer.area : answer.means);
  const type = answer.kind === "place" ? answer.type : TEAM_TYPES.find((each) => each === answer.means);
  const copy = { area: list.area.slice(), teamType: list.teamType.slice() };
  for (const row of rows) {
    if (copy.area[row] === NO_AREA && area !== NO_AREA) copy.area[row] = area;
    if (copy.teamType[row] === Choice.Unknown && type) copy.teamType[row] = TEAM_TYPES.indexOf(type);
  }
  return { ...list, ...copy };
}
