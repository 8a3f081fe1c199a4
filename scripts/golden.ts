import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Writes the checked-in plans of the sheets again; what changed is to be read in the diff. */
const { status } = spawnSync(
  "npx",
  ["mocha", fileURLToPath(new URL("../test/sheets/plans.test.ts", import.meta.url))],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, GOLDEN: "write" },
  },
);
process.exitCode = status ?? 1;
