import type { CellValue } from "../workbook/grid";
import type { SampleBook, SampleSheet } from "./book";

/** The council of the sample month. It, its neighbours and all figures of the published files beside it are invented. */
export const SAMPLE_COUNCIL = "Sample City";

const REGION = "Sample Region";
const OWN_CODE = "901";
const NEIGHBOURS = [
  "Alderby",
  "Brackwater",
  "Coldhurst",
  "Dunsley",
  "Eastmoor",
  "Farrowby",
  "Grimwick",
  "Harlow Vale",
  "Ironbridge Cross",
  "Kelby",
];
const COUNCILS = [SAMPLE_COUNCIL, ...NEIGHBOURS].map((name, at) => ({ name, code: String(Number(OWN_CODE) + at) }));

/** The columns with which each of these files begins. */
export const TIME_AND_PLACE = [
  "time_period",
  "time_identifier",
  "geographic_level",
  "country_code",
  "country_name",
  "region_code",
  "region_name",
  "old_la_code",
  "new_la_code",
  "la_name",
];

/** How far each council stands from England, in steps; the council itself first. */
const STEPS = [1, -3, 2, 0, -1, 4, -2, 3, -4, 2, 1];

/** Rows for England, the region and each council; a column is England's value and how much a step is. */
function published(
  name: string,
  years: readonly number[],
  headings: readonly string[],
  cells: (step: number, year: number) => readonly CellValue[],
): SampleSheet {
  const rows = years.flatMap((year): (readonly CellValue[])[] => [
    [year, "Reporting year", "National", "E92000001", "England", null, null, null, null, null, ...cells(0, year)],
    [
      year,
      "Reporting year",
      "Regional",
      "E92000001",
      "England",
      "E12999",
      REGION,
      null,
      null,
      null,
      ...cells(-1, year),
    ],
    ...COUNCILS.map(({ name: council, code }, at) => [
      year,
      "Reporting year",
      "Local authority",
      "E92000001",
      "England",
      "E12999",
      REGION,
      code,
      `E0999${code}`,
      council,
      ...cells(STEPS[at] ?? 0, year),
    ]),
  ]);
  return { name, headingRows: 1, dateColumns: [], rows: [[...TIME_AND_PLACE, ...headings], ...rows] };
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** Open-data files as a council would hand them in, with plainly invented figures. */
export function publishedFigures(): SampleBook {
  const steps = NEIGHBOURS.map((_, at) => at + 1);
  return {
    file: "Published figures (invented).xlsx",
    sheets: [
      published("Re-referrals", [2015, 2016, 2017], ["rereferral_percent"], (step, year) => [
        tenths(22.2 + (year - 2017) * 0.5 + step * 1.1),
      ]),
      published("Looked after", [2016, 2017], ["population_type", "rate_per_10000"], (step, year) => [
        "Children looked after on 31 March each year",
        62 + (year - 2017) * 2 + step * 5,
      ]),
      published(
        "Workforce",
        [2015, 2016],
        ["caseload_fte", "agency_rate_fte", "agency_rate_headcount"],
        (step, year) => [
          tenths(16.6 + (year - 2016) * 0.3 + step * 0.7),
          tenths(16.1 + step * 1.3),
          tenths(15.5 + step * 1.3),
        ],
      ),
      {
        name: "Neighbours 2016",
        headingRows: 1,
        dateColumns: [],
        rows: [
          ["old_la_code", "la_name", "region_name", ...steps.map((at) => `SN_${at}`)],
          ...COUNCILS.map(({ name, code }, own) => [
            code,
            name,
            REGION,
            ...steps.map((step) => COUNCILS[(own + step) % COUNCILS.length]?.code ?? ""),
          ]),
        ],
      },
    ],
  };
}
