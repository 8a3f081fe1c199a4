import { range, titleRows } from "../workbook/addresses";
import { firstDay } from "../calendar/month";
import type { Indicator } from "../indicators/define-indicator";
import { HISTORY_SHEET } from "../workbook/own-sheets";
import { CITY_NAME, measureLabel, placeLabel, type HistoryEntry } from "../scorecard/history";
import { LISTS_SCALE } from "../workbook/print-scale";
import { plainNumberFormat } from "../workbook/number-formats";
import type { PlanCell, SheetPlan } from "../workbook/sheet-plan";
import { HISTORY_HEADINGS } from "../scorecard/read-history";
import { NONE_SET, SETTING_LABELS, type PublishedSetting } from "../scorecard/published-settings";
import { PUBLISHED_LABEL, sizeLabel } from "../scorecard/publications";
import { NO_PUBLICATION, type PublicationRows } from "../scorecard/publish-month";
import { isSetting, type HistoryChange, type Recorded } from "../scorecard/history-changes";
import { publishedValue, type Revision } from "../scorecard/revisions";
import { STYLE } from "../workbook/styles";
import { SheetBuilder, text } from "../workbook/sheet-builder";

/** Zero-based row of the headings. */
export const HISTORY_TOP = 3;
const VALUE = HISTORY_HEADINGS.indexOf("Value");
/** Zero-based column of the revisions, right of the list. */
export const REVISIONS = HISTORY_HEADINGS.length + 1;
export const REVISION_HEADINGS = ["Month", "Indicator", "Measure", "Area", "Published", "Lists say now", "Why"];
const DATE = "d mmm yyyy";
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
  /** Rows that are to hold something else: revisions that a person accepted, or took back. */
  readonly changes: readonly HistoryChange[];
  /** Who published the month and when, and how much had come; absent for a month that is not published now. */
  readonly publication?: PublicationRows;
  readonly catalogue: readonly Indicator[];
  /** The cells of the settings that name the areas, for a drop-down. */
  readonly areaCells: string;
}

/**
 * New rows of the history under those that are there, the list of revisions beside it, and the changed ones in their
 * rows. Nothing else of an existing history is touched.
 */
export function historyPlan({
  entries,
  settings = [],
  usedRows,
  revisionRows,
  revisions,
  changes,
  publication = NO_PUBLICATION,
  catalogue,
  areaCells,
}: HistorySheetInput): SheetPlan {
  const sheet = new SheetBuilder(HISTORY_SHEET);
  if (usedRows === null) layNew(sheet, catalogue, areaCells);
  const first = Math.max(usedRows ?? 0, HISTORY_TOP + 1);
  const added = changes.flatMap(({ sheetRow, entry }) => (sheetRow === null && entry !== null ? [entry] : []));
  const recorded = [...entries, ...settings, ...added];
  const rows = [...recorded.map((entry) => lineOf(entry, catalogue)), ...publicationLines(publication)];
  if (rows.length > 0) {
    const last = first + rows.length - 1;
    sheet
      .block(first, 0, rows)
      .numberFormat(range(first, 0, last, 0), "mmm-yy")
      .numberFormat(range(first, VALUE + 2, last, VALUE + 2), "#,##0");
  }
  const valueFormats = [
    ...recorded.map(({ value }) => plainNumberFormat([value])),
    ...publication.publications.map(() => DATE),
    ...publication.sizes.map(() => "#,##0"),
  ];
  valueFormats.forEach((code, index) => sheet.numberFormat(range(first + index, VALUE, first + index, VALUE), code));
  for (const { sheetRow, entry } of changes) {
    if (sheetRow === null) continue;
    // Of a row that stays only what a revision changes is written.
    if (entry === null) sheet.block(sheetRow, 0, [HISTORY_HEADINGS.map(() => null)]);
    else sheet.block(sheetRow, VALUE, [lineOf(entry, catalogue).slice(VALUE)]);
  }
  layRevisions(sheet, revisions, revisionRows);
  return sheet.build();
}

/** Who and when, and the rows of each return: of no indicator, so that they are told from figures. */
function publicationLines({ publications, sizes }: PublicationRows): PlanCell[][] {
  return [
    ...publications.map(({ month, on, by }): PlanCell[] => [
      firstDay(month),
      null,
      text(PUBLISHED_LABEL),
      null,
      on,
      text(by),
      null,
    ]),
    ...sizes.map(({ month, list, place, rows }): PlanCell[] => [
      firstDay(month),
      null,
      text(sizeLabel(list)),
      text(placeLabel(place)),
      rows,
      text("Returns"),
      null,
    ]),
  ];
}

function lineOf(entry: Recorded, catalogue: readonly Indicator[]): PlanCell[] {
  const { month, indicator, place, value, source } = entry;
  const [label, rows] = isSetting(entry)
    ? [SETTING_LABELS[entry.setting], null]
    : [measureLabel(catalogue, indicator, entry.measure), entry.rows];
  return [firstDay(month), indicator, text(label), text(placeLabel(place)), valueCell(value), text(source), rows];
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
      fit: { scale: LISTS_SCALE, pages: "as scaled" },
      breaks: [],
      columnBreaks: [REVISIONS],
      header: "Scorecard history",
      footer: { left: "Scorecard", right: "" },
    });
}

function layRevisions(sheet: SheetBuilder, revisions: readonly Revision[], rowsBefore: number): void {
  const rows = revisions.map((revision): PlanCell[] => {
    const { entry, label, now, reason } = revision;
    const was = publishedValue(revision);
    return [
      firstDay(entry.month),
      entry.indicator,
      text(label),
      text(placeLabel(entry.place)),
      typeof was === "number" ? was : text(was),
      valueCell(now),
      text(reason),
    ];
  });
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
