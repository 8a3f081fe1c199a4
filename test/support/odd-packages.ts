import { WorkbookPackage } from "../../src/host/package/workbook-package";
import { pack, readZip, unpack, writeZip, type Packed } from "../../src/host/package/zip";
import { userBooks, type UserBook } from "./user-books";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const CASES = "xl/worksheets/sheet1.xml";

/** A workbook with sheets of every visibility and a list of cases, as a package to change. */
function plain(): WorkbookPackage {
  const book = userBooks().find(({ what }) => what.includes("hidden columns and sheets"));
  if (book === undefined) throw new Error("There is no such workbook.");
  return new WorkbookPackage(book.bytes);
}

function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}

function change(book: WorkbookPackage, path: string, from: string, to: string): void {
  book.setText(path, book.text(path).replace(from, to));
}

/** Adds a part that the workbook or nobody leads to by a link of this type. */
function addPart(
  book: WorkbookPackage,
  path: string,
  type: string,
  text: string,
  link?: readonly [string, string],
): void {
  book.setText(path, text);
  change(book, "[Content_Types].xml", "</Types>", `<Override PartName="/${path}" ContentType="${type}"/></Types>`);
  if (link === undefined) return;
  const [id, kind] = link;
  const written = `<Relationship Id="${id}" Type="${kind}" Target="/${path}"/></Relationships>`;
  change(book, "xl/_rels/workbook.xml.rels", "</Relationships>", written);
}

