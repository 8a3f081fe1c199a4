import { expect } from "chai";
import fc from "fast-check";
import { firstSentence } from "../../src/scorecard/first-sentence";

describe("the first sentence of a commentary", () => {
  const CASES: readonly [commentary: string, most: number, expected: string][] = [
    ["", 150, ""],
    ["\n  \n", 150, ""],
    ["Nearly every child was seen. Where not, forms were late.", 150, "Nearly every child was seen."],
    ["We reached 92.5% in May. Good.", 150, "We reached 92.5% in May."],
    ["The teams (e.g. EAST) are above target. More later.", 150, "The teams (e.g. EAST) are above target."],
    ["St. Mary’s team lost two workers. One came.", 150, "St. Mary’s team lost two workers."],
    ["It went from 10 to approx. 12 cases. Fine.", 150, "It went from 10 to approx. 12 cases."],
    ["Why so many? Two posts are vacant.", 150, "Why so many?"],
    ["He said “all were seen.” Then more.", 150, "He said “all were seen.”"],
    ["A heading\nThen a sentence.", 150, "A heading"],
    ["Without a full stop at the end", 150, "Without a full stop at the end"],
    ["Two  spaces\tand a tab. Next.", 150, "Two spaces and a tab."],
    ["One two three four five.", 14, "One two …"],
    ["One two three, four five.", 17, "One two three …"],
    ["Exactly fifteen", 15, "Exactly fifteen"],
    ["Donaudampfschifffahrt", 8, "Donaud …"],
  ];
  for (const [commentary, most, expected] of CASES)
    it(`${JSON.stringify(commentary)} in ${most} characters`, () => {
      expect(firstSentence(commentary, most)).to.equal(expected);
    });

  it("is never longer than it may be, has no line break, and only “…” is added", () => {
    const words = fc.array(fc.constantFrom("Two", "posts", "e.g.", "92.5%", "left.", "in", "May!", "\n", " "), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, fc.integer({ min: 5, max: 60 }), (parts, most) => {
        const commentary = parts.join(" ");
        const sentence = firstSentence(commentary, most);
        expect(sentence.length).to.be.at.most(most);
        expect(sentence).to.not.match(/[\r\n]/);
        expect(commentary.replace(/\s+/g, " ")).to.contain(sentence.replace(/ ?…$/, ""));
        if (commentary.trim() !== "") expect(sentence).to.not.equal("");
      }),
    );
  });
});
