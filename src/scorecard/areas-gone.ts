import type { Indicator } from "../indicators/define-indicator";
import { NO_AREA } from "../lists/words/areas";
import type { Lists } from "../lists/reading/read-lists";
import type { Settings } from "../settings/settings";
import { areaKey, type Place } from "../workbook/figure-key";
import type { History } from "./history";
import { returnQuestion, type ReturnQuestion } from "./return-doubts";
import type { Returns } from "./returns";

/** An area of which fewer were counted last month may well have none now. */
const LEAST_BEFORE = 10;

/** All that areas which are gone are told from. */
interface AreasGoneInput {
  readonly returns: Returns;
  readonly lists: Lists;
  readonly history: History;
  readonly settings: Pick<Settings, "areas">;
  readonly catalogue: readonly Indicator[];
}

/**
 * Areas of which a list of the whole city has no row now, though the last published month counted at least ten in it, as when a
 * filter was left on. Told by the indicators that have one list alone; a
 * list that names no area at all is not asked about.
 */
export function areasGone({ returns, lists, history, settings, catalogue }: AreasGoneInput): ReturnQuestion[] {
  const { month, before } = returns;
  if (before === null) return [];
  return returns.all.flatMap(({ list: name, place: of, status, files }): ReturnQuestion[] => {
    const list = lists.get(name);
    if (of !== "city" || status !== "received" || list === undefined) return [];
    const present = new Set(list.area.subarray(0, list.length));
    if (present.size === 0 || (present.size === 1 && present.has(NO_AREA))) return [];
    return settings.areas.flatMap((area, at): ReturnQuestion[] => {
      if (present.has(at)) return [];
      const place: Place = areaKey(area.name);
      const counted = catalogue
        .filter(({ lists: used }) => used.length === 1 && used[0] === name)
        .flatMap(({ number, measures }) => measures.map(({ key }) => history.value(before, number, key, place) ?? 0));
      const rows = Math.max(0, ...counted);
      if (rows < LEAST_BEFORE) return [];
      return [
        returnQuestion({
          list: name,
          place,
          month,
          doubt: "gone",
          now: { rows: 0, workers: null },
          before: { rows, workers: null },
          beforeMonth: before,
          file: files[0] ?? "",
        }),
      ];
    });
  });
}
