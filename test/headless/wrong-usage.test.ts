import { expect } from "chai";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { run, runIn } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const HELP = "--month      the month, as 2017-05";

describe("what the command cannot do", () => {
  const at = temporaryFolder();

  const USAGE: [string, string[], string][] = [
    ["an unknown option", ["--mnth", "2017-05"], "--mnth"],
    ["a month by its name", ["--month", "May"], "“May” is not a month: write it as 2017-05."],
    ["a thirteenth month", ["--month", "2017-13"], "“2017-13” is not a month"],
    ["a year of two digits", ["--month", "17-05"], "“17-05” is not a month"],
    ["a month zero", ["--month", "2017-00"], "“2017-00” is not a month"],
    ["a day", ["--month", "2017-05-31"], "“2017-05-31” is not a month"],
    ["no month", ["--month", ""], "“” is not a month"],
    ["an output that is no workbook", ["--out", "x.pdf"], "“x.pdf” is not a name for an .xlsx workbook."],
    ["a workbook to build in that is none", ["--into", "x.csv"], "“x.csv” is not a workbook to build in"],
    [
      "macros that the output would not have",
      ["--into", "x.xlsm", "--out", "y.xlsx"],
      "“y.xlsx” is not a name for a workbook with macros",
    ],
  ];
  for (const [given, args, expected] of USAGE) {
    it(`wrong usage: ${given}`, async () => {
      const { code, error } = await run(...args);
      expect(code).to.equal(2);
      expect(error).to.contain(expected).and.contain(HELP);
    });
  }

  const BAD: [string, string, (() => Promise<Uint8Array>) | null, RegExp][] = [
    [
      "missing",
      "nowhere.xlsx",
      null,
      /^“.*nowhere\.xlsx” cannot be opened: there is no such file, or it may not be read\.$/,
    ],
    ["empty", "empty.xlsx", () => Promise.resolve(new Uint8Array(0)), /^“empty\.xlsx” is empty\.$/],
    [
      "not a workbook",
      "letter.xlsx",
      () => Promise.resolve(new TextEncoder().encode("Dear Sir")),
      /^“letter\.xlsx” is plain text/,
    ],
    [
      "of another kind",
      "report.pdf",
      () => Promise.resolve(new TextEncoder().encode("%PDF")),
      /^“report\.pdf” is not an Excel workbook/,
    ],
    [
      "encrypted",
      "secret.xlsx",
      () => writeXlsx({ sheets: [{ name: "A", rows: [["x"]] }], encryption: { password: "pass", spinCount: 1000 } }),
      /^“secret\.xlsx” is encrypted/,
    ],
    [
      "without any list",
      "budget.xlsx",
      () =>
        writeXlsx({
          sheets: [
            {
              name: "Budget",
              rows: [
                ["Code", "Amount"],
                ["X", 1],
              ],
            },
          ],
        }),
      /^No list was found to count from\./,
    ],
  ];
  for (const [given, name, bytes, expected] of BAD) {
    it(`a file that is ${given}: one line, and nothing is written`, async () => {
      if (bytes !== null) await writeFile(at(name), await bytes());
      await writeFile(at("kept.xlsx"), "as it was");
      const { code, out, error } = await run("--out", at("kept.xlsx"), "--overwrite", at(name));
      expect(code).to.equal(1);
      expect(out).to.equal("");
      expect(error.trim()).to.match(expected).and.not.contain("\n");
      expect(await readFile(at("kept.xlsx"), "utf8")).to.equal("as it was");
    });
  }

  it("never replaces a file unless --overwrite is given, and works twice in a row without options", async () => {
    await writeFile(at("list.csv"), "Child ID,Area,Referral date,Allocated worker\nC1,EAST,01/05/2017,Ann\n");
    await writeFile(at("mine.xlsx"), "mine");
    const args = ["--month", "2017-05", "--out", at("mine.xlsx"), at("list.csv")];
    const refused = await run(...args);
    expect(refused.code).to.equal(1);
    expect(refused.error).to.contain("mine.xlsx” is there already and is not replaced").and.contain("--overwrite");
    expect(await readFile(at("mine.xlsx"), "utf8")).to.equal("mine");
    expect((await run(...args, "--overwrite")).code).to.equal(0);
    expect((await readFile(at("mine.xlsx"))).length).to.be.above(5000);
    const fresh = await mkdtemp(at("fresh-"));
    expect((await run("--sample", fresh)).code).to.equal(0);
    const sample = await run("--sample", fresh);
    expect([sample.code, sample.error.includes("is there already")]).to.deep.equal([1, true]);
    const unnamed = ["--month", "2017-05", at("list.csv")];
    const [first, second] = [await runIn(fresh, ...unnamed), await runIn(fresh, ...unnamed)];
    expect(first.out).to.contain(join(fresh, "Scorecard 2017-05.xlsx"));
    expect(second.out).to.contain(join(fresh, "Scorecard 2017-05 (2).xlsx"));
  });

  it("says which folder it cannot write to before it begins", async () => {
    const { code, error } = await run("--out", at("none/x.xlsx"));
    expect(code).to.equal(1);
    expect(error).to.contain("There is no folder");
  });
});
