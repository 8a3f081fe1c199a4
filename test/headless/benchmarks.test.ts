import { expect } from "chai";
import { readFile, writeFile } from "node:fs/promises";
import type { ScorecardJson } from "../../src/headless/json";
import type { Grid } from "../../src/workbook/grid";
import { neighbourModel, published, reReferrals } from "../support/open-data";
import { run } from "../support/run-command";
import { temporaryFolder } from "../support/temporary-folder";

const csv = ({ values }: Grid) =>
  values
    .map((row) => row.map((cell) => (String(cell).includes(",") ? `"${String(cell)}"` : cell)).join(","))
    .join("\n");

describe("published files given to the command", () => {
  const at = temporaryFolder();
  const people = published("people.csv", ["age_group", "population_estimate"], [2016], () => [
    ["Children aged 0 to 17 years", "54321"],
  ]);
  const files = () => ["sup.csv", "referrals.csv", "model 2016.csv", "people.csv"].map((name) => at(name));
  const args = () => ["--month", "2017-05", "--overwrite", "--json", at("b.json"), "--out", at("b.xlsx")];
  const json = async () => JSON.parse(await readFile(at("b.json"), "utf8")) as ScorecardJson;

  it("are its benchmarks for --council, asked for without it, and kept in the workbook", async () => {
    await writeFile(at("sup.csv"), "Worker,Area,Apr-17,May-17\nA,EAST,Y,Y\n");
    await writeFile(at("referrals.csv"), csv(reReferrals(2017)));
    await writeFile(at("model 2016.csv"), csv(neighbourModel(2016)));
    await writeFile(at("people.csv"), csv(people));
    const asked = await run(...args(), ...files());
    expect(asked.error).to.equal("");
    expect(asked.out).to.contain("Which council is this?");
    expect((await json()).benchmarks).to.deep.equal([]);

    const told = await run(...args(), "--council", "Dunmoor", "--take-populations", ...files());
    expect(told.out).to.contain("referrals.csv: Re-referrals, 2016 to 2017: 12 councils");
    expect(told.out).to.contain(
      "2: England 22.6% · Upper Land 19.5% · neighbours 26.5% (20.0–31.0), 3rd of 11 · 2016-17",
    );
    expect(told.out).to.contain("Populations: None of the areas (EAST, NWC");
    const benchmarks = [
      {
        indicator: 2,
        measure: "Re-referrals within 12 months of an earlier referral",
        year: "2016-17",
        yearEnds: "2017-03",
        council: "Dunmoor, City of",
        value: 0.23,
        neighbours: { median: 0.265, lowest: 0.2, highest: 0.31, place: 3, of: 11 },
        region: { name: "Upper Land", value: 0.195 },
        england: 0.226,
        note: "Published for the year to 31 March; the table counts single months.",
        source: "referrals.csv",
      },
    ];
    expect((await json()).benchmarks).to.deep.equal(benchmarks);

    await run(...args(), "--into", at("b.xlsx"), "--out", at("c.xlsx"), at("sup.csv"));
    expect((await json()).benchmarks).to.deep.equal(benchmarks);
  });

  it("--council needs a name", async () => {
    const { code, error } = await run(...args(), "--council", " ", at("sup.csv"));
    expect(code).to.equal(2);
    expect(error).to.contain("--council needs the name or the code of a council.");
  });
});
