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
  if (error instanceof EncryptedFileError || error instanceof DecryptionError) {
    return "is encrypted (it has a password or a protection label). Open it in Excel, save a copy without, and try again.";
  }
  if (/unsupported xls version/i.test(message))
    return "is a workbook of a very old Excel. Open it in Excel, save it as .xlsx, and try again.";
  if (/cells\), over the|over the \d+ limit|array length|out of memory/i.test(message))
    return "is too big to be read here: one of its sheets reaches too far. Delete the empty rows and columns at its end, or copy the list into a new workbook, and try again.";
  switch (kindOf(bytes)) {
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

/** What a file begins like. */
function kindOf(bytes: Uint8Array): "zip" | "old workbook" | "web page" | "text" | "other" {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "zip";
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return "old workbook";
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 600));
  if (/<(?:!doctype html|html|table|\?xml)/i.test(start)) return "web page";
  return /[\x00-\x08\x0e-\x1f]/.test(start) ? "other" : "text";
}
