import { cellAddress, columnLetters, onSheet, range, rowSpan, titleRows } from "../../workbook/addresses";
import { formatDay, type Day } from "../../calendar/day";
import { longMonth, shortMonth, type Month } from "../../calendar/month";
import { DISPLAY } from "../../workbook/number-formats";
import type { Benchmarks } from "../../benchmarks/benchmark";
import type { IndicatorFigures } from "../../scorecard/figures";
import type { Area } from "../../lists/words/areas";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { glanceEngland } from "./benchmark-row";
import { englandLine } from "./england-line";
import { GLANCE_HEAD, stackedBlocks, type BlockLocations } from "./locate-blocks";
import { layBlock, type BlockPlace } from "./block";
import { layPopulations } from "./populations";
import { FIRST_FIGURE, LABEL, WIDTHS, sheetEdges, type SheetEdges } from "./columns";
import { CHART_ROW } from "./page-flow";
import { printPages } from "./print-pages";
import { ratingFormula, trendFormula } from "./formulas";
import { HEIGHT, INK, STYLE, RATING_COLOURS } from "../../workbook/styles";
import { glanceName, namePrefix, populationsName } from "../../workbook/defined-names";
import { SheetBuilder, formula, text } from "../../workbook/sheet-builder";
import { rate } from "../../scorecard/rating";
import { meaningOf, trendText } from "../../scorecard/trend";
import { isPartial, withoutOffices, type Without } from "../../scorecard/without";

/** What the scorecard sheet says besides its figures. */
export interface ScorecardSheetInput {
  readonly month: Month;
  /** How the sheet is called, and those that it points to. */
  readonly sheets: { readonly scorecard: string; readonly issues: string };
  readonly figures: readonly IndicatorFigures[];
  /** "Draft", "Published 14 June 2017 by A. Name" */
  readonly publication: string;
  readonly builtOn: Day;
  /** How many files and sheets of this workbook the lists came from: "6 files", "2 sheets". */
  readonly sources: string;
  readonly issues: number;
  readonly commentary: ReadonlyMap<number, string>;
  readonly lastCommentary: ReadonlyMap<number, string>;
  /** The areas of the month, with their populations. */
  readonly areas: readonly Area[];
  /** How many columns tables may have beside the month's. */
  readonly columnsBeside: number;
  readonly showsLimits: boolean;
  /** What is published of others for any month. */
  readonly benchmarksIn: (month: Month) => Benchmarks;
  /** Where the parts stand on the sheet that is there; null for a new one. */
  readonly locations: BlockLocations | null;
  /** The offices and lists that the scorecard is without: "SOUTH and Adoptions"; "" for none. */
  readonly without: string;
  /** What the last refresh did: "Refreshed 12 June 2017: 4 figures changed"; "" before there was one. */
  readonly status: string;
}

/** Stands between the parts of the line under the title. */
const SUBTITLE_PARTS = " · ";
const TITLE_POINTS = { title: 32, subtitle: 20, status: 16 } as const;
const GLANCE_POINTS = 18;
/** How many characters of small print fit the last column that is written. */
const GLANCE_REMARK = 18;
/** The columns of "at a glance": previous, month, target, rating, trend, variation; the last one is left free. */
export const RATING_COLUMN = 4;
export const TREND_COLUMN = 5;
const VARIATION_COLUMN = 6;
const ENGLAND_COLUMN = 7;

