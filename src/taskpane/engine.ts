export { buildScorecard } from "../excel/build";
export { lookAtLists } from "../excel/look";
export { hostLine } from "../excel/office-helpers";
export { openCell } from "../excel/open-cell";
export { inPlainWords } from "../excel/problems";
export { refreshScorecard } from "../excel/refresh";
export { rememberRulings, rememberedRulings } from "../excel/remembered";

/** The reader of files is a part of its own, loaded with the first file. */
export async function readFile(name: string, bytes: Uint8Array) {
  return (await import("../files/read-file")).readFile(name, bytes);
}
