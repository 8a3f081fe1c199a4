import { expect } from "chai";
import { readBlocks } from "../../../src/excel/read/read-blocks";
import { ExcelHost } from "../../../src/host/host";
import { WorkbookModel } from "../../../src/host/model";
import { installOffice } from "../../../src/host/node-office";

async function readSheet(rows: number, columns: number, cell: (row: number, column: number) => string | number) {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Long");
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sheet.setValue(row, column, cell(row, column));
  const host = await ExcelHost.start(workbook);
  installOffice(host);
  const progress: number[] = [];
  const [values = []] = await Excel.run((context) =>
    readBlocks(context, [{ sheet: "Long", top: 0, left: 0, rows, columns }], {
      progress: ({ done }) => {
        progress.push(done ?? -1);
      },
    }),
  );
  return { values, traffic: host.traffic, progress };
}

describe("reading a sheet in blocks", () => {
  it("takes about 50,000 cells a round trip, in order", async () => {
    const { values, traffic, progress } = await readSheet(30_000, 4, (row, column) => row * 10 + column);
    expect(values.length).to.equal(30_000);
    expect([...(values[29_999] ?? [])]).to.deep.equal([299_990, 299_991, 299_992, 299_993]);
    expect(traffic.syncs).to.be.within(3, 5);
    expect(progress.at(-1)).to.equal(1);
  });

  it("halves a block that Excel finds too big, and keeps the order", async () => {
    const { values, traffic } = await readSheet(2_000, 20, (row) => `${row} ${"x".repeat(400)}`);
    expect(values.map(([first]) => Number(String(first).split(" ")[0]))).to.deep.equal(
      Array.from({ length: 2_000 }, (_, row) => row),
    );
    expect(traffic.largest).to.be.above(5_000_000);
    expect(traffic.syncs).to.be.below(40);
  });
});
