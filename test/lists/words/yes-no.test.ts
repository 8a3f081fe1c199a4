import { columnLetters } from "../../../src/workbook/addresses";
import { expect } from "chai";
import { isAbsence } from "../../../src/lists/words/absence";
import { Answer, crossMeans, readAnswer, readAnswerOnADay } from "../../../src/lists/words/yes-no";
import { AreaBook, NO_AREA, TEAM_TYPES } from "../../../src/lists/words/areas";
import { readAmount } from "../../../src/lists/amount-columns";
import { Amount } from "../../../src/lists/typed-columns";
import type { CellValue } from "../../../src/workbook/grid";
import { spellingKey } from "../../../src/lists/words/spelling";
import { settings } from "../../support/tiny";

describe("what cells mean", () => {
  const ANSWERS: [CellValue, Answer][] = [
    ["Yes", Answer.Yes],
    [" y ", Answer.Yes],
    ["✓", Answer.Yes],
    [1, Answer.Yes],
    ["1", Answer.Yes],
    [true, Answer.Yes],
    ["No", Answer.No],
    ["n", Answer.No],
    [0, Answer.No],
    ["0", Answer.No],
    [false, Answer.No],
    ["N/A", Answer.NotApplicable],
    ["unborn", Answer.NotApplicable],
    ["", Answer.Blank],
    ["  ", Answer.Blank],
    [null, Answer.Blank],
    ["maybe", Answer.Unreadable],
    [7, Answer.Unreadable],
    ["?", Answer.Unreadable],
    ["√", Answer.Yes],
    ["ü", Answer.Yes],
    ["P", Answer.Yes],
    ["p", Answer.Unreadable],
    ["T", Answer.Unreadable],
    ["A", Answer.Unreadable],
    ["a) Yes", Answer.Yes],
    ["b) No", Answer.No],
    ["c) Unknown", Answer.Unknown],
    ["Unknown", Answer.Unknown],
    ["Not known", Answer.Unknown],
    ["Yes - alone", Answer.Yes],
    ["Yes (alone)", Answer.Yes],
    ["Yes, seen", Answer.Yes],
    ["Seen", Answer.Yes],
    ["Child seen", Answer.Yes],
    ["No - not seen", Answer.No],
    ["Not seen", Answer.No],
    ["N - refused", Answer.No],
    ["Not seen - no reply", Answer.No],
    ["Seen & spoken to", Answer.Yes],
    ["Not seen, mum was", Answer.Unreadable],
    ["Nil", Answer.No],
    ["✗", Answer.No],
    ["✘", Answer.No],
    ["-", Answer.Blank],
    ["Not due", Answer.NotApplicable],
    ["#N/A", Answer.Unreadable],
    ["Y/N", Answer.Unreadable],
    ["Yes/No", Answer.Unreadable],
    ["yes but not the child", Answer.Unreadable],
    ["Yes, not seen", Answer.Unreadable],
  ];
  for (const [cell, expected] of ANSWERS)
    it(`answer ${JSON.stringify(cell)}`, () => {
      expect(readAnswer(cell)).to.equal(expected);
    });

  it("a cross means what the other cells of its column make of it", () => {
    expect(crossMeans(["✓", "x", null])).to.equal(Answer.No);
    expect(crossMeans(["N", "x", "x"])).to.equal(Answer.Yes);
    for (const cells of [["x", null, "X"], ["Y", "N", "x"], []])
      expect(crossMeans(cells), String(cells)).to.equal(Answer.Unreadable);
    expect(readAnswer("X", Answer.Yes)).to.equal(Answer.Yes);
  });

  const AMOUNTS: [CellValue, number][] = [
    [17, 17],
    [0, 0],
    ["17", 17],
    ["1,204", 1204],
    ["0.8", 0.8],
    [-1, Amount.Unreadable],
    ["a lot", Amount.Unreadable],
  ];
  for (const [cell, expected] of AMOUNTS)
    it(`amount ${JSON.stringify(cell)}`, () => {
      expect(readAmount(cell)).to.equal(expected);
    });
  it("a blank amount is none", () => {
    expect(readAmount(" ")).to.be.NaN;
  });

  it("spellings differ in case, punctuation and spaces only", () => {
    expect(spellingKey("  Date of  Birth: ")).to.equal(spellingKey("DATE OF BIRTH"));
    expect(spellingKey("Child's need")).to.equal("childs need");
    expect(spellingKey("Area/Office")).to.equal("area office");
  });

  it("areas and teams by the settings", () => {
    const { areas, teams } = settings();
    const book = new AreaBook(areas, teams);
    expect(book.areaNamed(" east ")).to.equal(0);
    expect(book.areaNamed("North West & Central")).to.equal(1);
    expect(book.areaNamed("Westshire")).to.equal(NO_AREA);
    expect(book.areaNamed("north west and central")).to.equal(1);
    expect(book.areaOfTeam("SOUTH safeguarding")).to.equal(2);
    expect(book.areaOfTeam("Team of elsewhere")).to.equal(NO_AREA);
    expect(["East Team", "EAST office", "N W C"].map((name) => book.areaNamed(name))).to.deep.equal([0, 0, 1]);
    expect(["East Birmingham", "N W", "East South", ""].map((name) => book.areaNamed(name))).to.deep.equal(
      new Array(4).fill(NO_AREA),
    );
    expect(TEAM_TYPES[book.typeOfTeam("East Care")]).to.equal("Children in Care");
    expect(TEAM_TYPES[book.typeOfTeam("DCSC Team 2")]).to.equal("DCSC");
    expect(book.typeOfTeam("Hub")).to.equal(-1);
    expect(TEAM_TYPES[book.typeNamed("short-term intervention")]).to.equal("Assessment");
    expect(TEAM_TYPES[book.typeNamed("LAC")]).to.equal("Children in Care");
    expect(book.typeNamed("kitchen")).to.equal(-1);
  });

  it("absences of a whole month, in words and in short", () => {
    const further = new Set([spellingKey("SAB")]);
    for (const word of [
      "ML",
      "Mat leave",
      "maternity",
      "PL",
      "Adoption leave",
      "LTS",
      "long-term sick",
      "CB",
      "career break",
      "SEC",
      "secondment",
      "sab",
    ]) {
      expect(isAbsence(word, further), word).to.equal(true);
    }
    for (const word of ["A/L", "AL", "sick", "training", "N", "S"])
      expect(isAbsence(word, further), word).to.equal(false);
  });

  it("columns have letters", () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).to.deep.equal(["A", "Z", "AA", "ZZ", "AAA"]);
  });

  it("a yes beside a day is a yes in a column of answers", () => {
    const read = ["Yes 12/5", "y (12/05/17)", "Seen on 12.5.17", "Yes 12/5 by phone", "No 12/5"].map((cell) =>
      readAnswerOnADay(cell),
    );
    expect(read).to.deep.equal([Answer.Yes, Answer.Yes, Answer.Yes, Answer.Unreadable, Answer.Unreadable]);
  });
});
