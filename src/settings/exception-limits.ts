/** From when on something is on a list of work: each kind with its limits in ascending order, none where it is not listed. */
export type ExceptionLimits = Readonly<Record<ExceptionLimit, readonly number[]>>;

type ExceptionLimit =
  "assessmentsOpen" | "assessmentsDue" | "notSeen" | "planMonths" | "notSupervised" | "fewSupervisions" | "caseload";

/** A row of the table: what it is called, and its limits where the settings say nothing. */
interface LimitRow {
  readonly label: string;
  readonly usual: readonly number[];
  /** Whether it may have several. */
  readonly isStepped: boolean;
}

/** The table of limits, row by row. */
export const EXCEPTION_LIMITS: Readonly<Record<ExceptionLimit, LimitRow>> = {
  assessmentsOpen: { label: "Assessments open (working days)", usual: [30, 40, 45], isStepped: true },
  assessmentsDue: { label: "Assessments due within (working days)", usual: [10], isStepped: false },
  notSeen: { label: "Children on a plan not seen (working days)", usual: [10, 15, 20], isStepped: true },
  planMonths: { label: "Plans open (months)", usual: [15, 24], isStepped: true },
  notSupervised: { label: "Workers without supervision (months)", usual: [1, 2, 3], isStepped: true },
  fewSupervisions: { label: "Months with supervision in twelve, fewer than", usual: [10], isStepped: false },
  caseload: { label: "Cases per full-time worker, more than", usual: [20], isStepped: false },
};

/** Stands above the table. */
export const LIMITS_CAPTION =
  "From when on lists of work name something; several limits apart by semicolons, blank for none.";

const KEYS = Object.keys(EXCEPTION_LIMITS) as ExceptionLimit[];

/** The limits of a workbook that sets none. */
export function usualLimits(): ExceptionLimits {
  return limitsBy((key) => EXCEPTION_LIMITS[key].usual);
}

/** The rows of the table of limits, as they are written. */
export function limitCells(limits: ExceptionLimits): { readonly label: string; readonly limits: number | string }[] {
  return KEYS.map((key) => {
    const [first, ...others] = limits[key];
    const shown = first === undefined ? "" : others.length === 0 ? first : limits[key].join("; ");
    return { label: EXCEPTION_LIMITS[key].label, limits: shown };
  });
}

/** The limits of all kinds, each by its own key. */
export function limitsBy(of: (key: ExceptionLimit) => readonly number[]): ExceptionLimits {
  return {
    assessmentsOpen: of("assessmentsOpen"),
    assessmentsDue: of("assessmentsDue"),
    notSeen: of("notSeen"),
    planMonths: of("planMonths"),
    notSupervised: of("notSupervised"),
    fewSupervisions: of("fewSupervisions"),
    caseload: of("caseload"),
  };
}
