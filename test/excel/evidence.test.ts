import { expect } from "chai";
import { inspectScorecard } from "../../src/excel/build";
import { figureAt } from "../../src/excel/read/selected-figure";
import { evidenceFor } from "../../src/scorecard/evidence";
import { builtLists } from "../support/lists-book";
import { named, request } from "../support/small-book";

describe("evidence", () => {
  it("gives definition, sum, the rows that counted and those that did not, with working days", async () => {
    const { workbook } = await builtLists();
    const seen = await inspectScorecard(request());
    const box = named(workbook, "SC_2017_05_I03_Table");
    const figure = figureAt(seen.plan, `C${box.top + 4}`)!;
    expect([figure.row, figure.column]).to.deep.equal(["% Inside", "May-17"]);
    const evidence = evidenceFor(seen.scorecard, figure.key)!;
    const [inside, completed] = evidence.parts;
    expect(evidence.sum).to.equal(`${inside!.value} / ${completed!.value}`);
    expect(inside!.rows.length).to.equal(inside!.value);
    expect(evidence.notCounted!.rows.length).to.equal(completed!.value - inside!.value);
    expect(inside!.rows.every(({ detail }) => Number(detail.split(" ")[0]) <= 45)).to.equal(true);
    expect(evidence.notCounted!.rows.every(({ detail }) => Number(detail.split(" ")[0]) > 45)).to.equal(true);
    expect(inside!.rows[0]).to.deep.include({ source: { file: "", sheet: "Assessments" } });
    expect(figureAt(seen.plan, "A1")).to.equal(undefined);
  });
});
