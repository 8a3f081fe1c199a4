import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, inspectScorecard, type BuildRequest, type Built } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard, startNextMonth } from "../../src/excel/refresh";
import { figureAt } from "../../src/excel/read/selected-figure";
import { parseBox } from "../../src/host/area";
import { ExcelHost, type HostOptions } from "../../src/host/host";
import { cellKey, WorkbookModel, type SheetModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import type { CellValue } from "../../src/workbook/grid";
import { evidenceFor } from "../../src/scorecard/evidence";
import { revisionKey } from "../../src/scorecard/revisions";
import { rowChanges } from "../../src/scorecard/row-changes";
import { contentsOf } from "../support/built-sample";
import { copyOf } from "../support/copy-of";
import { EVERY_LIST, on } from "../support/tiny";

const NOW = on("2017-06-12") as Day;
const LATER = on("2017-06-20") as Day;
const NAME = "Scorecard May-17";

const CASES: CellValue[][] = [
  ["Child ID", "Area", "Referral date", "Allocated worker", "Closed date"],
  ...Array.from({ length: 30 }, (_, at): CellValue[] => [
    `C${at + 1}`,
    at % 2 === 0 ? "EAST" : "SOUTH",
    on("2016-11-08") + at * 7,
    at % 5 === 0 ? null : "A",
    at % 9 === 8 ? on("2017-05-20") : null,
  ]),
];

/** A workbook with a list of cases and one of assessments. */
function book(): WorkbookModel {
  const workbook = new WorkbookModel();
  fill(workbook.addSheet("Cases"), CASES);
  fill(workbook.addSheet("Assessments"), [
    ["Child ID", "Area", "Start date", "Completed date", "Child seen"],
    ...Array.from({ length: 60 }, (_, at): CellValue[] => [
      `C${at}`,
      at % 3 === 0 ? "EAST" : "NWC",
      on("2016-04-20") + at * 7,
      on("2016-05-01") + at * 7 + (at % 8 === 0 ? 70 : 20),
      at % 4 === 0 ? "No" : "Yes",
    ]),
  ]);
  return workbook;
}

function fill(sheet: SheetModel, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      sheet.setValue(at, column, value);
    });
  });
}

const request = (more: Partial<BuildRequest> = {}): BuildRequest => ({
  month: month(2017, 5),
  now: NOW,
  picked: [],
  without: EVERY_LIST,
  ...more,
});

async function open(workbook: WorkbookModel, options: HostOptions = {}): Promise<ExcelHost> {
  const host = await ExcelHost.start(workbook, options);
  installOffice(host);
  return host;
}

let once: Promise<{ workbook: WorkbookModel; first: Built }> | undefined;

/** A copy, for each test its own, of the workbook with its scorecard built. */
async function built(): Promise<{ workbook: WorkbookModel; host: ExcelHost; card: SheetModel; first: Built }> {
  once ??= buildOnce();
  const { workbook: original, first } = await once;
  const workbook = copyOf(original);
  const host = await open(workbook);
  return { workbook, host, card: workbook.sheet(NAME)!, first };
}

async function buildOnce(): Promise<{ workbook: WorkbookModel; first: Built }> {
  const workbook = book();
  const host = await open(workbook);
  const first = await buildScorecard(request());
  host.calculate();
  return { workbook, first };
}

function named(workbook: WorkbookModel, name: string) {
  return parseBox(workbook.names.find((each) => each.name === name)!.range);
}

const refresh = (more: Partial<BuildRequest> = {}) => refreshScorecard({ ...request({ now: LATER, ...more }) });

