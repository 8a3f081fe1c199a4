import { expect } from "chai";
import { buildScorecard, type BuildRequest } from "../../src/excel/build";
import type { WorkbookModel } from "../../src/host/model";
import { CARD, LATER, builtBook, named, open, request } from "../support/small-book";

const PAGE = "Members May-17";
const KEPT = "Scorecard May-17 before";
const FIRST_LINE = 5;

async function build(workbook: WorkbookModel, more: Partial<BuildRequest> = {}): Promise<void> {
  const host = await open(workbook);
  await buildScorecard(request({ now: LATER, ...more }));
  host.calculate();
}

async function withPage(): Promise<WorkbookModel> {
  const workbook = await builtBook();
  await build(workbook, { members: true });
  return workbook;
}

function pageOf(workbook: WorkbookModel, name = PAGE) {
  const page = workbook.sheet(name);
  if (page === undefined) throw new Error(`There is no sheet ${name}.`);
  return page;
}

describe("the page for members", () => {
  it("is made when somebody asks for it, and not by a build alone", async () => {
    const workbook = await builtBook();
    await build(workbook);
    expect(workbook.sheet(PAGE)).to.equal(undefined);
    await build(workbook, { members: true });
    const page = pageOf(workbook);
    expect(page.value(0, 0)).to.equal("Children’s services · May 2017");
    expect(page.value(1, 0)).to.match(/^One page for members · draft · without /);
    expect(page.value(FIRST_LINE, 0)).to.match(/^1 {2}Unallocated cases/);
    expect(page.pageSetup).to.include({ fitToWidth: 1, fitToHeight: 1, orientation: "portrait", paperSize: "a4" });
    expect(page.charts.map(({ name }) => name)).to.include("Members picture 1");
  });

  it("is brought up to date by each refresh: the first sentence of what was written, also below a longer text", async () => {
    const workbook = await withPage();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    workbook.sheet(CARD)?.setValue(box.top, box.left, "Two posts were filled. More is said below.");
    await build(workbook);
    expect(pageOf(workbook).value(FIRST_LINE + 1, 0)).to.equal("Two posts were filled.");
    expect(workbook.sheet(KEPT)).to.equal(undefined);
  });

  it("shows what a person types over on the scorecard at once", async () => {
    const workbook = await withPage();
    const value = named(workbook, "SC_2017_05_I01_Value");
    const host = await open(workbook);
    workbook.sheet(CARD)?.setValue(value.top, value.left, 7);
    workbook.touch();
    host.calculate();
    const page = pageOf(workbook);
    expect(page.value(FIRST_LINE, 1)).to.equal(7);
    expect(page.value(FIRST_LINE, 5)).to.equal("Red");
  });

  it("leaves what was written beside and below it", async () => {
    const workbook = await withPage();
    const page = pageOf(workbook);
    page.setValue(60, 2, "Ask Ann");
    page.setValue(6, 40, "Note");
    await build(workbook);
    expect(pageOf(workbook)).to.equal(page);
    expect([page.value(60, 2), page.value(6, 40)]).to.deep.equal(["Ask Ann", "Note"]);
  });

  it("on which a sentence was changed is kept, and a new one is made", async () => {
    const workbook = await withPage();
    pageOf(workbook).setValue(FIRST_LINE + 1, 0, "As the committee asked.");
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    workbook.sheet(CARD)?.setValue(box.top, box.left, "Two posts were filled.");
    await build(workbook);
    expect(pageOf(workbook).value(FIRST_LINE + 1, 0)).to.equal("Two posts were filled.");
    const kept = workbook.sheets.find(({ name }) => name.startsWith("Members May-17 before"));
    expect(kept?.value(FIRST_LINE + 1, 0)).to.equal("As the committee asked.");
  });

  it("is the same after a second refresh", async () => {
    const workbook = await withPage();
    const before = JSON.stringify([pageOf(workbook).values, [...pageOf(workbook).formulas]]);
    await build(workbook);
    expect(JSON.stringify([pageOf(workbook).values, [...pageOf(workbook).formulas]])).to.equal(before);
  });
});
