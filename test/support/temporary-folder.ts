import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for the tests of one group, taken away after them; where a file of that name lies in it. */
export function temporaryFolder(): (name: string) => string {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "scorecard-"));
  });
  after(async () => {
    await rm(folder, { recursive: true });
  });
  return (name) => join(folder, name);
}