describe("what people wrote", () => {
  it("survives a refresh: commentary, notes beside the blocks, settings, widths, own sheets", async () => {
    const { workbook, host, card } = await built();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "=All five have a worker now.");
    card.setValue(30, 25, "a note far right");
    card.columnWidths.set(1, 33);
    workbook.sheet("Scorecard settings")!.setValue(5, 2, 3);
    fill(workbook.addSheet("Mine"), [["kept"]]);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    expect(card.value(box.top, box.left)).to.equal("=All five have a worker now.");
    expect(card.value(30, 25)).to.equal("a note far right");
    expect(card.columnWidths.get(1)).to.equal(33);
    expect(workbook.sheet("Mine")!.value(0, 0)).to.equal("kept");
    const target = named(workbook, "SC_2017_05_I01_Target");
    expect(card.value(target.top, target.left)).to.equal(3);
  });

  it("is found again where rows above were put in, and the figures go where the blocks are now", async () => {
    const { workbook, host, card } = await built();
    const box = named(workbook, "SC_2017_05_I03_Commentary");
    card.setValue(box.top, box.left, "Words.");
    insertRows(workbook, card, 20, 2);
    card.setValue(20, 0, "My own heading");
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const { changes } = await refresh();
    host.calculate();
    expect(changes.length).to.be.above(0);
    expect(card.value(20, 0)).to.equal("My own heading");
    expect(card.value(box.top + 2, box.left)).to.equal("Words.");
    const table = named(workbook, "SC_2017_05_I01_Table");
    expect(card.value(table.top - 2, 0)).to.equal("1  Number of unallocated cases (open >7 days)");
  });

  it("stops a refresh with a sentence where rows were put inside a block, and changes nothing", async () => {
    const { workbook, card } = await built();
    insertRows(workbook, card, named(workbook, "SC_2017_05_I03_Table").bottom + 1, 1);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const before = contentsOf(workbook);
    let said = "";
    try {
      await refresh();
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said).to.contain("rows or columns were put into the block of indicator 3");
    expect(contentsOf(workbook)).to.deep.equal(before);
  });
});

describe("figures typed over by hand", () => {
  it("are kept, marked, named, and taken back on request", async () => {
    const { workbook, host, card, first } = await built();
    const value = named(workbook, "SC_2017_05_I01_Value");
    const counted = card.value(value.top, value.left);
    card.setValue(value.top, value.left, 2);
    const { typedOver } = await refresh();
    host.calculate();
    expect(typedOver).to.deep.equal([
      {
        key: { indicator: 1, row: "unallocated", column: "month" },
        row: "Unallocated (open >7 days)",
        column: "May-17",
        cell: first.plan.figures.find(({ key }) => key.indicator === 1 && key.column === "month")!.cell,
        typed: "2",
        counted: String(counted),
      },
    ]);
    expect(card.value(value.top, value.left)).to.equal(2);
    expect(card.styles.get(cellKey(value.top, value.left))?.fill).to.deep.include({ type: "pattern" });
    expect(
      card.values
        .flat()
        .some((cell) => String(cell).includes("Typed over by hand: Unallocated (open >7 days), May-17 (counted: ")),
    ).to.equal(true);
    // The percentage below follows the typed figure, which is no change of what was counted.
    expect((await refresh()).changes).to.deep.equal([]);
    host.calculate();
    expect(card.value(value.top + 2, value.left)).to.be.closeTo(
      2 / Number(card.value(value.top + 1, value.left)),
      1e-9,
    );

    // A later count does not replace it.
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    expect((await refresh()).typedOver.length).to.equal(1);
    expect(card.value(value.top, value.left)).to.equal(2);

    const back = await refresh({ takeBack: new Set(typedOver.map(({ cell }) => cell)) });
    host.calculate();
    expect(back.typedOver).to.deep.equal([]);
    expect(card.value(value.top, value.left)).to.equal(Number(counted) - 1);
    expect(card.styles.get(cellKey(value.top, value.left))?.fill).to.equal(undefined);
    expect(card.values.flat().some((cell) => String(cell).includes("Typed over"))).to.equal(false);
  });

  it("a percentage typed over its formula is kept too, and a deleted figure comes back", async () => {
    const { workbook, host, card } = await built();
    const box = named(workbook, "SC_2017_05_I01_Table");
    card.formulas.delete(cellKey(box.top + 2, box.left + 1));
    card.setValue(box.top + 2, box.left + 1, 0.5);
    card.setValue(box.top + 1, box.left + 1, null);
    const { typedOver } = await refresh();
    host.calculate();
    expect(typedOver.map(({ row, counted }) => `${row}: ${counted}`)).to.deep.equal([
      "% of unallocated cases: by formula",
    ]);
    expect(card.value(box.top + 1, box.left + 1)).to.equal(27);
  });
});

