import { formatDay } from "../calendar/day";
import { longMonth, shortMonth, type Month } from "../calendar/month";
import type { DataIssue } from "../lists/reading/issues";
import { areaName, type Place } from "../workbook/figure-key";
import { inWords } from "./in-words";
import { returnsLeftOut, wantingReturns, type Return, type ReturnStatus, type Returns } from "./returns";

/** What a list of the whole city is from. */
const WHOLE_CITY = "All areas";

/** Who a return is from. */
export function officeName(place: Place): string {
  return place === "city" ? WHOLE_CITY : areaName(place);
}

/** A status as it is shown. */
export const STATUS_LABELS: Readonly<Record<ReturnStatus, string>> = {
  missing: "Missing",
  "not filled in": "Not filled in",
  "last month's again": "Last month’s again",
  twice: "Twice",
  "not at hand": "File not at hand",
  received: "Received",
};

/** What is to be done about a return; "" for nothing. */
export function toDo({ status, twice, leftOut, gone }: Return, { month }: Pick<Returns, "month">): string {
  if (leftOut !== null) return `Left out on purpose on ${formatDay(leftOut)}.`;
  switch (status) {
    case "missing":
      return "Ask for it and add it, or publish without it.";
    case "not filled in":
      return `Nothing of ${shortMonth(month)}: ask for it, or publish without it.`;
    case "last month's again":
      return `Ask for that of ${shortMonth(month)}, or say that nothing changed.`;
    case "twice": {
      const [first, second] = (twice ?? []).map(({ file, sheet }) => `“${file === "" ? sheet : file}”`);
      return `${first ?? ""} and ${second ?? ""} hold the same: take one away.`;
    }
    case "not at hand":
      return `Its figures are kept. To count again add ${inWords(gone.map((file) => `“${file}”`))}.`;
    case "received":
      return "";
  }
}

/** More lists than this are not named on one line. */
const MOST_NAMED = 3;

/** "SOUTH", "SOUTH and Adoptions", "9 lists": what is wanting, in short; "" for nothing. */
export function withoutInWords(returns: readonly Return[]): string {
  const areas = new Set(returns.flatMap(({ place }) => (place === "city" ? [] : [areaName(place)])));
  const lists = new Set<string>(returns.flatMap(({ place, list }) => (place === "city" ? [list] : [])));
  return inWords([...areas, ...(lists.size > MOST_NAMED ? [`${lists.size} lists`] : lists)]);
}

/** "SOUTH (Supervisions and Caseloads), Adoptions": all that is wanting, by office; "" for nothing. */
export function wantingInWords(returns: readonly Return[]): string {
  const byPlace = new Map<Place, string[]>();
  for (const { place, list } of returns) byPlace.set(place, [...(byPlace.get(place) ?? []), list]);
  return [...byPlace]
    .map(([place, lists]) => (place === "city" ? inWords(lists) : `${areaName(place)} (${inWords(lists)})`))
    .join(", ");
}

/** What is wanting and what that means; "" where all is there. */
export function returnsSentence(returns: Returns): string {
  return headSentence(returns, wantingInWords);
}

/** The same on one line, for the head of the scorecard. */
export function shortReturnsSentence(returns: Returns): string {
  return headSentence(returns, withoutInWords);
}

function headSentence(returns: Returns, named: (returns: readonly Return[]) => string): string {
  const wanting = wantingReturns(returns);
  const leftOut = returnsLeftOut(returns);
  const files = filesNeeded(returns);
  const month = longMonth(returns.month);
  const sentences = [
    ...(wanting.length === 0 ? [] : [`Without ${named(wanting)}: nothing of ${month} is recorded as published.`]),
    ...(leftOut.length === 0
      ? []
      : [`${returns.isPublished ? "Published without" : "Left out on purpose:"} ${named(leftOut)}.`]),
    ...(files.length === 0 ? [] : [keptSentence(files)]),
  ];
  return sentences.join(" ");
}

/** The files that figures of the month came from and that are no longer at hand. */
export function filesNeeded({ all }: Returns): string[] {
  const files = all.flatMap((each) => (each.status === "not at hand" ? each.gone : []));
  return [...new Set(files)];
}

/** What is said of figures that are kept. */
export function keptSentence(files: readonly string[]): string {
  const named = files.length === 0 ? "the files that they came from" : inWords(files.map((file) => `“${file}”`));
  return `Figures are kept as they were: to count them again add ${named}.`;
}

/** The returns that somebody has to be asked for. */
function returnsToChase({ all }: Returns): Return[] {
  return all.filter(
    ({ status, leftOut }) =>
      leftOut === null && (status === "missing" || status === "not filled in" || status === "last month's again"),
  );
}

/** A polite message to those who have not sent all, to be put into an e-mail; "" where nobody has to be asked. */
export function chasingMessage(returns: Returns): string {
  const lines = new Map<string, string[]>();
  for (const each of returnsToChase(returns)) {
    const office = officeName(each.place);
    lines.set(office, [...(lines.get(office) ?? []), `${each.list} (${whyAsked(each, returns)})`]);
  }
  if (lines.size === 0) return "";
  return [
    "Hello,",
    "",
    `for the children’s services scorecard of ${longMonth(returns.month)} we still need:`,
    "",
    ...[...lines].map(([office, wanted]) => `- ${office}: ${wanted.join(", ")}`),
    "",
    "Could you please send what is missing? If there is nothing to send, a short word helps as well.",
    "",
    "Thank you very much.",
  ].join("\n");
}

function whyAsked(
  { status }: Return,
  { month, before }: { readonly month: Month; readonly before: Month | null },
): string {
  switch (status) {
    case "not filled in":
      return `nothing is entered for ${longMonth(month)}`;
    case "last month's again":
      return `the same as for ${before === null ? "the month before" : longMonth(before)}`;
    case "missing":
    case "twice":
    case "not at hand":
    case "received":
      return "not received yet";
  }
}

/** Wanting returns as data issues, so that a scorecard without an office has more of them, and not fewer. */
export function returnIssues(returns: Returns): DataIssue[] {
  const before = returns.before === null ? "last month" : `for ${longMonth(returns.before)}`;
  const gone = returns.noAreaNow.map((place): DataIssue => ({
    list: "Returns",
    file: "",
    sheet: "",
    cell: "",
    problem: `${areaName(place)} was there ${before} and is no area now.`,
    done: "Nothing of it is expected. If it was renamed, write its former name among the spellings of the area in the settings.",
  }));
  const wanting = wantingReturns(returns).flatMap((each): DataIssue[] => {
    const { list, place, files, before } = each;
    // Lists that this workbook never had are named among the returns, and are nothing wrong with the data.
    if (place === "city" && before === null) return [];
    const problem =
      each.status === "missing"
        ? `${officeName(place)} is missing: no ${list} has come for ${longMonth(returns.month)}.`
        : `${officeName(place)}: ${list} is there, and ${whyAsked(each, returns)}.`;
    const done = `Nothing of the month is recorded as published. ${toDo(each, returns)}`;
    return [{ list: "Returns", file: files[0] ?? "", sheet: "", cell: "", problem, done }];
  });
  return [...wanting, ...gone];
}
