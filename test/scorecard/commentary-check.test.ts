import { expect } from "chai";
import { commentaryDoubts, withoutSentences } from "../../src/scorecard/disclosure/commentary-check";
import { findFigure } from "../../src/scorecard/find-figure";
import { publicTables, type PublicTable } from "../../src/scorecard/publication";
import { figuresOf, type SmallMonth } from "../support/public-months";

const AREAS = [
  { name: "NWC", spellings: ["North West"] },
  { name: "SOUTH", spellings: [] },
];

/** Assessments inside and outside 45 days of NWC and SOUTH. */
function tables(nwc: [number, number], south: [number, number]): PublicTable[] {
  const none: [number, number][] = [];
  const month: SmallMonth = {
    areas: AREAS.map(({ name }) => ({ name, population: null })),
    counts: { assessments: [nwc, south], plans: [], care: none, staff: none, cases: none },
    inTwoAreas: 0,
  };
  const figures = figuresOf(month).filter(({ indicator }) => indicator.number === 3);
  return publicTables(figures, (indicator) => (row, column) => {
    const cell = findFigure(figures, { indicator, row, column })?.cell;
    return cell?.value ?? cell?.text ?? "";
  });
}

const finds = (words: string, given: PublicTable[]) =>
  commentaryDoubts(given, new Map([[3, words]]), AREAS).map((each) => each.finds);

describe("commentary of a copy for publication", () => {
  const withheld = tables([20, 4], [30, 10]);
  const CASES: [string, string, string[][]][] = [
    ["a withheld number as a word", "All four were late.", [["four"]]],
    ["a withheld number in digits", "Late were 4.", [["4"]]],
    ["a number that the table does not show", "One visit was missed.", [["One"]]],
    ["a withheld area", "nwc was late again.", [["nwc"]]],
    ["a withheld area as it is written elsewhere", "The North West was late again.", [["North West"]]],
    ["an area inside another word", "Southern teams and nwcx are steady.", []],
    ["numbers that the table shows", "We did 64 assessments.", []],
    ["the days of the table's own words", "All were done within 45 days.", []],
    ["the target", "The target is 85%.", []],
    ["dates and years", "Since 31 March 2017, in May-17, in 2016-17 and on 9 June all went well.", []],
    ["what begins like a month and is none", "4 decisions, 4 separate ones, 4 married.", [["4"]]],
    ["what may be a month and may be none", "4 may have been late.", [["4"]]],
    ["a number after a month that is no year", "In May 4 were late.", [["4"]]],
    ["abbreviated months", "From 3 Sept 2016 and 4 Dec to Mar-17 all went well.", []],
    ["each sentence by itself", "All is well. Four were late.\nNWC is steady.", [["Four"], ["NWC"]]],
    ["no words", "", []],
  ];
  for (const [given, words, expected] of CASES)
    it(`${given}: ${expected.length === 0 ? "is not asked about" : "is asked about"}`, () => {
      expect(finds(words, withheld)).to.deep.equal(expected);
    });

  it("is not asked about where the table shows everything", () => {
    expect(finds("All four were late in NWC.", tables([20, 8], [30, 10]))).to.deep.equal([]);
  });

  it("under a table that shows everything is asked about where it names a number and an area that another table withholds", () => {
    // The same figures under another number, of which nothing is small.
    const [open] = tables([20, 8], [30, 10]);
    const { figures } = open!;
    const other = { ...open!, figures: { ...figures, indicator: { ...figures.indicator, number: 4 } } };
    const asked = (words: string) =>
      commentaryDoubts([...withheld, other], new Map([[4, words]]), AREAS).map((each) => each.finds);
    expect(asked("Four in NWC were late. NWC is steady. Four posts are free.")).to.deep.equal([["Four", "NWC"]]);
    expect(asked("NWC did 8 of them late.")).to.deep.equal([]);
  });

  it("loses the sentences that are taken out and nothing else", () => {
    const words = "All is  well. Four were late. We know.\n\nFour were late.\nNWC is steady.";
    expect(withoutSentences(words, (sentence) => sentence === "Four were late.")).to.equal(
      "All is well. We know.\n\nNWC is steady.",
    );
    expect(withoutSentences(words, () => false)).to.equal(words);
    expect(withoutSentences(words, () => true)).to.equal("");
  });
});
