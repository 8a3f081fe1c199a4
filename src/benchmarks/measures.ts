import { month, type Month } from "../calendar/month";

export type MeasureKey =
  | "re-referrals"
  | "assessments in time"
  | "protection plans"
  | "children in care"
  | "care leavers 19–21"
  | "care leavers 17–18"
  | "care to placement"
  | "caseload"
  | "agency by FTE"
  | "agency by heads"
  | "population";

/** How a value is shown and kept: a share of 1, a rate per 10,000, days, cases a worker, children. */
export type Unit = "share" | "rate" | "days" | "cases" | "children";

/** A measure that is published, and what it is beside the indicator that it speaks of. */
export interface Measure {
  readonly key: MeasureKey;
  /** Null for populations, which are no benchmark themselves. */
  readonly indicator: number | null;
  /** What the sheet Benchmarks calls it; it is known by these words when the sheet is read again. */
  readonly label: string;
  /** For lines about files: "Re-referrals". */
  readonly shortLabel: string;
  /** Of several measures of an indicator, what tells this one in the block's line. */
  readonly apart: string;
  readonly unit: Unit;
  /** A year to the end of March; the last day of March or September; the middle of a year. */
  readonly of: "year to March" | "31 March" | "30 September" | "mid-year";
  /** What differs from the indicator's own definition. */
  readonly note: string;
  /** Whether England may be drawn beside the indicator's own months. */
  readonly isComparable: boolean;
}

const YEAR_AGAINST_MONTH = "Published for the year to 31 March; the table counts single months.";

const AGENCY =
  "Published for 30 September, of all children’s social workers, by full-time equivalents (FTE) and by heads; the table counts heads.";

/** Of several measures of one indicator the first is its benchmark, the others are further ones. */
export const MEASURES: readonly Measure[] = [
  {
    key: "re-referrals",
    indicator: 2,
    label: "Re-referrals within 12 months of an earlier referral",
    shortLabel: "Re-referrals",
    apart: "",
    unit: "share",
    of: "year to March",
    note: YEAR_AGAINST_MONTH,
    isComparable: true,
  },
  {
    key: "assessments in time",
    indicator: 3,
    label: "Assessments completed within 45 working days",
    shortLabel: "Assessments by their length",
    apart: "",
    unit: "share",
    of: "year to March",
    note: YEAR_AGAINST_MONTH,
    isComparable: true,
  },
  {
    key: "protection plans",
    indicator: 5,
    label: "Child protection plans per 10,000 children",
    shortLabel: "Child protection plans",
    apart: "",
    unit: "rate",
    of: "31 March",
    note: "Plans at 31 March per 10,000 children aged 0 to 17; the table's rate is of children at the month's end, by the populations of the settings.",
    isComparable: false,
  },
  {
    key: "children in care",
    indicator: 7,
    label: "Children looked after per 10,000 children",
    shortLabel: "Children looked after",
    apart: "",
    unit: "rate",
    of: "31 March",
    note: "Children at 31 March per 10,000 aged 0 to 17, unaccompanied children included; the table's rate is of the month's end, and its total leaves them out.",
    isComparable: false,
  },
  {
    key: "care leavers 19–21",
    indicator: 8,
    label: "Care leavers aged 19 to 21 in education, employment or training",
    shortLabel: "Care leavers aged 19 to 21",
    apart: "19–21",
    unit: "share",
    of: "year to March",
    note: "Published for the year to 31 March, ages 17–18 and 19–21 apart; the table counts birthdays 17 to 21 since April together.",
    isComparable: false,
  },
  {
    key: "care leavers 17–18",
    indicator: 8,
    label: "Care leavers aged 17 to 18 in education, employment or training",
    shortLabel: "Care leavers aged 17 to 18",
    apart: "17–18",
    unit: "share",
    of: "year to March",
    note: "Published for the year to 31 March, ages 17–18 and 19–21 apart; the table counts birthdays 17 to 21 since April together.",
    isComparable: false,
  },
  {
    key: "care to placement",
    indicator: 10,
    label: "Days from entering care to placement for adoption",
    shortLabel: "Adoption, entry into care to placement",
    apart: "",
    unit: "days",
    of: "year to March",
    note: "England only, for children adopted in the year to 31 March, published to the month; the table is the mean of three years in days.",
    isComparable: false,
  },
  {
    key: "caseload",
    indicator: 13,
    label: "Average caseload, full-time equivalents",
    shortLabel: "Caseloads",
    apart: "",
    unit: "cases",
    of: "30 September",
    note: "Published for 30 September: cases by full-time equivalent of all social workers who hold cases.",
    isComparable: true,
  },
  {
    key: "agency by FTE",
    indicator: 14,
    label: "Agency social workers, full-time equivalents",
    shortLabel: "Agency social workers (FTE)",
    apart: "FTE",
    unit: "share",
    of: "30 September",
    note: AGENCY,
    isComparable: false,
  },
  {
    key: "agency by heads",
    indicator: 14,
    label: "Agency social workers, heads",
    shortLabel: "Agency social workers (heads)",
    apart: "heads",
    unit: "share",
    of: "30 September",
    note: AGENCY,
    isComparable: true,
  },
  {
    key: "population",
    indicator: null,
    label: "Children aged 0 to 17, mid-year estimate",
    shortLabel: "Children aged 0 to 17",
    apart: "",
    unit: "children",
    of: "mid-year",
    note: "Office for National Statistics. It can be taken over into the settings.",
    isComparable: false,
  },
];

export function measureOf(key: MeasureKey): Measure {
  const found = MEASURES.find((each) => each.key === key);
  if (found === undefined) throw new Error(`There is no measure ${key}.`);
  return found;
}

/** What a year of a measure is called: "2024-25", "31 March 2025", "30 September 2025", "mid-2024". */
export function yearLabel({ of }: Pick<Measure, "of">, year: number): string {
  switch (of) {
    case "year to March":
      return `${year - 1}-${String(year % 100).padStart(2, "0")}`;
    case "31 March":
    case "30 September":
      return `${of} ${year}`;
    case "mid-year":
      return `mid-${year}`;
  }
}

/** The month in which a year of a measure ends, or in which its day lies. */
export function yearEnd({ of }: Pick<Measure, "of">, year: number): Month {
  switch (of) {
    case "year to March":
    case "31 March":
      return month(year, 3);
    case "30 September":
      return month(year, 9);
    case "mid-year":
      return month(year, 6);
  }
}
