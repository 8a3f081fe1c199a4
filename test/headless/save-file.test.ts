import { expect } from "chai";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertFree, freePath } from "../../src/headless/overwriting";
import { saveFile, type Disk } from "../../src/headless/save-file";

/** A disk whose step fails as the operating system would let it. */
function failing(step: "open" | "rename" | "write" | "sync", code: string): Disk {
  const fail = () => Promise.reject(Object.assign(new Error(`${code}: as the system says it`), { code }));
  return {
    ...disk,
    ...(step === "open" ? { open: fail } : {}),
    ...(step === "rename" ? { rename: fail } : {}),
    ...(step === "write" || step === "sync"
      ? {
          open: async (...given: Parameters<Disk["open"]>) => {
            const file = await disk.open(...given);
            if (step === "write") file.writeFile = fail;
            else file.sync = fail;
            return file;
          },
        }
      : {}),
  };
}

describe("saving a file", () => {
  let folder = "";
  const at = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = await disk.mkdtemp(join(tmpdir(), "scorecard-save-"));
  });
  afterEach(async () => {
    await disk.rm(folder, { recursive: true });
  });

  it("replaces what was there and leaves no neighbour", async () => {
    await disk.writeFile(at("a.xlsx"), "before");
    await saveFile(at("a.xlsx"), "after", disk);
    expect(await disk.readFile(at("a.xlsx"), "utf8")).to.equal("after");
    expect(await disk.readdir(folder)).to.deep.equal(["a.xlsx"]);
  });

  const REFUSED: ["open" | "rename" | "write" | "sync", string, RegExp][] = [
    ["write", "ENOSPC", /^The disk is full, so “.*a\.xlsx” was not written\. Make room/],
    ["sync", "ENOSPC", /^The disk is full/],
    ["write", "EDQUOT", /^Your share of the disk is full/],
    ["rename", "EBUSY", /^“.*a\.xlsx” is open in another program\. Close it there/],
    ["rename", "EPERM", /^“.*a\.xlsx” may not be written: it is open in another program or protected/],
    ["open", "EACCES", /^“.*a\.xlsx” may not be written: you have no permission there/],
    ["open", "EROFS", /^“.*a\.xlsx” may not be written: its disk is for reading only/],
    ["open", "ENOENT", /^There is no folder “.*” to write to\.$/],
    ["rename", "EISDIR", /^“.*a\.xlsx” is a folder/],
    ["sync", "EIO", /^“.*a\.xlsx” could not be written \(EIO\)/],
  ];
  for (const [step, code, sentence] of REFUSED) {
    it(`${code} on ${step}: a sentence, and what was there stays`, async () => {
      await disk.writeFile(at("a.xlsx"), "before");
      const failure = await saveFile(at("a.xlsx"), "after", failing(step, code)).then(
        () => null,
        (error: unknown) => error as Error,
      );
      expect(failure?.message).to.match(sentence);
      expect(await disk.readFile(at("a.xlsx"), "utf8")).to.equal("before");
      expect(await disk.readdir(folder)).to.deep.equal(["a.xlsx"]);
    });
  }

  it("a folder that is missing has its sentence from a real disk too", async () => {
    const failure = await saveFile(at("none/a.xlsx"), "x", disk).catch((error: unknown) => error as Error);
    expect((failure as Error).message).to.match(/^There is no folder “.*none” to write to\.$/);
  });

  it("a taken default name is counted up", async () => {
    expect(await freePath(at("S.xlsx"), disk)).to.equal(at("S.xlsx"));
    for (const name of ["S.xlsx", "S (2).xlsx"]) await disk.writeFile(at(name), "");
    expect(await freePath(at("S.xlsx"), disk)).to.equal(at("S (3).xlsx"));
  });

  it("no target replaces a file, an input or the workbook to build in unless it may, and never another target", async () => {
    for (const name of ["book.xlsx", "list.csv", "there.json"]) await disk.writeFile(at(name), "");
    await disk.symlink(at("book.xlsx"), at("link.xlsx"));
    await disk.link(at("list.csv"), at("again.csv"));
    const CASES: [string, string, RegExp | null, RegExp | null][] = [
      ["new.xlsx", "new.json", null, null],
      ["book.xlsx", "new.json", /is the workbook to build in and is not replaced/, null],
      ["link.xlsx", "new.json", /is the workbook to build in and is not replaced/, null],
      ["list.csv", "new.json", /is one of the files handed in/, null],
      ["again.csv", "new.json", /is one of the files handed in/, null],
      ["new.xlsx", "there.json", /there\.json” is there already.*another name for --json, or add --overwrite/, null],
      ["same.json", "same.json", /^--out and --json name one file/, /^--out and --json name one file/],
    ];
    for (const [out, json, refused, evenSo] of CASES) {
      const targets = [
        { path: at(out), option: "--out" },
        { path: at(json), option: "--json" },
      ];
      for (const [overwrite, expected] of [[false, refused] as const, [true, evenSo] as const]) {
        const inputs = { into: at("book.xlsx"), files: [at("list.csv")] };
        const said = await assertFree(targets, inputs, overwrite, disk).then(
          () => null,
          (error: unknown) => (error as Error).message,
        );
        if (expected === null) expect(said, out).to.equal(null);
        else expect(said, out).to.match(expected);
      }
    }
  });
});
