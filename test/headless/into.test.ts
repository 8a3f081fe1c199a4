import { expect } from "chai";
import * as disk from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/headless/command";
import type { ScorecardJson } from "../../src/headless/json";
import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { loadWorkbook } from "../../src/host/xlsx";
import { filledDownWorkforce, userBooks } from "../support/user-books";

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const tell = (line: string) => said.push(line);
  const code = await main(args, { cwd: "/", now: new Date(2017, 6, 3), out: tell, error: tell, disk });
  return { code, said: said.join("\n") };
}

const bookWith = (what: string) => userBooks().find((book) => book.what.includes(what))!;

describe("building in a workbook", () => {
  let folder = "";
  const at = (name: string) => join(folder, name);
  const jsonOf = async (name: string) => JSON.parse(await disk.readFile(at(name), "utf8")) as ScorecardJson;
  beforeEach(async () => {
    folder = await disk.mkdtemp(join(tmpdir(), "scorecard-into-"));
  });
  afterEach(async () => {
    await disk.rm(folder, { recursive: true });
  });

  it("month after month: 4 of 19 agency workers stay 21% and Red where a filled-down formula says who employs them", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    let book = "start.xlsx";
    for (const month of ["2017-04", "2017-05", "2017-06"]) {
      const { code } = await run(
        "--month",
        month,
        "--into",
        at(book),
        "--out",
        at(`${month}.xlsx`),
        "--json",
        at("a.json"),
        "--overwrite",
      );
      expect(code).to.equal(0);
      const { figures, ratings } = await jsonOf("a.json");
      const figure = figures.filter(({ indicator, row }) => indicator === 14 && row === "% agency staff").at(-1);
      expect(figure?.value).to.equal(4 / 19);
      expect(figure?.text).to.equal("21%");
      expect(ratings.filter(({ indicator }) => indicator === 14).at(-1)?.rating).to.equal("Red");
      book = `${month}.xlsx`;
    }
    const workforce = (await loadWorkbook(await disk.readFile(at(book)))).sheet("Workforce")!;
    expect(workforce.formulas.get("19,6")).to.equal('IF(F20="A","Agency","Permanent")');
    expect(workforce.value(16, 6)).to.equal("Agency");
  });

  it("a second build of the month changes no byte", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const { said } = await run("--month", "2017-05", "--into", at("a.xlsx"), "--out", at("b.xlsx"));
    expect(said).to.contain("no figure changed");
    const [a, b] = [await disk.readFile(at("a.xlsx")), await disk.readFile(at("b.xlsx"))];
    expect(b.equals(a)).to.equal(true);
  });

  it("knows last month's sheets by their hidden names alone, whatever they are called now", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const pack = new WorkbookPackage(await disk.readFile(at("a.xlsx")));
    const path = pack.workbookPath;
    const marks = [...pack.text(path).matchAll(/<definedName ([^>]*name="SC_Sheet_[^>]*)>/g)].map(([, tag]) => tag);
    expect(marks.length).to.equal(6);
    for (const tag of marks) expect(tag).to.contain('hidden="1"');
    // As a person renames a sheet in Excel, which carries names and formulas along.
    const renamed = (text: string) => text.replaceAll("Scorecard history", "Our figures");
    for (const part of pack.paths) if (part.endsWith(".xml")) pack.setText(part, renamed(pack.text(part)));
    await disk.writeFile(at("renamed.xlsx"), pack.bytes());
    const { said, code } = await run("--month", "2017-06", "--into", at("renamed.xlsx"), "--out", at("b.xlsx"));
    expect(code, said).to.equal(0);
    const after = await loadWorkbook(await disk.readFile(at("b.xlsx")));
    const names = after.sheets.map(({ name }) => name);
    expect(names).to.include.members(["Our figures", "Scorecard May-17", "Scorecard Jun-17"]);
    expect(names).to.not.include("Scorecard history");
    expect(names.filter((name) => name.includes("(Scorecard)"))).to.deep.equal([]);
    for (const name of after.names) expect(name.isHidden === true).to.equal(name.name.startsWith("SC_Sheet_"));
  });

  it("a workbook of the version before there were marks is taken on, and gets them", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const pack = new WorkbookPackage(await disk.readFile(at("a.xlsx")));
    const path = pack.workbookPath;
    pack.setText(path, pack.text(path).replace(/<definedName [^>]*name="SC_Sheet_[^>]*>[^<]*<\/definedName>/g, ""));
    await disk.writeFile(at("older.xlsx"), pack.bytes());
    const { said, code } = await run("--month", "2017-06", "--into", at("older.xlsx"), "--out", at("b.xlsx"));
    expect(code, said).to.equal(0);
    const after = await loadWorkbook(await disk.readFile(at("b.xlsx")));
    expect(after.sheets.filter(({ name }) => name.includes("(Scorecard)")).map(({ name }) => name)).to.deep.equal([]);
    expect(after.names.filter(({ isHidden }) => isHidden === true).map(({ name }) => name)).to.have.members([
      "SC_Sheet_settings",
      "SC_Sheet_history",
      "SC_Sheet_issues",
      "SC_Sheet_definitions",
      "SC_Sheet_returns",
      "SC_Sheet_scorecard_2017_05",
      "SC_Sheet_scorecard_2017_06",
    ]);
  });

  it("a copy that somebody made of the scorecard has its names as its own, and is left alone", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const pack = new WorkbookPackage(await disk.readFile(at("a.xlsx")));
    const path = pack.workbookPath;
    const card = pack.sheets().find(({ name }) => name === "Scorecard May-17")!;
    const type = pack.contentType(card.path)!;
    const words = '<c r="Z409" t="inlineStr"><is><t>Words on the copy</t></is></c>';
    const copy = pack.add(
      "xl/worksheets/copy",
      pack
        .text(card.path)
        .replace(/<(drawing|tableParts)\b[^>]*\/>/g, "")
        .replace(/(<row r="409"[^>]*>.*?)(<\/row>)/, `$1${words}$2`),
      type,
    );
    const id = pack.relate(path, { kind: "worksheet", target: copy, isExternal: false });
    const place = pack.sheets().length;
    // As Excel does when a sheet is copied (Move or Copy): each name that points into it is made again for the copy alone.
    const ofCopy = (xml: string) =>
      [...xml.matchAll(/<definedName (name="SC_[^>]*)>('Scorecard May-17'!)([^<]*)<\/definedName>/g)]
        .map(
          ([, tag = "", , cells = ""]) =>
            `<definedName ${tag} localSheetId="${place}">'Scorecard May-17 (2)'!${cells}</definedName>`,
        )
        .join("");
    const xml = pack.text(path);
    pack.setText(
      path,
      xml
        .replace("</sheets>", `<sheet name="Scorecard May-17 (2)" sheetId="90" r:id="${id}"/></sheets>`)
        .replace(/<definedNames[^>]*>/, (tag) => `${tag}${ofCopy(xml)}`),
    );
    expect(ofCopy(xml)).to.contain("SC_Sheet_scorecard_2017_05");
    await disk.writeFile(at("copied.xlsx"), pack.bytes());
    const more = "Worker ID,Name,Role,Area,Start date,Employment\nW90,Zed,Social worker,EAST,01/05/2015,Agency\n";
    await disk.writeFile(at("more.csv"), more);
    const args = ["--month", "2017-05", "--into", at("copied.xlsx"), "--out", at("b.xlsx"), at("more.csv")];
    const { code, said } = await run(...args);
    expect(code, said).to.equal(0);
    expect(said).to.contain("14 % agency staff, May-17: 21% → 25%");
    const after = new WorkbookPackage(await disk.readFile(at("b.xlsx")));
    expect(after.text(copy)).to.equal(pack.text(copy));
    expect(after.text(card.path)).to.not.equal(pack.text(card.path));
    expect(after.text(path)).to.contain(ofCopy(xml).slice(0, 80));
  });

  it("words and formulas beside our blocks stand after a refresh that changes figures", async () => {
    await disk.writeFile(at("start.xlsx"), filledDownWorkforce().bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const pack = new WorkbookPackage(await disk.readFile(at("a.xlsx")));
    const card = pack.sheets().find(({ name }) => name === "Scorecard May-17")!;
    const note = '<c r="Z409" t="str"><f>Workforce!B2&amp;" leads"</f><v>Worker 0 leads</v></c>';
    pack.setText(card.path, pack.text(card.path).replace(/(<row r="409"[^>]*>.*?)(<\/row>)/, `$1${note}$2`));
    await disk.writeFile(at("edited.xlsx"), pack.bytes());
    const more = "Worker ID,Name,Role,Area,Start date,Employment\nW90,Zed,Social worker,EAST,01/05/2015,Agency\n";
    await disk.writeFile(at("more.csv"), more);
    const { said } = await run(
      "--month",
      "2017-05",
      "--into",
      at("edited.xlsx"),
      "--out",
      at("b.xlsx"),
      at("more.csv"),
    );
    expect(said).to.contain("14 % agency staff, May-17: 21% → 25%");
    const after = new WorkbookPackage(await disk.readFile(at("b.xlsx"))).text(card.path);
    expect(after).to.contain(note);
    const sheet = (await loadWorkbook(await disk.readFile(at("b.xlsx")))).sheet("Scorecard May-17")!;
    expect(sheet.values.flat()).to.include(5 / 20);
  });

  it("formulas of others that read ours are calculated when Excel opens the workbook, and keep their results till then", async () => {
    const { bytes } = bookWith("read the scorecard");
    await disk.writeFile(at("start.xlsx"), bytes);
    expect((await run("--month", "2017-05", "--into", at("start.xlsx"), "--out", at("a.xlsx"))).code).to.equal(0);
    const pack = new WorkbookPackage(await disk.readFile(at("a.xlsx")));
    expect(pack.text("xl/workbook.xml")).to.contain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    expect(pack.text("xl/worksheets/sheet2.xml")).to.equal(new WorkbookPackage(bytes).text("xl/worksheets/sheet2.xml"));
  });

  it("stops with a sentence that names what cannot be kept, and goes on without it by --force", async () => {
    const pack = new WorkbookPackage(bookWith("a protected sheet").bytes);
    pack.add(
      "_xmlsignatures/sig",
      "<Signature/>",
      "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
    );
    await disk.writeFile(at("signed.xlsx"), pack.bytes());
    const args = ["--month", "2017-05", "--into", at("signed.xlsx"), "--out", at("a.xlsx")];
    expect(await run(...args)).to.deep.equal({
      code: 1,
      said: "“signed.xlsx” cannot be built in without losing its digital signature. Build in a copy without it, or add --force to lose it.",
    });
    expect((await run(...args, "--force")).code).to.equal(0);
    expect(new WorkbookPackage(await disk.readFile(at("a.xlsx"))).paths.join()).to.not.contain("_xmlsignatures");
  });

  it("says of a Strict workbook, of an encrypted one and of a text what to do", async () => {
    const strict = new WorkbookPackage(bookWith("a protected sheet").bytes);
    const path = strict.workbookPath;
    strict.setText(
      path,
      strict
        .text(path)
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
    );
    await disk.writeFile(at("strict.xlsx"), strict.bytes());
    await disk.writeFile(at("letter.xlsx"), "Dear Sir");
    expect((await run("--into", at("strict.xlsx"))).said).to.match(
      /^“strict\.xlsx” is saved as “Strict Open XML Spreadsheet”.*save it as “Excel Workbook”/,
    );
    expect((await run("--into", at("letter.xlsx"))).said).to.match(/^“letter\.xlsx” cannot be read as a workbook\./);
  });
});
