import { range, titleRows } from "../workbook/addresses";
import { DEFINITIONS_SHEET } from "../workbook/own-sheets";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator, JudgedBy } from "../indicators/define-indicator";
import { displayText } from "../workbook/number-formats";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

const TOP = 3;
const TEXT_WIDTH = 92;

/** Rules that hold for all indicators. */
const COMMON: readonly (readonly [string, string])[] = [
  [
    "Month end",
    "At the end of the last day of the month. What starts on a day is open on it; what ends on a day is not open at the end of it.",
  ],
  [
    "Counted once",
    "A child is counted once per figure however many rows it has, unless the definition says that it counts events.",
  ],
  [
    "Areas",
    "A row's area is that of its Area column, else of its team by the settings. A row whose area cannot be told counts for the city and in no area. The city is counted from all rows, not by adding areas; a child with open rows in two areas counts in both and once for the city.",
  ],
  [
    "Previous six months",
    "The six months before. Averages are of the unrounded monthly counts; a percentage, rate or caseload is (average numerator) / (average denominator). A month that is not known makes the cell n/a; it is never taken as zero.",
  ],
  [
    "Earlier months",
    "What was published first stands (Scorecard history). Else a list says what it reaches, and nothing outside is shown. A list of events reaches back to its first event less the longest gap between two of them (92 days at most) and forward to the end of the month of its last, or further by that gap. A list of what is open reaches back to its first ended row by the same rule; without one it knows its own month end alone. Month columns speak for the months written under, and a list without a row for none. A figure that looks further back than its list (12 or 36 months) is n/a. The settings may say from when a list is complete.",
  ],
  [
    "Settings with dates",
    "Targets, tolerances, national averages, baseline months, populations, areas and teams are those that hold in the month of the figure: of several rows of the settings the one with the latest month under “From” that has begun, as a whole. A scorecard keeps those that it was made with until it is refreshed. They are recorded in Scorecard history with the month's figures; charts and comparators of later months read them there, and a refresh of the very month shows a change as a revision.",
  ],
  [
    "Other periods",
    "The settings can show the same month last year, the quarter and the year to date (from April) as further columns of the city. Each month of them is as it was published, else as the lists say; a month that is not known makes the figure n/a. They are not rated, and are left out of the copy for publication.",
  ],
  [
    "Rating",
    "The value as displayed against the target. Green: at or better than the target. Amber: worse by no more than the tolerance. Red: worse than that. Arrows show which way the number went, the word what it means.",
  ],
  [
    "Trend",
    "The month against what stands before it, as displayed: the city's, and each area's own. Where the city's variation is known and is no real change, the word is Steady whichever way the arrow points.",
  ],
  [
    "Variation",
    "With thirteen known months or more (thirty-six at most), whether the month is out of the ordinary, by an XmR chart of statistical process control (Wheeler, Understanding Variation; NHS England, Making Data Count). The limits are the mean ± 2.66 × the mean difference between months that follow each other; 2.66 is 3 / 1.128, and outliers are not left out. Out of the ordinary are: a month outside the limits; seven months in a row on one side of the mean; seven rising or falling; two of three beyond two thirds of the way to a limit, with all three on one side of the mean. Worked: months that go 49, 51, 49, 51 … have the mean 50 and differ by 2, so the limits are 50 ± 5.32; 53 is ordinary, 56 is not.",
  ],
  [
    "",
    "Months that stand by themselves are judged by their values. Levels, which carry one month over into the next, are judged by their change from month to month, outside its limits or two of three near one (one large change moves the mean away from all others, so that runs say nothing). What adds up from April on is judged against the same month last year: more than two standard errors of the difference of two percentages, with 20 people or more. Means of rolling windows are not judged. Where fewer than five people or events a month are counted, or are missing to the whole, only a month outside the limits and three or more from the mean says something. Where nothing changes at most one month in twenty is out of the ordinary by these rules.",
  ],
  [
    "Limits that begin again",
    "The settings name months from which on an indicator has limits of its own, with the reason; a month under “Fixed up to” makes the months up to it a baseline, whose limits stay for the months after it.",
  ],
  [
    "Meeting the target",
    "Where a month is judged by its value: it will usually meet the target where both limits do, will not meet it unless something changes where neither does, and may or may not in between. The way to a missed target is the smallest whole number of people, posts or events that makes the figure as displayed meet it. “At this pace” is said only where the month is better than usual: a straight line through the months since the change, or the last thirteen, and its range by how far the months lie from the line; nothing is said of more than two years ahead.",
  ],
  [
    "Typed over",
    "A figure that a person types over what was counted is kept, marked and named under its table; what was counted stands in the workings at the right. The pane takes it back.",
  ],
  [
    "Revisions",
    "What was published first stands. Where the lists now give another value, both stand under Revisions in Scorecard history with the reason, until a person accepts the revision.",
  ],
  [
    "Copy for publication",
    "Values and words only. Counts below 5 are shown as <5; c stands for a further count that a sum would give away, and for percentages, rates and means made of either.",
  ],
  [
    "Benchmarks",
    "From the Department for Education’s open-data files, which a person hands in and nothing fetches: England, the region, and the median, lowest and highest of the ten statistical neighbours, for the latest published year that had ended by the scorecard’s month. Symbols (c, z, x, u, k, low, :) are no numbers. A place is counted among the council and its neighbours that have a value, from the best one, or from the highest where neither direction is better; equal values share it. An older edition of a file never replaces a newer one. Assessments within 45 working days are the bands up to 41 to 45 days over all completed. Where only the number of plans is published, the rate is made of it and the mid-year population of the year before. Lengths published in years and months are turned into days (365.25 a year). The line of England in a chart is drawn for 2, 3, 13 and 14 (by heads), whose unit is the published one.",
  ],
  [
    "Populations",
    "Typed into the settings by area; the city’s is the sum of its areas’. On request the published mid-year estimates are taken over, from the month of the estimate on (June), for areas that are authorities themselves. The total of an authority is never divided among its parts: nobody publishes how.",
  ],
  [
    "Rounding",
    "For display only, half away from zero. “–” means that there is nothing to take a percentage of, “-” that the figure does not apply, “n/a” that it is not known.",
  ],
];

