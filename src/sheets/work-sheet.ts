import { formatDay } from "../calendar/day";
import { lastDay, longMonth, type Month } from "../calendar/month";
import { firstCell, type Whereabouts } from "../lists/whereabouts";
import { NO_AREA, type Area } from "../lists/words/areas";
import type { Exception } from "../scorecard/exceptions/exception";
import type { WorkSection } from "../scorecard/exceptions/lists-of-work";
import { onSheet, range, titleRows } from "../workbook/addresses";
import { SheetBuilder, formula, text } from "../workbook/sheet-builder";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { HEIGHT, STYLE } from "../workbook/styles";
import { inLines } from "./in-lines";
import { MADE_AGAIN, WARNING_STYLE, blankDown } from "./made-again";

/** What the lists of work of a place are made from. */
export interface WorkSheetInput {
  readonly name: string;
  readonly month: Month;
  /** "EAST", "South Safeguarding (SOUTH)"; null for the city. */
  readonly place: string | null;
  readonly sections: readonly WorkSection[];
  readonly areas: readonly Pick<Area, "name">[];
  /** How many rows an earlier one takes, which are blanked below this one. */
  readonly usedRows: number;
}

const WORK_WIDTH = 9;
const LAST = WORK_WIDTH - 1;
const SINCE = 4;
const AMOUNT = 5;
const MORE = 6;
const ROW = LAST;
const WARNING =
  "Personal data: IDs of children and names of workers. Do not publish it, do not send it by e-mail, and delete the sheet when the work is done.";
/** So many letters fit beside each other across the page. */
const LINE = 170;

/** The lists of work of a month: what to do, whose, since when, and what it moves. */
export function workPlan({ name, month, place, sections, areas, usedRows }: WorkSheetInput): SheetPlan {
  const sheet = new SheetBuilder(name);
  if (usedRows > 0) sheet.format(range(0, 0, usedRows - 1, LAST), MADE_AGAIN);
  const end = formatDay(lastDay(month));
  const rows: PlanCell[][] = [
    [text(`Lists of work, ${place ?? "all areas"}, ${longMonth(month)}`)],
    [
      text(
        `As things were at the end of ${end}. What is due is due from that day on; working days as in the settings.`,
      ),
    ],
    [text(WARNING)],
    [],
    [text("What there is to do"), text("How many")],
    ...sections.map(({ kind, exceptions }): PlanCell[] => [text(kind.title), exceptions.length]),
    [],
  ];
  const head = 4;
  sheet
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .format("A3", WARNING_STYLE)
    .format(range(head, 0, head, 0), STYLE.columnHeadLeft)
    .format(range(head, 1, head, 1), STYLE.columnHead)
    .format(range(head + 1, 0, head + sections.length, 0), { ...STYLE.label, wrap: false })
    .format(range(head + 1, 1, head + sections.length, 1), STYLE.figure)
    .numberFormat(range(head + 1, 1, head + sections.length, 1), "#,##0");
  for (const { kind, exceptions, remarks } of sections) {
    const top = rows.length;
    rows.push([text(`${kind.title}: ${exceptions.length.toLocaleString("en-GB")}`)]);
    sheet.format(range(top, 0, top, LAST), { ...STYLE.blockHeading, wrap: false });
    for (const line of remarks.flatMap((remark) => inLines(remark, LINE))) {
      sheet.format(range(rows.length, 0, rows.length, 0), { ...STYLE.note, wrap: false });
      rows.push([text(line)]);
    }
    if (exceptions.length === 0 && remarks.length === 0) rows.push([text("None.")]);
    if (exceptions.length > 0) {
      const heads = rows.length;
      rows.push(
        ["What", kind.who, "Team", "Area", kind.since, kind.amount, "More", "Stands on", "Row"].map((each) =>
          text(each),
        ),
        ...exceptions.map((each) => cellsOf(each, areas)),
      );
      const bottom = rows.length - 1;
      sheet
        .format(range(heads, 0, heads, LAST), { ...STYLE.columnHeadLeft, wrap: false })
        .format(range(heads + 1, 0, bottom, LAST), { ...STYLE.label, wrap: false });
      const isWhole = exceptions.every(({ amount }) => amount === null || Number.isInteger(amount));
      sheet
        .numberFormat(range(heads + 1, SINCE, bottom, SINCE), kind.isSinceMonth === true ? "mmm yyyy" : "dd/mm/yyyy")
        .numberFormat(range(heads + 1, AMOUNT, bottom, AMOUNT), isWhole ? "#,##0" : "0.0");
      sheet.format(range(heads, MORE, bottom, MORE), { indent: 1 });
      for (const column of [AMOUNT, ROW]) {
        sheet
          .format(range(heads, column, heads, column), { ...STYLE.columnHead, wrap: false })
          .format(range(heads + 1, column, bottom, column), STYLE.figure);
      }
    }
    rows.push([]);
  }
  return sheet
    .block(0, 0, blankDown(rows, usedRows, WORK_WIDTH))
    .add("rowHeights", { rows: "1:1", points: 32 }, { rows: "5:5", points: HEIGHT.smallHeading })
    .add(
      "columnWidths",
      { columns: "A:A", characters: 34 },
      { columns: "B:B", characters: 22 },
      { columns: "C:C", characters: 31 },
      { columns: "D:D", characters: 20 },
      { columns: "E:E", characters: 12 },
      { columns: "F:F", characters: 14 },
      { columns: "G:G", characters: 28 },
      { columns: "H:H", characters: 40 },
      { columns: "I:I", characters: 7 },
    )
    .set("print", {
      area: null,
      titleRows: titleRows(2, 2),
      landscape: true,
      breaks: [],
      header: name,
      footer: { left: "Personal data", right: "" },
    })
    .build();
}

function cellsOf(
  { what, who, team, area, since, amount, more, at }: Exception,
  areas: WorkSheetInput["areas"],
): PlanCell[] {
  const { file, sheet } = at.source;
  return [
    text(what),
    text(who),
    text(team),
    text(area === NO_AREA ? "not known" : (areas[area]?.name ?? "")),
    since,
    amount,
    text(more),
    text(file === "" ? sheet : `${file}, ${sheet}`),
    rowCell(at),
  ];
}

/** The row, as a link where its sheet is in the workbook. */
function rowCell(at: Whereabouts): PlanCell {
  const { source, sheetRow, sheetColumn } = at;
  if (source.file !== "") return sheetColumn === undefined ? sheetRow : text(sheetColumn);
  const shown = sheetColumn === undefined ? String(sheetRow) : `"${sheetColumn}"`;
  return formula(`HYPERLINK("#${onSheet(source.sheet, firstCell(at)).replace(/"/g, '""')}",${shown})`);
}
