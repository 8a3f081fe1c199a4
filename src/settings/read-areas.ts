import type { Month } from "../calendar/month";
import { AreaBook, TEAM_TYPES, type Area, type Team } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import type { DateReading } from "../lists/words/dates";
import { Answer, readAnswer } from "../lists/words/yes-no";
import { isBlank } from "../workbook/grid";
import { FromMonths, type DatedEntry } from "./read-from";
import type { SettingIssue } from "./setting-issue";
import { textOf, type Entry } from "./settings-grid";
import { FROM } from "./settings-tables";
import type { Dated } from "./dated";
import { showsCaseloadsByDefault } from "./settings";

/**
 * The areas of the settings, with the month from which each row holds. Rows of one name are one area; a name or spelling
 * that reads as that of another area would take its rows, so the first stands and the second is an issue.
 */
export function readAreas(entries: readonly Entry[], reading: DateReading, issue: SettingIssue): Dated<Area>[] {
  const names = new Map<string, string>();
  const fromMonths = new FromMonths(reading, issue);
  const named = entries.flatMap((entry): (DatedEntry & { name: string })[] => {
    const name = textOf(entry.cell("Area"));
    if (name === "") return [];
    const key = spellingKey(name);
    if (key === "") {
      issue(entry, "Area", `“${name}” has no letter and no digit.`, "The row is not used. Give the area a name.");
      return [];
    }
    const first = names.get(key);
    const isSpeltAlike = first !== undefined && first !== name;
    if (isSpeltAlike && isBlank(entry.cell(FROM))) {
      issue(
        entry,
        "Area",
        `“${name}” reads the same as the area “${first}”: case, punctuation and spaces do not tell areas apart.`,
        "The row is not used. Give the area another name.",
      );
      return [];
    }
    const dated = fromMonths.read(entry, key, `The area “${name}”`);
    if (dated === null) return [];
    names.set(key, first ?? name);
    // An area is known by its name: that of its first row stands.
    return [{ ...dated, name: first ?? name }];
  });
  const spellings = new Spellings(named, issue);
  return named.map(({ entry, from, name }) => ({
    from,
    row: {
      name,
      spellings: spellings.of(entry, name, from),
      population: populationOf(entry, issue),
      ...sourceOf(entry),
      showsCaseloads: showsCaseloads(entry, name, issue),
    },
  }));
}

/** A spelling may pass from one area to another in a month; in any month it stands for one. */
class Spellings {
  private readonly taken: { readonly key: string; readonly area: string; readonly from: Month | null }[];

  constructor(
    private readonly named: readonly { readonly name: string; readonly from: Month | null }[],
    private readonly issue: SettingIssue,
  ) {
    this.taken = named.map(({ name, from }) => ({ key: spellingKey(name), area: name, from }));
  }

  of(entry: Entry, area: string, from: Month | null): string[] {
    return textOf(entry.cell("Spellings"))
      .split(";")
      .map((each) => each.trim())
      .filter((spelling) => {
        const key = spellingKey(spelling);
        if (key === "") return false;
        const other = this.taken.find(
          (each) =>
            each.key === key &&
            each.area !== area &&
            begins(from) < this.endOf(each.area, each.from) &&
            begins(each.from) < this.endOf(area, from),
        );
        if (other !== undefined) {
          this.issue(
            entry,
            "Spellings",
            `“${spelling}” stands for the area “${other.area}” too.`,
            `It is read as “${other.area}”. Leave it with one area.`,
          );
          return false;
        }
        this.taken.push({ key, area, from });
        return true;
      });
  }

  /** When the next row of an area takes the place of the one that begins in a month. */
  private endOf(area: string, from: Month | null): number {
    const later = this.named.filter(({ name, from: other }) => name === area && begins(other) > begins(from));
    return Math.min(Infinity, ...later.map((each) => begins(each.from)));
  }
}

function begins(from: Month | null): number {
  return from ?? -Infinity;
}

function sourceOf(entry: Entry): Pick<Area, "populationSource"> {
  const source = textOf(entry.cell("Population source"));
  return source === "" ? {} : { populationSource: source };
}

function populationOf(entry: Entry, issue: SettingIssue): number | null {
  const cell = entry.cell("Population 0-17");
  if (typeof cell === "number" && cell > 0) return cell;
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

/** The teams of the settings, each with its area and type where they are known, and the month from which its row holds. */
export function readTeams(
  entries: readonly Entry[],
  areas: readonly Area[],
  reading: DateReading,
  issue: SettingIssue,
): Dated<Team>[] {
  const book = new AreaBook(areas, []);
  const fromMonths = new FromMonths(reading, issue);
  return entries.flatMap((entry): Dated<Team>[] => {
    const team = textOf(entry.cell("Team"));
    if (team === "") return [];
    const dated = fromMonths.read(entry, spellingKey(team), `The team “${team}”`);
    if (dated === null) return [];
    const area = textOf(entry.cell("Team area"));
    if (area !== "" && book.areaNamed(area) >= areas.length)
      issue(entry, "Team area", `“${area}” is not an area of the settings.`, "The team has no area.");
    const cell = entry.cell("Team type");
    const type = TEAM_TYPES[book.typeNamed(cell)] ?? null;
    if (type === null && !isBlank(cell))
      issue(entry, "Team type", `“${textOf(cell)}” is not a type of team.`, "The team has no type.");
    return [{ from: dated.from, row: { team, area, type } }];
  });
}
