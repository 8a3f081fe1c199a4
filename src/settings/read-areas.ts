import { AreaBook, TEAM_TYPES, type Area, type Team } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import { Answer, readAnswer } from "../lists/words/yes-no";
import { isBlank } from "../workbook/grid";
import { valueOf } from "../workbook/expressions";
import { settingPopulation } from "./setting-value";
import { textOf, type Entry } from "./settings-grid";
import { showsCaseloadsByDefault } from "./settings";

/** Reports what cannot be used: the row, the heading, what is wrong and what was done. */
export type SettingIssue = (entry: Entry, heading: string, problem: string, done: string) => void;

/**
 * The areas of the settings. An area or spelling that reads as one above it would take that one's rows, so the first stands
 * and the second is an issue.
 */
export function readAreas(entries: readonly Entry[], issue: SettingIssue): Area[] {
  const taken = new Map<string, string>();
  const named = entries.flatMap((entry): { entry: Entry; name: string }[] => {
    const name = textOf(entry.cell("Area"));
    if (name === "") return [];
    if (spellingKey(name) === "") {
      issue(entry, "Area", `“${name}” has no letter and no digit.`, "The row is not used. Give the area a name.");
      return [];
    }
    const other = taken.get(spellingKey(name));
    if (other !== undefined) {
      issue(
        entry,
        "Area",
        `“${name}” reads the same as the area “${other}”: case, punctuation and spaces do not tell areas apart.`,
        "The row is not used. Give the area another name.",
      );
      return [];
    }
    taken.set(spellingKey(name), name);
    return [{ entry, name }];
  });
  return named.map(({ entry, name }) => ({
    name,
    spellings: spellingsOf(entry, name, taken, issue),
    population: populationOf(entry, issue),
    showsCaseloads: showsCaseloads(entry, name, issue),
  }));
}

function spellingsOf(entry: Entry, area: string, taken: Map<string, string>, issue: SettingIssue): string[] {
  return textOf(entry.cell("Spellings"))
    .split(";")
    .map((each) => each.trim())
    .filter((spelling) => {
      if (spellingKey(spelling) === "") return false;
      const other = taken.get(spellingKey(spelling)) ?? area;
      if (other !== area) {
        issue(
          entry,
          "Spellings",
          `“${spelling}” stands for the area “${other}” too.`,
          `It is read as “${other}”. Leave it with one area.`,
        );
        return false;
      }
      taken.set(spellingKey(spelling), area);
      return true;
    });
}

function populationOf(entry: Entry, issue: SettingIssue): number | null {
  const cell = entry.cell("Population 0-17");
  const population = valueOf(settingPopulation(), () => (typeof cell === "number" ? cell : null));
  if (population !== "") return population;
  if (!isBlank(cell))
    issue(entry, "Population 0-17", `“${String(cell)}” is not a population.`, "No rate is shown for this area.");
  return null;
}

function showsCaseloads(entry: Entry, name: string, issue: SettingIssue): boolean {
  const cell = entry.cell("Shown for caseloads");
  const usual = showsCaseloadsByDefault(name);
  if (isBlank(cell)) return usual;
  const answer = readAnswer(cell);
  if (answer === Answer.Yes) return true;
  if (answer === Answer.No) return false;
  issue(
    entry,
    "Shown for caseloads",
    `“${textOf(cell)}” is neither Yes nor No.`,
    `Read as ${usual ? "Yes" : "No"}: type Yes or No.`,
  );
  return usual;
}

/** The teams of the settings, each with its area and type where they are known. */
export function readTeams(entries: readonly Entry[], areas: readonly Area[], issue: SettingIssue): Team[] {
  const book = new AreaBook(areas, []);
  return entries.flatMap((entry): Team[] => {
    const team = textOf(entry.cell("Team"));
    if (team === "") return [];
    const area = textOf(entry.cell("Team area"));
    if (area !== "" && book.areaNamed(area) >= areas.length)
      issue(entry, "Team area", `“${area}” is not an area of the settings.`, "The team has no area.");
    const cell = entry.cell("Team type");
    const type = TEAM_TYPES[book.typeNamed(cell)] ?? null;
    if (type === null && !isBlank(cell))
      issue(entry, "Team type", `“${textOf(cell)}” is not a type of team.`, "The team has no type.");
    return [{ team, area, type }];
  });
}
