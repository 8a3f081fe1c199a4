import { isBlank, type CellValue, type Grid } from "../workbook/grid";

/** The words of a heading, by which a column is known whatever its spelling: "CPP_At31" is cpp, at, 31. */
export type HeadingWords = ReadonlySet<string>;

const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bre[ -]?referrals?\b/g, "rereferral"],
  [/\b(?:percent(?:age)?|pct|perc|proportion)\b/g, "percent"],
  [/\b(?:cpps?|child protection plans?|protection plans?)\b/g, "cpp"],
  [/\bassessments\b/g, "assessment"],
  [/\b(?:heads?|head count|headcounts)\b/g, "headcount"],
  [/\b(?:full time equivalents?|wte)\b/g, "fte"],
  [/\bcaseloads\b/g, "caseload"],
  [/\b(?:populations?)\b/g, "population"],
  [/\b(?:estimates?)\b/g, "estimate"],
  [/\b(?:activities)\b/g, "activity"],
  [/\b(?:ages)\b/g, "age"],
  [/\b(?:stages)\b/g, "stage"],
];

/** The heading in lower case, letters apart from digits, with the words that mean one thing written one way. */
export function headingText(cell: CellValue | undefined): string {
  if (isBlank(cell)) return "";
  const plain = String(cell)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/%/g, " percent ")
    .replace(/(\d),(\d{3})/g, "$1$2")
    .replace(/([a-z])(\d)/g, "$1 $2")
    .replace(/(\d)([a-z])/g, "$1 $2")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return SAME.reduce((text, [pattern, word]) => text.replace(pattern, word), plain);
}

export function headingWords(cell: CellValue | undefined): HeadingWords {
  return new Set(headingText(cell).split(" "));
}

/** The columns that every open-data file has, by their zero-based index; null for one that is not there. */
export interface OpenDataColumns {
  /** The row of the headings within the grid's values. */
  readonly headingRow: number;
  readonly year: number;
  readonly level: number;
  readonly regionName: number | null;
  readonly oldCode: number | null;
  readonly newCode: number | null;
  readonly council: number | null;
}

const LOOKED_AT = 12;

const STANDARD = {
  year: /^(?:time period|year|reporting year|period)$/,
  level: /^(?:geographic level|geographical level|geography level|geographic type|level)$/,
  regionName: /^(?:region name|region|rgn name)$/,
  oldCode: /^(?:old la code|la number|la code old|old local authority code|lea code|la no)$/,
  newCode: /^(?:new la code|la code new|new local authority code|ons code|la code)$/,
  council: /^(?:la name|local authority name|local authority|la)$/,
} as const;

/** Headings that speak of time and place and are no filter of a file. */
export const TIME_AND_PLACE =
  /^(?:time (?:period|identifier)|year|reporting year|period|geographic(?:al)? level|geography level|geographic type|level|country (?:code|name)|country|region (?:code|name)|region|rgn name|(?:old|new) la code|la (?:name|number|no|code)(?: old| new)?|la|local authority(?: name| code)?|(?:old|new) local authority code|lea code|ons code)$/;

/**
 * Where an open-data file of the Department for Education has its time and place: it is one only where a column of the time
 * and one of the geographic level stand beside a country, a region or an authority. Null for every other sheet.
 */
export function openDataColumns({ values }: Pick<Grid, "values">): OpenDataColumns | null {
  for (const [headingRow, row] of values.slice(0, LOOKED_AT).entries()) {
    const heads = row.map(headingText);
    const at = (pattern: RegExp): number | null => {
      const found = heads.findIndex((head) => pattern.test(head));
      return found < 0 ? null : found;
    };
    const [year, level] = [at(STANDARD.year), at(STANDARD.level)];
    const hasPlace = heads.some((head) => /^(?:country|region|old la|new la|la name)/.test(head));
    const isLevel = level !== null && LEVELS.has(levelOf(values[headingRow + 1]?.[level]));
    if (year === null || level === null || !hasPlace || !isLevel) continue;
    return {
      headingRow,
      year,
      level,
      regionName: at(STANDARD.regionName),
      oldCode: at(STANDARD.oldCode),
      newCode: at(STANDARD.newCode),
      council: at(STANDARD.council),
    };
  }
  return null;
}

/** What a row speaks of. */
export function levelOf(cell: CellValue | undefined): string {
  const text = headingText(cell);
  if (/^(?:national|country|england)$/.test(text)) return "national";
  if (/^region(?:al)?$/.test(text)) return "regional";
  return /^(?:local authorit(?:y|ies)|la|council)$/.test(text) ? "council" : text;
}

/** Levels that are published; a file may begin with any of them. */
const LEVELS: ReadonlySet<string> = new Set(["national", "regional", "council"]);

/** Where a model of statistical neighbours has the council and its ten neighbours; null for every other sheet. */
export function neighbourColumns({ values }: Pick<Grid, "values">): {
  readonly headingRow: number;
  readonly code: number;
  readonly name: number | null;
  readonly neighbours: readonly number[];
} | null {
  for (const [headingRow, row] of values.slice(0, LOOKED_AT).entries()) {
    const heads = row.map(headingText);
    const neighbours = Array.from({ length: MOST_NEIGHBOURS }, (_, index) =>
      heads.findIndex((head) =>
        new RegExp(`^(?:sn|neighbour|statistical neighbour|stat neighbour) ?(?:la )?(?:code )?${index + 1}$`).test(
          head,
        ),
      ),
    ).filter((at) => at >= 0);
    const code = heads.findIndex((head) => STANDARD.oldCode.test(head) || STANDARD.newCode.test(head));
    if (neighbours.length < 2 || code < 0) continue;
    const name = heads.findIndex((head) => STANDARD.council.test(head));
    return { headingRow, code, name: name < 0 ? null : name, neighbours };
  }
  return null;
}

const MOST_NEIGHBOURS = 10;

/** Whether a sheet is one of the published files, and so no list of an office. */
export function isOpenData(grid: Pick<Grid, "values">): boolean {
  return openDataColumns(grid) !== null || neighbourColumns(grid) !== null;
}
