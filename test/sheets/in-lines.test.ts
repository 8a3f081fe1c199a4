import { expect } from "chai";
import { inLines } from "../../src/sheets/in-lines";

describe("a sentence in lines", () => {
  const CASES: [sentence: string, longest: number, expected: string[]][] = [
    ["one two three", 13, ["one two three"]],
    ["one two three", 12, ["one two", "three"]],
    ["one extraordinary two", 8, ["one", "extraordinary", "two"]],
    ["", 8, [""]],
  ];
  for (const [sentence, longest, expected] of CASES)
    it(`“${sentence}” by ${longest}`, () => {
      expect(inLines(sentence, longest)).to.deep.equal(expected);
    });
});
