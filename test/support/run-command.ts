import * as disk from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { main } from "../../src/headless/command";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process, on the day after the sample month's lists were made. */
export function run(...args: string[]): Promise<Ran> {
  return runIn(ROOT, ...args);
}

/** The same in a folder of its own. */
export async function runIn(cwd: string, ...args: string[]): Promise<Ran> {
  const [out, error]: string[][] = [[], []];
  const code = await main(args, {
    cwd,
    now: new Date(2017, 5, 13),
    disk,
    out: (line) => out!.push(line),
    error: (line) => error!.push(line),
  });
  return { code, out: out!.join("\n"), error: error!.join("\n") };
}
