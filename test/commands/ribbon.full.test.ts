import { readFileSync } from "node:fs";
import { expect } from "chai";
import { associateRibbon } from "../../src/commands/ribbon";
import { actions, store } from "../../src/taskpane/session";
import { CARD, builtBook, open } from "../support/small-book";

type Command = (event: { completed: () => void }) => void;

/** Office with what the ribbon asks of it. */
function withOffice(): { associated: Map<string, Command>; shown: () => number } {
  const associated = new Map<string, Command>();
  let panes = 0;
  const office = (globalThis as unknown as { Office: Record<string, unknown> }).Office;
  office["actions"] = { associate: (name: string, run: Command) => associated.set(name, run) };
  office["addin"] = {
    showAsTaskpane: () => {
      panes++;
      return Promise.resolve();
    },
  };
  return { associated, shown: () => panes };
}

const press = (command: Command) =>
  new Promise<void>((completed) => {
    command({ completed });
  });

describe("the ribbon", () => {
  it("has its functions at once: a click that comes before Excel is ready finds them", async () => {
    await open(await builtBook());
    const { associated } = withOffice();
    associateRibbon();
    // Nothing was awaited since.
    expect([...associated.keys()]).to.deep.equal(["refreshFigures", "checkData"]);
  });

  it("is associated at the top of the entry, before the page waits for anything (OfficeDev/office-js issue 5176)", () => {
    const entry = readFileSync("src/main.tsx", "utf8");
    expect(entry.indexOf("associateRibbon();")).to.be.within(0, entry.indexOf("Office.onReady("));
    expect(entry).to.not.match(/\bawait\b/);
  });

  it("the first click with the pane closed refreshes, though the add-in is still looking for lists", async function () {
    this.timeout(60_000);
    const workbook = await builtBook();
    workbook.sheet("Cases")!.setValue(8, 4, null);
    workbook.touch();
    const host = await open(workbook);
    const { associated, shown } = withOffice();
    associateRibbon();
    const looking = actions.look();
    expect(store.state.busy?.doing).to.equal("Looking for lists");
    await press(associated.get("refreshFigures")!);
    host.calculate();
    expect([store.state.problem, store.state.result?.how]).to.deep.equal([null, "refreshed"]);
    expect(store.state.result?.changes.length).to.be.above(0);
    const texts = workbook.sheet(CARD)!.values.flat().map(String);
    expect(texts.some((each) => each.startsWith("Refreshed "))).to.equal(true);
    expect(shown(), "the pane stays closed").to.equal(0);
    await looking;
  });

  it("completes, and opens the pane with a sentence, when something is in the way", async () => {
    const workbook = await builtBook();
    workbook.sheet("Cases")!.setValue(2, 1, "SOMEWHERE");
    workbook.sheet(CARD)!.isProtected = true;
    workbook.touch();
    await open(workbook);
    const { associated, shown } = withOffice();
    associateRibbon();
    await press(associated.get("refreshFigures")!);
    expect(store.state.problem?.sentence).to.contain(`The sheet “${CARD}” is protected`);
    expect(shown()).to.equal(1);
  });
});

describe("the page of the pane", () => {
  it("loads its bundle with a plain script: one that is deferred loses the first click on the ribbon (issue 2744)", () => {
    const page = readFileSync("src/taskpane/taskpane.html", "utf8");
    const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).to.equal(3);
    for (const tag of scripts) expect(tag).to.not.match(/\b(defer|async|module)\b/);
  });
});
