import { expect } from "chai";
import { openWorkbook } from "../../src/excel/open-workbook";
import { builtLists } from "../support/lists-book";

describe("a workbook that is opened in a window of its own", () => {
  it("is given to Excel byte by byte", async () => {
    await builtLists();
    const given: string[] = [];
    const { createWorkbook } = Excel;
    try {
      Excel.createWorkbook = (base64 = "") => {
        given.push(base64);
        return Promise.resolve();
      };
      const bytes = Uint8Array.from({ length: 70_001 }, (_, at) => (at * 7) % 256);
      expect(await openWorkbook(bytes)).to.equal(true);
      expect([...Buffer.from(given[0]!, "base64")]).to.deep.equal([...bytes]);
    } finally {
      Excel.createWorkbook = createWorkbook;
    }
  });

  it("is not, where this Excel cannot: the copy becomes a sheet then", async () => {
    await builtLists();
    expect(await openWorkbook(new Uint8Array(3))).to.equal(false);
  });
});