/** The plan of the scorecard: title, "at a glance", and a block for each indicator. */
export function scorecardPlan(input: ScorecardSheetInput): SheetPlan {
  const { month, figures } = input;
  const sheet = new SheetBuilder(input.sheets.scorecard);
  const edges = sheetEdges(input.columnsBeside);
  const { glance, tops, populations: populationsTop } = input.locations ?? stackedBlocks(figures);
  const first = glance - GLANCE_HEAD;
  layTitle(sheet, input, first, edges);

  const benchmarksIn = inEachMonth(input.benchmarksIn);
  const benchmarks = benchmarksIn(month);
  const places: BlockPlace[] = [];
  for (const each of figures) {
    const { number } = each.indicator;
    const top = tops.get(number);
    if (top === undefined) throw new Error(`The sheet has no place for indicator ${number}.`);
    const place = layBlock(sheet, each, {
      top,
      edges,
      prefix: namePrefix(month, number),
      showsLimits: input.showsLimits,
      benchmark: benchmarks.get(number) ?? null,
      england: englandLine(number, month, benchmarksIn),
      commentary: input.commentary.get(number) ?? "",
      lastCommentary: input.lastCommentary.get(number) ?? "",
    });
    places.push(place);
  }
  layGlance(sheet, input, glance, places, benchmarks);
  const populations =
    populationsTop === null ? null : layPopulations(sheet, input.areas, populationsTop, populationsName(month), edges);
  const printed = printPages(
    [
      { top: glance, height: HEIGHT.row + (figures.length + 1) * GLANCE_POINTS, chartRows: 0 },
      ...places.map(({ top, height, chart }) => {
        const chartRows = chart.last - chart.first + 1;
        return { top, height: height - chartRows * CHART_ROW.usual, chartRows };
      }),
      ...(populations === null ? [] : [{ top: populations.top, height: populations.height, chartRows: 0 }]),
    ],
    edges,
    TITLE_POINTS.title + TITLE_POINTS.subtitle + TITLE_POINTS.status,
  );
  for (const { parts, chartRow } of printed.pages)
    for (const { chart } of places.filter(({ top }) => parts.some((part) => part.top === top)))
      sheet.add("rowHeights", { rows: rowSpan(chart.first, chart.last), points: chartRow });

  const ratingRanges = [
    range(glance + 1, RATING_COLUMN, glance + figures.length, RATING_COLUMN),
    ...places.flatMap(({ ratings }) => (ratings === null ? [] : [ratings])),
  ];
  const letters = (from: number, to: number) => `${columnLetters(from)}:${columnLetters(to)}`;
  return sheet
    .set("wordColours", { ranges: ratingRanges, words: RATING_COLOURS })
    .add(
      "columnWidths",
      { columns: letters(LABEL, LABEL), characters: WIDTHS.label },
      { columns: letters(FIRST_FIGURE, edges.last), characters: WIDTHS.figure },
      { columns: letters(edges.last + 1, edges.last + 1), characters: WIDTHS.gap },
      { columns: letters(edges.workings, edges.workings), characters: WIDTHS.workingsLabel },
      { columns: letters(edges.workings + 1, edges.end), characters: WIDTHS.workings },
      { columns: letters(edges.areas, edges.areas), characters: WIDTHS.workingsLabel },
      { columns: letters(edges.areas + 1, edges.endOfAreas), characters: WIDTHS.workings },
    )
    .set("frozenRows", 2)
    .set("tabColour", INK)
    .set("print", {
      area: range(first, LABEL, Math.max(...places.map(({ end }) => end - 2), (populations?.end ?? 0) - 1), edges.last),
      titleRows: titleRows(first, first + 2),
      landscape: printed.landscape,
      fit: printed.fit,
      breaks: printed.pages.slice(1).flatMap(({ parts }) => parts[0]?.top ?? []),
      header: "Children’s services performance",
      footer: { left: footerOf(month, input.publication), right: `Built on ${formatDay(input.builtOn)}` },
    })
    .build();
}

/** How the line under the title begins: "May 2017 · Draft". */
export function subtitleStart(month: Month, publication: string): string {
  return [longMonth(month), publication].join(SUBTITLE_PARTS);
}

/** What stands at the foot of each printed page: "Scorecard May 2017 · Draft". */
function footerOf(month: Month, publication: string): string {
  return publication === "" ? plainFooter(month) : `${plainFooter(month)} · ${publication}`;
}

/** What earlier versions printed there. */
function plainFooter(month: Month): string {
  return `Scorecard ${longMonth(month)}`;
}

/** What may stand at the foot of a scorecard that no person has changed, before it is published. */
export function footersBefore(month: Month): string[] {
  return ["", "Draft"].map((publication) => footerOf(month, publication));
}

function layTitle(
  sheet: SheetBuilder,
  { month, sheets, publication, builtOn, sources, issues, figures, without, status }: ScorecardSheetInput,
  first: number,
  { last }: SheetEdges,
): void {
  const computed = figures.filter(({ counts, isKept }) => counts !== null || isKept).length;
  const subtitle = [
    subtitleStart(month, publication),
    `built ${formatDay(builtOn)} from ${sources}`,
    `${computed} of ${figures.length} indicators`,
    ...(without === "" ? [] : [`without ${without}`]),
  ].join(SUBTITLE_PARTS);
  const issuesText = issues === 0 ? "No data issues" : `${issues} data issue${issues === 1 ? "" : "s"}`;
  const issuesCell = cellAddress(first + 1, last - 1);
  sheet
    .block(first, LABEL, [[text("Children’s services scorecard")], [text(subtitle)], [text(status)]])
    .format(cellAddress(first, LABEL), STYLE.title)
    .format(cellAddress(first + 1, LABEL), STYLE.subtitle)
    .format(cellAddress(first + 2, LABEL), STYLE.status)
    .add(
      "rowHeights",
      { rows: rowSpan(first, first), points: TITLE_POINTS.title },
      { rows: rowSpan(first + 1, first + 1), points: TITLE_POINTS.subtitle },
      { rows: rowSpan(first + 2, first + 2), points: TITLE_POINTS.status },
    )
    .block(first + 1, last - 1, [[text(issuesText)]])
    .add("merges", range(first + 1, last - 1, first + 1, last))
    .add("links", {
      cell: issuesCell,
      target: onSheet(sheets.issues, "A1"),
      text: issuesText,
      tip: "Open the list of data issues",
    })
    .format(issuesCell, { ...STYLE.link, horizontal: "Right" });
}

