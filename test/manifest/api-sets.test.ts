import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { addInFiles } from "../../scripts/api-sets/add-in-files";
import { apiUses } from "../../scripts/api-sets/api-uses";
import { isAbove, requiredSets } from "../../scripts/api-sets/requirement-set";
import { REQUIREMENT_SETS } from "../../src/host/rules/requirement-sets";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const required = requiredSets(readFileSync(join(ROOT, "manifest.xml"), "utf8"));

/** Uses of the Office API as code can make them: newer than the manifest asks for, with and without a guard. */
const SAMPLE = `
export function plain(range: Excel.Range) {
  range.load("values,valueTypes");
  range.format.horizontalAlignment = "Center";
  range.hyperlink = { documentReference: "A1", screenTip: "x" };
  const { numberFormat } = range;
  return numberFormat;
}
export function unguarded(sheet: Excel.Worksheet, range: Excel.Range) {
  sheet.comments.load("items/content");
  return range.getMergedAreasOrNullObject();
}
export function guarded(range: Excel.Range) {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return range.getMergedAreasOrNullObject();
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12") ? range.getPrecedents() : null;
}
`;

describe("the members of the Office API that the add-in uses", function () {
  this.timeout(120_000);

  it("are in the requirement sets of the manifest, or guarded", () => {
    const uses = apiUses(ROOT, addInFiles(ROOT));
    expect(new Set(uses.map(({ member }) => member)).size).to.be.above(100);
    const above = uses.filter(({ set, isGuarded }) => isAbove(set, required) && !isGuarded);
    expect(above.map(({ member, set, at }) => `${member} (${set}) at ${at}`)).to.deep.equal([]);
  });

  it("the stand-in has the sets that the manifest asks for, and no others", () => {
    expect([...required].sort()).to.deep.equal(Object.entries(REQUIREMENT_SETS).sort());
  });

  it("are found however code names them", () => {
    const folder = mkdtempSync(join(tmpdir(), "api-sets-"));
    try {
      const file = join(folder, "sample.ts");
      writeFileSync(file, SAMPLE);
      const uses = apiUses(ROOT, [relative(ROOT, file)]);
      const sets = new Map(uses.map(({ member, set }) => [member, set]));
      expect(Object.fromEntries([...sets].filter(([member]) => /^Range|^Work/.test(member)))).to.include({
        "Range.values": "ExcelApi 1.1",
        "RangeHyperlink.screenTip": "ExcelApi 1.7",
        "RangeFormat.horizontalAlignment": "ExcelApi 1.1",
        "Range.numberFormat": "ExcelApi 1.1",
        "Worksheet.comments": "ExcelApi 1.10",
      });
      expect(sets.get("HorizontalAlignment.center")).to.equal("ExcelApi 1.1");
      const above = uses.filter(({ set }) => isAbove(set, required));
      expect(above.filter(({ isGuarded }) => !isGuarded).map(({ member }) => member)).to.have.members([
        "Worksheet.comments",
        "CommentCollection.load",
        "CommentCollection.items",
        "Comment.content",
        "Range.getMergedAreasOrNullObject",
      ]);
      expect(above.filter(({ isGuarded }) => isGuarded).map(({ member }) => member)).to.have.members([
        "Range.getMergedAreasOrNullObject",
        "Range.getPrecedents",
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const SETS: [string, boolean][] = [
    ["ExcelApi 1.9", false],
    ["ExcelApi 1.10", true],
    ["ExcelApi 1.1 for get, 1.8 for set", false],
    ["ExcelApi 1.1 for get, 1.14 for set", true],
    ["ExcelApiOnline 1.1", true],
    ["SharedRuntime 1.1", false],
    ["SharedRuntime 1.2", true],
    ["", false],
  ];
  for (const [set, expected] of SETS) {
    it(`“${set}” is ${expected ? "" : "not "}above ExcelApi 1.9 and SharedRuntime 1.1`, () => {
      expect(
        isAbove(
          set,
          new Map([
            ["ExcelApi", "1.9"],
            ["SharedRuntime", "1.1"],
          ]),
        ),
      ).to.equal(expected);
    });
  }
});
