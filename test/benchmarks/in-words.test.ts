import { expect } from "chai";
import { benchmarkText, ordinal } from "../../src/benchmarks/in-words";

describe("published values in words", () => {
  for (const [value, unit, text] of [
    [0.226, "share", "22.6%"],
    [0.0805, "share", "8.05%"],
    [0.13, "share", "13.0%"],
    [0, "share", "0.0%"],
    [15.25, "cases", "15.25"],
    [15, "cases", "15.0"],
    [67, "rate", "67"],
    [106.5, "rate", "106.5"],
    [578, "days", "578 days"],
    [292859, "children", "292,859"],
  ] as const)
    it(`${value} as ${unit}: ${text}`, () => {
      expect(benchmarkText(value, unit)).to.equal(text);
    });

  for (const [place, text] of [
    [1, "1st"],
    [2, "2nd"],
    [3, "3rd"],
    [4, "4th"],
    [10, "10th"],
    [11, "11th"],
    [12, "12th"],
    [21, "21st"],
  ] as const)
    it(text, () => {
      expect(ordinal(place)).to.equal(text);
    });
});
