import { NO_AREA, type AreaBook } from "../words/areas";
import { spellingKey } from "../words/spelling";

/** Where a name says that rows belong; {@link NO_AREA} and -1 where it does not say. */
export interface NamedPlace {
  readonly area: number;
  readonly teamType: number;
}

const NOWHERE: NamedPlace = { area: NO_AREA, teamType: -1 };
const MOST_WORDS = 6;
/** Words that stand in names of all kinds ("supervision and other meetings") and are an area only by themselves. */
const IN_ANY_NAME = new Set(["other", "others"]);
const LONGEST = 200;

/** The area and the type of team that stand in a name ("EAST supervision", "East Safeguarding 1"); none where it names two. */
export function placeIn(name: string, book: AreaBook): NamedPlace {
  if (name.length > LONGEST) return NOWHERE;
  const words = spellingKey(name)
    .split(" ")
    .filter((word) => word !== "");
  const areas = new Set<number>();
  let teamType = -1;
  let typeLength = 0;
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length--) {
      const phrase = words.slice(from, from + length).join(" ");
      const ofTeam = book.areaOfTeam(phrase);
      const isSaid = ofTeam !== NO_AREA || words.length === 1 || !IN_ANY_NAME.has(phrase);
      const area = ofTeam === NO_AREA && isSaid ? book.areaNamed(phrase) : ofTeam;
      if (area !== NO_AREA) areas.add(area);
      const typeOfTeam = book.typeOfTeam(phrase);
      const type = typeOfTeam < 0 ? book.typeNamed(phrase) : typeOfTeam;
      if (type >= 0 && length > typeLength) {
        teamType = type;
        typeLength = length;
      }
      if (area !== NO_AREA) {
        // Shorter phrases inside it say no more.
        break;
      }
    }
  }
  const [area = NO_AREA] = areas;
  return { area: areas.size === 1 ? area : NO_AREA, teamType };
}

/** The first of several names that says an area, and the first that says a type of team. */
export function placeInNames(names: readonly string[], book: AreaBook): NamedPlace {
  let { area, teamType } = NOWHERE;
  for (const name of names) {
    const place = placeIn(name, book);
    if (area === NO_AREA) area = place.area;
    if (teamType < 0) teamType = place.teamType;
  }
  return { area, teamType };
}
