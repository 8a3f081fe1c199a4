/** The text of a .csv file: UTF-16 and UTF-8 by their marks, else UTF-16 by its zero bytes, UTF-8 where it is valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = zeroBytes(bytes.subarray(0, 400));
  if (zeros !== null) return new TextDecoder(zeros === "odd" ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Where a text of Latin letters in UTF-16 has its zero bytes; null for other encodings, which have none. */
function zeroBytes(bytes: Uint8Array): "odd" | "even" | null {
  const counts = { odd: 0, even: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) counts[at % 2 === 0 ? "even" : "odd"]++;
  });
  const most = bytes.length / 4;
  if (counts.odd > most && counts.even === 0) return "odd";
  return counts.even > most && counts.odd === 0 ? "even" : null;
}
