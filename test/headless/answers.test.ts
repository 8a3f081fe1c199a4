import { expect } from "chai";
import { readFile, writeFile } from "node:fs/promises";
import type { ScorecardJson } from "../../src/headless/json";
import { run } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

describe("questions of the command", () => {
  const at = temporaryFolder();

  it("prints what it has to ask, takes the answers from a .csv, and keeps them in the workbook", async () => {
    await writeFile(at("sup.csv"), "Worker,Area,Apr-17,May-17\nA,EAST,Y,On call\nB,EAST,Y,JS\nC,EAST,Y,Y\n");
    await writeFile(
      at("answers.csv"),
      "vocabulary,word,means\nsupervision,on call,Supervision held\nSupervision,(initials),supervision held\n",
    );
    const args = ["--month", "2017-05", "--overwrite", "--json", at("q.json")];
    const json = async () => JSON.parse(await readFile(at("q.json"), "utf8")) as ScorecardJson;
    const asked = await run(...args, "--out", at("asked.xlsx"), at("sup.csv"));
    expect(asked.out).to.contain("“On call” stands in 1 cell for a month's supervision. What does it mean?");
    expect(asked.out).to.contain("For --answers: supervision,On call,Supervision held");
    expect((await json()).questions.map(({ word }) => word)).to.have.members(["On call", "(initials)"]);
    expect((await json()).provisional).to.deep.equal([{ indicator: 12, cells: 2 }]);

    const answered = await run(...args, "--out", at("told.xlsx"), "--answers", at("answers.csv"), at("sup.csv"));
    expect([answered.code, answered.error]).to.deep.equal([0, ""]);
    expect((await json()).questions).to.deep.equal([]);
    await run(...args, "--out", at("later.xlsx"), "--into", at("told.xlsx"), at("sup.csv"));
    const later = await json();
    expect([later.questions, later.provisional]).to.deep.equal([[], []]);
  });

  const ANSWERS: [string, string, RegExp][] = [
    ["no table of answers", "Worker,May-17\nA,Y\n", /“answers.csv” is no table of answers: its first row has to be/],
    [
      "a meaning that there is not",
      "vocabulary,word,means\nrole,Lead,Boss\n",
      /The answer to “Lead” cannot be used. “Boss” is none of the meanings. Write one of: Social worker,/,
    ],
  ];
  for (const [name, written, expected] of ANSWERS) {
    it(`says of answers what cannot be read: ${name}`, async () => {
      await writeFile(at("sup.csv"), "Worker,Area,Apr-17,May-17\nA,EAST,Y,Y\n");
      await writeFile(at("answers.csv"), written);
      const out = at("none.xlsx");
      const { code, error } = await run(
        "--month",
        "2017-05",
        "--out",
        out,
        "--answers",
        at("answers.csv"),
        at("sup.csv"),
      );
      expect(code).to.equal(1);
      expect(error).to.match(expected);
    });
  }
});
