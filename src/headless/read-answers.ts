import { readFile, FileProblem } from "../files/read-file";
import type { WrittenAnswer } from "../settings/read-words";
import { settingsGrid, textOf } from "../settings/settings-grid";

/**
 * The answers of a .csv with the headings vocabulary, word and means. What they may say is told by the settings that they
 * go into. Throws {@link FileProblem} for a file that is no such table.
 */
export async function readAnswers(name: string, bytes: Uint8Array): Promise<WrittenAnswer[]> {
  const [grid] = await readFile(name, bytes);
  const entries = grid === undefined ? undefined : settingsGrid(grid).rows("words");
  if (entries === undefined)
    throw new FileProblem(
      `“${name}” is no table of answers: its first row has to be vocabulary,word,means, and each row below it one answer.`,
    );
  return entries.map((entry) => ({
    vocabulary: textOf(entry.cell("Vocabulary")),
    word: textOf(entry.cell("Word")),
    means: textOf(entry.cell("Means")),
  }));
}
