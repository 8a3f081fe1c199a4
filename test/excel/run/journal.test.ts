import { expect } from "chai";
import { queueJournal, type Journal } from "../../../src/excel/run/journal";

const WORDS = "Every word, as it was written.";

/** The journal as the workbook keeps it. */
function kept(journal: Partial<Journal>): Journal {
  let text = "";
  const settings = { add: (_: string, value: string) => (text = value) };
  const blank: Journal = {
    run: "x",
    at: 0,
    phase: "writing",
    made: [],
    updated: [],
    rebuilt: [],
    renamed: [],
    names: [],
    sheets: null,
    charts: [],
    prints: [],
  };
  queueJournal({ settings } as unknown as Excel.Workbook, { ...blank, ...journal });
  return JSON.parse(text) as Journal;
}

const cells = (count: number) =>
  Array.from({ length: count }, (_, row) => ({ row, left: 0, entries: [`${WORDS} ${row}`] }));
const update = { id: "{1}", looks: [], hidden: [] } as const;

describe("a journal that is too large for the workbook", () => {
  const issues = { ...update, own: "issues" as const, cells: cells(20_000), isMadeAgain: true };
  const card = { ...update, own: "scorecard 2017-05" as const, cells: cells(40), isMadeAgain: false };

  it("is kept whole as long as it is not", () => {
    const small = { ...issues, cells: cells(100) };
    expect(kept({ updated: [small, card] }).updated).to.deep.equal([small, card]);
  });

  it("leaves out what every build writes again, and no word of a scorecard or of the history", () => {
    const history = { ...update, own: "history" as const, cells: cells(30), isMadeAgain: false };
    const { updated } = kept({ updated: [issues, card, history] });
    expect(updated).to.deep.equal([{ ...issues, cells: [] }, card, history]);
  });

  it("leaves out nothing more, however large the words of people are", () => {
    const long = { ...card, cells: cells(20_000) };
    expect(kept({ updated: [issues, long] }).updated[1]).to.deep.equal(long);
  });

  it("of a sheet that it makes no longer knows what is written there, so that this sheet is kept and not deleted", () => {
    const made = { kind: "issues" as const, provisional: "p", name: "Data issues", written: [] };
    expect(kept({ updated: [issues], made: [made] }).made).to.deep.equal([{ ...made, written: null }]);
  });
});
