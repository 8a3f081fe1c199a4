import { columnSpan, range, rowSpan, titleRows } from "../workbook/addresses";
import { firstDay, type Month } from "../calendar/month";
import { INDICATORS } from "../indicators/catalogue";
import type { Indicator } from "../indicators/define-indicator";
import { LIST_DEFINITIONS } from "../lists/catalogue";
import { TEAM_TYPES } from "../lists/words/areas";
import { RETURNS_VOCABULARY, RETURN_IS_RIGHT } from "./read-words";
import { SETTINGS_SHEET } from "../workbook/own-sheets";
import { DISPLAY } from "../workbook/number-formats";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import type { Dated, DatedSettings } from "./dated";
import type { IndicatorSettings } from "./settings";
import {
  OPTION_COUNCIL,
  OPTION_HEADCOUNT,
  OPTION_LIMITS,
  OPTION_PERIODS,
  OPTION_UNALLOCATED_DAYS,
  FROM,
  SETTINGS_TABLES,
  SETTINGS_TOP,
  firstPlaces,
  type SettingsTable,
} from "./settings-tables";
import { areaCells } from "./area-cells";
import { LIMITS_CAPTION, limitCells } from "./exception-limits";
import { LISTS_SCALE, columnBreaks } from "../workbook/print-scale";
import { HEIGHT, STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

const WIDTHS = [
  10, 44, 10, 10, 12, 12, 10, 3, 22, 34, 12, 12, 30, 10, 3, 34, 22, 18, 10, 3, 16, 3, 14, 3, 26, 10, 3, 14, 14, 60, 3,
  18, 30, 40, 3, 22, 14, 3, 44, 14, 3, 10, 12, 12, 50,
];

/** How many rows below a table people may add before its drop-downs end. */
const ROOM = 60;

/** An indicator of which the settings say nothing yet. */
const NO_ROW: Dated<IndicatorSettings> = {
  from: null,
  row: { target: null, tolerance: null, nationalAverage: null, baseline: null },
};

function fromCell(from: Month | null): PlanCell {
  return from === null ? null : firstDay(from);
}

/**
 * The settings sheet as it is first made, under the name that it is to have: its rules point to itself. An existing one is
 * never overwritten.
 */
export function settingsPlan(
  settings: DatedSettings,
  catalogue: readonly Indicator[] = INDICATORS,
  name: string = SETTINGS_SHEET,
): SheetPlan {
  const sheet = new SheetBuilder(name);
  sheet
    .block(0, 0, [
      [text("Scorecard settings")],
      [
        text(
          "Change what is below a heading; add rows under a table as you need. A row with a month under “From” holds from that month on, as a whole, in place of the rows before it; a blank “From” is always. Scorecards follow with their next Build or Refresh.",
        ),
      ],
    ])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .add("rowHeights", { rows: "1:1", points: 32 });
  const lay = (table: SettingsTable, rows: readonly (readonly PlanCell[])[], says: string) => {
    const { left, headings, name } = table;
    const body = rows.length === 0 ? [headings.map(() => null)] : rows;
    const bottom = SETTINGS_TOP + body.length;
    const right = left + headings.length - 1;
    sheet
      .block(SETTINGS_TOP - 1, left, [[text(says)]])
      .format(range(SETTINGS_TOP - 1, left, SETTINGS_TOP - 1, left), STYLE.caption)
      .block(SETTINGS_TOP, left, [headings.map(text), ...body])
      .format(range(SETTINGS_TOP, left, SETTINGS_TOP, right), STYLE.columnHeadLeft)
      .add("tables", { name, range: range(SETTINGS_TOP, left, bottom, right) });
  };
  const { indicators, areas, teams, absences, closedDays, options, completeFrom, drafts, words, exceptions, limits } =
    SETTINGS_TABLES;
  const indicatorRows = catalogue.flatMap((indicator) =>
    (settings.indicators.get(indicator.number) ?? [NO_ROW]).map((dated) => ({ indicator, ...dated })),
  );
  lay(
    indicators,
    indicatorRows.map(({ indicator, from, row }) => [
      indicator.number,
      text(indicator.shortTitle),
      row.target,
      row.tolerance,
      row.nationalAverage,
      row.baseline === null ? null : firstDay(row.baseline),
      fromCell(from),
    ]),
    "Targets and tolerances in the unit of the rated row; Amber is worse than the target by no more than the tolerance.",
  );
  indicatorRows.forEach(({ indicator }, index) => {
    const row = SETTINGS_TOP + 1 + index;
    const { excelFormat } = DISPLAY[indicator.rated.format];
    const hasRate = indicator.rows.some(({ kind }) => kind === "rate");
    sheet
      .numberFormat(range(row, 2, row, 3), excelFormat)
      .numberFormat(range(row, 4, row, 4), hasRate ? "0" : excelFormat);
  });
  const lastIndicator = SETTINGS_TOP + indicatorRows.length + ROOM;
  sheet.numberFormat(range(SETTINGS_TOP + 1, 5, lastIndicator, 6), "mmm-yy");
  sheet.add("validations", {
    range: range(SETTINGS_TOP + 1, 2, lastIndicator, 3),
    rule: { kind: "number", min: 0, max: 1_000_000 },
    otherwise: "refuse",
    message: "A number, or blank for none. Percentages as 85%.",
  });
  lay(
    areas,
    settings.areas.map(({ from, row: { name, spellings, population, populationSource, showsCaseloads } }) => [
      text(name),
      text(spellings.join("; ")),
      population,
      text(showsCaseloads ? "Yes" : "No"),
      text(populationSource ?? ""),
      fromCell(from),
    ]),
    "Columns of the scorecard, in this order. Spellings apart by semicolons.",
  );
  const areaRows = settings.areas.length + 40;
  const caseloadColumn = areas.left + areas.headings.indexOf("Shown for caseloads");
  const areaFrom = areas.left + areas.headings.indexOf(FROM);
  sheet.add("validations", {
    range: range(SETTINGS_TOP + 1, caseloadColumn, SETTINGS_TOP + areaRows, caseloadColumn),
    rule: { kind: "list", values: ["Yes", "No"] },
    otherwise: "refuse",
    message: "Yes or No: whether the area has a column where caseloads are shown.",
  });
  sheet
    .numberFormat(range(SETTINGS_TOP + 1, areas.left + 2, SETTINGS_TOP + areaRows, areas.left + 2), "#,##0")
    .numberFormat(range(SETTINGS_TOP + 1, areaFrom, SETTINGS_TOP + areaRows, areaFrom), "mmm-yy");
  lay(
    teams,
    settings.teams.map(({ from, row: { team, area, type } }) => [
      text(team),
      text(area),
      text(type ?? ""),
      fromCell(from),
    ]),
    "Which area and type each team belongs to, for lists that name the team only.",
  );
  const teamRows = Math.max(settings.teams.length, 1) + 40;
  const teamFrom = teams.left + teams.headings.indexOf(FROM);
  sheet.numberFormat(range(SETTINGS_TOP + 1, teamFrom, SETTINGS_TOP + teamRows, teamFrom), "mmm-yy");
  sheet.add(
    "validations",
    {
      range: range(SETTINGS_TOP + 1, teams.left + 1, SETTINGS_TOP + teamRows, teams.left + 1),
      rule: { kind: "list of cells", cells: areaCells(firstPlaces(), name) },
      otherwise: "refuse",
      message: "One of the areas.",
    },
    {
      range: range(SETTINGS_TOP + 1, teams.left + 2, SETTINGS_TOP + teamRows, teams.left + 2),
      rule: { kind: "list", values: TEAM_TYPES },
      otherwise: "refuse",
      message: "One of the types of team.",
    },
  );
  lay(
    absences,
    settings.absenceCodes.map((code) => [text(code)]),
    "Absent the whole month",
  );
  lay(
    closedDays,
    settings.closedDays.map((day) => [day]),
    "Extra closing days",
  );
  sheet.numberFormat(range(SETTINGS_TOP + 1, closedDays.left, SETTINGS_TOP + 60, closedDays.left), "dd/mm/yyyy");
  lay(
    options,
    [
      [text(OPTION_UNALLOCATED_DAYS), settings.unallocatedAfterDays],
      [text(OPTION_HEADCOUNT), text(settings.caseloadByHeadcount ? "Yes" : "No")],
      [text(OPTION_LIMITS), text(settings.showsLimits ? "Yes" : "No")],
      ...OPTION_PERIODS.map(([period, option]) => [
        text(option),
        text(settings.shownPeriods.includes(period) ? "Yes" : "No"),
      ]),
      [text(OPTION_COUNCIL), text(settings.council)],
    ],
    "Other settings",
  );
  lay(
    drafts,
    settings.drafts.map(({ month, indicator, text: words }) => [firstDay(month), indicator, text(words)]),
    "Commentary sent in beforehand; fills boxes that are empty.",
  );
  sheet.numberFormat(range(SETTINGS_TOP + 1, drafts.left, SETTINGS_TOP + 60, drafts.left), "mmm-yy");
  lay(
    words,
    [
      ...settings.words.map(({ vocabulary, word, means }) => [text(vocabulary), text(word), text(means)]),
      ...settings.confirmed.map((word) => [text(RETURNS_VOCABULARY), text(word), text(RETURN_IS_RIGHT)]),
    ],
    "What words of the lists mean that were asked about. No names and no IDs.",
  );
  lay(
    completeFrom,
    [...settings.completeFrom].map(([list, from]) => [text(list), firstDay(from)]),
    "Lists known to be complete from a month on, whatever their rows say.",
  );
  sheet.numberFormat(
    range(SETTINGS_TOP + 1, completeFrom.left + 1, SETTINGS_TOP + 60, completeFrom.left + 1),
    "mmm-yy",
  );
  sheet.add("validations", {
    range: range(SETTINGS_TOP + 1, completeFrom.left, SETTINGS_TOP + 60, completeFrom.left),
    rule: { kind: "list", values: LIST_DEFINITIONS.map(({ name }) => name) },
    otherwise: "refuse",
    message: "One of the lists.",
  });
  lay(
    exceptions,
    limitCells(settings.exceptionLimits).map(({ label, limits }) => [
      text(label),
      typeof limits === "number" ? limits : text(limits),
    ]),
    LIMITS_CAPTION,
  );
  sheet.format(range(SETTINGS_TOP + 1, exceptions.left + 1, SETTINGS_TOP + ROOM, exceptions.left + 1), {
    horizontal: "Left",
  });
  lay(
    limits,
    settings.limitsBegin.map(({ indicator, from, fixedUpTo, reason }) => [
      indicator,
      firstDay(from),
      fixedUpTo === null ? null : firstDay(fixedUpTo),
      text(reason),
    ]),
    "Where limits of ordinary variation begin again, as something changed; a month under “Fixed up to” makes the months up to it a baseline.",
  );
  sheet.numberFormat(range(SETTINGS_TOP + 1, limits.left + 1, SETTINGS_TOP + 60, limits.left + 2), "mmm-yy");
  WIDTHS.forEach((characters, column) => {
    sheet.add("columnWidths", { columns: columnSpan(column, column), characters });
  });
  return sheet
    .add("rowHeights", { rows: rowSpan(SETTINGS_TOP, SETTINGS_TOP), points: HEIGHT.columnHeads })
    .set("frozenRows", SETTINGS_TOP + 1)
    .set("print", {
      area: null,
      titleRows: titleRows(SETTINGS_TOP, SETTINGS_TOP),
      landscape: true,
      fit: { scale: LISTS_SCALE, pages: "as scaled" },
      breaks: [],
      columnBreaks: columnBreaks(
        Object.values(SETTINGS_TABLES)
          .map(({ left }) => left)
          .sort((a, b) => a - b),
        WIDTHS,
      ),
      header: "Scorecard settings",
      footer: { left: "Scorecard", right: "" },
    })
    .build();
}
