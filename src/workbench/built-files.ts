import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, sep } from "node:path";

const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FOLDER = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

export function typeOf(extension: string): string {
  return TYPES[extension] ?? "application/octet-stream";
}

/** Excel shows no icon that it may not keep; everything else may have changed with the next build. */
export function cachingOf(extension: string): string {
  return extension === ".png" ? "max-age=3600" : "no-store";
}

export interface BuiltFile {
  readonly extension: string;
  readonly bytes: string | Buffer;
}

/**
 * The file behind a path, or null: of the workbench, of office.js or of the built add-in, and never outside these.
 * `built` is the folder of the build. In pages, office.js comes from its package instead of from Microsoft's address,
 * unless they are for a real Excel.
 */
export async function builtFile(built: string, path: string, forExcel: boolean): Promise<BuiltFile | null> {
  const [folder, rest] =
    path === "/"
      ? [join(built, "workbench"), "index.html"]
      : path.startsWith("/workbench/")
        ? [join(built, "workbench"), path.slice("/workbench/".length)]
        : path.startsWith("/office/")
          ? [OFFICE_FOLDER, path.slice("/office/".length)]
          : [join(built, "site"), path.slice(1)];
  const file = normalize(join(folder, rest));
  const bytes = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null;
  if (bytes === null) return null;
  const isPage = file.endsWith(".html") && !forExcel;
  return {
    extension: extname(file),
    bytes: isPage ? bytes.toString("utf8").replaceAll(OFFICE_ADDRESS, "/office/") : bytes,
  };
}
