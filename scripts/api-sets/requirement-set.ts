/** Requirement sets by name, with the version that is required: "ExcelApi" → "1.9". */
export type RequiredSets = ReadonlyMap<string, string>;

/** What a manifest requires, by its `<Set Name="ExcelApi" MinVersion="1.9"/>`. */
export function requiredSets(manifest: string): RequiredSets {
  const sets = manifest.matchAll(/<Set\s+Name="(\w+)"\s+MinVersion="([\d.]+)"/g);
  return new Map(Array.from(sets, ([, name = "", version = ""]) => [name, version]));
}

/**
 * Whether a set as the type definitions give it ("ExcelApi 1.10", "ExcelApi 1.1 for get, 1.8 for set": the highest number
 * counts, but for what a later parameter needs, which the stand-in refuses) is above what is required. One that the manifest does not name is; "", for no set at all, is not.
 */
export function isAbove(set: string, required: RequiredSets): boolean {
  const [name = ""] = set.split(" ");
  const versions = Array.from(set.matchAll(/\d+\.\d+(?! for adding `\w+` parameter)/g), ([version]) =>
    inOrder(version),
  );
  return versions.length > 0 && Math.max(...versions) > inOrder(required.get(name) ?? "0.0");
}

/** "1.10" comes after "1.9". */
function inOrder(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
