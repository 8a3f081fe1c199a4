import { listsOfWork, type WorkBook, type WorkPlace } from "../scorecard/exceptions/lists-of-work";
import type { Scorecard } from "../scorecard/make-scorecard";
import { hasTeams, teamFigures } from "../scorecard/teams/team-figures";
import { NO_TEAM, UNKNOWN_TEAM, teamBook } from "../scorecard/teams/team-book";
import { workerLines } from "../scorecard/teams/worker-lines";
import { NO_AREA } from "../lists/words/areas";
import { spellingKey } from "../lists/words/spelling";
import { teamsPlan } from "../sheets/teams-sheet";
import { workPlan } from "../sheets/work-sheet";
import { placeNumber, teamsKind, teamsSheet, workKind, workSheet } from "../workbook/own-sheets";
import { UserError } from "../workbook/user-error";
import type { RunControl } from "./run/run-control";
import { writeOnRequest, type SheetOnRequest } from "./write-on-request";

/** For whom lists of work are made: the city and each area, each team, or one area or team by its name. */
export type WorkFor =
  { readonly kind: "areas" } | { readonly kind: "teams" } | { readonly kind: "one"; readonly name: string };

/** A name that is no area and no team of the lists. */
class NoSuchPlace extends UserError {
  override readonly name = "NoSuchPlace";
  constructor(name: string, areas: readonly string[]) {
    super(
      `“${name}” is no area of the settings and no team of the lists, so it has no lists of work. The areas are ${areas.join(", ")}.`,
    );
  }
}

/**
 * Writes the lists of work of a scorecard's month to sheets of their own; their names. Only on a person's request: they hold
 * IDs of children and names of workers. Throws {@link NoSuchPlace}.
 */
export async function writeListsOfWork(
  { scorecard }: { readonly scorecard: Scorecard },
  whose: WorkFor,
  control: RunControl,
): Promise<string[]> {
  const { month, settings } = scorecard;
  const book = listsOfWork(scorecard);
  const sheets = placesFor(whose, scorecard, book).map((place): SheetOnRequest => {
    const { name, short } = placeWords(place, scorecard);
    const sections = book.sectionsFor(place);
    return {
      own: workKind(month, short === null ? null : placeNumber(short)),
      name: workSheet(month, sheetPlace(place, scorecard)),
      plan: (sheet, usedRows) =>
        workPlan({
          name: sheet,
          month,
          place: name,
          sections,
          areas: settings.areas,
          usedRows,
        }),
    };
  });
  return writeOnRequest(month, sheets, control);
}

function placesFor(whose: WorkFor, { settings: { areas } }: Scorecard, { teams }: WorkBook): WorkPlace[] {
  const ofTeams = () =>
    [...areas.keys(), NO_AREA].flatMap((area) =>
      teams
        .inArea(area)
        // Rows of neither area nor team are on the list of all.
        .filter((team) => area !== NO_AREA || (team !== NO_TEAM && team !== UNKNOWN_TEAM))
        .map((team): WorkPlace => ({ kind: "team", area, team })),
    );
  switch (whose.kind) {
    case "areas":
      return [{ kind: "city" }, ...areas.map((_, area): WorkPlace => ({ kind: "area", area }))];
    case "teams":
      return ofTeams();
    case "one": {
      const key = spellingKey(whose.name);
      const area = areas.findIndex(({ name }) => spellingKey(name) === key);
      if (area >= 0) return [{ kind: "area", area }];
      const found = ofTeams().filter((place) => place.kind === "team" && spellingKey(place.team) === key);
      if (found.length === 0)
        throw new NoSuchPlace(
          whose.name,
          areas.map(({ name }) => name),
        );
      return found;
    }
  }
}

/** What a place is called on the tab: a team by itself, as most have names of their own. */
function sheetPlace(place: WorkPlace, { settings: { areas } }: Scorecard): string | null {
  if (place.kind === "city") return null;
  const area = areas[place.area]?.name ?? "";
  if (place.kind === "area") return area;
  const { team } = place;
  return team === NO_TEAM || team === UNKNOWN_TEAM ? `${area} ${team.toLowerCase()}` : team;
}

/** What a place is called in the title, and what tells it from every other; null for the city. */
function placeWords(
  place: WorkPlace,
  { settings: { areas } }: Scorecard,
): { name: string | null; short: string | null } {
  if (place.kind === "city") return { name: null, short: null };
  const area = areas[place.area]?.name ?? "area not known";
  return place.kind === "area"
    ? { name: area, short: area }
    : { name: `${place.team} (${area})`, short: `${area}: ${place.team}` };
}

/** Writes the figures by team, and the workers, to a sheet of their own; its name. */
export async function writeTeams(
  { scorecard }: { readonly scorecard: Scorecard },
  control: RunControl,
): Promise<string> {
  const { month, settings, lists, figures } = scorecard;
  const book = teamBook(lists, settings.teams);
  const indicators = figures
    .filter(({ indicator }) => hasTeams(indicator))
    .map((each) => ({
      figures: each,
      areas: [...settings.areas.keys(), NO_AREA].flatMap((area) => teamFigures(scorecard, each, area, book) ?? []),
    }));
  const workers = workerLines(scorecard);
  const [name = teamsSheet(month)] = await writeOnRequest(
    month,
    [
      {
        own: teamsKind(month),
        name: teamsSheet(month),
        plan: (sheet, usedRows) => teamsPlan({ name: sheet, month, indicators, workers, usedRows }),
      },
    ],
    control,
  );
  return name;
}
