import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { UserError } from "../../workbook/user-error";

/** A file of a zip as it is packed, so that it can be written again byte for byte. */
export interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** Of a zip with more or larger files than the first zips could hold: where its own end is, and what stands for such a number. */
const LOCATOR = 0x07064b50;
const LOCATOR_SIZE = 20;
const ELSEWHERE = 0xffffffff;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const NO_DATE = 0x21;

/** The files of a zip, in its order. Throws {@link UserError} for bytes that are no plain zip. */
export function readZip(bytes: Uint8Array): Map<string, Packed> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOf(zip);
  const files = new Map<string, Packed>();
  let { at } = table;
  for (let left = table.count; left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new UserError("The workbook is damaged: its table of contents is not.");
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const large = zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extra);
    const [size = 0, packed = 0, local = 0] = withLarge(
      [24, 20, 42].map((offset) => zip.readUInt32LE(at + offset)),
      large,
    );
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(name, {
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size,
      data: zip.subarray(start, start + packed),
    });
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** Where the table of contents is and how many files it lists. */
function tableOf(zip: Buffer): { readonly at: number; readonly count: number } {
  const mark = word(END);
  // A comment behind the end may hold the mark too; that of the end is the one whose comment reaches to the last byte.
  for (let end = zip.lastIndexOf(mark); end >= 0; end = end === 0 ? -1 : zip.lastIndexOf(mark, end - 1)) {
    if (end + END_SIZE > zip.length || end + END_SIZE + zip.readUInt16LE(end + 20) !== zip.length) continue;
    const before = end - LOCATOR_SIZE;
    if (before < 0 || zip.readUInt32LE(before) !== LOCATOR)
      return { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) };
    const large = Number(zip.readBigUInt64LE(before + 8));
    return { at: Number(zip.readBigUInt64LE(large + 48)), count: Number(zip.readBigUInt64LE(large + 32)) };
  }
  throw new UserError("The workbook is damaged: it is not a whole zip.");
}

/** Numbers of a file, those of them that are too large for their place from its further fields (“zip64”, number 1), in this order. */
function withLarge(numbers: readonly number[], fields: Buffer): number[] {
  let at = 0;
  while (at + 4 <= fields.length && fields.readUInt16LE(at) !== 1) at += 4 + fields.readUInt16LE(at + 2);
  at += 4;
  return numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return Number(fields.readBigUInt64LE(at - 8));
  });
}

/** A zip of packed files, in their order; the same bytes for the same files. */
export function writeZip(files: ReadonlyMap<string, Packed>): Uint8Array {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const [name, { method, crc, size, data }] of files) {
    const bytes = Buffer.from(name, "utf8");
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(UTF8_NAMES, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt16LE(NO_DATE, 8);
    shared.writeUInt32LE(crc, 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(bytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    contents.push(word(CENTRAL), Buffer.from([20, 0]), shared, rest, bytes);
    parts.push(word(LOCAL), shared, bytes, Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    at += 4 + shared.length + bytes.length + data.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(END_SIZE);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}

export function pack(bytes: Uint8Array): Packed {
  return { method: DEFLATED, crc: crc32(bytes), size: bytes.length, data: deflateRawSync(bytes) };
}

/** The bytes of a packed file. Throws {@link UserError} for a way of packing that workbooks do not use. */
export function unpack({ method, data }: Packed): Uint8Array {
  if (method === STORED) return data;
  if (method === DEFLATED) return inflateRawSync(data);
  throw new UserError(
    "The workbook is packed in a way that cannot be read. Open it in Excel, save it again and retry.",
  );
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
