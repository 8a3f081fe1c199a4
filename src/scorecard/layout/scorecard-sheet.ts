import { formatDay, type Day } from "../../calendar/day";
import { isoMonth, longMonth, shortMonth, type Month } from "../../calendar/month";
import { cellAddress } from "../../lists/grid";
import { ISSUES_SHEET, scorecardSheet } from "../../lists/own-sheets";
import { DISPLAY } from "../display";
import type { IndicatorFigures } from "../figures";
import type { PlanCell, SheetPlan } from "../plan";
import { layBlock, type BlockPlace } from "./block";
import { FIRST_FIGURE, LABEL, LAST_COLUMN, WIDTHS, columnPoints } from "./columns";
import { ratingFormula, trendFormula } from "./formulas";
import { HEIGHT, INK, LOOK, RATING_COLOURS } from "./look";
import type { SettingsPlaces } from "../settings-tables";
import { settingsLookup } from "./settings-lookup";
import { SheetBuilder, formula, onSheet, range, rowSpan, text, titleRows } from "./sheet-builder";

/** What the scorecard sheet says besides its figures. */
export interface ScorecardSheetInput {
  readonly month: Month;
  readonly figures: readonly IndicatorFigures[];
  readonly builtOn: Day;
  /** How many files and sheets of this workbook the lists came from: "6 files", "2 sheets". */
  readonly sources: string;
  readonly issues: number;
  readonly commentary: ReadonlyMap<number, string>;
  readonly settingsPlaces: SettingsPlaces;
}

const GLANCE_HEAD = 3;
const TITLE_POINTS = { title: 32, subtitle: 20, gap: 8 } as const;
const GLANCE_POINTS = 18;
/** What fits between the margins of an A4 page, and how much of it is used: programs measure columns a little differently. */
const PAGE = { width: 595 - 68, height: 842 - 96, used: 0.95 } as const;

/** The prefix of an indicator's defined names on a month's scorecard: "SC_2017_05_I01". */
export function namePrefix(month: Month, indicator: number): string {
  return `SC_${isoMonth(month).replace("-", "_")}_I${String(indicator).padStart(2, "0")}`;
}

/** The plan of the scorecard: title, "at a glance", and a block for each indicator. */
export function scorecardPlan(input: ScorecardSheetInput): SheetPlan {
  const { month, figures } = input;
  const sheet = new SheetBuilder(scorecardSheet(month));
  layTitle(sheet, input);

  const places: BlockPlace[] = [];
  const breaks: number[] = [];
  let top = GLANCE_HEAD + figures.length + 2;
  const titles = TITLE_POINTS.title + TITLE_POINTS.subtitle + TITLE_POINTS.gap;
  let onPage = titles + HEIGHT.row + (figures.length + 1) * GLANCE_POINTS;
  const lookup = settingsLookup(input.settingsPlaces);
  for (const each of figures) {
    const commentary = input.commentary.get(each.indicator.number) ?? "";
    const place = layBlock(sheet, each, { top, commentary, prefix: namePrefix(month, each.indicator.number), lookup });
    if (onPage + place.height > pagePoints()) {
      breaks.push(place.top);
      onPage = titles;
    }
    onPage += place.height;
    places.push(place);
    top = place.end;
  }
  layGlance(sheet, input, places);

  const ratingRanges = [
    range(GLANCE_HEAD + 1, 4, GLANCE_HEAD + figures.length, 4),
    ...places.flatMap(({ ratings }) => (ratings === null ? [] : [ratings])),
  ];
  return sheet
    .set("wordColours", { ranges: ratingRanges, words: RATING_COLOURS })
    .add("columnWidths", { columns: "A:A", characters: WIDTHS.label }, { columns: "B:H", characters: WIDTHS.figure }, { columns: "I:I", characters: WIDTHS.gap }, { columns: "J:J", characters: WIDTHS.workingsLabel }, { columns: "K:Q", characters: WIDTHS.workings })
    .set("frozenRows", 2)
    .set("tabColour", INK)
    .set("print", {
      area: range(0, LABEL, top - 2, LAST_COLUMN),
      titleRows: titleRows(0, 2),
      landscape: false,
      breaks,
      header: "Children’s services performance",
      footer: { left: `Scorecard ${longMonth(month)}`, right: `Built on ${formatDay(input.builtOn)}` },
    })
    .build();
}