/** Texts in the shared list, in two fonts and with their reading in another script; links from the root; parts in reverse. */
function sharedTexts(): Uint8Array {
  const book = plain();
  const texts: string[] = [];
  const sheet = book.text(CASES).replace(/ t="inlineStr"><is><t>([^<]*)<\/t><\/is>/g, (_, text: string) => {
    const half = Math.floor(text.length / 2);
    const run = (part: string, look: string) => `<r>${look}<t xml:space="preserve">${part}</t></r>`;
    const bold = '<rPr><b/><sz val="11"/></rPr>';
    texts.push(
      `<si>${run(text.slice(0, half), "")}${run(text.slice(half), bold)}<rPh sb="0" eb="1"><t>カナ</t></rPh><phoneticPr fontId="0"/></si>`,
    );
    return ` t="s"><v>${texts.length - 1}</v>`;
  });
  book.setText(CASES, sheet);
  const list = `<sst xmlns="${MAIN}" count="${texts.length}" uniqueCount="${texts.length}">${texts.join("")}</sst>`;
  addPart(book, "xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`, list, ["rIdTexts", `${OFFICE}/sharedStrings`]);
  const rels = "xl/_rels/workbook.xml.rels";
  book.setText(rels, book.text(rels).replace(/Target="(?!\/)/g, 'Target="/xl/'));
  return writeZip(new Map([...readZip(book.bytes())].reverse()));
}

/** The list of cases as a table with a row of totals, and a slicer for it. */
function tableWithSlicer(): Uint8Array {
  const book = plain();
  const total =
    '<row r="14"><c r="A14" t="inlineStr"><is><t>Total</t></is></c><c r="D14"><f>SUBTOTAL(103,tblCases[Allocated worker])</f><v>8</v></c></row></sheetData>';
  change(book, CASES, "</sheetData>", total);
  const ends = `<tableParts count="1"><tablePart r:id="rIdT"/></tableParts><extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x14="${X14}"><x14:slicerList><x14:slicer r:id="rIdS"/></x14:slicerList></ext></extLst></worksheet>`;
  change(book, CASES, "</worksheet>", ends);
  book.setText(
    "xl/worksheets/_rels/sheet1.xml.rels",
    relationships([
      ["rIdT", `${OFFICE}/table`, "../tables/table1.xml"],
      ["rIdS", "http://schemas.microsoft.com/office/2007/relationships/slicer", "../slicers/slicer1.xml"],
    ]),
  );
  const columns = ["Child ID", "Area", "Referral date", "Allocated worker"].map((name, at) => {
    const totals = ['totalsRowLabel="Total"', "", "", 'totalsRowFunction="count"'][at] ?? "";
    return `<tableColumn id="${at + 1}" name="${name}" ${totals}/>`;
  });
  addPart(
    book,
    "xl/tables/table1.xml",
    `${TYPE}.table+xml`,
    `<table xmlns="${MAIN}" id="1" name="tblCases" displayName="tblCases" ref="A1:D14" totalsRowCount="1"><autoFilter ref="A1:D13"/><tableColumns count="4">${columns.join("")}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  );
  addPart(
    book,
    "xl/slicers/slicer1.xml",
    "application/vnd.ms-excel.slicer+xml",
    `<slicers xmlns="${X14}"><slicer name="Area" cache="Slicer_Area" caption="Area" rowHeight="241300"/></slicers>`,
  );
  addPart(
    book,
    "xl/slicerCaches/slicerCache1.xml",
    "application/vnd.ms-excel.slicerCache+xml",
    `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Area" sourceName="Area"><extLst><x:ext xmlns:x="${MAIN}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:tableSlicerCache tableId="1" column="2"/></x:ext></extLst></slicerCacheDefinition>`,
    ["rIdCache", "http://schemas.microsoft.com/office/2007/relationships/slicerCache"],
  );
  const caches = `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:slicerCaches xmlns:x14="${X14}"><x14:slicerCache r:id="rIdCache"/></x15:slicerCaches></ext></extLst></workbook>`;
  change(book, "xl/workbook.xml", "</workbook>", caches);
  return book.bytes();
}

/** A zip as programs write it that do not know how large its files are going to be: all sizes and places are of 64 bits. */
export function largeZip(files: ReadonlyMap<string, Packed>): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const [path, { method, crc, size, data }] of files) {
    const name = Buffer.from(path);
    const numbers = [size, data.length, at].map((number) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(BigInt(number));
      return bytes;
    });
    const head = (mark: number, length: number, from: number, count: number) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt32LE(mark);
      bytes.writeUInt16LE(45, 4);
      bytes.writeUInt16LE(method, from + 2);
      bytes.writeUInt32LE(crc, from + 8);
      bytes.writeUInt32LE(0xffffffff, from + 12);
      bytes.writeUInt32LE(0xffffffff, from + 16);
      bytes.writeUInt16LE(name.length, from + 20);
      bytes.writeUInt16LE(4 + 8 * count, from + 22);
      const fields = Buffer.from([1, 0, 8 * count, 0]);
      return Buffer.concat([bytes, name, fields, ...numbers.slice(0, count)]);
    };
    const listed = head(0x02014b50, 46, 8, 3);
    listed.writeUInt32LE(0xffffffff, 42);
    table.push(listed);
    const local = head(0x04034b50, 30, 6, 2);
    parts.push(local, Buffer.from(data));
    at += local.length + data.length;
  }
  const contents = Buffer.concat(table);
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50);
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(files.size), 24);
  large.writeBigUInt64LE(BigInt(files.size), 32);
  large.writeBigUInt64LE(BigInt(contents.length), 40);
  large.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(BigInt(at + contents.length), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...parts, contents, large, locator, end]);
}

/** Workbooks that are right and written as Excel does not write them, with what else a user might have. */
export function oddPackages(): UserBook[] {
  const loose = [...readZip(plain().bytes())].map(([path, packed]) => [path, pack(unpack(packed))] as const);
  return [
    { what: "shared texts in several fonts and with readings", file: "texts.xlsx", bytes: sharedTexts() },
    { what: "a table with totals and a slicer", file: "slicer.xlsx", bytes: tableWithSlicer() },
    { what: "a zip for large files", file: "large.xlsx", bytes: largeZip(new Map(loose)) },
  ];
}
