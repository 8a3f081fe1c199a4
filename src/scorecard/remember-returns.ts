import type { Day } from "../calendar/day";
import type { RecordState, ReturnRecord } from "./return-records";
import type { Month } from "../calendar/month";
import type { ListName } from "../lists/list";
import { returnsLeftOut, wantingReturns, type Return, type Returns } from "./returns";

/**
 * What is to be remembered: of the month what came now, of all others what there was. `publishedOn` is the day where the
 * month is recorded as published, null for a draft. What a month is published without is remembered as it was the month
 * before; of what a draft leaves out is remembered that it was wanting.
 */
export function rememberedReturns(
  records: readonly ReturnRecord[],
  returns: Returns,
  publishedOn: Day | null,
): ReturnRecord[] {
  const { month, all } = returns;
  const wanting = new Set(wantingReturns(returns));
  const leftOut = new Set(returnsLeftOut(returns));
  const own = records.filter((each) => each.month === month);
  const published = own.find(({ state }) => state.kind === "published")?.state;
  const isDraft = published === undefined && publishedOn === null;
  const state: RecordState =
    published ?? (publishedOn === null ? { kind: "draft" } : { kind: "published", on: publishedOn });
  const now = all.flatMap((each): ReturnRecord[] => {
    const { list, place, status, now: size, files, fileDate, fingerprint } = each;
    if (leftOut.has(each)) return [isDraft ? { ...NOTHING, month, list, place } : leftOutRecord(returns, each)];
    if (size === null && status !== "not at hand") return wanting.has(each) ? [{ ...NOTHING, month, list, place }] : [];
    return [{ month, list, place, size, files, fileDate, fingerprint, state }];
  });
  return [...now, ...records.filter((each) => each.month !== month)];
}

/**
 * What is remembered of lists that a version without this memory counted figures from: that there were files, of whatever
 * name, so that the figures are kept by later refreshes too.
 */
export function unknownReturns(month: Month, lists: readonly ListName[]): ReturnRecord[] {
  return lists.map((list) => ({ ...NOTHING, month, list, place: "city", files: [UNKNOWN_FILE] }));
}

const UNKNOWN_FILE = "the file it came from";

/** What is missing is remembered for its own month, so that it is missed there when the other files are gone as well. */
const NOTHING = { size: null, files: [], fileDate: null, fingerprint: null, state: { kind: "draft" } } as const;

function leftOutRecord({ month }: Returns, { list, place, before, leftOut }: Return): ReturnRecord {
  const state: RecordState = leftOut === null ? { kind: "draft" } : { kind: "published without", on: leftOut };
  return { month, list, place, size: before, files: [], fileDate: null, fingerprint: null, state };
}
