import { isNoteLabel, isTotalLabel } from "../words/totals";

/** Longest text in a key cell that is looked at as a name or a word; what is longer is a note. */
const LONGEST_NAME = 60;

/** {@link isTotalLabel} of what may be a label: what is longer is a note. */
function isTotalWord(text: string): boolean {
  return text.length <= LONGEST_NAME && isTotalLabel(text);
}

/** {@link isTotalWord}, looking at each different text once. */
export function rememberedTotalWords(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const isTotal = isTotalWord(text);
    if (known.size < 10_000) known.set(text, isTotal);
    return isTotal;
  };
}

const NOTE =
  /^\W{0,3}(?:guidance|printed|produced|prepared|completed by|updated|last updated|as at|date of|please|this (?:sheet|list|report)|data as|report(?:ed)? (?:run|on|date)|run (?:on|date)|end of)\b/i;

/** "* part-time", "** = agency": what a star beside a name stands for. */
const FOOTNOTE = /^\*{1,3}\s*(?:[a-z=\-–]|\S.{19})/;

/** "Key: Y = held", "Printed by the office": a remark, no record. */
export function isNoteWord(text: string): boolean {
  return text.length > LONGEST_NAME || isNoteLabel(text) || NOTE.test(text) || FOOTNOTE.test(text);
}

const ZERO = 48;
const FIRST_BEYOND_ASCII = 127;
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/i;

/** "#N/A", or the 0 of a formula that points at an empty cell: no name and no ID. */
export function isErrorOrZero(cell: unknown): boolean {
  // Letters and other digits begin neither: nearly every key of a long list is told by its first sign.
  if (typeof cell === "string" && cell.charCodeAt(0) > ZERO && cell.charCodeAt(0) < FIRST_BEYOND_ASCII) return false;
  return cell === 0 || (typeof cell === "string" && (cell.trim() === "0" || ERROR.test(cell)));
}

const TEAM_WORDS =
  /\b(?:team|teams|service|services|office|unit|hub|pod|cluster|locality|district|area|safeguarding|assessment|duty|intake|mash|cic|lac|cla|cin|cwd|dcsc|children in care|looked after|leaving care|fostering|adoption|disab\w+|through ?care|16\+|permanence|front door|early help|family support|edt|agency (?:staff|workers))\b/i;

/** Whether a text names a team or a kind of team, as a line above its workers does. */
export function hasTeamWord(text: string): boolean {
  return TEAM_WORDS.test(text) || /:\s*$/.test(text);
}

/** "The Beeches", "Oak House": where an office sits, and no one's name. */
export function isBuilding(text: string): boolean {
  return (
    /^the\s+\p{L}/iu.test(text) || /\p{L}\s+(?:house|centre|center|lodge|court|building|buildings)$/iu.test(text.trim())
  );
}
