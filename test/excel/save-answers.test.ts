import { expect } from "chai";
import { saveAnswers } from "../../src/excel/save-answers";
import { ExcelHost } from "../../src/host/host";
import { WorkbookModel } from "../../src/host/model";
import { installOffice } from "../../src/host/node-office";
import { readSettings } from "../../src/settings/read-settings";
import { settingsFor } from "../../src/settings/dated";
import { SETTINGS_SHEET } from "../../src/workbook/own-sheets";
import type { CellValue } from "../../src/workbook/grid";
import { MAY_17, sheet } from "../support/tiny";

const HELD = { vocabulary: "supervision", word: "On call", means: "Supervision held" };
const HUB = { vocabulary: "team", word: "Hub Team", means: "EAST; Assessment" };

/** A workbook with these cells on our settings sheet, or without one. */
async function book(rows: readonly (readonly CellValue[])[] | null): Promise<WorkbookModel> {
  const workbook = new WorkbookModel();
  workbook.addSheet("Sheet1");
  installOffice(await ExcelHost.start(workbook));
  if (rows === null) return workbook;
  await saveAnswers([]);
  const made = workbook.sheet(SETTINGS_SHEET)!;
  made.values.forEach((row, at) => {
    row.forEach((_, column) => {
      made.setValue(at, column, null);
    });
  });
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      made.setValue(at, column, value);
    });
  });
  return workbook;
}

function settingsOf(workbook: WorkbookModel) {
  const values = workbook.sheet(SETTINGS_SHEET)?.values ?? [];
  const rows = Array.from(values, (row: CellValue[] | undefined) => Array.from(row ?? [], (cell) => cell ?? null));
  const { settings, issues } = readSettings(sheet(SETTINGS_SHEET, rows), { date1904: false, lastYear: 2027 });
  expect(issues.filter(({ problem }) => !problem.startsWith("There is no row for indicator"))).to.deep.equal([]);
  return settingsFor(settings, MAY_17);
}

