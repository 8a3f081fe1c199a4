import { displayText } from "../../workbook/number-formats";
import type { Area } from "../../lists/words/areas";
import type { CommentaryDoubt } from "./commentary-answers";
import { isWithheld } from "./open-table";
import type { PublicTable } from "../publication";

const WORDS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const MONTHS =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
/**
 * "May 2017", "May-17", "31 March 2017", "9 June", "2016-17", "in 2017": a date is no count. What could be one, "4 may have" or
 * "in May 12 children", is none of them: too much is asked about rather than too little.
 */
const DATE = new RegExp(
  [
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTHS})(?:[\\s-]+\\d{4}|-\\d{2})\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${MONTHS})\\b`,
    "\\b(?:19|20)\\d{2}(?:[-/]\\d{2,4})?\\b",
  ].join("|"),
  "g",
);
const NUMBER = new RegExp(`\\d+(?:[,.]\\d+)*%?|\\b(?:${WORDS.join("|")})\\b`, "gi");

/**
 * The sentences of a month's commentary that name a number which their table does not show, or an area of which it withholds
 * something. Under any table also those that name a number which another one withholds together with an area of which one
 * does. Dates are not looked at, nor what the table's own words name: 45 days.
 */
export function commentaryDoubts(
  tables: readonly PublicTable[],
  commentary: ReadonlyMap<number, string>,
  areas: readonly Pick<Area, "name" | "spellings">[],
): CommentaryDoubt[] {
  const hidden = new Set(tables.flatMap((table) => [...hiddenNumbers(table)]));
  const hiddenPlaces = tables.flatMap((table) => withheldPlaces(table, areas));
  return tables.flatMap((table) => {
    const indicator = table.figures.indicator.number;
    const withholds = table.cells.flat().some(isWithheld);
    const harmless = harmlessNumbers(table);
    const places = withheldPlaces(table, areas);
    return sentencesOf(commentary.get(indicator) ?? "").flatMap((sentence) => {
      const numbers = numbersIn(sentence).filter((number) => !harmless.has(plain(number)));
      const own = withholds ? [...numbers, ...placesIn(sentence, places)] : [];
      const numbersOfOthers = numbers.filter((number) => hidden.has(plain(number)));
      const placesOfOthers = placesIn(sentence, hiddenPlaces);
      const isOfOthers = numbersOfOthers.length > 0 && placesOfOthers.length > 0;
      const finds = [...own, ...(isOfOthers ? [...numbersOfOthers, ...placesOfOthers] : [])];
      return finds.length === 0 ? [] : [{ indicator, sentence, finds: [...new Set(finds)] }];
    });
  });
}

function numbersIn(sentence: string): string[] {
  return sentence.replace(DATE, " ").match(NUMBER) ?? [];
}

function placesIn(sentence: string, places: readonly RegExp[]): string[] {
  return places.flatMap((place) => place.exec(sentence)?.[0] ?? []);
}

/** A commentary without some of its sentences. */
export function withoutSentences(words: string, left: (sentence: string) => boolean): string {
  const out = sentencesOf(words).filter(left);
  if (out.length === 0) return words;
  return out
    .reduce((rest, sentence) => rest.replace(sentence, () => ""), words)
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The sentences of a text, each as it stands there. */
function sentencesOf(words: string): string[] {
  return words
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.!?])\s+(?=[^a-z])/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** What the table shows or its words name, and no cell withholds: such a number gives nothing away. */
function harmlessNumbers(table: PublicTable): Set<string> {
  const { figures, cells } = table;
  const { indicator, rows, settings, rated } = figures;
  const shown = new Set<string>();
  rows.forEach(({ row }, at) => {
    for (const cell of cells[at] ?? []) if (typeof cell === "number") shown.add(plain(displayText(cell, row.format)));
  });
  const named = [indicator.title, ...rows.map(({ row }) => row.label)].join(" ").match(NUMBER) ?? [];
  for (const number of named) shown.add(plain(number));
  for (const value of [settings.target, settings.nationalAverage])
    if (value !== null) shown.add(plain(displayText(value, rated.row.format)));
  const hidden = hiddenNumbers(table);
  return new Set([...shown].filter((number) => !hidden.has(number)));
}

/** The numbers that a table withholds, as they would be displayed. */
function hiddenNumbers({ figures: { rows }, cells }: PublicTable): Set<string> {
  return new Set(
    rows.flatMap(({ row, cells: counted }, at) =>
      counted.flatMap(({ value }, column) =>
        value !== null && isWithheld(cells[at]?.[column]) ? [plain(displayText(value, row.format))] : [],
      ),
    ),
  );
}

/** A number as digits without signs: "1,218", "93%" and "four" are 1218, 93% and 4. */
function plain(number: string): string {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? String(word + 1) : number.replaceAll(",", "").replace(/\.0(?=%|$)/, "");
}

/** The names of areas of which the table withholds something, as they may be written. */
function withheldPlaces({ figures, cells }: PublicTable, areas: readonly Pick<Area, "name" | "spellings">[]): RegExp[] {
  return figures.columns.flatMap(({ kind, label: name }, column) => {
    if (kind !== "area" || !cells.some((row) => isWithheld(row[column]))) return [];
    const spellings = areas.find((area) => area.name === name)?.spellings ?? [];
    const any = [name, ...spellings].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    return [new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, "iu")];
  });
}
