import { longMonth, shortMonth, type Month } from "../calendar/month";
import { teamCell, teamRows, type AreaTeams } from "../scorecard/teams/team-figures";
import type { WorkerLine } from "../scorecard/teams/worker-lines";
import type { IndicatorFigures } from "../scorecard/figures";
import { range, titleRows } from "../workbook/addresses";
import { DISPLAY, type Format } from "../workbook/number-formats";
import { SheetBuilder, text } from "../workbook/sheet-builder";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { STYLE } from "../workbook/styles";
import { MADE_AGAIN, WARNING_STYLE, blankDown } from "./made-again";

/** What the sheet of teams and workers is made from. */
export interface TeamsSheetInput {
  readonly name: string;
  readonly month: Month;
  readonly indicators: readonly { readonly figures: IndicatorFigures; readonly areas: readonly AreaTeams[] }[];
  readonly workers: readonly WorkerLine[];
  /** How many rows an earlier one takes, which are blanked below this one. */
  readonly usedRows: number;
}

const TEAMS_WIDTH = 8;
const LAST = TEAMS_WIDTH - 1;
const FIRST_FIGURE = 2;
const WARNING = "Names of workers, and small numbers: do not publish it, and do not send it by e-mail.";

/** The figures of areas by their teams, and the workers of the teams. */
export function teamsPlan({ name, month, indicators, workers, usedRows }: TeamsSheetInput): SheetPlan {
  const sheet = new SheetBuilder(name);
  if (usedRows > 0) sheet.format(range(0, 0, usedRows - 1, LAST), MADE_AGAIN);
  const rows: PlanCell[][] = [
    [text(`Teams and workers, ${longMonth(month)}`)],
    [text("Counted by the rule of each indicator, with teams in place of areas. “No team”: the row names none.")],
    [text(WARNING)],
    [],
  ];
  sheet.format("A1", STYLE.title).format("A2", STYLE.subtitle).format("A3", WARNING_STYLE);
  for (const { figures, areas } of indicators) rows.push(...indicatorRows(sheet, rows.length, figures, areas), []);
  rows.push(...workerRows(sheet, rows.length, month, workers));
  return sheet
    .block(0, 0, blankDown(rows, usedRows, TEAMS_WIDTH))
    .add("rowHeights", { rows: "1:1", points: 32 })
    .add(
      "columnWidths",
      { columns: "A:A", characters: 34 },
      { columns: "B:B", characters: 36 },
      { columns: "C:E", characters: 28 },
      { columns: "F:F", characters: 27 },
      { columns: "G:H", characters: 22 },
    )
    .set("print", {
      area: null,
      titleRows: titleRows(2, 2),
      landscape: true,
      breaks: [],
      header: name,
      footer: { left: "Names of workers", right: "" },
    })
    .build();
}

function indicatorRows(
  sheet: SheetBuilder,
  top: number,
  figures: IndicatorFigures,
  areas: readonly AreaTeams[],
): PlanCell[][] {
  const { indicator } = figures;
  const shown = teamRows(indicator);
  const right = FIRST_FIGURE + shown.length - 1;
  const rows: PlanCell[][] = [
    [text(`${indicator.number}  ${indicator.shortTitle}`)],
    [text("Area"), text("Team"), ...shown.map(({ label }) => text(label))],
  ];
  sheet
    .format(range(top, 0, top, LAST), { ...STYLE.blockHeading, wrap: false })
    .format(range(top + 1, 0, top + 1, 1), { ...STYLE.columnHeadLeft, wrap: false })
    .format(range(top + 1, FIRST_FIGURE, top + 1, right), { ...STYLE.columnHead, wrap: false });
  if (areas.length === 0) {
    sheet.format(range(top + 2, 0, top + 2, 0), { ...STYLE.note, wrap: false });
    return [...rows, [text(figures.notes[0] ?? "There is nothing to count in any team.")]];
  }
  for (const { area, teams, inArea, note } of areas) {
    rows.push(
      ...teams.map(({ team, measure }): PlanCell[] => [
        text(area),
        text(team),
        ...shown.map((row) => figureCell(teamCell(row, measure))),
      ]),
    );
    if (inArea === null) continue;
    const at = top + rows.length;
    rows.push([text(area), text(note ?? "All teams"), ...shown.map((row) => figureCell(teamCell(row, inArea)))]);
    sheet.format(range(at, 0, at, right), STYLE.bold);
  }
  const bottom = top + rows.length - 1;
  sheet
    .format(range(top + 2, 0, bottom, 1), { ...STYLE.label, wrap: false })
    .format(range(top + 2, FIRST_FIGURE, bottom, right), STYLE.figure);
  shown.forEach(({ format }, index) => {
    const at = FIRST_FIGURE + index;
    sheet.numberFormat(range(top + 2, at, bottom, at), teamFormat(format));
  });
  return rows;
}

/** A caseload in whole cases hides what tells teams apart. */
function teamFormat(format: Format): string {
  return format === "whole" ? "0.0" : DISPLAY[format].excelFormat;
}

function figureCell({ value, text: shown }: { readonly value: number | null; readonly text: string }): PlanCell {
  return value ?? text(shown);
}

function workerRows(sheet: SheetBuilder, top: number, month: Month, workers: readonly WorkerLine[]): PlanCell[][] {
  const bottom = top + 1 + workers.length;
  sheet
    .format(range(top, 0, top, LAST), { ...STYLE.blockHeading, wrap: false })
    .format(range(top + 1, 0, top + 1, 2), { ...STYLE.columnHeadLeft, wrap: false })
    .format(range(top + 1, 3, top + 1, LAST), { ...STYLE.columnHead, wrap: false });
  if (workers.length > 0)
    sheet
      .format(range(top + 2, 0, bottom, 2), { ...STYLE.label, wrap: false })
      .format(range(top + 2, 3, bottom, LAST), STYLE.figure)
      .numberFormat(range(top + 2, 3, bottom, 3), "0.0#")
      .numberFormat(range(top + 2, 4, bottom, 4), "#,##0")
      .numberFormat(range(top + 2, 5, bottom, 5), "0.0")
      .numberFormat(range(top + 2, 7, bottom, 7), "0");
  return [
    [text(`Workers: ${workers.length.toLocaleString("en-GB")}`)],
    [
      "Worker",
      "Team",
      "Area",
      "FTE",
      "Cases",
      "Cases per FTE",
      `Supervised in ${shortMonth(month)}`,
      "Months without",
    ].map((each) => text(each)),
    ...workers.map(({ worker, team, area, caseload, supervision }): PlanCell[] => [
      text(worker),
      text(team),
      text(area === "" ? "not known" : area),
      ...(caseload === null
        ? [text("–"), text("–"), text("–")]
        : [caseload.fte, caseload.cases, caseload.cases / caseload.fte]),
      ...(supervision === null
        ? [text("–"), text("–")]
        : [
            text(supervision.inMonth ? "Yes" : "No"),
            supervision.mayBeMore ? text(`${supervision.monthsWithout} or more`) : supervision.monthsWithout,
          ]),
    ]),
  ];
}