describe("answers that are saved", () => {
  const OLD: CellValue[][] = [
    [
      "Indicator",
      "Title",
      "Target",
      "Tolerance",
      "National average",
      "Baseline month",
      null,
      "Team",
      "Team area",
      "Team type",
    ],
    [1, "Unallocated", 0, 5, null, null, null, "East One", "EAST", "Safeguarding"],
  ];
  const WITH_WORDS: CellValue[][] = [
    ["Vocabulary", "Word", "Means", null, "Team", "Team area", "Team type"],
    ["supervision", "ON CALL", "Not held", null, "hub team", "SOUTH", null],
    ["role", "Practice lead", "Another post", null, null, null, null],
  ];
  const CASES: [string, readonly (readonly CellValue[])[] | null, object][] = [
    [
      "make the settings sheet where there is none",
      null,
      { words: [HELD], teams: [{ team: "Hub Team", area: "EAST", type: "Assessment" }] },
    ],
    [
      "make the table Words beside the others of an older sheet",
      OLD,
      {
        words: [HELD],
        teams: [
          { team: "East One", area: "EAST", type: "Safeguarding" },
          { team: "Hub Team", area: "EAST", type: "Assessment" },
        ],
      },
    ],
    [
      "go below the last row of a table with a gap",
      [...WITH_WORDS.slice(0, 2), [null], ["role", "Practice lead", "Another post", null, "pod team", "EAST", null]],
      {
        words: [HELD, { vocabulary: "role", word: "Practice lead", means: "Another post" }],
        teams: [
          { team: "Hub Team", area: "EAST", type: "Assessment" },
          { team: "pod team", area: "EAST", type: null },
        ],
      },
    ],
    [
      "take the place of an earlier answer to the word, in any spelling",
      WITH_WORDS,
      {
        words: [HELD, { vocabulary: "role", word: "Practice lead", means: "Another post" }],
        teams: [{ team: "Hub Team", area: "EAST", type: "Assessment" }],
      },
    ],
  ];
  for (const [name, rows, expected] of CASES) {
    it(name, async () => {
      const workbook = await book(rows);
      await saveAnswers([HELD, HUB]);
      const { words, teams } = settingsOf(workbook);
      expect({ words, teams }).to.deep.equal(expected);
      await saveAnswers([HELD, HUB]);
      expect(settingsOf(workbook).words, "twice is once").to.deep.equal(words);
    });
  }

  it("become rows of the Excel tables, the first in their blank row", async () => {
    const workbook = await book(null);
    const tables = () =>
      Object.fromEntries((workbook.sheet(SETTINGS_SHEET)?.tables ?? []).map(({ name, range }) => [name, range]));
    await saveAnswers([]);
    const before = tables();
    await saveAnswers([HELD, HUB]);
    expect(tables(), "a blank row is filled first").to.deep.equal(before);
    await saveAnswers([
      { ...HELD, word: "Zoomed" },
      { ...HUB, word: "Pod Team" },
      { ...HELD, word: "By letter" },
    ]);
    const grown = (range: string | undefined, by: number) =>
      (range ?? "").replace(/\d+$/, (row) => String(Number(row) + by));
    expect(tables()).to.deep.equal({
      ...before,
      ScorecardWords: grown(before["ScorecardWords"], 2),
      ScorecardTeams: grown(before["ScorecardTeams"], 1),
    });
    const { words, teams } = settingsOf(workbook);
    expect(words.map(({ word }) => word)).to.deep.equal(["On call", "Zoomed", "By letter"]);
    expect(teams.map(({ team }) => team)).to.deep.equal(["Hub Team", "Pod Team"]);
  });

  it("keep a word that looks like a formula as text", async () => {
    const workbook = await book(WITH_WORDS);
    await saveAnswers([{ vocabulary: "supervision", word: "=1+1", means: "Not held" }]);
    expect(settingsOf(workbook).words.at(-1)?.word).to.equal("=1+1");
  });

  it("write nothing where one of them cannot be used, and say why", async () => {
    const workbook = await book(WITH_WORDS);
    const said = await saveAnswers([HELD, { ...HELD, word: "Zoomed", means: "Yes" }]).then(
      () => "saved",
      (error: unknown) => (error as Error).message,
    );
    expect(said).to.match(/^The answer to “Zoomed” cannot be used. “Yes” is none of the meanings. Write one of: /);
    expect(settingsOf(workbook).words[0]?.means).to.equal("Not held");
  });

  it("leave the words that somebody writes into the next row meanwhile, and go below them", async () => {
    let isThere = true;
    for (let batch = 1; isThere; batch++) {
      const workbook = await book(null);
      await saveAnswers([HELD]);
      const made = workbook.sheet(SETTINGS_SHEET)!;
      const row = made.values.findIndex((cells) => cells.includes("On call"));
      const column = made.values[row]!.indexOf("On call");
      let batches = 0;
      installOffice(
        await ExcelHost.start(workbook, {
          faults: (at) => {
            batches = at;
            if (at === batch)
              ["supervision", "By phone", "Supervision held"].forEach((word, across) => {
                made.enter(row + 1, column - 1 + across, { value: word });
              });
            return undefined;
          },
        }),
      );
      const isSaved = await saveAnswers([
        { vocabulary: "supervision", word: "On leave", means: "Supervision held" },
      ]).then(
        () => true,
        () => false,
      );
      isThere = batches >= batch;
      if (!isThere) continue;
      const words = settingsOf(workbook).words.map(({ word }) => word);
      // In the batch that writes, the rows of the table can no longer be counted again: Excel refuses.
      const expected = batch === batches && !isSaved ? ["On call", "By phone"] : ["On call", "By phone", "On leave"];
      expect(words, `in round trip ${batch}`).to.have.members(expected);
    }
  });
});
