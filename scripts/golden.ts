import { spawnSync } from "node:child_process";

const PLANS = "./test/sheets/plans.test.ts";

/** Writes the checked-in plans of the sheets again; what changed is to be read in the diff. */
const { status } = spawnSync("npx", ["mocha", PLANS], {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, GOLDEN: "write" },
});
process.exitCode = status ?? 1;
