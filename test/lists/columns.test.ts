import { expect } from "chai";
import fc from "fast-check";
import { month } from "../../src/calendar/month";
import { LIST_DEFINITIONS } from "../../src/lists/catalogue";
import { MonthMarks, type ListName } from "../../src/lists/list";
import { NO_ANSWERS } from "../../src/lists/words/answers";
import { AreaBook } from "../../src/lists/words/areas";
import { lastTwoDigitYear } from "../../src/lists/words/dates";
import { Names } from "../../src/lists/words/identifiers";
import { spellingKey } from "../../src/lists/words/spelling";
import { Answer } from "../../src/lists/words/yes-no";
import type { CellValue } from "../../src/workbook/grid";
import { on, read, settings, sheet } from "../support/tiny";

const { areas, teams } = settings();
const READING = {
  date1904: false,
  lastYear: lastTwoDigitYear(month(2017, 5)),
  names: new Names(),
  areas: new AreaBook(areas, teams),
  absenceCodes: new Set<string>(),
  answers: NO_ANSWERS,
};

describe("the columns of the lists", () => {
  /** Two words of consonants, which no vocabulary holds. */
  const unknown = fc.stringMatching(/^[bdfghjkqvwz]{6,9} [bdfghjkqvwz]{6,9}$/);

  for (const { name, columns, months } of LIST_DEFINITIONS)
    it(`${name}: a word that is not known is not understood, and nothing else`, () => {
      fc.assert(
        fc.property(unknown, (word) => {
          for (const column of Object.values(columns)) {
            // Whoever is named there holds the case.
            if (column.vocabulary === undefined || column.vocabulary.name === "allocation") continue;
            expect(column.read(word, READING), column.heading).to.equal(column.vocabulary.notUnderstood);
          }
          if (months === undefined) return;
          const marks = new MonthMarks(1);
          months.read(word, month(2017, 5), marks, 0, READING, () => undefined);
          expect(marks.notUnderstood).to.deep.equal([{ month: month(2017, 5), row: 0 }]);
        }),
        { numRuns: 50 },
      );
    });

  it("no heading stands for two columns of a list, and a weak one for none that it names surely", () => {
    for (const { name, columns } of LIST_DEFINITIONS) {
      const sure = Object.entries(columns)
        .filter(([, column]) => column.again !== true)
        .flatMap(([, column]) => [...new Set(column.spellings.map(spellingKey))]);
      expect(sure.length, name).to.equal(new Set(sure).size);
      for (const column of Object.values(columns)) {
        const own = new Set(column.spellings.map(spellingKey));
        expect(
          (column.weakSpellings ?? []).map(spellingKey).filter((key) => own.has(key)),
          `${name}: ${column.heading}`,
        ).to.deep.equal([]);
      }
    }
  });

  it("NEET under EET is no", () => {
    const ete = LIST_DEFINITIONS.find(({ name }) => name === "Care leavers")?.columns["ete"];
    const readIn = (cell: CellValue) => ete?.read(cell, READING);
    expect([readIn("NEET"), readIn("EET"), readIn("Unknown")]).to.deep.equal([Answer.No, Answer.Yes, Answer.Unknown]);
    expect(ete?.readerOf?.(["N", "x"])("NEET")).to.equal(Answer.No);
    expect(ete?.readerOf?.(["N", "x"])("x")).to.equal(Answer.Yes);
  });

  it("a cross counts by the other cells of its column", () => {
    const qualified = LIST_DEFINITIONS.find(({ name }) => name === "Caseloads")?.columns["qualified"];
    const among = (...cells: CellValue[]) => qualified?.readerOf?.(cells)("x");
    const plain = (cell: CellValue) => qualified?.read(cell, READING);
    expect(among("✓", "x")).to.equal(plain("No"));
    expect(among("N", "x")).to.equal(plain("Yes"));
    expect(among("x", null)).to.equal(qualified?.vocabulary?.notUnderstood);
  });
});

describe("headings of statutory returns and case systems", () => {
  const day = on("2017-05-10");
  /** A sheet's name, its headings, and the list with the columns that it must be read as. */
  const SHEETS: [string, string, string[], ListName, string[]][] = [
    [
      "the CIN census: referrals",
      "CIN details",
      ["LAchildID", "CINreferralDate", "ReferralSource", "CINclosureDate", "ReasonForClosure"],
      "Cases",
      ["child", "referred", "closed"],
    ],
    [
      "the CIN census: assessments",
      "Assessments",
      ["LAchildID", "AssessmentActualStartDate", "AssessmentInternalReviewDate", "AssessmentAuthorisationDate"],
      "Assessments",
      ["child", "started", "completed"],
    ],
    [
      "the CIN census: plans",
      "Child protection plans",
      ["LAchildID", "CPPstartDate", "CPPendDate", "InitialCategoryOfAbuse"],
      "Protection plans",
      ["child", "started", "ended"],
    ],
    ["the CIN census: visits", "CP visits", ["LAchildID", "CPPVisitDate"], "Protection visits", ["child", "visited"]],
    [
      "SSDA903: episodes",
      "Episodes CLA",
      ["CHILD", "DECOM", "RNE", "LS", "CIN", "PLACE", "DEC", "REC"],
      "Children in care",
      ["child", "started", "ended", "legalStatus"],
    ],
    [
      "SSDA903: care leavers",
      "OC3 care leavers",
      ["CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"],
      "Care leavers",
      ["person", "born", "activity"],
    ],
    [
      "Liquidlogic in camel case",
      "Referrals",
      ["LCSID", "ReferralReceivedDate", "ReferralSource"],
      "Referrals",
      ["child", "referred"],
    ],
    [
      "Mosaic",
      "CP plans",
      ["Mosaic ID", "CP Plan Start", "CP Plan End"],
      "Protection plans",
      ["child", "started", "ended"],
    ],
    [
      "an establishment",
      "Establishment",
      ["Postholder", "Job Role", "Perm or Agency", "Date commenced"],
      "Workforce",
      ["worker", "role", "employment", "started"],
    ],
    [
      "caseloads with hours",
      "Caseloads",
      ["Name of worker", "Qualified SW", "Contracted hours", "Reporting month", "Total caseload"],
      "Caseloads",
      ["worker", "qualified", "fte", "month", "cases"],
    ],
    [
      "supervisions by practitioner",
      "Supervision",
      ["Practitioner", "Pod", "Last working day", "May 2017 supervision"],
      "Supervisions",
      ["worker", "team", "left"],
    ],
    [
      "adoptions",
      "Adoptions",
      ["CHILD", "PO date", "DATE_MATCH", "DATE_PLACED", "AO date"],
      "Adoptions",
      ["child", "placementOrder", "matched", "placed", "ordered"],
    ],
  ];
  for (const [given, name, headings, list, columns] of SHEETS)
    it(given, () => {
      const row = headings.map((heading, at): CellValue =>
        at === 0 ? "1001" : /date|dec|start|end|day/i.test(heading) ? day : null,
      );
      const found = read([sheet(name, [headings, row, row.with(0, "1002")])]).lists.get(list);
      expect(found?.name, given).to.equal(list);
      for (const column of columns) expect(found?.has(column), column).to.equal(true);
    });
});