describe("charts", () => {
  it("show mean and limits when the settings say so", async () => {
    const { workbook, host, card } = await built();
    const lines = () =>
      card.charts.find(({ series }) => series[0]?.name === "% Inside")?.series.map(({ name }) => name);
    expect(lines()).to.deep.equal(["% Inside", "Target"]);
    const settings = workbook.sheet("Scorecard settings")!;
    const row = settings.values.findIndex((cells) => cells.includes("Show ordinary variation in charts"));
    settings.setValue(row, settings.values[row]!.indexOf("Show ordinary variation in charts") + 1, "Yes");
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    expect(lines()).to.deep.equal(["% Inside", "Target", "Mean", "Lower limit", "Upper limit"]);
  });
});

describe("hidden rows", () => {
  it("are counted, and it is said how many they are", async () => {
    const { workbook } = await built();
    workbook.sheet("Cases")!.hiddenRows.add(3).add(4);
    const { scorecard } = await refresh();
    expect(scorecard.surveys.find(({ list }) => list === "Cases")?.remark).to.equal("2 hidden rows are counted too");
    expect(scorecard.lists.get("Cases")?.length).to.equal(30);
  });
});

describe("other areas", () => {
  it("lay the sheet out anew, for as many as there are, with commentary and typed-over figures in their places", async () => {
    const { workbook, host, card } = await built();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "Kept.");
    const table = named(workbook, "SC_2017_05_I01_Table");
    card.setValue(table.top, table.left + 4, 99);
    const settings = workbook.sheet("Scorecard settings")!;
    const first = settings.values.findIndex((row) => row[8] === "Other Citywide Teams");
    ["WEST", "NORTH"].forEach((area, at) => {
      settings.setValue(first + 1 + at, 8, area);
      settings.setValue(first + 1 + at, 10, 50_000);
    });
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "WEST", on("2017-05-02"), "A", null]]);
    workbook.touch();
    const { typedOver } = await refresh();
    host.calculate();
    const now = named(workbook, "SC_2017_05_I01_Table");
    const labels = card.values[now.top - 1]!.slice(1, 9);
    expect(labels).to.deep.equal([
      "Prev. 6 months average",
      "May-17",
      "EAST",
      "NWC",
      "SOUTH",
      "DCSC",
      "Other Citywide Teams",
      "WEST",
    ]);
    expect(card.value(now.top - 1, 9)).to.equal("NORTH");
    expect(card.value(now.top + 1, 8)).to.equal(1);
    expect(typedOver.map(({ column, typed }) => `${column} ${typed}`)).to.deep.equal(["SOUTH 99"]);
    expect(card.value(now.top, now.left + 4)).to.equal(99);
    const words = named(workbook, "SC_2017_05_I01_Commentary");
    expect(card.value(words.top, words.left)).to.equal("Kept.");
    for (const [key] of card.formulas) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(["#REF!", "#NAME?", "#VALUE!"]).to.not.include(card.value(row, column));
    }
    // From then on it is refreshed in place.
    expect((await refresh()).changes).to.deep.equal([]);
  });
});

describe("a refresh", () => {
  it("says figure by figure what changed, with the rows that made the difference, and on the sheet how many", async () => {
    const { workbook, host, card, first } = await built();
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "EAST", on("2017-05-02"), null, null]]);
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    const again = await refresh();
    host.calculate();
    const texts = again.changes.map(
      ({ key, row, column, before, after }) => `${key.indicator} ${row}, ${column}: ${before} → ${after}`,
    );
    expect(texts).to.include("1 Total number of open cases, May-17: 27 → 28");
    expect(card.value(2, 0)).to.equal(
      `Refreshed 20 June 2017: ${again.changes.length} figures changed. Published without 10 lists.`,
    );
    const open = again.changes.find(({ row, column }) => row.startsWith("Total") && column === "EAST")!;
    expect(
      rowChanges(first.scorecard, again.scorecard, open.key).map(({ what, sheetRow }) => [what, sheetRow]),
    ).to.deep.include(["added", 32]);
    const unallocated = again.changes.find(({ row, column }) => row.startsWith("% of") && column === "EAST")!;
    expect(
      rowChanges(first.scorecard, again.scorecard, unallocated.key).map(({ what, sheetRow }) => `${what} ${sheetRow}`),
    ).to.include.members(["added 32", "changed 2"]);
  });

  it("twice changes nothing the second time, and takes no write at all", async () => {
    const { workbook, host } = await built();
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    await refresh();
    host.calculate();
    const before = contentsOf(workbook);
    let written = 0;
    const watching = await open(workbook, {
      before: () => {
        written++;
        return undefined;
      },
    });
    const again = await refresh({
      progress: ({ doing }) => {
        if (doing === "Counting") written = 0;
      },
    });
    watching.calculate();
    expect(again.changes).to.deep.equal([]);
    expect(contentsOf(workbook)).to.deep.equal(before);
    // What the sheets hold is read, and the looks of nothing are finished.
    expect(written).to.be.at.most(2);
  });

  it("takes at most six round trips of writing", async () => {
    const { workbook } = await built();
    workbook.sheet("Cases")!.setValue(1, 3, "A");
    let syncs = 0;
    await open(workbook, {
      before: () => {
        syncs++;
        return undefined;
      },
    });
    await refresh({
      progress: ({ doing }) => {
        if (doing === "Writing the figures") syncs = 0;
      },
    });
    expect(syncs).to.be.within(1, 6);
  });
});

