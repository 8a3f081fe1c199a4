import { after } from "../calendar/month";
import type { Lists } from "../lists/reading/read-lists";
import type { Settings } from "../settings/settings";
import { areaKey } from "../workbook/figure-key";
import { returnQuestion, type ReturnQuestion } from "./return-doubts";
import type { Returns } from "./returns";

/** Fewer workers of an area may well have nothing in a month. */
const LEAST_BEFORE = 5;

/**
 * Areas on sheets of several areas under whose month nothing is written, while others have written of it, and at least five of
 * whose workers had something the month before. An office with a sheet of its own that is silent is a return that is not
 * filled in. Linear in the rows.
 */
export function areasSilent(
  { month, all }: Returns,
  lists: Lists,
  { areas }: Pick<Settings, "areas">,
): ReturnQuestion[] {
  const before = after(month, -1);
  return (["Supervisions", "Caseloads"] as const).flatMap((name): ReturnQuestion[] => {
    const list = lists.get(name);
    if (list === undefined || !list.months.written.has(month)) return [];
    const saysNow = new Set<number>();
    const saidBefore = new Map<number, number>();
    list.area.subarray(0, list.length).forEach((area, row) => {
      if (list.months.at(month, row) !== null) saysNow.add(area);
      if (list.months.at(before, row) !== null) saidBefore.set(area, (saidBefore.get(area) ?? 0) + 1);
    });
    return areas.flatMap((area, at): ReturnQuestion[] => {
      const place = areaKey(area.name);
      const own = all.find((each) => each.list === name && each.place === place);
      const rows = saidBefore.get(at) ?? 0;
      if ((own !== undefined && own.status !== "received") || saysNow.has(at) || rows < LEAST_BEFORE) return [];
      return [
        returnQuestion({
          list: name,
          place,
          month,
          doubt: "silent",
          now: { rows: 0, workers: 0 },
          before: { rows, workers: rows },
          beforeMonth: before,
          file: own?.files[0] ?? "",
        }),
      ];
    });
  });
}