/** The definitions, drawn from the catalogue of indicators. */
export function definitionsPlan(catalogue: readonly Indicator[] = INDICATORS): SheetPlan {
  const sheet = new SheetBuilder(DEFINITIONS_SHEET);
  const rows: (readonly [string, string, "head" | "text"])[] = [
    ...COMMON.map(([name, says]) => [name, says, "text"] as const),
    ...catalogue.flatMap((indicator) => [
      [`${indicator.number}  ${indicator.title}`, "", "head"] as const,
      ...describe(indicator).map(([name, says]) => [name, says, "text"] as const),
    ]),
  ];
  sheet
    .block(0, 0, [
      [text("Definitions")],
      [text("What each figure counts, from which list, and where the rule comes from.")],
    ])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .add("rowHeights", { rows: "1:1", points: 32 })
    .block(
      TOP,
      0,
      rows.map(([name, says]): PlanCell[] => [text(name), text(says)]),
    )
    .add("columnWidths", { columns: "A:A", characters: 24 }, { columns: "B:B", characters: TEXT_WIDTH })
    .set("frozenRows", 2)
    .set("print", {
      area: range(0, 0, TOP + rows.length - 1, 1),
      titleRows: titleRows(0, 1),
      landscape: false,
      breaks: [],
      header: "Definitions",
      footer: { left: "Scorecard", right: "" },
    });
  rows.forEach(([name, says, kind], index) => {
    const row = TOP + index;
    if (kind === "head") {
      const lines = Math.ceil(name.length / 95);
      sheet.add("merges", range(row, 0, row, 1)).format(range(row, 0, row, 1), STYLE.blockHeading);
      sheet.add("rowHeights", { rows: `${row + 1}:${row + 1}`, points: 8 + 18 * lines });
    } else {
      sheet.format(range(row, 0, row, 0), { ...STYLE.label, bold: true, vertical: "Top" });
      sheet.format(range(row, 1, row, 1), { ...STYLE.label, vertical: "Top" });
      sheet.add("rowHeights", {
        rows: `${row + 1}:${row + 1}`,
        points: Math.max(1, Math.ceil(says.length / (TEXT_WIDTH * 1.05))) * 15.5 + 2,
      });
    }
  });
  return sheet.build();
}

/** What of an indicator is judged, as a sentence. */
const JUDGED_BY: Readonly<Record<JudgedBy, string>> = {
  values: "Judged by the value of the month.",
  changes: "A level: judged by its change from month to month.",
  "last year": "Adds up from April on: judged against the same month last year.",
  none: "A mean of a rolling window: not judged.",
};

function describe(indicator: Indicator): [string, string][] {
  const format = indicator.rated.format;
  const better = {
    higher: "Higher is better.",
    lower: "Lower is better.",
    neither: "Neither higher nor lower is better; there is no rating.",
  }[indicator.direction];
  const target =
    indicator.target === null
      ? ""
      : ` Default target ${displayText(indicator.target, format)}${indicator.tolerance === null ? "" : `, tolerance ${displayText(indicator.tolerance, format)}`}.`;
  return [
    ...indicator.definition.map((sentence, index): [string, string] => [
      index === 0 ? "What is counted" : "",
      sentence,
    ]),
    [
      "Other periods",
      indicator.addsUp === true
        ? "Same month last year: the figure of that month. Quarter and year to date: the counts of their months added up, and the percentage of the sums, not the mean of percentages."
        : "Same month last year: the figure of that month. There is no quarter and no year to date: what stands at month ends, or looks back over months, does not add up.",
    ],
    ["Why", indicator.why],
    ["Direction", better + target],
    ["Variation", JUDGED_BY[indicator.judgedBy]],
    ["Lists needed", indicator.lists.join(", ")],
    ["Source", indicator.source],
  ];
}
