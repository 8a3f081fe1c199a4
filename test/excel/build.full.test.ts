import { cellAddress } from "../../src/workbook/addresses";
import { expect } from "chai";
import { cellEntry } from "../../src/excel/write/cell-entry";
import { buildScorecard } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import { parseBox } from "../../src/host/area";
import { ExcelHost } from "../../src/host/host";
import { placeKey, WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";
import type { CellValue } from "../../src/workbook/grid";
import { shortMonth } from "../../src/calendar/month";
import { GOLDEN } from "../support/golden";
import { BUILT_ON, builtSample, contentsOf } from "../support/built-sample";
import { copyOf } from "../support/copy-of";
import { sampleMonth } from "../support/sample-month";
import { shown } from "../support/shown";
import { on } from "../support/tiny";

/** The text that a cell of a sheet shows. */
function textAt(workbook: WorkbookModel, sheetName: string, row: number, column: number): string {
  const sheet = workbook.sheet(sheetName)!;
  return shown(sheet.value(row, column), sheet.styles.get(placeKey(row, column))?.numFmt);
}

/** Zero-based corners of what a defined name stands for. */
function named(workbook: WorkbookModel, name: string) {
  const found = workbook.names.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no name ${name}.`);
  return parseBox(found.range);
}

const prefix = (number: number) => `SC_2017_05_I${String(number).padStart(2, "0")}`;

describe("the sample month on the sheet", () => {
  it("was built for May 2017 from six files", async () => {
    const { sheet, scorecard, workbook } = await builtSample();
    expect(sheet).to.equal("Scorecard May-17");
    expect(shortMonth(scorecard.month)).to.equal("May-17");
    expect(textAt(workbook, sheet, 1, 0)).to.equal(
      "May 2017 · Draft · built 12 June 2017 from 6 files · 14 of 14 indicators",
    );
    expect(workbook.sheets.map(({ name }) => name)).to.have.members([
      "Scorecard May-17",
      "Scorecard settings",
      "Scorecard history",
      "Data issues",
      "Returns",
      "Benchmarks",
      "Definitions",
    ]);
  });

  let figures = 0;
  for (const golden of GOLDEN.indicators) {
    it(`${golden.number}. shows what was published`, async () => {
      const { workbook, sheet } = await builtSample();
      const box = named(workbook, `${prefix(golden.number)}_Table`);
      const printed = golden.rows.map((_, row) =>
        golden.columns.map((__, column) => textAt(workbook, sheet, box.top + row, box.left + column)),
      );
      expect(printed).to.deep.equal(golden.rows.map((row) => row.printed));
      expect(golden.rows.map((_, row) => textAt(workbook, sheet, box.top + row, 0))).to.deep.equal(
        golden.rows.map(({ label }) => label),
      );
      expect(golden.columns.map((_, column) => textAt(workbook, sheet, box.top - 1, box.left + column))).to.deep.equal(
        golden.columns.map(({ label }) => label),
      );
      expect(textAt(workbook, sheet, box.top - 2, 0)).to.equal(`${golden.number}  ${golden.title}`);
      figures += printed.flat().filter((text) => text !== "").length;
    });
  }
  it("that is 156 figures", () => {
    expect(figures).to.equal(156);
  });

  it("has the eleven published targets, and the ratings and trends that follow from them", async () => {
    const { workbook, sheet } = await builtSample();
    const glance = named(workbook, "SC_2017_05_AtAGlance");
    const lines = GOLDEN.indicators.map((_, index) =>
      Array.from({ length: 5 }, (__, column) => textAt(workbook, sheet, glance.top + index, column + 1)),
    );
    expect(lines.map(([, , target]) => target)).to.deep.equal(GOLDEN.indicators.map(({ target }) => target ?? "–"));
    expect(lines.filter(([, , target]) => target !== "–").length).to.equal(11);
    // What is no real change is steady, whichever way its number went.
    expect(lines.map(([, , , rating, trend]) => `${rating ?? ""} ${trend ?? ""}`)).to.deep.equal([
      "Amber ▲ Worsening",
      "Green ▼ Steady",
      "Green ▲ Improving",
      "Green ▲ Improving",
      "No target ▼ Steady",
      "Green ▲ Improving",
      "Red ► Steady",
      "No target ▲ Steady",
      "Amber ▲ Worsening",
      "Amber ▲ Worsening",
      "No target ▲ Steady",
      "Green ▲ Improving",
      "Green ► Steady",
      "Red ▼ Improving",
    ]);
  });

  it("rates the areas as the figures were rated", async () => {
    const { workbook, sheet, scorecard } = await builtSample();
    for (const { indicator, ratings, columns } of scorecard.figures) {
      if (!indicator.tableRows.rating) continue;
      const box = named(workbook, `${prefix(indicator.number)}_Table`);
      const row = Array.from({ length: 6 }, (_, at) => box.bottom + 1 + at).find(
        (at) => textAt(workbook, sheet, at, 0) === "Performance rating",
      )!;
      expect(
        columns.map((_, column) => textAt(workbook, sheet, row, box.left + column)),
        String(indicator.number),
      ).to.deep.equal(ratings.map((rating) => rating ?? ""));
    }
  });

  it("counts are values; percentages, rates, ratings and trends are formulas", async () => {
    const { workbook, sheet } = await builtSample();
    const model = workbook.sheet(sheet)!;
    const three = named(workbook, `${prefix(3)}_Table`);
    const kinds = Array.from({ length: 7 }, (_, row) => model.formulas.has(placeKey(three.top + row, 2)));
    expect(kinds).to.deep.equal([false, false, false, true, true, true, true]);
    expect(model.formulas.get(placeKey(three.top + 3, 2))).to.contain("/");
    expect(
      [...model.formulas.keys()].every((key) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return !String(model.value(row, column)).startsWith("#");
      }),
    ).to.equal(true);
  });

  it("has a conditional format for each rating word, a chart for each indicator, links, names and print set-up", async () => {
    const { workbook, sheet } = await builtSample();
    const model = workbook.sheet(sheet)!;
    expect(model.conditionalRules.map(({ formula }) => formula)).to.deep.equal([
      '"Green"',
      '"Amber"',
      '"Red"',
      '"No target"',
      '"No data"',
    ]);
    expect(model.charts.length).to.equal(14);
    expect(
      model.charts.every(
        ({ series }) => series.length >= 1 && series.every(({ values }) => /\$\d+:\$[A-Z]+\$\d+$/.test(values)),
      ),
    ).to.equal(true);
    expect(
      [...model.links.values()].filter(({ location }) => location?.startsWith("'Scorecard May-17'!") === true).length,
    ).to.equal(14);
    expect(model.pageSetup).to.deep.include({
      orientation: "portrait",
      paperSize: "a4",
      fitToPage: true,
      fitToWidth: 1,
    });
    expect(model.frozen.rows).to.equal(2);
    // Five for each indicator, "at a glance", and the populations.
    expect(workbook.names.filter(({ name }) => name.startsWith("SC_2017_05_")).length).to.equal(14 * 5 + 2);
  });

  it("breaks pages between blocks only", async () => {
    const { workbook, sheet } = await builtSample();
    const heads = GOLDEN.indicators.map(({ number }) => named(workbook, `${prefix(number)}_Table`).top - 2);
    // A break is kept by the row above it.
    for (const row of workbook.sheet(sheet)!.rowBreaks) expect(heads).to.include(row + 1);
    expect(workbook.sheet(sheet)!.rowBreaks.length).to.be.within(6, 9);
  });

  it("the ordinary mess of the sample shows up as data issues, with cells and without names", async () => {
    const { scorecard, workbook } = await builtSample();
    const text = scorecard.issues.map(({ list, problem }) => `${list}: ${problem}`).join("\n");
    for (const expected of [
      "A totals row.",
      "typed as text",
      "A second row for the same worker.",
      "A second referral",
      "is none of the settings",
      "no area; a name of the sheet, its title or its file does",
      "before it started",
      "has no start date",
      "is not a social work role",
    ])
      expect(text).to.contain(expected);
    const issues = workbook.sheet("Data issues")!;
    expect(issues.value(4, 0)).to.not.equal(null);
    expect(scorecard.issues.every(({ cell, problem }) => cell !== "" || problem !== "")).to.equal(true);
    const { grids } = await sampleMonth();
    const workers = new Set(
      grids
        .filter(({ source }) => source.sheet === "Supervision")
        .flatMap(({ values }) => values.slice(4).map(([name]) => String(name))),
    );
    const said = scorecard.issues.map(({ problem, done }) => problem + done).join("\n");
    for (const name of workers) expect(said).to.not.contain(name);
  });

  it("the history holds the month's measures by area", async () => {
    const { workbook: draft } = await builtSample();
    expect(draft.sheet("Scorecard history")!.values.slice(4).flat().filter(Boolean), "of a draft").to.deep.equal([]);
    const workbook = copyOf(draft);
    installOffice(await ExcelHost.start(workbook));
    const { grids } = await sampleMonth();
    const publish = { by: "A. Name", on: BUILT_ON, unready: "refuse" } as const;
    const { scorecard } = await refreshScorecard({ now: BUILT_ON, picked: grids, publish });
    const history = workbook.sheet("Scorecard history")!;
    const { newHistory, newSettings, newPublication } = scorecard;
    expect(history.values.slice(4).length).to.equal(
      newHistory.length + newSettings.length + 1 + newPublication.sizes.length,
    );
    expect(textAt(workbook, "Scorecard May-17", 1, 0)).to.match(
      /^May 2017 · Published 12 June 2017 by A\. Name · built/,
    );
    expect(workbook.sheet("Scorecard May-17")!.headerFooter.oddFooter).to.contain(
      "Scorecard May 2017 · Published 12 June 2017 by A. Name",
    );
    expect(history.values[4]?.slice(0, 6)).to.deep.equal([
      on("2017-05-01"),
      1,
      "Unallocated for more than the days of the settings",
      "City",
      5,
      "Lists",
    ]);
  });
});

describe("writing", () => {
  it("takes at most eight round trips beside the reading, whatever the number of input rows", async () => {
    const { syncs, largest } = (await builtSample()).writing;
    expect(syncs).to.be.at.most(8);
    expect(largest).to.be.below(1_000_000);
  });

  it("twice changes nothing the second time", async () => {
    const workbook = copyOf((await builtSample()).workbook);
    const host = await ExcelHost.start(workbook);
    installOffice(host);
    const before = contentsOf(workbook);
    const { grids } = await sampleMonth();
    await buildScorecard({ month: null, now: BUILT_ON, picked: grids });
    host.calculate();
    expect(contentsOf(workbook)).to.deep.equal(before);
  });

  const TEXTS = ["=1+1", "+44 161", "-", "@SUM(A1)", "'quoted", "May-17", "5%", "TRUE", "1/2"];
  for (const text of TEXTS) {
    it(`keeps ${JSON.stringify(text)} a text`, async () => {
      const workbook = new WorkbookModel();
      workbook.addSheet("Sheet1");
      installOffice(await ExcelHost.start(workbook));
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [[cellEntry({ text })]];
        await context.sync();
      });
      expect([workbook.sheet("Sheet1")?.value(0, 0), workbook.sheet("Sheet1")?.formulas.size]).to.deep.equal([text, 0]);
    });
  }

  it("text of the lists never becomes a formula", async () => {
    const workbook = new WorkbookModel();
    const cases = workbook.addSheet("Cases");
    const evil = '=HYPERLINK("http://example.org","x")';
    const rows: CellValue[][] = [
      ["Child ID", "Area", "Referral date", "Allocated worker"],
      [evil, evil, evil, evil],
      [evil, "EAST", on("2017-05-02"), "-1+1"],
    ];
    rows.forEach((row, at) => {
      row.forEach((value, column) => {
        cases.setValue(at, column, value);
      });
    });
    installOffice(await ExcelHost.start(workbook));
    await buildScorecard({
      month: null,
      now: BUILT_ON,
      picked: [
        {
          source: { file: "=1+1.xlsx", sheet: "=2+2" },
          top: 0,
          left: 0,
          values: [["nothing"], [evil]],
          date1904: false,
        },
      ],
    });
    for (const sheet of workbook.sheets)
      for (const formula of sheet.formulas.values()) expect(formula).to.not.match(/example|1\+1\.xlsx|2\+2/);
  });
});

describe("the .xlsx that is written", () => {
  it("reads back with its values, formulas, formats, rules, charts, tables, names, links and print set-up", async () => {
    const { workbook, sheet } = await builtSample();
    const again = await loadWorkbook(await saveWorkbook(workbook, new Date(Date.UTC(2017, 5, 12))));
    const [was, is] = [workbook.sheet(sheet)!, again.sheet(sheet)!];
    for (const [row, cells] of was.values.entries())
      cells.forEach((value, column) => {
        expect(is.value(row, column) ?? "", cellAddress(row, column)).to.deep.equal(value ?? "");
      });
    expect([...is.formulas.keys()].sort()).to.deep.equal([...was.formulas.keys()].sort());
    expect(is.conditionalRules.map(({ formula, range }) => [formula, range])).to.deep.equal(
      was.conditionalRules.map(({ formula, range }) => [formula, range]),
    );
    expect(
      is.charts.map(({ name, series }) => [name, series.map(({ values, categories }) => [values, categories])]),
    ).to.deep.equal(
      was.charts.map(({ name, series }) => [name, series.map(({ values, categories }) => [values, categories])]),
    );
    expect(is.merges.length).to.equal(was.merges.length);
    expect([...is.links.values()].map(({ location }) => location)).to.deep.equal(
      [...was.links.values()].map(({ location }) => location),
    );
    expect(is.rowBreaks).to.deep.equal(was.rowBreaks);
    expect(is.frozen).to.deep.equal(was.frozen);
    expect(is.pageSetup).to.deep.include({ orientation: "portrait", paperSize: "a4", fitToWidth: 1 });
    expect(again.names.filter(({ name }) => name.startsWith("SC_")).length).to.equal(workbook.names.length);
    expect(again.sheet("Scorecard settings")?.tables.map(({ name }) => name)).to.deep.equal(
      workbook.sheet("Scorecard settings")?.tables.map(({ name }) => name),
    );
    const styled = (model: typeof was) => model.styles.get(placeKey(0, 0))?.font;
    expect(styled(is)).to.deep.include({ bold: true, size: 20 });
  });
});
