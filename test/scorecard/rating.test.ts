import { expect } from "chai";
import type { Direction } from "../../src/indicators/define-indicator";
import type { Format } from "../../src/workbook/number-formats";
import { displayText, roundAsDisplayed } from "../../src/workbook/number-formats";
import { rate, type Rating } from "../../src/scorecard/rating";
import { trend, type Trend } from "../../src/scorecard/trend";

describe("what is displayed", () => {
  const SHOWN: [number, Format, string][] = [
    [0.925, "percent", "93%"],
    [0.285, "percent", "29%"],
    [0.9249, "percent", "92%"],
    [1, "percent", "100%"],
    [0, "percent", "0%"],
    [0.00064, "percent with a decimal", "0.1%"],
    [0.0005, "percent with a decimal", "0.1%"],
    [0.00049, "percent with a decimal", "0.0%"],
    [7412.5, "count", "7,413"],
    [1234567, "count", "1,234,567"],
    [999.4, "count", "999"],
    [64.5, "whole", "65"],
    [-0.5, "whole", "-1"],
    [273.49999, "whole", "273"],
  ];
  for (const [value, format, text] of SHOWN)
    it(`${value} as ${format}: ${text}`, () => {
      expect(displayText(value, format)).to.equal(text);
    });

  it("halves go away from zero, as Excel rounds the fifteen digits that it keeps", () => {
    expect(roundAsDisplayed(0.285, "percent")).to.equal(0.29);
    expect(roundAsDisplayed(1.005 * 100, "whole")).to.equal(101);
    expect(roundAsDisplayed(-2.5, "whole")).to.equal(-3);
  });
});

describe("rating", () => {
  const CASES: [string, number | null, number | null, number | null, Direction, Format, Rating][] = [
    ["higher is better: at the target", 0.85, 0.85, 0.05, "higher", "percent", "Green"],
    ["below it, but displayed as it", 0.8451, 0.85, 0.05, "higher", "percent", "Green"],
    ["displayed a point below", 0.8449, 0.85, 0.05, "higher", "percent", "Amber"],
    ["worse by just the tolerance", 0.8, 0.85, 0.05, "higher", "percent", "Amber"],
    ["worse by a displayed point more", 0.7949, 0.85, 0.05, "higher", "percent", "Red"],
    ["lower is better: at the target", 0.24, 0.24, 0.02, "lower", "percent", "Green"],
    ["two points worse, which binary fractions make a hair more", 0.26, 0.24, 0.02, "lower", "percent", "Amber"],
    ["three points worse", 0.27, 0.24, 0.02, "lower", "percent", "Red"],
    ["none against a target of none", 0, 0, 5, "lower", "count", "Green"],
    ["five against none", 5, 0, 5, "lower", "count", "Amber"],
    ["six against none", 6, 0, 5, "lower", "count", "Red"],
    ["no tolerance: worse is red", 17, 16, null, "lower", "whole", "Red"],
    ["no target", 0.6, null, 0.05, "higher", "percent", "No target"],
    ["neither is better", 971, 900, 5, "neither", "count", "No target"],
    ["no value", null, 0.85, 0.05, "higher", "percent", "No data"],
  ];
  for (const [given, value, target, tolerance, direction, format, expected] of CASES) {
    it(`${given}: ${expected}`, () => {
      expect(rate(value, target, tolerance, direction, format)).to.equal(expected);
    });
  }
});

describe("trend", () => {
  const CASES: [string, number | null, number | null, Direction, Trend][] = [
    ["up where higher is better", 0.92, 0.86, "higher", "Improving"],
    ["down where higher is better", 0.86, 0.92, "higher", "Worsening"],
    ["up where lower is better", 0.25, 0.22, "lower", "Worsening"],
    ["down where lower is better", 0.21, 0.24, "lower", "Improving"],
    ["equal as displayed, though not in truth", 0.8649, 0.8551, "higher", "Steady"],
    ["up where neither is better", 0.2, 0.1, "neither", "Up"],
    ["down where neither is better", 0.1, 0.2, "neither", "Down"],
    ["nothing to compare with", 0.1, null, "higher", "No data"],
    ["no value", null, 0.1, "higher", "No data"],
  ];
  for (const [given, value, before, direction, expected] of CASES)
    it(`${given}: ${expected}`, () => {
      expect(trend(value, before, direction, "percent")).to.equal(expected);
    });
});
