import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, type Built } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard } from "../../src/excel/refresh";
import { sampleWorkbook } from "../../src/headless/sample-workbook";
import { ExcelHost } from "../../src/host/host";
import type { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import { filesNeeded, returnsSentence } from "../../src/scorecard/return-words";
import { revisionGroups } from "../../src/scorecard/revision-groups";
import { revisionKey } from "../../src/scorecard/revisions";
import { parseRange } from "../../src/workbook/addresses";
import type { Grid } from "../../src/workbook/grid";
import { contentsOf } from "../support/built-sample";
import { copyOf } from "../support/copy-of";
import { sampleHandedInOnce } from "../support/sample-month";
import { on } from "../support/tiny";

const MAY = month(2017, 5);
const NOW = on("2017-06-12") as Day;
const LATER = on("2017-06-20") as Day;
const SOUTH = "SOUTH office May-17.xlsx";
const CASE_SYSTEM = "Case system lists May-17.xlsx";

async function filesOf(isAdded: (file: string) => boolean): Promise<Grid[]> {
  return (await sampleHandedInOnce()).filter(({ source: { file } }) => isAdded(file));
}

/** A runtime started anew: files picked before are gone from memory, the workbook is as it was saved. */
async function restart(workbook: WorkbookModel): Promise<ExcelHost> {
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  return host;
}

async function built(isAdded: (file: string) => boolean): Promise<{ workbook: WorkbookModel; first: Built }> {
  const workbook = await sampleWorkbook();
  const host = await restart(workbook);
  const first = await buildScorecard({ month: MAY, now: NOW, picked: await filesOf(isAdded) });
  host.calculate();
  return { workbook, first };
}

let ofAllFiles: ReturnType<typeof built> | undefined;

/** A workbook that was built from all files. */
async function builtOfAll(): ReturnType<typeof built> {
  ofAllFiles ??= built(() => true);
  const { workbook, first } = await ofAllFiles;
  return { workbook: copyOf(workbook), first };
}

/** What the tables of the scorecard show, by indicator, row and column. */
function shown(workbook: WorkbookModel, { plan, sheet }: Built): Map<string, unknown> {
  const cells = contentsOf(workbook) as { sheets: { name: string; values: unknown[][] }[] };
  const values = cells.sheets.find(({ name }) => name === sheet)?.values ?? [];
  return new Map(
    plan.figures.map(({ key, cell }) => {
      const box = parseRange(cell);
      return [`${key.indicator} ${key.row} ${key.column}`, values[box?.top ?? 0]?.[box?.left ?? 0]];
    }),
  );
}

describe("a refresh after Excel was closed", function () {
  this.timeout(120_000);

  it("without the files changes no figure and no word, and names the files; a second one writes nothing", async () => {
    const { workbook, first } = await builtOfAll();
    const before = shown(workbook, first);
    const history = workbook.sheet("Scorecard history")!.values.length;
    const host = await restart(workbook);
    const again = await refreshScorecard({ now: LATER, picked: [] });
    host.calculate();
    expect(shown(workbook, again)).to.deep.equal(before);
    expect(again.changes).to.deep.equal([]);
    expect(filesNeeded(again.scorecard.returns)).to.have.members([
      ...new Set(first.scorecard.surveys.map(({ source }) => source.file)),
    ]);
    expect(returnsSentence(again.scorecard.returns)).to.contain(SOUTH).and.to.contain("kept");
    expect(again.scorecard.figures.map(({ rated, ratings }) => [rated.cells[1]?.text, ratings])).to.deep.equal(
      first.scorecard.figures.map(({ rated, ratings }) => [rated.cells[1]?.text, ratings]),
    );
    expect(workbook.sheet("Scorecard history")!.values.length).to.equal(history);
    const state = contentsOf(workbook);
    await refreshScorecard({ now: LATER, picked: [] });
    host.calculate();
    expect(contentsOf(workbook)).to.deep.equal(state);
  });

  it("with one file added again counts what that file gives, and keeps the rest", async () => {
    const { workbook, first } = await builtOfAll();
    const before = shown(workbook, first);
    const host = await restart(workbook);
    // A case less than before in the lists of the case system.
    const corrected = (await filesOf((file) => file === CASE_SYSTEM)).map((grid) =>
      grid.source.sheet === "Cases" ? { ...grid, values: grid.values.slice(0, -1) } : grid,
    );
    const again = await refreshScorecard({ now: LATER, picked: corrected });
    host.calculate();
    const after = shown(workbook, again);
    const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
    expect(
      changed.every((key) => /^(1|11) /.test(key)),
      changed.join(),
    ).to.equal(true);
    expect(filesNeeded(again.scorecard.returns)).to.have.length(5).and.not.to.include(CASE_SYSTEM);
    expect(
      again.scorecard.figures.filter(({ isKept }) => isKept).map(({ indicator }) => indicator.number),
    ).to.deep.equal([12, 13, 14]);
  });

  it("still misses the office that was missing when it was built", async () => {
    const { workbook, first } = await built((file) => file !== SOUTH);
    const before = shown(workbook, first);
    await restart(workbook);
    const again = await refreshScorecard({ now: LATER, picked: [] });
    expect(shown(workbook, again)).to.deep.equal(before);
    expect(returnsSentence(again.scorecard.returns)).to.contain(
      "Without SOUTH (Supervisions, Caseloads and Workforce)",
    );
    expect(again.scorecard.newHistory).to.deep.equal([]);
    const supervision = again.scorecard.figures.find(({ indicator }) => indicator.number === 12);
    expect([supervision?.ratings[1], supervision?.trend]).to.deep.equal(["No data", "No data"]);
  });

  it("counts again, to the same, when all files are added again", async () => {
    const { workbook, first } = await builtOfAll();
    const before = contentsOf(workbook);
    const host = await restart(workbook);
    await refreshScorecard({ now: LATER, picked: [] });
    const again = await refreshScorecard({ now: LATER, picked: await filesOf(() => true) });
    host.calculate();
    expect(again.changes).to.deep.equal([]);
    expect(filesNeeded(again.scorecard.returns)).to.deep.equal([]);
    expect(shown(workbook, again)).to.deep.equal(shown(workbook, first));
    expect(before).not.to.equal(null);
  });
});

describe("a month published without an office", function () {
  this.timeout(120_000);

  it("is recorded with the day, keeps saying so, and tells revisions when the office's file comes", async () => {
    const workbook = await sampleWorkbook();
    const host = await restart(workbook);
    const picked = await filesOf((file) => file !== SOUTH);
    const publish = { by: "A. Name", on: LATER, unready: "refuse" } as const;
    const draft = await buildScorecard({ month: MAY, now: NOW, picked });
    expect(draft.scorecard.newHistory).to.deep.equal([]);
    const published = await buildScorecard({ month: MAY, now: LATER, picked, without: ["South"], publish });
    host.calculate();
    const copy = await publishCopy(draft, {}, "all checked");
    const words = workbook.sheet(copy)!.values.flat();
    expect(
      words.filter((cell) => cell === "Without SOUTH"),
      "on the copy for publication",
    ).to.have.length(3);
    const city = published.scorecard.newHistory.filter(({ indicator, place }) => indicator === 12 && place === "city");
    expect(city.map(({ source }) => source)).to.deep.equal(["Lists, without SOUTH", "Lists, without SOUTH"]);
    const again = await refreshScorecard({ now: LATER, picked });
    expect(again.scorecard.newHistory).to.deep.equal([]);
    expect(returnsSentence(again.scorecard.returns)).to.contain("Published without SOUTH");
    const records = workbook.sheet("Returns")!.values.flat();
    expect(records).to.include("Published without it").and.to.include(LATER);
    const whole = await refreshScorecard({ now: LATER, picked: await filesOf(() => true) });
    expect(returnsSentence(whole.scorecard.returns)).to.equal("");
    expect(whole.scorecard.revisions.some(({ indicator }) => indicator === 12)).to.equal(true);
    expect(whole.scorecard.newHistory).to.deep.equal([]);
    expect(
      whole.scorecard.revisions.some(({ entry, isPublished }) => entry.place === "area:SOUTH" && !isPublished),
    ).to.equal(true);
    // What came late is one cause for each list, and its figures are those of the office and of the city.
    expect(revisionGroups(whole.scorecard.revisions).map(({ title }) => title)).to.include.members([
      "May-17: 195 rows of SOUTH arrived in Supervisions: 4 figures",
    ]);
    const accepted = await refreshScorecard({
      now: LATER,
      picked: await filesOf(() => true),
      accept: new Set(whole.scorecard.revisions.map(revisionKey)),
    });
    expect(accepted.scorecard.revisions).to.deep.equal([]);
  });
});
