import { expect } from "chai";
import { writeXlsx } from "hucre/xlsx";
import { writeOds } from "hucre";
import { FileProblem, readFile, sheetValues } from "../../src/files/read-file";
import { pack, writeZip } from "../../src/host/package/zip";
import { on } from "../support/tiny";

const text = (csv: string) => new TextEncoder().encode(csv);
const utf16 = (csv: string) => new Uint8Array(Array.from(csv, (letter) => [letter.charCodeAt(0), 0]).flat());

const zipOf = (name: string) => writeZip(new Map([[name, pack(text("x"))]]));
/** The beginning of a file of the old Office, with the name of one stream. */
const compound = (stream: string) => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream), 1024);
  return bytes;
};

describe("picked files", () => {
  const OFFICE = {
    name: "Office",
    rows: [
      ["Supervision of May"],
      [],
      ["Worker", "Supervision date"],
      ["Ann", on("2017-05-02")],
      ["Total", 1],
      [],
      ["A note below"],
    ],
    tables: [
      {
        name: "Log",
        range: "A3:B5",
        showTotalRow: true,
        columns: [{ name: "Worker" }, { name: "Supervision date" }],
      },
    ],
  };

  it("a sheet with one table is one grid, with its title and what was added around it, without its totals", async () => {
    const grids = await readFile("office.xlsx", await writeXlsx({ sheets: [OFFICE] }));
    expect(grids.map(({ source, top, left, values }) => [source.table, top, left, values.length])).to.deep.equal([
      ["Log", 0, 0, 7],
    ]);
    expect(grids[0]?.values[4]).to.deep.equal([null, null]);
  });

  it("each of several tables is a grid, with the rows that go on right below it", async () => {
    const second = { name: "Staff", range: "D1:D2", columns: [{ name: "Name" }] };
    const rows = OFFICE.rows.map((row, at) => [
      ...row,
      ...Array<null>(3 - row.length).fill(null),
      ["Name", "Ann", "Bob", ""][at] ?? null,
    ]);
    const grids = await readFile(
      "office.xlsx",
      await writeXlsx({ sheets: [{ ...OFFICE, rows, tables: [...OFFICE.tables, second] }] }),
    );
    expect(grids.map(({ source, top, left, values }) => [source.table, top, left, values.length])).to.deep.equal([
      ["Log", 2, 0, 3],
      ["Staff", 0, 3, 3],
    ]);
  });

  it("hidden sheets, merged cells and formulas without a result are known", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Old", rows: [["Worker"]], hidden: true },
        {
          name: "Now",
          rows: [["Worker", "May-17"], ["Ann"], ["Bob"]],
          merges: [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }],
          cells: new Map([["1,1", { formula: "TODAY()" }]]),
        },
      ],
    });
    const [old, now] = await readFile("book.xlsx", bytes);
    expect([old?.isHidden, now?.isHidden]).to.deep.equal([true, undefined]);
    expect(now?.merges).to.deep.equal([{ top: 1, left: 0, bottom: 2, right: 0 }]);
    expect(now?.uncalculated).to.deep.equal([{ row: 1, column: 1 }]);
  });

  it("dates are the serials of Excel, with the time of day, in both date systems", () => {
    const days: [serial: number, iso: string, in1904: number | null][] = [
      [0.25, "1899-12-31T06:00:00Z", null],
      [1, "1900-01-01T00:00:00Z", null],
      [59, "1900-02-28T00:00:00Z", null],
      [61, "1900-03-01T00:00:00Z", null],
      [42867, "2017-05-12T00:00:00Z", 41405],
      [42867.75, "2017-05-12T18:00:00Z", 41405.75],
    ];
    for (const [serial, iso, in1904] of days) {
      expect(sheetValues({ rows: [[new Date(iso)]] }, false), iso).to.deep.equal([[serial]]);
      if (in1904 !== null) expect(sheetValues({ rows: [[new Date(iso)]] }, true), iso).to.deep.equal([[in1904]]);
    }
  });

  it("a line that says how a text is separated is no row of it", async () => {
    const [grid] = await readFile("list.csv", text("sep=;\r\nWorker;May-17\r\nAnn;Y"));
    expect(grid?.values).to.deep.equal([
      ["Worker", "May-17"],
      ["Ann", "Y"],
    ]);
  });

  it("an .ods workbook is read as well", async () => {
    const bytes = await writeOds({ sheets: [{ name: "Cases", rows: [["Child ID"], ["C1"]] }] });
    expect((await readFile("book.ods", bytes))[0]?.values).to.deep.equal([["Child ID"], ["C1"]]);
    // By what it is, not by its name.
    expect((await readFile("book.xlsx", bytes))[0]?.source.sheet).to.equal("Cases");
  });

  const REFUSED: [string, string, Uint8Array, RegExp][] = [
    ["a web page", "list.xls", text("<html><table><tr><td>1</td></tr></table></html>"), /is a web page/],
    ["plain text", "list.xlsx", text("Child ID,Date\nC1,1\n"), /is plain text/],
    ["something else", "list.xlsx", new Uint8Array([1, 2, 3, 0, 5]), /is not a workbook/],
    ["a broken workbook", "list.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), /part of it is missing or broken/],
    ["an empty file", "list.xlsx", new Uint8Array(), /is empty/],
    ["a text of blanks", "list.csv", text("  \n \n"), /is empty/],
    ["a PDF", "list.xlsx", text("%PDF-1.4\n1 0 obj"), /is a PDF/],
    ["a web archive", "list.xls", text("MIME-Version: 1.0\nX-Document-Type: Workbook"), /is a web page/],
    [
      "a workbook of Excel 2003 in XML",
      "list.xls",
      text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      /XML format of Excel 2003/,
    ],
    ["a zip of other things", "list.xlsx", zipOf("hello.txt"), /is a zip file without a workbook/],
    ["a document of Word", "list.xlsx", zipOf("word/document.xml"), /is a document of another program/],
    ["an old document of Word", "list.xls", compound("WordDocument"), /is a document of another program/],
    ["an encrypted workbook", "list.xlsx", compound("EncryptedPackage"), /is encrypted/],
    ["a letter", "letter.docx", text("x"), /is not an Excel workbook/],
  ];
  for (const [given, name, bytes, expected] of REFUSED)
    it(`says what is wrong with ${given}`, async () => {
      const problem = await readFile(name, bytes).then(
        () => "",
        (error: unknown) => (error instanceof FileProblem ? error.message : String(error)),
      );
      expect(problem).to.match(expected);
      expect(problem).to.contain(`“${name}”`);
    });

  it("sheets with the mark of the add-in are no lists; sheets that are only called like ours are", async () => {
    const names = [
      "Scorecard settings",
      "Data issues",
      "Scorecard May-17",
      "definitions",
      "Scorecard history of cases",
    ];
    const bytes = await writeXlsx({
      sheets: names.map((name) => ({
        name,
        rows: [
          ["Child ID", "Referral date"],
          ["C1", 42886],
        ],
      })),
      namedRanges: [
        { name: "SC_Sheet_settings", range: "'Scorecard settings'!$A$1" },
        { name: "SC_Sheet_scorecard_2017_05", range: "'Scorecard May-17'!$A$1:$H$200" },
      ],
    });
    expect((await readFile("book.xlsx", bytes)).map(({ source }) => source.sheet)).to.deep.equal([
      "Data issues",
      "definitions",
      "Scorecard history of cases",
    ]);
  });

  it("hidden rows are read and counted", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "Cases",
          rows: [
            ["Child ID", "Referral date"],
            ["C1", 42886],
            ["C2", 42886],
          ],
          rowDefs: new Map([[1, { hidden: true }]]),
        },
      ],
    });
    const [grid] = await readFile("book.xlsx", bytes);
    expect([grid?.values.length, grid?.hiddenRows]).to.deep.equal([3, 1]);
  });
});
