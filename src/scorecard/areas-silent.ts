import { after, shortMonth } from "../calendar/month";
import { spellingKey } from "../lists/words/spelling";
import type { Lists } from "../lists/reading/read-lists";
import type { Settings } from "../settings/settings";
import { areaKey, type Place } from "../workbook/figure-key";
import type { ReturnQuestion } from "./return-doubts";
import type { Returns } from "./returns";

/** Fewer workers of an area may well have nothing in a month. */
const LEAST_BEFORE = 5;

/**
 * Areas on sheets of several areas under whose month nothing is written, while others have written of it, and at least five of
 * their workers had something the month before: asked about until a person says that it is right. An office with a sheet of
 * its own that is silent is a return that is not filled in.
 */
export function areasSilent(
  { month, all }: Returns,
  lists: Lists,
  { areas, confirmed }: Pick<Settings, "areas" | "confirmed">,
): ReturnQuestion[] {
  const answered = new Set(confirmed.map(spellingKey));
  const before = after(month, -1);
  return (["Supervisions", "Caseloads"] as const).flatMap((name): ReturnQuestion[] => {
    const list = lists.get(name);
    if (list === undefined || !list.months.written.has(month)) return [];
    return areas.flatMap((area, at): ReturnQuestion[] => {
      const place: Place = areaKey(area.name);
      const own = all.find((each) => each.list === name && each.place === place);
      const word = `${name}, ${area.name}, ${shortMonth(month)}`;
      if ((own !== undefined && own.status !== "received") || answered.has(spellingKey(word))) return [];
      let rows = 0;
      for (let row = 0; row < list.length; row++) {
        if (list.area[row] !== at) continue;
        if (list.months.at(month, row) !== null) return [];
        if (list.months.at(before, row) !== null) rows++;
      }
      if (rows < LEAST_BEFORE) return [];
      return [
        {
          kind: "return",
          list: name,
          place,
          month,
          doubt: "silent",
          now: { rows: 0, workers: 0 },
          before: { rows, workers: rows },
          beforeMonth: before,
          file: own?.files[0] ?? "",
          word,
        },
      ];
    });
  });
}
