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
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day that a zip can name. */
const NO_DATE = 0x21;

/** The files of a zip, in its order. Throws {@link UserError} for bytes that are no plain zip. */
export function readZip(bytes: Uint8Array): Map<string, Packed> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + END_SIZE > zip.length) throw new UserError("The workbook is damaged: it is not a whole zip.");
  const files = new Map<string, Packed>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== CENTRAL) throw new UserError("The workbook is damaged: its table of contents is not.");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    files.set(name, {
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      data: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
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
