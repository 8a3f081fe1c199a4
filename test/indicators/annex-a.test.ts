import { expect } from "chai";
import { birthday, dateOf, dayOf, type Day } from "../../src/calendar/day";
import { bankHolidays } from "../../src/calendar/bank-holidays";
import type { Figure } from "../../src/scorecard/figure-cells";
import type { Scorecard } from "../../src/scorecard/make-scorecard";
import type { Settings } from "../../src/settings/settings";
import { annexA, council, type Council } from "../support/annex-a";
import { card } from "../support/card";
import { monthOf, on, settings } from "../support/tiny";

const HOLIDAYS = new Set<number>(bankHolidays(2017));
const FIRST = on("2017-11-01");
const LAST = on("2017-11-30");
const inMonth = (day: Day | null) => day !== null && day >= FIRST && day <= LAST;
const isOpen = (started: Day, ended: Day | null) => started <= LAST && (ended === null || ended > LAST);

/** Working days after the start up to the end, one by one. */
function workingDays(start: Day, end: Day): number {
  let days = 0;
  for (let day = start + 1; day <= end; day++)
    if ((day + 6) % 7 !== 0 && (day + 6) % 7 !== 6 && !HOLIDAYS.has(day)) days++;
  return days;
}

/** What each figure of the month is, plainly. */
function expected({ referrals, assessments, cases, plans, care, leavers, adoptions }: Council): Record<string, number> {
  const done = assessments.filter(({ authorised }) => inMonth(authorised));
  const inside = done.filter(
    ({ started, authorised }) => authorised !== null && workingDays(started, authorised) <= 45,
  );
  const open = cases.filter(({ started, closed }) => isOpen(started, closed));
  const looked = care.filter(
    ({ born, started, ended, short }) => !short && isOpen(started, ended) && birthday(born, 18) > LAST,
  );
  const turned = leavers.filter(({ born }) =>
    [17, 18, 19, 20, 21].some((age) => {
      const { year, month, day } = dateOf(born);
      const on_ = dayOf(year + age, month, day);
      return on_ >= on("2017-04-01") && on_ <= LAST;
    }),
  );
  const adopted = adoptions.filter(({ adopted: ordered }) => ordered > on("2016-11-30") && ordered <= LAST);
  const days = adopted.reduce((sum, { order, matched }) => sum + matched - order, 0);
  return {
    "1 unallocated": open.filter(({ started, worker }) => worker === null && LAST - started > 7).length,
    "1 open": open.length,
    "2 again": referrals.filter(({ on: day, before }) => inMonth(day) && before > 0).length,
    "2 referrals": referrals.filter(({ on: day }) => inMonth(day)).length,
    "3 inside": inside.length,
    "3 total": done.length,
    "4 completed": done.length,
    "4 seen": done.filter(({ seen }) => seen === "a) Yes").length,
    "5 children": plans.filter(({ started, ended }) => isOpen(started, ended)).length,
    "7 total": looked.filter(({ uasc }) => !uasc).length,
    "8 percentInEte": turned.filter(({ activity }) => !activity.startsWith("G")).length / turned.length,
    "9 meanDays": days / adopted.length,
    "11 assessment": open.filter(({ team }) => team.includes("Assessment")).length,
    "11 safeguarding": open.filter(({ team }) => team.includes("Safeguarding")).length,
    "11 dcsc": open.filter(({ team }) => team.includes("DCSC")).length,
  };
}

describe("Ofsted's Annex A, filled with its own codes, of six months", () => {
  const made = council(11);
  let scorecard: Scorecard;
  /** `told` is what a person says of the adoptions: drawn on a day of December, they do not show what December began with. */
  const cardWith = (told: Settings["completeFrom"]) =>
    card(annexA(made), {
      month: monthOf("2017-11"),
      settings: settings({
        completeFrom: told,
        teams: [
          { team: "East Assessment and Short Term 1", area: "EAST", type: "Assessment" },
          { team: "South Safeguarding 3", area: "SOUTH", type: "Safeguarding" },
          { team: "DCSC North", area: "DCSC", type: "DCSC" },
          { team: "NWC Children in Care", area: "NWC", type: "Children in Care" },
        ],
      }),
    });
  before(() => {
    scorecard = cardWith(new Map([["Adoptions", monthOf("2016-12")]]));
  });
  const figures = (column: number) => {
    const cells = new Map<string, Figure>();
    for (const { indicator, rows } of scorecard.figures)
      for (const { row, cells: own } of rows) {
        const cell = own[column];
        if (cell !== undefined) cells.set(`${indicator.number} ${row.key}`, cell);
      }
    return cells;
  };

  it("gives every figure of the month that its lists can give, as plainly counted", () => {
    const found = figures(1);
    const wanted = expected(made);
    for (const [key, value] of Object.entries(wanted)) expect(found.get(key)?.value, key).to.be.closeTo(value, 1e-9);
  });

  it("has no figure in place of one that they cannot give, and says why", () => {
    const unknown = [...figures(1)].filter(([, { text }]) => text === "n/a").map(([key]) => key);
    expect(unknown).to.deep.equal([
      ...["6 visited", "6 due", "6 percentVisited", "10 meanDays", "11 families", "11 total"],
      ...["12 supervised", "12 staff", "12 percentSupervised"],
      ...["13 assessment", "13 safeguarding", "13 care", "13 city"],
      ...["14 socialWorkers", "14 teamManagers", "14 bothTogether"],
    ]);
    const firstNotes = new Map(scorecard.figures.map(({ indicator, notes }) => [indicator.number, notes[0]]));
    const WHY: [number, string][] = [
      [6, "The list of protection visits gives the last date of each child only: it knows Dec-17 alone."],
      [10, "The list of adoptions begins in Dec-16: 36 months are not known."],
      [11, "Families are n/a: no list of Family support was found."],
      [12, "Not computed: no list of Supervisions was found."],
      [13, "Not computed: no list of Caseloads was found."],
      [14, "Not computed: no list of Workforce was found."],
    ];
    for (const [indicator, why] of WHY) expect(firstNotes.get(indicator), String(indicator)).to.equal(why);
  });

  it("does not take twelve months of adoptions for whole that begin on a day of the first, and says what to do", () => {
    const nine = cardWith(new Map()).figures.find(({ indicator }) => indicator.number === 9);
    expect(nine?.rated.cells[1]?.text).to.equal("n/a");
    expect(nine?.notes[0]).to.match(
      /^The list of adoptions begins on \d+ December 2016: 12 months are not known\. Where it is complete from December 2016, say so in the settings \(Complete from\)\.$/,
    );
  });

  it("compares with no month before its six, and says of each why", () => {
    for (const { indicator, comparator, notes } of scorecard.figures) {
      expect(comparator.value, String(indicator.number)).to.equal(null);
      expect(notes.join(" "), String(indicator.number)).to.match(/nothing is known of/);
    }
  });

  it("asks nothing, for its codes are known and its teams are in the settings", () => {
    expect(scorecard.questions.map(({ question }) => question)).to.deep.equal([]);
  });
});
