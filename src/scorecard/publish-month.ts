import type { Day } from "../calendar/day";
import { longMonth, type Month } from "../calendar/month";
import { UserError } from "../workbook/user-error";
import type { IndicatorFigures } from "./figures";
import { inWords } from "./in-words";
import type { Hindrance, Publication, PublicationState, PublishedSize } from "./publications";
import { filesNeeded, keptSentence, officeName, wantingInWords, withoutInWords } from "./return-words";
import { wantingReturns, type Returns } from "./returns";

/** The act of publishing a month. */
export interface PublishRequest {
  /** A name as a person types it; "" for none. */
  readonly by: string;
  readonly on: Day;
  /** What becomes of a month that is not ready to be published. */
  readonly unready: "refuse" | "leave a draft";
}

/** A month that cannot be published as it is. */
class CannotPublish extends UserError {
  override readonly name = "CannotPublish";
  constructor(month: Month, hindrances: readonly Hindrance[]) {
    super(`${longMonth(month)} cannot be published yet. ${hindrances.map(({ sentence }) => sentence).join(" ")}`);
  }
}

/** What is looked at before a month is published. */
interface Ready {
  readonly month: Month;
  readonly returns: Returns;
  readonly figures: readonly IndicatorFigures[];
  /** Whether any list reaches the month. */
  readonly isReached: boolean;
  /** How many figures would be recorded. */
  readonly recorded: number;
  /** Indicators, by number, that a person publishes without. */
  readonly without: ReadonlySet<number>;
}

/** What stands in the way of publishing a month. */
export function hindrancesOf({ month, returns, figures, isReached, recorded, without }: Ready): Hindrance[] {
  const wanting = wantingReturns(returns);
  const files = filesNeeded(returns);
  const open = figures
    .filter((each) => isOpen(each) && !without.has(each.indicator.number))
    .map(({ indicator }) => indicator.number);
  const named = `${open.length === 1 ? "indicator" : "indicators"} ${inWords(open.map(String))}`;
  const found = [
    ...(wanting.length === 0
      ? []
      : [
          {
            sentence: `Without ${wantingInWords(wanting)}: ask for what is missing and add it, or publish without it.`,
            without: [...new Set(wanting.map(({ place, list }) => (place === "city" ? list : officeName(place))))],
            named: withoutInWords(wanting),
          },
        ]),
    ...(files.length === 0 ? [] : [noWayOut(keptSentence(files))]),
    ...(open.length === 0
      ? []
      : [
          {
            sentence: `${named.slice(0, 1).toUpperCase()}${named.slice(1)} ${open.length === 1 ? "hangs" : "hang"} on questions: answer them, or publish without ${open.length === 1 ? "it" : "them"}.`,
            without: open.map(String),
            named,
          },
        ]),
    ...(isReached ? [] : [noWayOut(`The lists do not reach ${longMonth(month)}: add those of the month.`)]),
  ];
  return found.length === 0 && recorded === 0 ? [noWayOut("There is no figure to publish: add the lists.")] : found;
}

function noWayOut(sentence: string): Hindrance {
  return { sentence, without: [], named: "" };
}

/** Whether a figure may change by an answer, so that it is not published. */
function isOpen({ provisional, isInDoubt }: Pick<IndicatorFigures, "provisional" | "isInDoubt">): boolean {
  return provisional > 0 || isInDoubt;
}

/** What the act records beside the figures: who and when, and how much had come. */
export interface PublicationRows {
  readonly publications: readonly Publication[];
  readonly sizes: readonly PublishedSize[];
}

/** Nothing to record. */
export const NO_PUBLICATION: PublicationRows = { publications: [], sizes: [] };

export function publicationRows(returns: Returns, { by, on }: PublishRequest): PublicationRows {
  const { month, all } = returns;
  return {
    publications: [{ month, on, by: by.trim() }],
    sizes: all.flatMap(({ list, place, now, leftOut }) =>
      now === null || leftOut !== null ? [] : [{ month, list, place, rows: now.rows }],
    ),
  };
}

/**
 * Whether the month is published now, and whether it was published just now. Throws {@link CannotPublish} where it was to
 * be and cannot.
 */
export function published(
  before: Extract<PublicationState, { kind: "published" }> | null,
  hindrances: readonly Hindrance[],
  month: Month,
  request: PublishRequest | null,
): { readonly state: PublicationState; readonly act: PublishRequest | null } {
  if (before !== null) return { state: before, act: null };
  if (request === null || (hindrances.length > 0 && request.unready === "leave a draft"))
    return { state: { kind: "draft", hindrances }, act: null };
  if (hindrances.length > 0) throw new CannotPublish(month, hindrances);
  return { state: { kind: "published", on: request.on, by: request.by.trim() }, act: request };
}
