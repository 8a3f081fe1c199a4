import { expect } from "chai";
import { readFile } from "../../src/files/read-file";
import { gridsOf, sampleFiles, writeSampleBook } from "../../src/sample/index";

describe("the grids of the sample", () => {
  it("are what its files hold", async () => {
    for (const book of sampleFiles())
      expect(gridsOf(book), book.file).to.deep.equal(await readFile(book.file, await writeSampleBook(book)));
  });
});
