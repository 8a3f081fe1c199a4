/**
 * The requirement sets that the stand-in has: those of the manifest and nothing more. A member above them is unknown to it
 * (ApiNotFound). Source: learn.microsoft.com, "Excel JavaScript API requirement sets".
 */
export const REQUIREMENT_SETS = { ExcelApi: "1.9", SharedRuntime: "1.1" } as const;

/** What `Office.context.requirements.isSetSupported` answers. */
export function isSetSupported(name: string, version: string | number = "1.1"): boolean {
  const found = new Map<string, string>(Object.entries(REQUIREMENT_SETS)).get(name);
  return found !== undefined && inOrder(String(version)) <= inOrder(found);
}

/** "1.10" is above "1.9". */
function inOrder(version: string): number {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major * 1000 + minor;
}