/** Points of rows that fit a page at the scale that makes the printed columns one page wide. */
function pagePoints(): number {
  const printed = columnPoints(WIDTHS.label) + LAST_COLUMN * columnPoints(WIDTHS.figure);
  return (PAGE.height * PAGE.used * printed) / PAGE.width;
}

function layTitle(sheet: SheetBuilder, { month, builtOn, sources, issues, figures }: ScorecardSheetInput): void {
  const computed = figures.filter(({ counts }) => counts !== null).length;
  const subtitle = `${longMonth(month)} · built ${formatDay(builtOn)} from ${sources} · ${String(computed)} of ${String(figures.length)} indicators`;
  const issuesText = issues === 0 ? "No data issues" : `${String(issues)} data issue${issues === 1 ? "" : "s"}`;
  const issuesCell = cellAddress(1, LAST_COLUMN - 1);
  sheet
    .block(0, LABEL, [[text("Children’s services scorecard")], [text(subtitle)]])
    .format("A1", LOOK.title)
    .format("A2", LOOK.subtitle)
    .add("rowHeights", { rows: "1:1", points: TITLE_POINTS.title }, { rows: "2:2", points: TITLE_POINTS.subtitle }, { rows: "3:3", points: TITLE_POINTS.gap })
    .block(1, LAST_COLUMN - 1, [[text(issuesText)]])
    .add("merges", range(1, LAST_COLUMN - 1, 1, LAST_COLUMN))
    .add("links", { cell: issuesCell, target: onSheet(ISSUES_SHEET, "A1"), text: issuesText, tip: "Open the list of data issues" })
    .format(issuesCell, { ...LOOK.link, horizontal: "Right" });
}

/** One line per indicator: previous, month, target, rating, trend, each read from its block. */
function layGlance(sheet: SheetBuilder, { figures, month }: ScorecardSheetInput, places: readonly BlockPlace[]): void {
  const first = GLANCE_HEAD + 1;
  const last = GLANCE_HEAD + figures.length;
  const rows = figures.map((each, index): PlanCell[] => {
    const place = places[index];
    if (place === undefined) return [];
    const { indicator, rated } = each;
    const value = cellAddress(place.ratedRow, FIRST_FIGURE + 1);
    return [
      text(glanceTitle(each)),
      formula(place.previous),
      formula(value),
      indicator.direction === "neither" ? text("–") : formula(`IF(ISNUMBER(${place.target}),${place.target},"–")`),
      formula(ratingFormula(value, place.target, place.tolerance, indicator.direction, rated.row.format)),
      formula(trendFormula(place.previous, value, indicator.direction, rated.row.format)),
    ];
  });
  sheet
    .block(GLANCE_HEAD, LABEL, [[text("At a glance"), text("Previous"), text(shortMonth(month)), text("Target"), text("Rating"), text("Trend")], ...rows])
    .format(range(GLANCE_HEAD, LABEL, GLANCE_HEAD, LABEL), LOOK.columnHeadLeft)
    .format(range(GLANCE_HEAD, 1, GLANCE_HEAD, 3), LOOK.columnHead)
    .format(range(GLANCE_HEAD, 4, GLANCE_HEAD, 5), LOOK.columnHeadCentre)
    .format(range(first, LABEL, last, LABEL), { ...LOOK.label, ...LOOK.link, wrap: false })
    .format(range(first, 1, last, 3), LOOK.figure)
    .format(range(first, 2, last, 2), LOOK.bold)
    .format(range(first, 4, last, 4), LOOK.rating)
    .format(range(first, 5, last, 5), LOOK.trend)
    .add("rowHeights", { rows: rowSpan(GLANCE_HEAD, last), points: GLANCE_POINTS })
    .add("names", { name: `SC_${isoMonth(month).replace("-", "_")}_AtAGlance`, range: range(first, LABEL, last, 5) });
  figures.forEach((found, index) => {
    const row = first + index;
    sheet.numberFormat(range(row, 1, row, 3), DISPLAY[found.rated.row.format].excelFormat);
    sheet.add("links", {
      cell: cellAddress(row, LABEL),
      target: onSheet(sheet.name, cellAddress(places[index]?.top ?? 0, LABEL)),
      text: glanceTitle(found),
      tip: found.indicator.title.slice(0, 250),
    });
  });
}

function glanceTitle({ indicator }: IndicatorFigures): string {
  return `${String(indicator.number)}  ${indicator.shortTitle}`;
}
