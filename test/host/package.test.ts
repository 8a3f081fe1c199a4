import { expect } from "chai";
import fc from "fast-check";
import { joinStyles } from "../../src/host/package/styles";
import {
  attribute,
  childrenOfRoot,
  decoded,
  edited,
  elementsIn,
  escaped,
  rootOf,
  textOf,
  withAttribute,
} from "../../src/host/package/xml";
import { pack, readZip, unpack, writeZip } from "../../src/host/package/zip";
import { leaveCalcChain } from "../../src/host/package/workbook-part";
import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { largeZip } from "../support/odd-packages";
import { userBooks } from "../support/user-books";

const ANY_NAME = fc.stringMatching(/^[a-z]{1,8}\/[a-zé ]{1,8}\.xml$/);

describe("a package", () => {
  it("unpacks to what was packed, under any names", () => {
    fc.assert(
      fc.property(fc.dictionary(ANY_NAME, fc.uint8Array()), (files) => {
        const zip = writeZip(new Map(Object.entries(files).map(([name, bytes]) => [name, pack(bytes)])));
        const read = [...readZip(zip)].map(([name, packed]) => [name, [...unpack(packed)]]);
        expect(read).to.deep.equal(Object.entries(files).map(([name, bytes]) => [name, [...bytes]]));
      }),
    );
  });

  it("unpacks where its numbers are those of a zip for large files", () => {
    fc.assert(
      fc.property(fc.dictionary(ANY_NAME, fc.uint8Array()), (files) => {
        const packed = new Map(Object.entries(files).map(([name, bytes]) => [name, pack(bytes)]));
        const read = [...readZip(largeZip(packed))].map(([name, each]) => [name, [...unpack(each)]]);
        expect(read).to.deep.equal(Object.entries(files).map(([name, bytes]) => [name, [...bytes]]));
      }),
    );
  });

  it("is told by its true end, whatever a comment behind it says", () => {
    const zip = Buffer.from(writeZip(new Map([["a.xml", pack(new TextEncoder().encode("<a/>"))]])));
    const comment = Buffer.from("PK\u0005\u0006 is how a zip ends, and here are twenty letters more");
    zip.writeUInt16LE(comment.length, zip.length - 2);
    expect([...readZip(Buffer.concat([zip, comment])).keys()]).to.deep.equal(["a.xml"]);
  });

  it("is refused in a sentence where it is no zip", () => {
    expect(() => readZip(new TextEncoder().encode("Dear Sir"))).to.throw("The workbook is damaged");
  });

  it("finds elements whatever stands in attributes, comments and texts", () => {
    const xml = `<?xml version="1.0"?><!-- <x> --><a:root b="1 > 0"><x:one c='"'/><two><two>&lt;</two></two><![CDATA[<three>]]><four/></a:root>`;
    expect(childrenOfRoot(xml).map(({ name }) => name)).to.deep.equal(["one", "two", "four"]);
    expect(attribute(rootOf(xml).tag, "b")).to.equal("1 > 0");
    const [, two] = childrenOfRoot(xml);
    expect(elementsIn(xml, two!.inner).map((each) => textOf(xml, each))).to.deep.equal(["<two>&lt;</two>"]);
  });

  it("gives back any text that went into an attribute", () => {
    fc.assert(
      fc.property(fc.string(), (given) => {
        expect(decoded(escaped(given))).to.equal(given);
        expect(attribute(withAttribute("<a b='2'/>", "b", given), "b")).to.equal(given);
        expect(attribute(withAttribute("<a>", "b", given), "b")).to.equal(given);
      }),
    );
  });

  it("leaves every word beside an edit", () => {
    expect(
      edited("abcdef", [
        { start: 4, end: 5, text: "E" },
        { start: 1, end: 1, text: "-" },
        { start: 1, end: 2, text: "B" },
      ]),
    ).to.equal("a-BcdEf");
  });

  it("joins styles behind those that are there, once", () => {
    const ours = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="0%"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0"/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs></styleSheet>`;
    const theirs = `<x:styleSheet><x:numFmts count="1"><x:numFmt numFmtId="170" formatCode="[h]:mm"/></x:numFmts><x:fonts count="1"><x:font/></x:fonts><x:fills count="1"><x:fill/></x:fills><x:borders count="1"><x:border/></x:borders><x:cellXfs count="2"><x:xf numFmtId="14"/><x:xf numFmtId="170"/></x:cellXfs><x:dxfs count="0"/></x:styleSheet>`;
    const once = joinStyles(theirs, ours);
    expect(once.cellFormats).to.deep.equal([0, 2, 3]);
    expect(once.differences).to.deep.equal([0]);
    expect(once.xml)
      .to.contain('<x:numFmts count="2">')
      .and.contain('numFmtId="171" formatCode="0%"')
      .and.contain('<x:dxfs count="1">');
    expect(once.xml.match(/formatCode="\[h\]:mm"/g)).to.have.lengthOf(1);
    expect(once.xml).to.match(/numFmtId="170" fontId="1"/);
    expect(joinStyles(once.xml, ours)).to.deep.equal({ ...once, xml: once.xml });
  });

  it("takes cells out of the chain of calculation, also where an entry stands for the sheet of those behind it", () => {
    const { bytes } = userBooks().find(({ what }) => what.includes("only Excel can work out"))!;
    const some = new WorkbookPackage(bytes);
    leaveCalcChain(some, new Set(["4!A3"]));
    expect(childrenOfRoot(some.text("xl/calcChain.xml")).map(({ tag }) => tag)).to.deep.equal([
      '<c r="A2" i="4"/>',
      '<c r="A1" i="4"/>',
    ]);
    const all = new WorkbookPackage(bytes);
    leaveCalcChain(all, new Set(["4!A1", "4!A2", "4!A3"]));
    expect(all.has("xl/calcChain.xml")).to.equal(false);
    expect(all.related(all.workbookPath, "calcChain")).to.equal(null);
    expect(all.text("[Content_Types].xml")).to.not.contain("calcChain");
  });
});