/** One line per indicator: previous, month, target, rating, trend, each read from its block, and what is said of variation. */
function layGlance(
  sheet: SheetBuilder,
  { figures, month }: ScorecardSheetInput,
  head: number,
  places: readonly BlockPlace[],
  benchmarks: Benchmarks,
): void {
  const first = head + 1;
  const last = head + figures.length;
  const rows = places.map((place): PlanCell[] => {
    const { indicator, rated } = place.figures;
    const value = cellAddress(place.ratedRow, FIRST_FIGURE + 1);
    return [
      text(glanceTitle(place.figures)),
      formula(place.comparator),
      formula(value),
      indicator.direction === "neither" ? text("–") : formula(`IF(ISNUMBER(${place.target}),${place.target},"–")`),
      isPartial(place.figures)
        ? text(rate(null, null, null, indicator.direction, rated.row.format))
        : formula(
            ratingFormula(
              { value, target: place.target, tolerance: place.tolerance },
              indicator.direction,
              rated.row.format,
            ),
          ),
      isPartial(place.figures)
        ? text(trendText("unknown", indicator.direction))
        : formula(trendFormula({ comparator: place.comparator, value }, meaningOf(place.figures), rated.row.format)),
      text(glanceRemark(place)),
      text(glanceEngland(benchmarks.get(indicator.number))),
    ];
  });
  sheet
    .block(head, LABEL, [
      [
        text("At a glance"),
        text("Previous"),
        text(shortMonth(month)),
        text("Target"),
        text("Rating"),
        text("Trend"),
        text("Variation"),
        text(benchmarks.size === 0 ? "" : "England"),
      ],
      ...rows,
    ])
    .format(range(head, LABEL, head, LABEL), STYLE.columnHeadLeft)
    .format(range(head, 1, head, RATING_COLUMN - 1), STYLE.columnHead)
    .format(range(head, RATING_COLUMN, head, TREND_COLUMN), STYLE.columnHeadCentre)
    .format(range(head, VARIATION_COLUMN, head, VARIATION_COLUMN), STYLE.columnHeadLeft)
    .format(range(head, ENGLAND_COLUMN, head, ENGLAND_COLUMN), STYLE.columnHead)
    .format(range(first, LABEL, last, LABEL), { ...STYLE.label, ...STYLE.link, wrap: false })
    .format(range(first, 1, last, RATING_COLUMN - 1), STYLE.figure)
    .format(range(first, 2, last, 2), STYLE.bold)
    .format(range(first, RATING_COLUMN, last, RATING_COLUMN), STYLE.rating)
    .format(range(first, TREND_COLUMN, last, TREND_COLUMN), STYLE.trend)
    .format(range(first, VARIATION_COLUMN, last, VARIATION_COLUMN), STYLE.glanceVariation)
    .format(range(first, ENGLAND_COLUMN, last, ENGLAND_COLUMN), STYLE.figure)
    .add("rowHeights", { rows: rowSpan(head, last), points: GLANCE_POINTS })
    .add("names", { name: glanceName(month), range: range(first, LABEL, last, TREND_COLUMN) });
  places.forEach(({ figures: found, top }, index) => {
    const row = first + index;
    sheet.numberFormat(range(row, 1, row, 3), DISPLAY[found.rated.row.format].excelFormat);
    sheet.add("links", {
      cell: cellAddress(row, LABEL),
      target: onSheet(sheet.name, cellAddress(top, LABEL)),
      text: glanceTitle(found),
      tip: found.indicator.title.slice(0, 250),
    });
  });
}

/** Each month once: every chart asks for the same thirteen. */
function inEachMonth(benchmarksIn: (month: Month) => Benchmarks): (month: Month) => Benchmarks {
  const known = new Map<Month, Benchmarks>();
  return (month) => {
    const found = known.get(month) ?? benchmarksIn(month);
    known.set(month, found);
    return found;
  };
}

/** What is to be known of a figure before all else: what it is without, that it may change, how it varies. */
function glanceRemark({ figures: { without, provisional, isInDoubt, variation } }: BlockPlace): string {
  if (without !== null) return shortRemark(without);
  return provisional > 0 || isInDoubt ? "provisional" : (variation.word ?? "");
}

/** Named where that fits the column; the table's remark names them all. */
function shortRemark(without: Without): string {
  const named = withoutOffices(without);
  return named.length <= GLANCE_REMARK ? named : `without ${without.offices.length} offices`;
}

function glanceTitle({ indicator }: IndicatorFigures): string {
  return `${indicator.number}  ${indicator.shortTitle}`;
}
