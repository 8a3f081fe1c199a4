import { expect } from "chai";
import { dayOf } from "../../../src/calendar/day";
import { month } from "../../../src/calendar/month";
import { lastTwoDigitYear } from "../../../src/lists/words/dates";
import { spellingKey } from "../../../src/lists/words/spelling";
import { readSupervisionCell } from "../../../src/lists/words/supervision-cells";
import type { CellValue } from "../../../src/workbook/grid";

const MAY = month(2017, 5);
const CODES = new Set([spellingKey("SAB1")]);

/** What a cell under a month says, in short: "held", "held 2017-05-12", "not held", … */
function said(cell: CellValue, at = MAY): string {
  const read = readSupervisionCell(cell, at, CODES, { date1904: false, lastYear: lastTwoDigitYear(at) });
  if (read.kind !== "held") return read.kind;
  const days = read.days.map((day) => `${day - dayOf(2017, 5, 1) + 1}`);
  return ["held", ...days, ...(read.isWhole ? [] : ["in part"])].join(" ");
}

describe("a worker's cell under May-17", () => {
  /** Days are days of May 2017: 12 is 12 May, 0 is 30 April. */
  const CELLS: [string, CellValue[], string][] = [
    [
      "a date in the ways people type one",
      [
        dayOf(2017, 5, 12),
        "12.5",
        12.5,
        12.05,
        "12/5",
        "12-5",
        "12/05",
        "12th May",
        "12 May",
        "12-May",
        "12 of May",
        "12th",
        "Fri 12 May",
        "Friday 12th May",
        "May 12",
        "12 May 17",
        "12th May 2017",
        "12.05.17",
        "12/5/17",
        "12/05/2017",
        "2017-05-12",
        "20170512",
        "12/05/17 JS",
        "JS 12/5",
        "J.S. 12/5",
        "Y (12/5)",
        "Yes 12/5",
        "✓ 12/5",
        "√ 12/5",
        "12/05/17 - group supervision",
        "1:1 12/05/2017",
        "1-2-1 12/5",
        "12/05/2017 (late)",
        "12/5 @ 2pm",
        "12/5 14:00",
        "12/5 2.30pm",
        "Held 12/5",
        "12/5 done",
        "12",
        12,
      ],
      "held 12",
    ],
    [
      "two days",
      [
        "12/5 & 26/5",
        "12/5, 26/5",
        "12th and 26th May",
        "12, 26",
        "12/05/17 26/05/17",
        "12/5/17\n26/5/17",
        "12 & 26/05/17",
      ],
      "held 12 26",
    ],
    [
      "words that say held",
      [
        "Y",
        "Yes",
        "✓",
        "√",
        "ü",
        1,
        true,
        "Done",
        "Completed",
        "Held",
        "Supervised",
        "Yes - group",
        "supervision held",
        "Y JS",
      ],
      "held",
    ],
    ["a date of the month before", ["28/4", "28 April", "28/04/17"], "held -2"],
    ["a date that is none beside one that is", ["12/5/17, 45/5/17"], "held 12 in part"],
    ["two sessions", ["2 sessions"], "held 2"],
    [
      "not held",
      [
        "N",
        "No",
        0,
        "Booked 28/5",
        "Cancelled 12/05/17",
        "Cancelled 12/5, rebooked 19/5",
        "DNA 5/5",
        "Not due",
        "n/a",
        "postponed",
        "not held",
        "not done",
        "A/L",
        "AL",
        "annual leave",
        "sick",
        "Sick leave",
        "Off sick 12/5",
        "training",
        "TBC",
        "TBC 12/5",
        "No supervision in May",
      ],
      "not held",
    ],
    ["held after a cancelled one", ["Cancelled 12/5, held 19/5", "Booked 12/5 - held 19/5"], "held 19"],
    ["held and the next one booked", ["Done 12/5 - next due 9/6"], "held 12"],
    ["nothing", ["-", " ", "", null], "blank"],
    [
      "absent all month",
      [
        "M/L",
        "ML",
        "Mat leave",
        "Mat Leave from 3/4",
        "On mat leave",
        "ML until Sept",
        "On mat leave until Sept",
        "Maternity leave",
        "L/T sick",
        "LTS since Feb",
        "LTS since Oct",
        "Long-term sick (since Feb)",
        "Sick (long term)",
        "L.T.S",
        "LTS",
        "Secondment to Cafcass",
        "Seconded out",
        "Career break until Sept",
        "ML from 1/5",
        "ML until 31/5",
        "SPL",
        "SAB1",
      ],
      "absent",
    ],
    ["absent for part of the month", ["ML from 22/5", "LTS until 12/5", "Mat leave from June"], "not held"],
    ["an absence that begins or ends with the month", ["LTS until May", "ML from May"], "not understood"],
    ["left", ["Left", "Leaver", "LEFT 28/4/17", "left 28/5", "Left the authority", "Has left"], "left"],
    ["leaves after the month", ["Left 2/6/17"], "not held"],
    ["not in post", ["Starts 5/6/17", "Not started", "Not in post", "Vacant"], "not in post"],
    ["started in the month", ["Starts 15/5/17"], "not held"],
    [
      "not understood",
      [
        "JS",
        "P",
        "x",
        "X",
        "?",
        "#N/A",
        "Suspended",
        "Back from mat leave",
        "Jane Smith",
        "12/5/17 Jane Smith",
        "1:1",
        "Group",
        "31/4/17",
        "32/05/2017",
        "5/12",
        "45",
        40,
        -1,
        "12/5, 19/5 cancelled",
        "C 12/5",
        "see notes",
        "left message 12/5",
        "held 31/4/17",
      ],
      "not understood",
    ],
  ];
  for (const [given, cells, expected] of CELLS)
    it(given, () => {
      for (const cell of cells) expect(said(cell), JSON.stringify(cell)).to.equal(expected);
    });

  it("Excel keeps 12.10 as 12.1: the tenth month under October, the first under January", () => {
    expect(said(12.1, month(2017, 10))).to.equal(`held ${dayOf(2017, 10, 12) - dayOf(2017, 5, 1) + 1}`);
    expect(said(12.1, month(2017, 1))).to.equal(`held ${dayOf(2017, 1, 12) - dayOf(2017, 5, 1) + 1}`);
  });

  it("a day without a year lies in the year nearest to the month", () => {
    expect(said("28/12", month(2017, 1))).to.equal(`held ${dayOf(2016, 12, 28) - dayOf(2017, 5, 1) + 1}`);
    expect(said("2 Jan", month(2016, 12))).to.equal(`held ${dayOf(2017, 1, 2) - dayOf(2017, 5, 1) + 1}`);
  });
});