describe("history", () => {
  it("what was published stands; another value is listed as a revision with the reason, until it is accepted", async () => {
    const { workbook, host } = await built();
    const history = workbook.sheet("Scorecard history")!;
    const at = history.values.findIndex((row) => row[2] === "Open cases" && row[3] === "City");
    expect(history.values[at]?.slice(4, 7)).to.deep.equal([27, "Lists", 30]);
    fill(workbook.sheet("Cases")!, [...CASES, ["C99", "EAST", on("2017-05-02"), "A", null]]);
    const { scorecard } = await refresh();
    host.calculate();
    const revision = scorecard.revisions.find(
      ({ entry }) => "measure" in entry && entry.measure === "open" && entry.place === "city",
    )!;
    expect([revision.entry.value, revision.now, revision.reason]).to.deep.equal([27, 28, "1 row was added to Cases."]);
    expect(history.values[at]?.[4]).to.equal(27);
    expect(history.values[4]?.slice(8, 15)).to.include.members([
      on("2017-05-01"),
      1,
      27,
      28,
      "1 row was added to Cases.",
    ]);

    const accepted = await refresh({ accept: new Set(scorecard.revisions.map(revisionKey)) });
    host.calculate();
    expect(accepted.scorecard.revisions).to.deep.equal([]);
    expect(history.values[at]?.slice(4, 7)).to.deep.equal([28, "Revision accepted 20 June 2017", 31]);
    expect((await refresh()).scorecard.revisions).to.deep.equal([]);
    host.calculate();
    expect(history.value(4, 8)).to.equal(null);
  });

  const REASONS: [string, (rows: CellValue[][]) => CellValue[][], string][] = [
    ["removed", (rows) => rows.slice(0, -2), "2 rows were removed from Cases."],
    [
      "changed",
      (rows) => rows.map((row, at) => (at === 2 ? [...row.slice(0, 4), on("2017-01-01")] : row)),
      "Rows of Cases were changed.",
    ],
  ];
  for (const [given, change, reason] of REASONS) {
    it(`tells rows ${given}`, async () => {
      const { workbook } = await built();
      const cases = workbook.sheet("Cases")!;
      cases.values.length = 0;
      fill(cases, change(CASES));
      const { scorecard } = await refresh();
      expect(scorecard.revisions.map((each) => each.reason)).to.include(reason);
    });
  }
});

