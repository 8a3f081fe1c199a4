import type { ListName } from "../lists/list";
import { inWords } from "./in-words";
import type { Gap, Gaps } from "./return-gaps";

/** What the city's figure of an indicator lacks. */
export interface Without {
  /** The names of the areas. */
  readonly offices: readonly string[];
  /** Whether a person publishes without them; until then the figure is neither rated nor charted. */
  readonly isLeftOut: boolean;
}

/** A gap, and the list that it is in. */
export type GapIn = Gap & { readonly list: ListName };

/** The gaps in the lists that an indicator looks at. */
export function gapsIn(lists: Iterable<ListName>, gaps: Gaps): GapIn[] {
  return [...lists].flatMap((list) => (gaps.get(list) ?? []).map((gap) => ({ ...gap, list })));
}

/** What gaps mean for the city's figure; null where there are none. */
export function withoutOf(gaps: readonly Gap[]): Without | null {
  return gaps.length === 0
    ? null
    : {
        offices: [...new Set(gaps.map(({ name }) => name))],
        isLeftOut: gaps.every(({ isLeftOut }) => isLeftOut),
      };
}

/** Whether the city's figure of the month is without an office that nobody has left out on purpose. */
export function isPartial({ without }: { readonly without: Without | null }): boolean {
  return without !== null && !without.isLeftOut;
}

/** "without SOUTH and DCSC" */
export function withoutOffices({ offices }: Without): string {
  return `without ${inWords(offices)}`;
}

/** How the history records the source of a figure, and what it is without. */
const LISTS = "Lists";

/** "Lists, without SOUTH": what the history says of where a figure came from. */
export function sourceOfFigure(without: Without | null): string {
  return without === null ? LISTS : `${LISTS}, ${withoutOffices(without)}`;
}

/** "without SOUTH", where a source of the history says so; null where the figure is whole. */
export function officesLeftOut(source: string): string | null {
  const [lists, ...rest] = source.split(", ");
  const offices = rest.join(", ");
  return lists === LISTS && offices.startsWith("without ") ? offices : null;
}

/** The same as words of their own: "Without SOUTH and DCSC". */
export function withoutSentence({ offices }: Without): string {
  return `Without ${inWords(offices)}`;
}

/** The remark under a table whose city figure is without an office. */
export function withoutRemark(gaps: readonly GapIn[], without: Without): string {
  const named = inWords(without.offices);
  const lists = inWords([...new Set(gaps.map(({ list }) => list))]);
  return without.isLeftOut
    ? `Without ${named}, which handed in no ${lists}: left out on purpose.`
    : `Without ${named}: ${lists} not handed in. The month is provisional and not recorded as published; the city’s other months cannot be told from the lists.`;
}
