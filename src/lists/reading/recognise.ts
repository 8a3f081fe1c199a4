import type { Grid } from "../../workbook/grid";
import { atOnce, type Steps } from "../../workbook/steps";
import type { ListDefinition } from "../list";
import { takeApartInSteps, type TableAnatomy } from "./anatomy";
import type { ColumnMapping } from "./column-mapping";
import { columnHeadings, type ColumnHeading } from "./column-headings";
import { candidateFor, type Candidate } from "./list-candidate";
import type { HeadingReading } from "./month-headings";
import type { NotRead, Recognition } from "./recognition";
import { returnTableOf } from "./return-tables";
import { namesOf } from "./sheet-names";
import { contentsAgainst } from "./weigh-contents";
import { titleAgainst, wordAgainst } from "./weigh-names";

/**
 * Tells which lists the tables of a grid hold, by their headings, what stands below them and the names of sheet, table,
 * title and file. `mapping` is a person's word on it. Where the evidence is thin or two lists fit, nothing is read.
 */
export function recognise(
  grid: Grid,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping?: ColumnMapping,
): Recognition {
  return atOnce(recogniseInSteps(grid, definitions, reading, mapping));
}

/** {@link recognise}, in steps of a few milliseconds. */
export function* recogniseInSteps(
  grid: Grid,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
): Steps<Recognition> {
  if (mapping?.list === "none") return { kind: "none" };
  const considered = mapping === undefined ? definitions : definitions.filter(({ name }) => name === mapping.list);
  const tables = yield* takeApartInSteps(
    grid,
    reading,
    mapping === undefined ? null : new Set(Object.values(mapping.columns)),
  );
  const found = tables.map((table) => recogniseTable(table, considered, reading, mapping));
  const lists = found.flatMap((each) => (each.kind === "list" ? each.lists : []));
  const unread = found.flatMap((reason, index) => {
    const table = tables[index];
    return reason.kind === "list" || table === undefined ? [] : [{ table, reason }];
  });
  if (lists.length > 0) return { kind: "list", lists, unread };
  return found[0] ?? { kind: "none" };
}

function recogniseTable(
  table: TableAnatomy,
  definitions: readonly ListDefinition[],
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
): Recognition {
  const { grid, headingTop, headingBottom, left, right } = table;
  const headings = columnHeadings(grid, headingTop, headingBottom, left, right, reading);
  const names = namesOf(grid, table.top, headingTop, left, right);
  const all = definitions.flatMap(
    (definition) => candidateFor(table, headings, names, definition, reading, mapping) ?? [],
  );
  const complete = all.filter(({ missing }) => missing.length === 0).sort((a, b) => b.score - a.score);
  if (mapping !== undefined) {
    const [chosen] = complete;
    return chosen === undefined ? incompleteOf(all) : { kind: "list", lists: [chosen], unread: [] };
  }
  const meant = all.filter(({ named, missing }) => named && missing.length > 0);
  const against = new Map(
    complete.map((each) => {
      const ofTable = table.top > 0 ? titleAgainst(names, each.definition) : null;
      return [each, ofTable ?? wordAgainst(names, each.definition)];
    }),
  );
  const possible = complete.filter((each) => against.get(each) === null);
  const best = possible[0];
  if (best === undefined) {
    const [first] = complete;
    const word = first === undefined ? null : against.get(first);
    return first !== undefined && typeof word === "string"
      ? { kind: "other subject", word, candidates: complete.map(({ definition }) => definition.name) }
      : (ofReturn(headings) ?? incompleteOf(all));
  }
  // A sheet named for a list without a column it needs is that list, incomplete, and never another.
  if (!best.named && meant.length > 0 && !possible.some(({ named }) => named)) return incompleteOf(meant);
  const rivals = possible.filter((other) => other.score === best.score && other !== best);
  const winners = [best, ...rivals].filter(
    ({ definition }) => ![best, ...rivals].some((rival) => rival.definition.name === definition.yieldsTo),
  );
  const [chosen] = winners;
  if (chosen === undefined || winners.length > 1) {
    return {
      kind: "unclear",
      candidates: [best, ...rivals].map(({ definition }) => definition.name),
      why: { kind: "several lists" },
    };
  }
  const candidates = [chosen.definition.name];
  if ((chosen.isGeneric || table.grid.isTurned === true) && !chosen.named)
    return { kind: "unclear", candidates, why: { kind: "generic headings" } };
  const sentence = contentsAgainst(chosen, chosen.named, reading);
  if (sentence !== null) return { kind: "unclear", candidates, why: { kind: "contents", sentence } };
  const also = possible.find(({ definition }) => definition.name === chosen.definition.alsoHolds);
  return {
    kind: "list",
    lists: also === undefined ? [chosen] : [chosen, { ...also, onSheetOf: chosen.definition.name }],
    unread: [],
  };
}

function ofReturn(headings: readonly ColumnHeading[]): NotRead | null {
  const table = returnTableOf(headings);
  return table === null ? null : { kind: "return table", table };
}

/** The likeliest list among those without a column that they need, if it is likely at all. */
function incompleteOf(candidates: readonly Candidate[]): NotRead {
  const [best] = candidates
    .filter(({ missing, score, named }) => missing.length > 0 && (candidates.length === 1 || (score >= 2 && named)))
    .sort((a, b) => b.score - a.score);
  return best === undefined
    ? { kind: "none" }
    : { kind: "incomplete", list: best.definition.name, missing: best.missing };
}
