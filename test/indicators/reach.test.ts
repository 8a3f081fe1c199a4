import { expect } from "chai";
import { after, month } from "../../src/calendar/month";
import { steadyCouncil } from "../support/steady";
import { figuresOf } from "../support/steady-figures";

describe("a council in which nothing changes", () => {
  const council = steadyCouncil(month(2017, 5), 1);
  const known = (cut: number, asked = council.last) => {
    const found = figuresOf(council, Array<number>(10).fill(cut), asked);
    return found.map(({ indicator, rated, comparator, series }) =>
      [
        `${indicator.number}:`,
        rated.cells[1]?.value === null ? "n/a" : "known",
        comparator.value === null ? "n/a" : "known",
        series.filter(({ value }) => value !== null).length,
      ].join(" "),
    );
  };

  it("is known in full where the lists are whole", () => {
    expect(known(84)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14].map((each) => `${each}: known known 13`));
  });

  it("by lists of six months knows six months, and a seventh month end where the first row ended in time", () => {
    const six = known(6);
    expect(six.filter((each) => /^(?:3|4): /.test(each))).to.deep.equal(["3: known n/a 6", "4: known n/a 6"]);
    expect(six.filter((each) => /^(?:2|9|10): /.test(each))).to.deep.equal([
      "2: n/a n/a 0",
      "9: n/a n/a 0",
      "10: n/a n/a 0",
    ]);
    for (const each of six.filter((one) => /^(?:1|5|7|11|14): /.test(one)))
      expect(each).to.match(/: known (?:known|n\/a) [67]$/);
  });

  it("by lists that end in May knows nothing of June, and rates nothing", () => {
    const found = figuresOf(council, Array<number>(10).fill(84), after(council.last, 1));
    expect(found.flatMap(({ rated }) => rated.cells[1]?.value ?? [])).to.deep.equal([]);
    for (const { indicator, ratings, notes } of found) {
      expect(
        ratings.filter((rating) => rating !== null && rating !== "No data"),
        String(indicator.number),
      ).to.satisfy((left: string[]) => left.length === 0);
      expect(notes.join(" "), String(indicator.number)).to.match(/The list of [a-z ]+ ends in May 2017\./);
    }
  });

  it("says why a figure is n/a", () => {
    const notes = new Map(
      figuresOf(council, Array<number>(10).fill(12), council.last).map(({ indicator, notes: own }) => [
        indicator.number,
        own[0],
      ]),
    );
    expect(notes.get(10)).to.equal("The list of adoptions begins in Jun-16: 36 months are not known.");
    expect(notes.get(2)).to.equal("The list of referrals begins in Jun-16: the 12 months before May-17 are not known.");
    const none = figuresOf(council, Array<number>(10).fill(0), council.last);
    expect(none.find(({ indicator }) => indicator.number === 3)?.notes[0]).to.equal(
      "The list of assessments has no row.",
    );
    expect(none.find(({ indicator }) => indicator.number === 5)?.notes.at(-1)).to.equal(
      "The list of protection plans holds nothing that has ended: it knows May-17 alone.",
    );
  });
});
