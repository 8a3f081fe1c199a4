import { parseRange } from "../../src/workbook/addresses";
import { expect } from "chai";
import { writeXlsx } from "hucre/xlsx";
import { readFile } from "../../src/files/read-file";
import { on } from "../support/tiny";

const text = (csv: string) => new TextEncoder().encode(csv);

describe("picked files", () => {
  it("tables and what stands around them are grids of their own; totals of a table are left out", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
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
        },
      ],
    });
    const grids = await readFile("office.xlsx", bytes);
    expect(grids.map(({ source, top, left, values }) => [source.table, top, left, values.length])).to.deep.equal([
      ["Log", 2, 0, 2],
      [undefined, 0, 0, 7],
    ]);
    expect(grids[0]?.values).to.deep.equal([
      ["Worker", "Supervision date"],
      ["Ann", on("2017-05-02")],
    ]);
    expect(grids[1]?.values.flat().filter((cell) => cell !== null)).to.deep.equal([
      "Supervision of May",
      "A note below",
    ]);
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

  const CSV: [string, Uint8Array, unknown[][]][] = [
    [
      "with commas and quotes",
      text('Child ID,Note\nC1,"a, b"\n'),
      [
        ["Child ID", "Note"],
        ["C1", "a, b"],
      ],
    ],
    [
      "with semicolons",
      text("Child ID;Referral date\nC1;01/05/2017\n"),
      [
        ["Child ID", "Referral date"],
        ["C1", "01/05/2017"],
      ],
    ],
    [
      "in Windows-1252, as older systems write it",
      new Uint8Array([...text("Worker,Role\nSi"), 0xe2, ...text("n,SW\n")]),
      [
        ["Worker", "Role"],
        ["Siân", "SW"],
      ],
    ],
    [
      "with a byte order mark",
      new Uint8Array([0xef, 0xbb, 0xbf, ...text("Child ID,Note\nC1,x\n")]),
      [
        ["Child ID", "Note"],
        ["C1", "x"],
      ],
    ],
  ];
  for (const [given, bytes, expected] of CSV) {
    it(`.csv ${given}`, async () => {
      const [grid] = await readFile("list.csv", bytes);
      expect(grid?.values).to.deep.equal(expected);
      expect(grid?.allText).to.equal(true);
    });
  }

  const ADDRESSES: [string, unknown][] = [
    ["A3:F120", { top: 2, left: 0, bottom: 119, right: 5 }],
    ["$AA$1", { top: 0, left: 26, bottom: 0, right: 26 }],
    ["'My sheet'!B2:C3", { top: 1, left: 1, bottom: 2, right: 2 }],
    ["nonsense!", null],
  ];
  for (const [address, expected] of ADDRESSES)
    it(`the address ${address}`, () => {
      expect(parseRange(address)).to.deep.equal(expected);
    });
});
