/** What the used rows of a table are; each is one of these. */
export interface RowCounts {
  readonly records: number;
  /** Lines that name the team or area of the rows below. */
  readonly sections: number;
  readonly subtotals: number;
  /** Posts that nobody holds. */
  readonly vacancies: number;
  readonly notes: number;
  readonly headings: number;
  readonly titles: number;
  readonly blanks: number;
}

export const NO_ROWS: RowCounts = {
  records: 0,
  sections: 0,
  subtotals: 0,
  vacancies: 0,
  notes: 0,
  headings: 0,
  titles: 0,
  blanks: 0,
};

/** All rows together. */
export function usedRowsOf(counts: RowCounts): number {
  const { records, sections, subtotals, vacancies, notes, headings, titles, blanks } = counts;
  return records + sections + subtotals + vacancies + notes + headings + titles + blanks;
}

/** The rows of several tables of one sheet. */
export function addCounts(a: RowCounts, b: RowCounts): RowCounts {
  return {
    records: a.records + b.records,
    sections: a.sections + b.sections,
    subtotals: a.subtotals + b.subtotals,
    vacancies: a.vacancies + b.vacancies,
    notes: a.notes + b.notes,
    headings: a.headings + b.headings,
    titles: a.titles + b.titles,
    blanks: a.blanks + b.blanks,
  };
}

/** "193 rows: 187 workers, 3 totals, 2 notes, 1 blank"; `records` says what a record is called, one and several. */
export function countsInWords(counts: RowCounts, [one, several]: readonly [string, string]): string {
  const parts: [number, string, string][] = [
    [counts.records, one, several],
    [counts.sections, "section", "sections"],
    [counts.subtotals, "total", "totals"],
    [counts.vacancies, "vacancy", "vacancies"],
    [counts.notes, "note", "notes"],
    [counts.headings, "heading", "headings"],
    [counts.titles, "title", "titles"],
    [counts.blanks, "blank", "blank"],
  ];
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, single, plural]) => `${count.toLocaleString("en-GB")} ${count === 1 ? single : plural}`);
  const used = usedRowsOf(counts);
  return `${used.toLocaleString("en-GB")} ${used === 1 ? "row" : "rows"}: ${said.join(", ")}`;
}
