import { realpath } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { FileProblem } from "../files/read-file";
import { isThere, type Disk } from "./save-file";

/** A file that is about to be written. */
export interface Target {
  readonly path: string;
  /** The option that named it, for the sentence. */
  readonly option: string;
}

/** The files that a run reads. */
export interface Inputs {
  readonly into: string | null;
  readonly files: readonly string[];
}

/**
 * Throws {@link FileProblem} where two targets are one file; and, unless overwriting is allowed, where a target is an
 * input, the workbook to build in, or a file that is there already. Links and capitals do not hide that files are the same.
 */
export async function assertFree(
  targets: readonly Target[],
  { into, files }: Inputs,
  overwrite: boolean,
  disk: Disk,
): Promise<void> {
  const book = into === null ? null : await identity(into, disk);
  const inputs = new Set(await Promise.all(files.map((file) => identity(file, disk))));
  const seen = new Map<string, string>();
  for (const { path, option } of targets) {
    const same = await identity(path, disk);
    const other = seen.get(same);
    if (other !== undefined)
      throw new FileProblem(`${other} and ${option} name one file, “${path}”. Give one of them another name.`);
    seen.set(same, option);
    if (overwrite) continue;
    if (same === book) throw taken(path, option, "is the workbook to build in");
    if (inputs.has(same)) throw taken(path, option, "is one of the files handed in");
    if (await isThere(path, disk)) throw taken(path, option, "is there already");
  }
}

function taken(path: string, option: string, why: string): FileProblem {
  return new FileProblem(
    `“${path}” ${why} and is not replaced. Choose another name for ${option}, or add --overwrite.`,
  );
}

/** The path, or where it is taken the first of "name (2).xlsx", "name (3).xlsx" … that is free. */
export async function freePath(path: string, disk: Disk): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  let free = path;
  for (let count = 2; await isThere(free, disk); count++) free = `${stem} (${count})${extension}`;
  return free;
}

/** What two names of one file have in common: its number on the disk, or its folder and name while it is not there. */
async function identity(path: string, disk: Disk): Promise<string> {
  try {
    const { dev, ino } = await disk.stat(path);
    return `${dev}:${ino}`;
  } catch {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  }
}
