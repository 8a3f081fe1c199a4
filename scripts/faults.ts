import { spawnSync } from "node:child_process";

/** Cuts every round trip of every write at every share, once and twice, with every code. Takes a quarter of an hour. */
const { status } = spawnSync(
  process.execPath,
  ["node_modules/mocha/bin/mocha.js", "--reporter", "spec", "test/excel/all-or-nothing.full.test.ts"],
  { env: { ...process.env, ALL_FAULTS: "1" }, stdio: "inherit" },
);
process.exitCode = status ?? 1;
