import { range, titleRows } from "../workbook/addresses";
import { firstDay } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { HISTORY_SHEET } from "../workbook/own-sheets";
import { CITY_NAME, measureLabel, placeLabel, type HistoryEntry } from "../scorecard/history";
import { plainNumberFormat } from "../workbook/number-formats";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { HISTORY_HEADINGS } from "../scorecard/read-history";
import { NONE_SET, SETTING_LABELS, type PublishedSetting } from "../scorecard/published-settings";
import type { Revision } from "../scorecard/revisions";
import { STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

/** Zero-based row of the headings. */
export const HISTORY_TOP = 3;
const VALUE = HISTORY_HEADINGS.indexOf("Value");
/** Zero-based column of the revisions, right of the list. */
export const REVISIONS = HISTORY_HEADINGS.length + 1;
export const REVISION_HEADINGS = ["Month", "Indicator", "Measure", "Area", "Published", "Lists say now", "Why"];
/** How far down pasted months are checked as they are typed. */
const CHECKED_ROWS = 5000;

/** What is to be written of the history. */
export interface HistorySheetInput {
  readonly entries: readonly HistoryEntry[];
  /** The settings that a month was published by; absent for none. */
  readonly settings?: readonly PublishedSetting[];
  /** How many rows of the sheet its list uses; null for one that is not there yet. */
  readonly usedRows: number | null;
  /** How many revisions an earlier list beside it holds. */
  readonly revisionRows: number;
  readonly revisions: readonly Revision[];
  /** Revisions that a person accepted: they replace what stands in the entry's row. */
  readonly accepted: readonly Revision[];
  /** "Revision accepted 12 June 2017" */
  readonly acceptedSource: string;
  readonly catalogue: readonly Indicator[];
  /** The cells of the settings that name the areas, for a drop-down. */
  readonly areaCells: string;
}

/**
 * New rows of the history under those that are there, the list of revisions beside it, and the accepted ones in their
 * rows. Nothing else of an existing history is touched.
 */
export function historyPlan({
  entries,
  settings = [],
  usedRows,
  revisionRows,
  revisions,
  accepted,
  acceptedSource,
  catalogue,
  areaCells,
}: HistorySheetInput): SheetPlan {
  const sheet = new SheetBuilder(HISTORY_SHEET);
  if (usedRows === null) layNew(sheet, catalogue, areaCells);
  const first = Math.max(usedRows ?? 0, HISTORY_TOP + 1);
  const lines = [
    ...entries.map(({ measure, ...each }) => ({ ...each, label: measureLabel(catalogue, each.indicator, measure) })),
    ...settings.map(({ setting, ...each }) => ({ ...each, label: SETTING_LABELS[setting], rows: null })),
  ];
  if (lines.length > 0) {
    const last = first + lines.length - 1;
    sheet
      .block(
        first,
        0,
        lines.map(({ month, indicator, label, place, value, source, rows }): PlanCell[] => [
          firstDay(month),
          indicator,
          text(label),
          text(placeLabel(place)),
          valueCell(value),
          text(source),
          rows,
        ]),
      )
      .numberFormat(range(first, 0, last, 0), "mmm-yy")
      .numberFormat(range(first, VALUE + 2, last, VALUE + 2), "#,##0");
  }
  lines.forEach(({ value }, index) =>
    sheet.numberFormat(range(first + index, VALUE, first + index, VALUE), plainNumberFormat([value])),
  );
  for (const { entry, now, rows } of accepted)
    if (entry.sheetRow !== null) sheet.block(entry.sheetRow, VALUE, [[valueCell(now), text(acceptedSource), rows]]);
  layRevisions(
    sheet,
    revisions.filter((revision) => !accepted.includes(revision)),
    revisionRows,
  );
  return sheet.build();
}

/** What is blank is told from what is not recorded. */
function valueCell(value: number | null): PlanCell {
  return value ?? text(NONE_SET);
}

function layNew(sheet: SheetBuilder, catalogue: readonly Indicator[], areaCells: string): void {
  const last = HISTORY_HEADINGS.length - 1;
  const numbers = catalogue.map(({ number }) => number);
  const below = (column: number) => range(HISTORY_TOP + 1, column, CHECKED_ROWS, column);
  sheet
    .block(0, 0, [
      [text("Scorecard history")],
      [
        text(
          "Each figure as it was first published. Comparators and charts read it. Earlier months can be pasted below, a row a figure.",
        ),
      ],
    ])
    .format("A1", STYLE.title)
    .format("A2", STYLE.subtitle)
    .add("rowHeights", { rows: "1:1", points: 32 })
    .block(HISTORY_TOP, 0, [HISTORY_HEADINGS.map(text)])
    .format(range(HISTORY_TOP, 0, HISTORY_TOP, last), STYLE.columnHeadLeft)
    .block(HISTORY_TOP - 1, REVISIONS, [
      [
        text(
          "Revisions: the lists or settings now give another value for what was published. Accept them in the pane.",
        ),
      ],
      REVISION_HEADINGS.map(text),
    ])
    .format(range(HISTORY_TOP - 1, REVISIONS, HISTORY_TOP - 1, REVISIONS), STYLE.caption)
    .format(range(HISTORY_TOP, REVISIONS, HISTORY_TOP, REVISIONS + REVISION_HEADINGS.length - 1), STYLE.columnHeadLeft)
    .add(
      "columnWidths",
      { columns: "A:B", characters: 11 },
      { columns: "C:C", characters: 56 },
      { columns: "D:D", characters: 24 },
      { columns: "E:E", characters: 14 },
      { columns: "F:F", characters: 28 },
      { columns: "G:G", characters: 14 },
      { columns: "I:J", characters: 11 },
      { columns: "K:K", characters: 44 },
      { columns: "L:L", characters: 24 },
      { columns: "M:N", characters: 14 },
      { columns: "O:O", characters: 52 },
    )
    .add(
      "validations",
      {
        range: below(1),
        rule: { kind: "number", min: Math.min(...numbers), max: Math.max(...numbers) },
        otherwise: "refuse",
        message: `The number of an indicator, ${Math.min(...numbers)} to ${Math.max(...numbers)}.`,
      },
      {
        range: below(3),
        rule: { kind: "list of cells", cells: areaCells },
        otherwise: "ask",
        message: `One of the areas of the settings; ${CITY_NAME} or a blank cell is the whole city.`,
      },
      {
        range: below(VALUE),
        rule: { kind: "number", min: 0, max: 1_000_000_000 },
        otherwise: "refuse",
        message: "A number: of children, cases, days, workers; not a percentage.",
      },
    )
    .set("frozenRows", HISTORY_TOP + 1)
    .set("print", {
      area: null,
      titleRows: titleRows(HISTORY_TOP, HISTORY_TOP),
      landscape: true,
      breaks: [],
      header: "Scorecard history",
      footer: { left: "Scorecard", right: "" },
    });
}

function layRevisions(sheet: SheetBuilder, revisions: readonly Revision[], rowsBefore: number): void {
  const rows = revisions.map(({ entry, label, now, reason }): PlanCell[] => [
    firstDay(entry.month),
    entry.indicator,
    text(label),
    text(placeLabel(entry.place)),
    valueCell(entry.value),
    valueCell(now),
    text(reason),
  ]);
  // An earlier, longer list is blanked.
  const blanks = Math.max(0, rowsBefore - rows.length);
  const all = [...rows, ...Array.from({ length: blanks }, () => REVISION_HEADINGS.map(() => null))];
  if (all.length === 0) return;
  const last = HISTORY_TOP + all.length;
  sheet.block(HISTORY_TOP + 1, REVISIONS, all);
  if (rows.length === 0) return;
  sheet
    .numberFormat(range(HISTORY_TOP + 1, REVISIONS, last, REVISIONS), "mmm-yy")
    .numberFormat(
      range(HISTORY_TOP + 1, REVISIONS + 4, last, REVISIONS + 5),
      plainNumberFormat(revisions.flatMap(({ entry, now }) => [entry.value, now])),
    );
}
