import type { IncomingMessage } from "node:http";
import type { Batch } from "../host/protocol";

/** A request that makes no sense: answered 400, with a sentence. */
export class BadRequest extends Error {}

/** The path and the query that a request names. Throws BadRequest for an address that cannot be read. */
export function addressOf(request: IncomingMessage): { readonly path: string; readonly query: URLSearchParams } {
  const asked = request.url ?? "/";
  try {
    const { pathname, searchParams } = new URL(`https://localhost${asked}`);
    return { path: decodeURIComponent(pathname), query: searchParams };
  } catch {
    throw new BadRequest(`“${asked}” is not an address of the workbench.`);
  }
}

/**
 * Why a request is not answered; null for one of the workbench's own. Any site can make a browser ask this machine,
 * under its own origin or by a name that it has had point here; the headers tell both.
 */
export function refusal({ headers }: IncomingMessage, path: string, port: number): string | null {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  if (headers.host === undefined || !hosts.includes(headers.host))
    return `The workbench answers to https://localhost:${port} and to no other name.`;
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `https://${host}`))
    return "The workbench answers its own pages only.";
  // Excel on the web puts the pane into a page of its own; only the pages may be fetched from there, not the workbook.
  const site = headers["sec-fetch-site"];
  const isForeign = site !== undefined && site !== "same-origin" && site !== "none";
  return isForeign && path.startsWith("/api/") ? "The workbook is for the workbench's own pages only." : null;
}

export async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** The JSON that a request carries. Throws BadRequest for anything else. */
async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const text = (await bytesOf(request)).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest("The request carries no JSON that can be read.");
  }
}

/** The batch that a request carries. Throws BadRequest for anything else. */
export async function batchOf(request: IncomingMessage): Promise<Batch> {
  const json = await jsonOf(request);
  const { Actions, ObjectPaths } = (json ?? {}) as { readonly [Part in keyof Batch]?: unknown };
  if (!Array.isArray(Actions) || typeof ObjectPaths !== "object" || ObjectPaths === null)
    throw new BadRequest("The request carries no batch that can be read.");
  return json as Batch;
}

type Named = { readonly string: string; readonly row: number; readonly column: number };

/** How many rows and columns a sheet has. Source: learn.microsoft.com, "Excel specifications and limits". */
const SHEET = { row: 1_048_576, column: 16_384 } as const;

/** The named fields of a JSON object, each of its kind: text, or the number of a row or column from 0. */
export async function fieldsOf<const Kinds extends Readonly<Record<string, keyof Named>>>(
  request: IncomingMessage,
  kinds: Kinds,
): Promise<{ readonly [Field in keyof Kinds]: Named[Kinds[Field]] }> {
  const json = await jsonOf(request);
  const given = new Map(Object.entries(typeof json === "object" && json !== null ? json : {}));
  for (const [field, kind] of Object.entries(kinds)) {
    const value: unknown = given.get(field);
    const isRight =
      kind === "string"
        ? typeof value === "string"
        : Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < SHEET[kind];
    if (!isRight) throw new BadRequest(`The request has no “${field}” that can be read.`);
  }
  return Object.fromEntries(given) as { readonly [Field in keyof Kinds]: Named[Kinds[Field]] };
}
