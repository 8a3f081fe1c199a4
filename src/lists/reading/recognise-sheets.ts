import type { Grid } from "../../workbook/grid";
import type { Steps } from "../../workbook/steps";
import { LIST_DEFINITIONS } from "../catalogue";
import type { Answers } from "../words/answers";
import { mappingKey, type ColumnMapping, type ColumnMappings } from "./column-mapping";
import { JoinedReturns } from "./join-returns";
import type { HeadingReading } from "./month-headings";
import { listsOf, newerOf } from "./old-copies";
import type { Recognition } from "./recognition";
import { recogniseInSteps } from "./recognise";
import { turned } from "./turned-sheet";
import type { CommonReading } from "./type-list";
import { withWorker, workerInName, workerInTitle } from "./worker-sheet";

/** A grid and what it was taken for. */
export interface Sheet {
  readonly grid: Grid;
  readonly isMapped: boolean;
  readonly reading: HeadingReading;
  readonly recognition: Recognition;
}

/** What each grid holds: tables of a return joined by child, hidden sheets and older copies set aside to be asked about. */
export function* recogniseSheets(
  grids: readonly Grid[],
  mappings: ColumnMappings | undefined,
  common: CommonReading,
): Steps<Sheet[]> {
  return withoutCopies(yield* joinReturns(yield* recogniseAll(grids, mappings, common), common));
}

/** What a sheet is: as it stands, with its rows and columns changed over, or as the sheet of one worker. */
function* recogniseSheet(
  grid: Grid,
  reading: HeadingReading,
  mapping: ColumnMapping | undefined,
  answers: Answers,
): Steps<Pick<Sheet, "grid" | "recognition">> {
  const recognise = (each: Grid) => recogniseInSteps(each, LIST_DEFINITIONS, reading, mapping);
  const recognition = yield* recognise(grid);
  if ((recognition.kind !== "none" && recognition.kind !== "incomplete") || mapping?.list === "none")
    return { grid, recognition };
  const across = turned(grid, reading);
  if (across !== null) {
    const found = yield* recognise(across);
    if (found.kind === "list" || found.kind === "unclear") return { grid: across, recognition: found };
  }
  const titled = workerInTitle(grid, reading);
  const worker = titled ?? workerInName(grid);
  const ofWorker = worker === null ? null : withWorker(grid, worker, reading);
  if (ofWorker === null) return { grid, recognition };
  const found = yield* recognise(ofWorker);
  const isRead = found.kind === "list" && found.lists.every(({ definition }) => definition.monthSaid !== undefined);
  if (!isRead) return { grid, recognition };
  if (titled !== null || answers.personSheets === "workers") return { grid: ofWorker, recognition: found };
  return { grid, recognition: answers.personSheets === null ? { kind: "worker sheet" } : recognition };
}

function* recogniseAll(
  grids: readonly Grid[],
  mappings: ColumnMappings | undefined,
  common: CommonReading,
): Steps<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const grid of grids) {
    const mapping = mappings?.get(mappingKey(grid.source));
    const reading: HeadingReading = { lastYear: common.lastYear, month: common.month, date1904: grid.date1904 };
    const read = yield* recogniseSheet(grid, reading, mapping, common.answers);
    sheets.push({ ...read, isMapped: mapping !== undefined, reading });
    yield;
  }
  return sheets;
}

/** Tables of a statutory return with what stands on others of it, by child. */
function* joinReturns(sheets: readonly Sheet[], common: CommonReading): Steps<readonly Sheet[]> {
  const parts = sheets.map(({ recognition }) =>
    recognition.kind === "return table" ? recognition.table.part : undefined,
  );
  if (parts.every((part) => part === undefined)) return sheets;
  const isEpisodes = ({ recognition }: Sheet) =>
    recognition.kind === "list" && recognition.lists.some(({ definition }) => definition.name === "Children in care");
  const gridsOf = (part: string) => sheets.flatMap(({ grid }, at) => (parts[at] === part ? [grid] : []));
  const episodes = sheets.filter(isEpisodes);
  const [first] = episodes;
  if (first === undefined) return sheets;
  const grids = { header: gridsOf("header"), UASC: gridsOf("UASC"), AD1: gridsOf("AD1"), placed: gridsOf("placed") };
  const joined = new JoinedReturns(
    { ...grids, episodes: episodes.map(({ grid }) => grid) },
    common.names,
    first.reading,
  );
  const adopted = grids.AD1.length > 0 ? "AD1" : "placed";
  const found: Sheet[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const { grid, reading, recognition } = sheet;
    const more = isEpisodes(sheet)
      ? joined.withChildren(grid)
      : parts[at] === adopted
        ? joined.withAdoptions(grid)
        : null;
    yield;
    const again = more === null ? null : yield* recogniseInSteps(more, LIST_DEFINITIONS, reading, undefined);
    if (more !== null && again?.kind === "list") found.push({ ...sheet, grid: more, recognition: again });
    else if (recognition.kind === "return table" && parts[at] !== undefined && parts[at] !== adopted)
      found.push({ ...sheet, recognition: { ...recognition, joinedWith: first.grid.source.sheet } });
    else found.push(sheet);
  }
  return found;
}

/** Hidden sheets and older copies of another are asked about, unless a person has said what they are. */
function withoutCopies(sheets: readonly Sheet[]): Sheet[] {
  const tables = sheets.flatMap(({ recognition }) => (recognition.kind === "list" ? recognition.lists : []));
  return sheets.map((sheet) => {
    const { grid, isMapped, recognition } = sheet;
    if (recognition.kind !== "list" || isMapped) return sheet;
    const candidates = listsOf(recognition.lists);
    const of = recognition.lists.map((table) => newerOf(table, tables)).find((name) => name !== null) ?? null;
    const asked = (why: { kind: "hidden" } | { kind: "old copy"; of: string }): Sheet => ({
      ...sheet,
      recognition: { kind: "unclear", candidates, why },
    });
    if (of !== null) return asked({ kind: "old copy", of });
    return grid.isHidden === true ? asked({ kind: "hidden" }) : sheet;
  });
}
