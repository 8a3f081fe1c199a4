import { expect } from "chai";
import { isOpenData } from "../../src/benchmarks/headings";
import type { OpenData } from "../../src/benchmarks/open-data";
import { readOpenData } from "../../src/benchmarks/read-open-data";
import type { CellValue } from "../../src/workbook/grid";
import { plainFile, published, neighbourModel, reReferrals } from "../support/open-data";
import { sheet } from "../support/tiny";

type MeasureData = Extract<OpenData, { kind: "measure" }>;

function measures(files: readonly OpenData[]): MeasureData[] {
  return files.filter((file): file is MeasureData => file.kind === "measure");
}

/** Measure, England, and the first council of the last year. */
function found(files: readonly OpenData[]): (readonly [string, number | null, number | null])[] {
  return measures(files).map(({ measure, edition, years }) => {
    const year = years.get(edition)!;
    return [measure, year.england, year.councils.get("701")?.value ?? null];
  });
}

/** The same rows for every place: one value. */
const always = (columns: readonly string[], ...rows: readonly (readonly CellValue[])[]) =>
  published("file.csv", columns, [2024, 2025], () => rows);

describe("published files", () => {
  describe("re-referrals, whatever the release calls the column", () => {
    for (const column of [
      "Re_referrals_percent",
      "rereferral_percent",
      "re_referral_percentage",
      "Re-referrals (%)",
      "pct_rereferrals",
      "Percentage of re-referrals",
    ])
      it(column, () => {
        expect(found(readOpenData([reReferrals(2025, column)]))).to.deep.equal([["re-referrals", 0.226, 0.2]]);
      });

    for (const column of ["rereferral_count", "Re_referrals_child_percent", "No_Further_Action_percent"])
      it(`and not ${column}`, () => {
        expect(readOpenData([reReferrals(2025, column)]).map(({ kind }) => kind)).to.deep.equal(["nothing"]);
      });

    it("takes its own column beside those of children", () => {
      const file = always(
        ["Re_referrals_child_percent", "Re_referrals", "Re_referrals_percent"],
        ["11", "500", "22.5"],
      );
      expect(found(readOpenData([file]))).to.deep.equal([["re-referrals", 0.225, 0.225]]);
    });

    it("reads shares of one as they are", () => {
      const file = plainFile("file.csv", "rereferral_proportion", [2025], () => "0.215");
      expect(found(readOpenData([file]))).to.deep.equal([["re-referrals", 0.215, 0.215]]);
    });
  });

  describe("assessments: completed within 45 days are the bands up to 41 to 45 over all", () => {
    const TABLE: [string, string[]][] = [
      [
        "2025",
        "Assessments_completed,Same_day,1-10_days,11-20_days,21-30_days,31-40_days,41-45_days,46-50_days,51-60_days,61+_days,25th_Percentile_days,Median_days,75th_Percentile_days".split(
          ",",
        ),
      ],
      [
        "another release",
        "assessment_completed_count,same_day_count,days_1_to_10,days_11_to_20,days_21_to_30,days_31_to_40,days_41_to_45,days_46_to_50,days_51_to_60,days_61_or_more,percentile_25_days,median_days,percentile_75_days".split(
          ",",
        ),
      ],
    ];
    for (const [release, columns] of TABLE)
      it(release, () => {
        const file = always(columns, ["200", "10", "20", "30", "40", "50", "20", "10", "12", "8", "17", "33", "43"]);
        expect(found(readOpenData([file]))).to.deep.equal([["assessments in time", 0.85, 0.85]]);
      });

    it("is not known where a band is withheld", () => {
      const [, columns] = TABLE[0]!;
      const file = always(columns, ["200", "c", "20", "30", "40", "50", "20", "10", "12", "8", "17", "33", "43"]);
      expect(found(readOpenData([file]))).to.deep.equal([["assessments in time", null, null]]);
    });
  });

  describe("plans at 31 March", () => {
    for (const [columns, isCount] of [
      [["CPP_start", "CPP_child_start", "CPP_anypoint", "CPP_At31"], true],
      [["CPP_start", "CPP_child_start", "CPP_At31", "CPP_At31_rate"], false],
      [["cpp_start_count", "cpp_start_rate", "cpp_at_31_march_count", "cpp_at_31_march_rate"], false],
    ] as const)
      it(columns.join(), () => {
        const files = measures(readOpenData([always(columns, ["9", "8", "7", "43.5"])]));
        expect(files.map(({ measure, isCount: counted }) => [measure, counted])).to.deep.equal([
          ["protection plans", isCount],
        ]);
        expect(files[0]?.years.get(2025)?.england).to.equal(43.5);
      });
  });

  describe("children looked after: those on 31 March, not those starting or ceasing", () => {
    for (const [filter, column, words] of [
      ["population_type", "rate_per_10000", "Children looked after on 31 March each year"],
      ["cla_group", "Rate per 10,000 children", "Children looked after at 31 March"],
      ["population_type", "rate_per_10k", "Children looked after on 31st March"],
    ] as const)
      it(`${filter}, ${column}`, () => {
        const file = always(
          [filter, "population_estimate", column],
          ["Children starting to be looked after each year", "1000", "26"],
          [words, "1000", "67"],
        );
        expect(found(readOpenData([file]))).to.deep.equal([["children in care", 67, 67]]);
      });
  });

  describe("care leavers: the two groups of ages apart", () => {
    for (const [ages, activity] of [
      [["Aged 17 to 18", "Aged 19 to 21"], "Total in education, employment or training"],
      [["17 to 18 years", "19 to 21 years"], "Total in education, training or employment"],
      [["17-18", "19-21"], "Education, training or employment"],
    ] as const)
      it(`${ages.join()}; ${activity}`, () => {
        const file = always(
          ["age", "activity", "number", "percentage"],
          [ages[0], "Not in education, employment or training", "40", "30"],
          [ages[0], activity, "60", "66"],
          [ages[1], activity, "90", "56"],
          [ages[1], "Total", "160", "100"],
        );
        expect(found(readOpenData([file]))).to.deep.equal([
          ["care leavers 19–21", 0.56, 0.56],
          ["care leavers 17–18", 0.66, 0.66],
        ]);
      });

    it("nothing of those aged 22 to 25", () => {
      const file = always(["age", "activity", "percentage"], ["Aged 22", "Education, training or employment", "30"]);
      expect(readOpenData([file]).map(({ kind }) => kind)).to.deep.equal(["nothing"]);
    });
  });

  describe("adoption: from entering care to placement, all ages, England", () => {
    const STAGES = [
      "1. Average time between entry into care and decision that child should be placed for adoption",
      "4. Total average time between entry into care and date placed for adoption",
      "6. Total average time between entry into care and adoption",
    ] as const;
    const rows = (length: string) =>
      STAGES.flatMap((stage, at) => [
        [stage, "Aged 1", "00:01"],
        [stage, "Total", at === 1 ? length : "00:09"],
      ]);

    it("years and months: 01:07 is 19 months, 578 days", () => {
      const file = always(["stage_of_adoption_process", "age_start_poc", "number"], ...rows("01:07"));
      expect(found(readOpenData([file]))[0]).to.deep.equal(["care to placement", 578, 578]);
    });

    it("months and days where a second part is no month: 19:14 is 592 days", () => {
      const file = always(["stage_of_adoption_process", "age_start_poc", "number"], ...rows("19:14"));
      expect(found(readOpenData([file]))[0]?.[1]).to.equal(592);
    });
  });

  describe("the workforce", () => {
    it("caseload and agency by FTE and heads, not those that cover vacancies", () => {
      const columns =
        "agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,agency_cover_rate_fte,vacancy_agency_cover_rate_fte,cases,caseload_fte";
      const file = always(columns.split(","), ["5", "6", "13", "12.7", "81.1", "73.6", "100", "15.2"]);
      expect(found(readOpenData([file]))).to.deep.equal([
        ["caseload", 15.2, 15.2],
        ["agency by FTE", 0.13, 0.13],
        ["agency by heads", 0.127, 0.127],
      ]);
    });
  });

  it("populations of children aged 0 to 17", () => {
    const file = always(
      ["age_group", "population_estimate"],
      ["Children aged 0 to 17 years", "1,234"],
      ["Children aged 0 to 4 years", "400"],
    );
    expect(found(readOpenData([file]))).to.deep.equal([["population", 1234, 1234]]);
  });

  it("the model of statistical neighbours, by code", () => {
    const [model] = readOpenData([neighbourModel()]);
    if (model?.kind !== "neighbours") throw new Error("no model");
    expect(model.edition).to.equal(2025);
    expect(model.neighbours.get("701")).to.deep.equal("702,703,704,705,706,707,708,709,710,711".split(","));
  });

  for (const symbol of ["c", "z", "x", "u", "k", "low", ":", "", "~", "-", "n/a"])
    it(`“${symbol}” is no number`, () => {
      const file = plainFile("file.csv", "rereferral_percent", [2025], ({ level }) =>
        level === "council" ? symbol : "22.6",
      );
      expect(found(readOpenData([file]))).to.deep.equal([["re-referrals", 0.226, null]]);
    });

  it("takes nothing where two rows of a place and year differ, for a filter was not understood", () => {
    const file = always(["gender", "rereferral_percent"], ["Boys", "20"], ["Girls", "25"]);
    expect(readOpenData([file]).map(({ kind }) => kind)).to.deep.equal(["nothing"]);
  });

  it("takes the total where a further filter has one", () => {
    const file = always(["gender", "rereferral_percent"], ["Boys", "20"], ["Girls", "25"], ["Total", "22"]);
    expect(found(readOpenData([file]))).to.deep.equal([["re-referrals", 0.22, 0.22]]);
  });

  it("knows years as 2025, 202425 and 2024/25, and other words for time and place", () => {
    const heads = [
      "Time period",
      "Time identifier",
      "Geographic level",
      "Country code",
      "Country name",
      "Region code",
      "Region",
      "LA number",
      "LA code",
      "Local authority",
    ];
    const file = published("file.csv", ["rereferral_percent"], [2025], () => [["22"]], heads);
    for (const written of ["2025", "202425", "2024/25", "2024-25", 2025]) {
      const again = { ...file, values: file.values.map((row, at) => (at === 0 ? row : [written, ...row.slice(1)])) };
      const [read] = measures(readOpenData([again]));
      expect(read?.edition, String(written)).to.equal(2025);
      expect(read?.years.get(2025)?.councils.get("704")?.council).to.deep.equal({
        name: "Dunmoor, City of",
        oldCode: "704",
        newCode: "E09991004",
      });
    }
  });
});

describe("lists of offices are no published files", () => {
  const LISTS: [string, CellValue[][]][] = [
    [
      "supervisions",
      [
        ["Worker", "Area", "Apr-17", "May-17"],
        ["A. Name", "EAST", "Y", "Y"],
      ],
    ],
    [
      "referrals",
      [
        ["Child ID", "Date of Referral", "Region", "Year"],
        ["C1", "01/05/2017", "East", 2017],
      ],
    ],
    [
      "a census by year and level",
      [
        ["Year", "Level", "Local authority"],
        [2017, "Child in need", "Ashby"],
      ],
    ],
    [
      "neighbours’ houses",
      [
        ["Child ID", "SN_1", "SN_2"],
        ["C1", "x", "y"],
      ],
    ],
    ["nothing", []],
  ];
  for (const [name, rows] of LISTS)
    it(name, () => {
      expect(isOpenData(sheet(name, rows))).to.equal(false);
    });

  it("and published files are none of offices", () => {
    for (const file of [reReferrals(2025), neighbourModel()]) expect(isOpenData(file)).to.equal(true);
  });
});
