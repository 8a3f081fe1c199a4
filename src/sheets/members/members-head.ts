import { formatDay } from "../../calendar/day";
import { longMonth, type Month } from "../../calendar/month";
import type { PublicationState } from "../../scorecard/publications";

/** The last month that was published, and how many of its figures are others now. */
export interface SinceLastMonth {
  readonly month: Month;
  readonly changed: number;
}

/** "One page for members · published 12 June 2017 · all offices included · 4 figures changed since April 2017 was published" */
export function headSentence(publication: PublicationState, without: string, since: SinceLastMonth | null): string {
  return [
    "One page for members",
    publicationPart(publication),
    without === "" ? "all offices included" : `without ${without}`,
    ...(since === null ? [] : [changesPart(since)]),
  ].join(" · ");
}

function publicationPart(publication: PublicationState): string {
  if (publication.kind === "draft") return "draft";
  return publication.on === null ? "published" : `published ${formatDay(publication.on)}`;
}

function changesPart({ month, changed }: SinceLastMonth): string {
  const figures = changed === 0 ? "no figure" : changed === 1 ? "1 figure" : `${changed} figures`;
  return `${figures} changed since ${longMonth(month)} was published`;
}
