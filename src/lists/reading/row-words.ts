/** Longest text in a key cell that is looked at as a name or a word; what is longer is a note. */
export const LONGEST_NAME = 60;

const TOTAL = [
  /^\W{0,3}(?:(?:grand|sub|team|area|service|office|overall|running|city|monthly|overall) ?-? ?){0,2}totals?\b/i,
  /\b(?:sub ?-? ?)?totals?\W{0,3}$/i,
  /^\W{0,3}%/,
  /^\W{0,3}(?:overall |team |monthly )?(?:averages?|percentages?|per cent|percent)(?:\W|$)/i,
  /^(?:mean|median|count|sum|staff count|head ?count|compliance|performance|target|rag|rag rating)\W{0,3}(?:of\b.{0,40}|%)?$/i,
  /^(?:no|nos|number|num|#)\.? ?(?:of|in|supervised|held|due)\b/i,
  /^(?:supervised|supervisions? (?:held|completed|due|done)|held|completed|outstanding|due|not supervised|not held)\W{0,3}(?:%|$)/i,
  /^(?:total|staff) (?:staff|workers|in post|supervised|number|no)\b/i,
  /\bsupervised\W{0,3}%$/i,
];

/** "Assessment total", "% supervised", "No. of staff", "Average": a row of sums and shares over others. */
export function isTotalWord(text: string): boolean {
  return text.length <= LONGEST_NAME && TOTAL.some((pattern) => pattern.test(text.trim()));
}

const NOTE =
  /^\W{0,3}(?:key|notes?|n\.?b\.?|legend|guidance|source|printed|produced|prepared|completed by|updated|last updated|as at|date of|please|this (?:sheet|list|report)|data as|report(?:ed)? (?:run|on|date)|run (?:on|date)|end of)\b/i;

/** "Key: Y = held", "Printed by the office": a remark, no record. */
export function isNoteWord(text: string): boolean {
  return text.length > LONGEST_NAME || NOTE.test(text) || (text.startsWith("*") && text.length > 20);
}

const VACANCY =
  /^\W{0,3}(?:vacan(?:t|cy|cies)|tb[acdrn]|to be (?:confirmed|recruited|appointed|advised|advertised|filled)|unfilled|unallocated|no (?:post ?holder|one|body)|recruit(?:ing|ment)|(?:post|position) (?:is )?(?:vacant|held|frozen|deleted|on hold)|frozen|n ?\/ ?a|nil|none|awaiting (?:recruitment|start|appointment)|being (?:recruited|advertised)|out to advert)(?:\W|$)/i;

/** "Vacant", "VACANT POST", "TBC": a post that nobody holds. */
export function isVacancyWord(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    (VACANCY.test(text) || /\bvacan(?:t|cy)\W{0,3}$/i.test(text) || /^[\s\-–—?.]+$/.test(text))
  );
}

/** "#N/A", or the 0 of a formula that points at an empty cell: no name and no ID. */
export function isErrorOrZero(cell: unknown): boolean {
  return (
    cell === 0 ||
    (typeof cell === "string" &&
      (cell.trim() === "0" || /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)/i.test(cell)))
  );
}

const TEAM_WORDS =
  /\b(?:team|teams|service|services|office|unit|hub|pod|cluster|locality|district|area|safeguarding|assessment|duty|intake|mash|cic|lac|cla|cin|cwd|dcsc|children in care|looked after|leaving care|fostering|adoption|disab\w+|through ?care|16\+|permanence|front door|early help|family support|edt|agency (?:staff|workers))\b/i;

/** Whether a text names a team or a kind of team, as a line above its workers does. */
export function hasTeamWord(text: string): boolean {
  return TEAM_WORDS.test(text) || /:\s*$/.test(text);
}
