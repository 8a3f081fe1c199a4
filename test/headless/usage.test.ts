import { expect } from "chai";
import { parseUsage } from "../../src/headless/usage";

describe("whose lists of work the command writes", () => {
  const areas = { kind: "areas" };
  const CASES: [args: string[], expected: object | null, files: string[]][] = [
    [[], null, []],
    [["--exceptions"], areas, []],
    [["--exceptions", "--teams"], areas, []],
    [["--exceptions", "East.xlsx"], areas, ["East.xlsx"]],
    [["--exceptions", "lists/cases.csv", "b.xls"], areas, ["lists/cases.csv", "b.xls"]],
    [["--exceptions", "EAST", "b.xlsx"], { kind: "one", name: "EAST" }, ["b.xlsx"]],
    [["--exceptions=Other Citywide Teams"], { kind: "one", name: "Other Citywide Teams" }, []],
    [["--exceptions", "teams"], { kind: "teams" }, []],
  ];
  for (const [args, expected, files] of CASES)
    it(args.length === 0 ? "nobody’s unless asked" : args.join(" "), () => {
      const usage = parseUsage(args);
      if (usage === null || typeof usage === "string") throw new Error(usage ?? "help");
      expect(usage.exceptions).to.deep.equal(expected);
      expect(usage.files).to.deep.equal(files);
      expect(usage.teams).to.equal(args.includes("--teams"));
    });
});
