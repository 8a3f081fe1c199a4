import { randomUUID } from "node:crypto";
import type * as fs from "node:fs/promises";
import { dirname } from "node:path";
import { FileProblem } from "../files/read-file";

/** What writing asks of the disk; `node:fs/promises` has it all. */
export type Disk = Pick<typeof fs, "open" | "rename" | "unlink" | "stat">;

/** What people can do about the errors of a disk, by the code of the operating system. */
const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `The disk is full, so “${path}” was not written. Make room, or write to another disk with --out.`,
  EDQUOT: (path) =>
    `Your share of the disk is full, so “${path}” was not written. Make room, or choose another folder.`,
  EBUSY: (path) => `“${path}” is open in another program. Close it there and try again.`,
  EPERM: (path) => `“${path}” may not be written: it is open in another program or protected. Close it and try again.`,
  EACCES: (path) => `“${path}” may not be written: you have no permission there. Choose another folder.`,
  EROFS: (path) => `“${path}” may not be written: its disk is for reading only. Choose another folder.`,
  ENOENT: (path) => `There is no folder “${dirname(path)}” to write to.`,
  ENOTDIR: (path) => `There is no folder “${dirname(path)}” to write to.`,
  EISDIR: (path) => `“${path}” is a folder. Give the name of a file.`,
};

/**
 * Writes a file whole or not at all: to a neighbour of a name of its own, flushed to the disk, and then renamed.
 * Throws {@link FileProblem} with a sentence for whatever the disk refuses; what stood there before still does then.
 */
export async function saveFile(path: string, contents: Uint8Array | string, disk: Disk): Promise<void> {
  const neighbour = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await disk.open(neighbour, "wx");
    try {
      await file.writeFile(contents);
      await file.sync();
    } finally {
      await file.close();
    }
    await disk.rename(neighbour, path);
  } catch (error) {
    await disk.unlink(neighbour).catch(() => undefined);
    throw asProblem(path, error);
  }
}

function asProblem(path: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined) return error;
  return new FileProblem(SENTENCES[code]?.(path) ?? `“${path}” could not be written (${code}). Choose another folder.`);
}

/** Throws {@link FileProblem} unless a folder is there, so that nothing is begun that could not be written at the end. */
export async function assertFolder(folder: string, disk: Disk): Promise<void> {
  const isFolder = await disk.stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new FileProblem(`There is no folder “${folder}” to write to.`);
}

/** Whether something of that name is there already. */
export function isThere(path: string, disk: Disk): Promise<boolean> {
  return disk.stat(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== "ENOENT",
  );
}
