import { expect } from "chai";
import { withPublishFile } from "../../src/headless/publish-file";
import { parseUsage } from "../../src/headless/usage";

const isThere = (path: string) => Promise.resolve(path === "There.xlsx");

describe("the file that the copy for publication becomes", () => {
  const CASES: [string, string[], { publish: boolean; publishTo: string | null; files: string[] }][] = [
    ["none: a sheet", ["--publish"], { publish: true, publishTo: null, files: [] }],
    ["named with =", ["--publish=Copy.xlsx"], { publish: true, publishTo: "Copy.xlsx", files: [] }],
    [
      "named with =, although it is there",
      ["--publish=There.xlsx"],
      { publish: true, publishTo: "There.xlsx", files: [] },
    ],
    ["that follows and is not there", ["--publish", "Copy.xlsx"], { publish: true, publishTo: "Copy.xlsx", files: [] }],
    [
      "a list that follows, as always",
      ["--publish", "There.xlsx"],
      { publish: true, publishTo: null, files: ["There.xlsx"] },
    ],
    [
      "a list of another kind that follows",
      ["--publish", "list.csv"],
      { publish: true, publishTo: null, files: ["list.csv"] },
    ],
    ["none, and no copy", ["There.xlsx"], { publish: false, publishTo: null, files: ["There.xlsx"] }],
  ];
  for (const [given, args, expected] of CASES)
    it(given, async () => {
      const usage = parseUsage(await withPublishFile(args, isThere));
      if (usage === null || typeof usage === "string") throw new Error(String(usage));
      const { publish, publishTo, files } = usage;
      expect({ publish, publishTo, files }).to.deep.equal(expected);
    });

  it("has to end in .xlsx", () => {
    expect(parseUsage(["--publish=copy.pdf"])).to.equal(
      "“copy.pdf” is not a name for the copy for publication: end it in .xlsx.",
    );
  });
});
