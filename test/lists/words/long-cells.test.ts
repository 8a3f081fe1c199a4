import { expect } from "chai";
import { month } from "../../../src/calendar/month";
import { LIST_DEFINITIONS } from "../../../src/lists/catalogue";
import { MonthMarks } from "../../../src/lists/list";
import { isAbsence } from "../../../src/lists/words/absence";
import { NO_ANSWERS } from "../../../src/lists/words/answers";
import { AreaBook } from "../../../src/lists/words/areas";
import { lastTwoDigitYear, monthWithin, readDays, readMonthHeading } from "../../../src/lists/words/dates";
import { isNamedAgency } from "../../../src/lists/words/employment";
import { Names } from "../../../src/lists/words/identifiers";
import { personKey } from "../../../src/lists/words/person-key";
import { cellKey } from "../../../src/lists/words/spelling";
import { isNoteLabel, isTotalLabel } from "../../../src/lists/words/totals";
import { isVacancy } from "../../../src/lists/words/vacancies";
import { read, settings, sheet } from "../../support/tiny";

/** The most that an Excel cell holds. */
const LONGEST = 32_767;
const MAY = month(2017, 5);

/** Texts in which a pattern that tries again from every place takes minutes. */
const NASTY: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    "spaces between": ["12", " ", "x"],
    "sub and spaces": ["sub", " ", "x"],
    "grand and spaces": ["grand", " ", "x"],
    digits: ["1", "x"],
    "digits and points": ["1.", "x"],
    "digits and slashes": ["1/", "x"],
    dates: ["12/05/17 ", "x"],
    commas: ["a,", "!"],
    "opening brackets": ["12 (", "x"],
    "pairs of brackets": ["()", "x"],
    stars: ["14*", "x"],
    months: ["jan", "x"],
    "months and spaces": ["may ", "x"],
    "weekdays and spaces": ["Wed ", "x"],
    dashes: ["- ", "x"],
    "a name and dashes": ["Ann -", "x"],
    yes: ["yes ", "x"],
    "yes alone": ["yes alone ", "x"],
    "no not seen": ["no not seen ", "x"],
    zeros: ["0", "x"],
    "zeros alone": ["0", "0"],
    capitals: ["AB ", "x"],
    "single letters": ["a ", "1"],
    from: ["ML from ", "x"],
    "new lines": ["12/5\n", "x"],
    apostrophes: ["'", "x"],
    ordinals: ["12th ", "x"],
    hours: ["30 hrs ", "x"],
    letters: ["a) ", "x"],
    keys: ["key: ", "x"],
  }).map(([name, parts]) => {
    const [start = "", repeated = start, end = ""] = parts.length === 3 ? parts : ["", ...parts];
    const room = LONGEST - start.length - end.length;
    return [name, `${start}${repeated.repeat(Math.ceil(room / repeated.length)).slice(0, room)}${end}`];
  }),
);

describe("cells of 32,767 characters", function () {
  // A pattern that takes time by the square of the length needs more than this for the smallest of them.
  this.timeout(6_000);
  const { areas, teams } = settings();
  const reading = {
    date1904: false,
    lastYear: lastTwoDigitYear(MAY),
    names: new Names(),
    areas: new AreaBook(areas, teams),
    absenceCodes: new Set<string>(),
    answers: NO_ANSWERS,
  };
  for (const { name: list, columns, months } of LIST_DEFINITIONS)
    it(`the columns of ${list}`, () => {
      for (const [name, cell] of Object.entries(NASTY)) {
        expect(cell.length, name).to.equal(LONGEST);
        for (const column of Object.values(columns)) {
          const code = column.read(cell, reading);
          // A note is no word of a vocabulary.
          if (column.vocabulary !== undefined)
            expect(code, `${name}: ${column.heading}`).to.equal(column.vocabulary.notUnderstood);
        }
        const marks = new MonthMarks(1);
        months?.read(cell, MAY, marks, 0, reading, () => undefined);
        if (months !== undefined) expect(marks.notUnderstood.length, name).to.equal(1);
      }
    });

  it("the readers of names, headings, days and rows", () => {
    for (const cell of Object.values(NASTY)) {
      expect([isTotalLabel(cell), isVacancy(cell), isNamedAgency(cell), isAbsence(cell, new Set())]).to.deep.equal([
        false,
        false,
        false,
        false,
      ]);
      expect(readMonthHeading(cell, reading)).to.equal(null);
      expect(readDays(cell, reading)).to.deep.equal([]);
      expect(personKey(cell).length).to.be.at.most(LONGEST);
      expect(isNoteLabel(cell)).to.equal(cell.startsWith("key:"));
      expect(cellKey(cell).length).to.be.at.most(LONGEST);
      monthWithin(cell, reading);
    }
  });

  it("sheets whose titles, headings and cells are such texts", () => {
    for (const cell of Object.values(NASTY)) {
      const { lists } = read([
        sheet("Supervision", [
          [cell],
          ["Worker", cell, "Area", "May-17"],
          [cell, cell, cell, cell],
          ["Ann", cell, "EAST", "Y"],
        ]),
        sheet("Cases", [
          ["Child ID", "Referral date", "Closed date"],
          [cell, cell, cell],
        ]),
      ]);
      expect(lists.get("Supervisions")?.names.size).to.be.greaterThan(1);
    }
  });
});
