import type { Day } from "../calendar/day";
import type { Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import type { WordAnswer } from "../lists/words/answers";
import type { LimitsBegin } from "./limits-begin";
import type { ListName } from "../lists/list";
import type { Area, Team } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import { usualLimits, type ExceptionLimits } from "./exception-limits";

/** What an analyst may set of an indicator. Values are in the unit of its rated row: 0.83 is 83%. */
export interface IndicatorSettings {
  readonly target: number | null;
  readonly tolerance: number | null;
  readonly nationalAverage: number | null;
  /** The month to compare with, for the indicators that are compared with one month end. */
  readonly baseline: Month | null;
}

/** Other periods that a table may show: the same month a year before, the quarter and the financial year up to the month. */
export type Period = "lastYear" | "quarter" | "yearToDate";

export interface Settings {
  readonly indicators: ReadonlyMap<number, IndicatorSettings>;
  readonly areas: readonly Area[];
  readonly teams: readonly Team[];
  /** Further words that mean a worker was absent the whole month. */
  readonly absenceCodes: readonly string[];
  /** What words of the lists mean that no vocabulary knows. */
  readonly words: readonly WordAnswer[];
  /** Days on which the council is closed besides weekends and bank holidays. */
  readonly closedDays: readonly Day[];
  readonly unallocatedAfterDays: number;
  readonly caseloadByHeadcount: boolean;
  /** Whose published figures are the council's own: its name or code; "" where nobody said. */
  readonly council: string;
  /** Whether charts show the mean and the limits of ordinary variation. */
  readonly showsLimits: boolean;
  /** From when on something stands on the lists of work. */
  readonly exceptionLimits: ExceptionLimits;
  /** The other periods that tables show, in the order of their columns. */
  readonly shownPeriods: readonly Period[];
  /** The month from which a person says that a list is complete; other lists reach as far as their rows say. */
  readonly completeFrom: ReadonlyMap<ListName, Month>;
  /** Where limits of ordinary variation begin or are fixed. */
  readonly limitsBegin: readonly LimitsBegin[];
  /** Returns that a person found right although they differ from last month's: "Supervisions, SOUTH, May-17". */
  readonly confirmed: readonly string[];
  /** Commentary handed in before the build, by month and indicator; it fills empty boxes only. */
  readonly drafts: readonly { readonly month: Month; readonly indicator: number; readonly text: string }[];
}

/** As published. */
const POPULATION_SOURCE = "Mid-2015 population estimates";

/** The areas of the published scorecard. */
const DEFAULT_AREAS: readonly Area[] = [
  {
    name: "EAST",
    spellings: ["East area", "East office"],
    population: 106296,
    populationSource: POPULATION_SOURCE,
    showsCaseloads: true,
  },
  {
    name: "NWC",
    spellings: ["North West and Central", "North West Central", "North, West and Central"],
    population: 108950,
    populationSource: POPULATION_SOURCE,
    showsCaseloads: true,
  },
  {
    name: "SOUTH",
    spellings: ["South area", "South office"],
    population: 68654,
    populationSource: POPULATION_SOURCE,
    showsCaseloads: true,
  },
  {
    name: "DCSC",
    spellings: ["Disabled Children's Social Care", "Disabled Children"],
    population: null,
    showsCaseloads: true,
  },
  {
    name: "Other Citywide Teams",
    spellings: ["Citywide", "City wide", "Other Citywide", "Other"],
    population: null,
    showsCaseloads: false,
  },
];

/** Whether an area has a column for caseloads where the settings do not say: one of our own as published, any other does. */
export function showsCaseloadsByDefault(area: string): boolean {
  return DEFAULT_AREAS.find(({ name }) => spellingKey(name) === spellingKey(area))?.showsCaseloads ?? true;
}

/** The settings of a workbook that has none. */
export function defaultSettings(catalogue: readonly Indicator[] = INDICATORS): Settings {
  return {
    indicators: new Map(
      catalogue.map(({ number, target, tolerance }) => [
        number,
        { target, tolerance, nationalAverage: null, baseline: null },
      ]),
    ),
    areas: DEFAULT_AREAS,
    teams: [],
    absenceCodes: [],
    words: [],
    closedDays: [],
    unallocatedAfterDays: 7,
    caseloadByHeadcount: false,
    council: "",
    showsLimits: false,
    exceptionLimits: usualLimits(),
    shownPeriods: [],
    completeFrom: new Map(),
    limitsBegin: [],
    confirmed: [],
    drafts: [],
  };
}
