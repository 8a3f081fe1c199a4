import * as disk from "node:fs/promises";
import { main } from "./command";

process.exitCode = await main(process.argv.slice(2), {
  cwd: process.cwd(),
  now: new Date(),
  disk,
  out: (line) => {
    console.log(line);
  },
  error: (line) => {
    console.error(line);
  },
});
// The formula engine keeps its thread waiting for more.
process.exit();
