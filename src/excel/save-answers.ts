import type { Grid } from "../workbook/grid";
import type { SheetPlan } from "../workbook/sheet-plan";
import { text } from "../workbook/sheet-builder";
import { UserError } from "../workbook/user-error";
import { wordKey } from "../lists/words/answers";
import { readMonth } from "../lists/words/dates";
import { spellingKey } from "../lists/words/spelling";
import { readAnswer, type WrittenAnswer } from "../settings/read-words";
import { readSettings } from "../settings/read-settings";
import { INDICATORS } from "../indicators/catalogue";
import { always } from "../settings/dated";
import { defaultSettings } from "../settings/settings";
import { settingsGrid, textOf, type Entry } from "../settings/settings-grid";
import { settingsPlan } from "../settings/settings-sheet";
import { FROM, SETTINGS_TABLES } from "../settings/settings-tables";
import { job } from "./list-jobs";
import { oneAtATime } from "./run/one-at-a-time";
import { againWhenChanged } from "./run/again-when-changed";
import { readSettledWorkbook } from "./settled-workbook";
import { nameFor } from "./write/plan-write";
import { writeSettingsRows, type RowOfCells } from "./write/settings-rows";
import { writeSheets } from "./write/write-sheets";

/** An answer that cannot be kept. The message says which and what may be written. */
class AnswerProblem extends UserError {
  override readonly name = "AnswerProblem";
}

/**
 * Keeps answers in the workbook's settings: words in the table Words, teams in the table of teams. An answer to a word
 * that has one takes its place, others are new rows of the table. A settings sheet is made where there is none.
 * Where somebody writes into the same cells meanwhile, it begins again with what they wrote.
 * Throws {@link AnswerProblem} before anything is written, ProtectedSheet, and Excel's errors.
 */
export async function saveAnswers(answers: readonly WrittenAnswer[]): Promise<void> {
  await oneAtATime(() =>
    againWhenChanged(() =>
      Excel.run(async (context) => {
        const { contents } = await readSettledWorkbook(context, {});
        const own = contents.own.get("settings");
        if (own === undefined) {
          const plan = newSettings(answers, nameFor("settings", contents));
          await writeSheets(context, {
            jobs: [job("settings", plan, contents, null)],
            front: null,
            contents,
            control: {},
          });
          return;
        }
        await writeSettingsRows(context, contents, own, (held) => rowsToWrite(held, answers));
      }),
    ),
  );
}

function newSettings(answers: readonly WrittenAnswer[], name: string): SheetPlan {
  const settings = always(defaultSettings());
  const { areas } = defaultSettings();
  const read = answers.map((each) => usable(each, areas));
  const answered = {
    ...settings,
    words: read.flatMap((each) => (each.kind === "word" ? [each.answer] : [])),
    teams: read.flatMap((each) => (each.kind === "team" ? [{ from: null, row: each.team }] : [])),
    confirmed: read.flatMap((each) => (each.kind === "return" ? [each.word] : [])),
  };
  return settingsPlan(answered, INDICATORS, name);
}

function usable(answer: WrittenAnswer, areas: Parameters<typeof readAnswer>[1]) {
  const read = readAnswer(answer, areas);
  if (read.kind !== "problem") return read;
  throw new AnswerProblem(`The answer to “${answer.word}” cannot be used. ${read.problem} ${read.instead}`);
}

/** Months are written with a year of this century, if with two digits. */
const LAST_YEAR = 2099;

/** Where each answer goes on a settings sheet, the headings of the table Words included where it has none yet. */
function rowsToWrite(grid: Grid, answers: readonly WrittenAnswer[]): RowOfCells[] {
  const reading = { date1904: grid.date1904, lastYear: LAST_YEAR };
  const { settings } = readSettings(grid, reading);
  const areas = settings.areas.map(({ row }) => row);
  const { places, rows } = settingsGrid(grid);
  const words = rows("words");
  const width = Math.max(0, ...grid.values.map((row) => row.length));
  const wordsAt =
    words === undefined
      ? { row: places.indicators.headingRow, left: grid.left + width + 1 }
      : { row: places.words.headingRow, left: places.words.columns[0] ?? 0 };
  const written: RowOfCells[] =
    words === undefined ? [{ ...wordsAt, cells: SETTINGS_TABLES.words.headings.map(text) }] : [];
  const wordRows = nextRows(wordsAt.row, words ?? []);
  const teams = rows("teams") ?? [];
  const begins = (entry: Entry) => readMonth(entry.cell(FROM), reading) ?? -Infinity;
  const teamRows = nextRows(places.teams.headingRow, teams);
  for (const answer of answers) {
    const read = usable(answer, areas);
    if (read.kind !== "team") {
      const { vocabulary, word, means } = read.kind === "word" ? read.answer : answer;
      const same = (entry: Entry) =>
        spellingKey(textOf(entry.cell("Vocabulary"))) === spellingKey(vocabulary) &&
        wordKey(textOf(entry.cell("Word"))) === wordKey(word);
      const row = wordRows(same, `${vocabulary}|${wordKey(word)}`);
      written.push({ row, left: wordsAt.left, cells: [vocabulary, word, means].map(text) });
    } else {
      const { team, area, type } = read.team;
      const ofTeam = teams.filter((entry) => spellingKey(textOf(entry.cell("Team"))) === spellingKey(team));
      // Of several rows of a team the latest is the one that is asked about.
      const latest = Math.max(...ofTeam.map(begins));
      const same = (entry: Entry) => ofTeam.includes(entry) && begins(entry) === latest;
      const row = teamRows(same, spellingKey(team));
      written.push({ row, left: places.teams.columns[0] ?? 0, cells: [team, area, type ?? ""].map(text) });
    }
  }
  return written;
}

/** Gives the row of an answer: that of the entry that is the same, else the next free one below the table. */
function nextRows(
  headingRow: number,
  entries: readonly Entry[],
): (same: (entry: Entry) => boolean, key: string) => number {
  let free = headingRow + 1 + entries.length;
  const taken = new Map<string, number>();
  return (same, key) => {
    const at = entries.findIndex(same);
    const row = taken.get(key) ?? (at >= 0 ? headingRow + 1 + at : free++);
    taken.set(key, row);
    return row;
  };
}
