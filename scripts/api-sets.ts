import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { addInFiles } from "./api-sets/add-in-files";
import { apiUses, type ApiUse } from "./api-sets/api-uses";
import { isAbove, requiredSets } from "./api-sets/requirement-set";

/**
 * Lists every member of the Office API that the add-in uses with its requirement set. Fails where one is above the
 * manifest's sets and no `isSetSupported` guards it.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const required = requiredSets(readFileSync(new URL("../manifest.xml", import.meta.url), "utf8"));
const uses = apiUses(root, addInFiles(root));

const byMember = new Map<string, ApiUse[]>();
for (const use of uses) byMember.set(use.member, [...(byMember.get(use.member) ?? []), use]);
for (const [member, found] of [...byMember].sort(([a], [b]) => a.localeCompare(b))) {
  const set = found[0]?.set ?? "";
  const places = [...new Set(found.map(({ at }) => at))].slice(0, 3).join(" ");
  console.log(`${isAbove(set, required) ? "above " : "      "}${set.padEnd(20)} ${member.padEnd(48)} ${places}`);
}
const unguarded = uses.filter(({ set, isGuarded }) => isAbove(set, required) && !isGuarded);
console.log(`${byMember.size} members, ${unguarded.length} uses above the manifest's sets without a guard.`);
process.exitCode = unguarded.length > 0 ? 1 : 0;
