import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
  /** Whether browsers will ask before they go on. */
  readonly isSelfSigned: boolean;
}

/** The certificate that office-addin-dev-certs installed, which browsers trust; without one, one of our own for the day. */
export async function certificate(): Promise<Certificate> {
  const folder = join(homedir(), ".office-addin-dev-certs");
  try {
    const [key, cert] = await Promise.all(
      ["localhost.key", "localhost.crt"].map((name) => readFile(join(folder, name))),
    );
    if (key !== undefined && cert !== undefined) return { key, cert, isSelfSigned: false };
  } catch {
    // None is installed.
  }
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key, cert, isSelfSigned: true };
}