describe("evidence", () => {
  it("gives definition, sum, the rows that counted and those that did not, with working days", async () => {
    const { workbook } = await built();
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

describe("the next month", () => {
  it("that the lists do not reach yet is said to be known only as far as single lists go", async () => {
    await built();
    const { scorecard } = await startNextMonth(request({ now: on("2017-07-10") as Day, without: [] }));
    expect(scorecard.issues[0]?.problem).to.match(
      /^The lists end in [A-Z][a-z]+ 201[67]: of June 2017 is shown only what single lists know\.$/,
    );
  });

  it("that no list reaches is not recorded as published", async () => {
    const { workbook } = await built();
    // The last assessment was completed on 6 August.
    for (const expected of [true, true, true, false]) {
      // The cases are those of May, so the months are published without them.
      const { scorecard } = await startNextMonth(request({ now: on("2017-10-10") as Day, without: ["Cases"] }));
      expect(scorecard.newHistory.length > 0, String(scorecard.month)).to.equal(expected);
    }
    const recorded = new Set(
      workbook
        .sheet("Scorecard history")!
        .values.slice(4)
        .map(([month]) => month),
    );
    expect([...recorded].filter((month) => month !== null && month !== undefined)).to.deep.equal(
      ["2017-05-01", "2017-06-01", "2017-07-01", "2017-08-01"].map(on),
    );
  });

  it("has an empty box with last month's words beside it, and last month among the previous ones", async () => {
    const { workbook, host, card } = await built();
    const box = named(workbook, "SC_2017_05_I01_Commentary");
    card.setValue(box.top, box.left, "What was said in May.");
    const { sheet } = await startNextMonth(request({ now: on("2017-07-10") as Day, without: [] }));
    host.calculate();
    expect(sheet).to.equal("Scorecard Jun-17");
    const june = workbook.sheet(sheet)!;
    const next = named(workbook, "SC_2017_06_I01_Commentary");
    expect(june.value(next.top, next.left)).to.equal(null);
    expect(june.value(next.top, 9)).to.equal("What was said in May.");
    expect(card.value(box.top, box.left)).to.equal("What was said in May.");
    expect(workbook.sheets.map(({ name }) => name)).to.include.members([NAME, sheet]);
  });
});

describe("the copy for publication", () => {
  it("has values and words only, no small count, and nothing that gives one away", async () => {
    const { workbook, host, first } = await built();
    const name = await publishCopy(first, {});
    host.calculate();
    expect(name).to.equal("Public May-17");
    const copy = workbook.sheet(name)!;
    expect(copy.formulas.size).to.equal(0);
    expect(workbook.names.some(({ range }) => range.includes("Public"))).to.equal(false);
    expect(copy.value(2, 0)).to.contain("Counts below 5 are shown as <5");
    const start = copy.values.findIndex((row) => row[0] === "1  Number of unallocated cases (open >7 days)");
    const row = copy.values[start + 2]!;
    expect(row[0]).to.equal("Unallocated (open >7 days)");
    // City 5; EAST and SOUTH have 3 and 2; areas without any are below five as well.
    for (const cell of row.slice(1))
      expect(typeof cell === "number" ? cell >= 5 : ["<5", "c", "n/a"].includes(String(cell)), String(cell)).to.equal(
        true,
      );
    const percent = copy.values[start + 4]!;
    row.forEach((cell, column) => {
      if (cell === "<5") expect(percent[column]).to.be.oneOf(["c", "–"]);
    });
    expect(
      copy.values
        .flat()
        .every((cell) => typeof cell !== "number" || cell >= 5 || (cell > 0 && cell < 1) || cell === 0 || cell === 1),
    ).to.equal(true);
  });
});

/** What Excel does when rows are put in: everything below moves down, names and formulas with it. */
function insertRows(workbook: WorkbookModel, sheet: SheetModel, at: number, count: number): void {
  const moved = (row: number) => (row >= at ? row + count : row);
  const shift = (address: string) =>
    address.replace(
      /(\$?[A-Z]{1,2}\$?)(\d+)/g,
      (_, column: string, row: string) => `${column}${moved(Number(row) - 1) + 1}`,
    );
  sheet.values.splice(at, 0, ...Array.from({ length: count }, () => []));
  for (const map of [sheet.formulas, sheet.styles, sheet.links] as Map<string, unknown>[]) {
    const entries = [...map];
    map.clear();
    for (const [key, value] of entries) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const own =
        typeof value === "string"
          ? value.replace(/'[^']*'![^,)]*|[^']+/g, (part) => (part.startsWith("'") ? part : shift(part)))
          : value;
      map.set(cellKey(moved(row), column), own);
    }
  }
  workbook.names = workbook.names.map((name) =>
    name.range.startsWith(`'${sheet.name}'!`)
      ? { ...name, range: `'${sheet.name}'!${shift(name.range.split("!")[1]!)}` }
      : name,
  );
}
