import { DecryptionError, EncryptedFileError } from "hucre";
import { UserError } from "../workbook/user-error";

/** A picked file that cannot be used. The message is a sentence for the person who picked it, naming the file. */
export class FileProblem extends UserError {
  override readonly name = "FileProblem";
}

/** What is wrong with a file that the workbook reader refused, and what to do: each case in its own words. */
export function fileProblem(name: string, bytes: Uint8Array, error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  return new FileProblem(`“${name}” ${sentenceFor(bytes, error)}`);
}

function sentenceFor(bytes: Uint8Array, error: unknown): string {
  const message = error instanceof Error ? error.message : "";
  const kind = kindOf(bytes);
  const isEncrypted = error instanceof EncryptedFileError || error instanceof DecryptionError;
  if (isEncrypted && kind !== "other program") {
    return "is encrypted (it has a password or a protection label). Open it in Excel, save a copy without, and try again.";
  }
  if (/unsupported xls version/i.test(message))
    return "is a workbook of a very old Excel. Open it in Excel, save it as .xlsx, and try again.";
  if (/cells\), over the|over the \d+ limit|array length|out of memory/i.test(message))
    return "is too big to be read here: one of its sheets reaches too far. Delete the empty rows and columns at its end, or copy the list into a new workbook, and try again.";
  switch (kind) {
    case "xml workbook":
      return "is a workbook in the XML format of Excel 2003. Open it in Excel, save it as .xlsx, and try again.";
    case "pdf":
      return "is a PDF that is only named like a workbook. Ask for the list as a workbook: figures cannot be read from a PDF.";
    case "other zip":
      return "is a zip file without a workbook in it, whatever its name says. If lists are packed in it, unpack them and add those.";
    case "other program":
      return "is a document of another program that is only named like a workbook. Open it there and save the list as .xlsx.";
    case "web page":
      return "is a web page that is only named like a workbook, as some systems export it. Open it in Excel, save it as .xlsx, and try again.";
    case "text":
      return "is plain text that is only named like a workbook. Rename it to .csv, or open it in Excel and save it as .xlsx.";
    case "zip":
    case "old workbook":
      return "cannot be read as a workbook: part of it is missing or broken. Open it in Excel, save it again and retry.";
    case "other":
      return "is not a workbook, whatever its name says. Open it in the program that it comes from and save the list as .xlsx.";
  }
}

type Kind =
  "zip" | "other zip" | "old workbook" | "other program" | "xml workbook" | "pdf" | "web page" | "text" | "other";

/** What a file begins like, and for containers what they hold. */
function kindOf(bytes: Uint8Array): Kind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const holds = (name: string) => indexOf(bytes, new TextEncoder().encode(name)) >= 0;
    if (holds("word/") || holds("ppt/")) return "other program";
    // A zip that was cut off has lost the list of what it holds.
    const isWhole = indexOf(bytes, ZIP_END) >= 0;
    return isWhole && !holds("xl/") && !holds("content.xml") ? "other zip" : "zip";
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    const holds = (name: string) => indexOf(bytes, utf16(name)) >= 0;
    return holds("Workbook") || holds("Book") || holds("EncryptedPackage") ? "old workbook" : "other program";
  }
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 600));
  if (start.startsWith("%PDF")) return "pdf";
  if (/urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) return "xml workbook";
  if (/^MIME-Version:/i.test(start)) return "web page";
  if (/<(?:!doctype html|html|table|\?xml)/i.test(start)) return "web page";
  return /[\x00-\x08\x0e-\x1f]/.test(start) ? "other" : "text";
}

const ZIP_END = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat());
}

/** Where one run of bytes first stands in another; -1 where it does not. */
function indexOf(bytes: Uint8Array, sought: Uint8Array): number {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, offset) => bytes[at + offset] === byte)) return at;
  }
  return -1;
}
