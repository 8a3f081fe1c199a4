import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** What a build is made of, and the last files that it writes. */
const SOURCES = [
  "src",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "scripts/manifests.js",
  "tsconfig.base.json",
  "package-lock.json",
];
const BUILT = ["dist/site/taskpane.html", "dist/workbench/index.html", "dist/workbench/manifest.xml"];
/** Stands in a build for a host only, which lacks the workbench. */
const HOSTED = "dist/site/manifest.xml";

/** When a file, or anything in a folder, was last changed; a deleted file changes its folder. */
async function newest(path: string): Promise<number> {
  const { mtimeMs } = await stat(path);
  const inside = await readdir(path).catch(() => []);
  return Math.max(mtimeMs, ...(await Promise.all(inside.map((name) => newest(join(path, name))))));
}

async function isStale(): Promise<boolean> {
  const at = (path: string) => join(ROOT, path);
  if (existsSync(at(HOSTED)) || !BUILT.every((path) => existsSync(at(path)))) return true;
  const builtAt = await Promise.all(BUILT.map(async (path) => (await stat(at(path))).mtimeMs));
  const changedAt = await Promise.all(SOURCES.map((path) => newest(at(path))));
  return Math.max(...changedAt) > Math.min(...builtAt);
}

/** Builds, unless the last build is newer than everything it is made of. Ends the process when the build fails. */
export async function buildWhenStale(): Promise<void> {
  if (!(await isStale())) return;
  const { status } = spawnSync("npm", ["run", "build"], { cwd: ROOT, stdio: "inherit", shell: true });
  if (status !== 0) process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhenStale();
