import { expect } from "chai";
import fc from "fast-check";
import { after, monthsUpTo, shortMonth } from "../../../src/calendar/month";
import { fewSupervisions } from "../../../src/scorecard/exceptions/few-supervisions";
import { highCaseloads } from "../../../src/scorecard/exceptions/high-caseloads";
import { unsupervised } from "../../../src/scorecard/exceptions/unsupervised";
import { usualLimits } from "../../../src/settings/exception-limits";
import type { CellValue } from "../../../src/workbook/grid";
import { MAY_17, on, settings, sheet, table } from "../../support/tiny";
import { EAST, listed, work } from "../../support/work";

const MONTHS = monthsUpTo(MAY_17, 13);
const HEADS = ["Worker", "Worker ID", "Area", "Team", "Start date", "Leave date", ...MONTHS.map(shortMonth)];
/** A worker by thirteen letters, the month last: Y held, n not, L long-term sick, a dot for nothing written. */
function worker(
  name: string,
  months: string,
  more: CellValue[] = ["EAST", "Oak", on("2010-01-01"), null],
): CellValue[] {
  const cells: Record<string, CellValue> = { Y: "Y", n: "N", L: "LTS", ".": null };
  return [name, `W-${name}`, ...more, ...Array.from(months, (letter) => cells[letter] ?? null)];
}
const always = worker("Zed", "YYYYYYYYYYYYY", ["SOUTH", "Elm", on("2010-01-01"), null]);
const list = (...rows: CellValue[][]) => [sheet("Supervision", [HEADS, ...rows, always])];

describe("workers without supervision, on lists of work", () => {
  const CASES: [given: string, row: CellValue[], expected: string[]][] = [
    ["supervised in the month", worker("Ann", "nnnnnnnnnnnnY"), []],
    ["last in April", worker("Ann", "YYYYYYYYYYYYn"), ["Ann 1 1 month or more"]],
    ["last in March", worker("Ann", "YYYYYYYYYYYnn"), ["Ann 2 2 months or more"]],
    ["last in January", worker("Ann", "YYYYYYYYYnnnn"), ["Ann 4 3 months or more"]],
    ["months of long absence do not count", worker("Ann", "YYYYYYYYYnLLn"), ["Ann 2 2 months or more"]],
    ["absent in the month", worker("Ann", "YYYYYYYYYnnnL"), []],
    ["nothing written is no supervision", worker("Ann", "YYYYYYYYYYY.."), ["Ann 2 2 months or more"]],
    [
      "began on the last day of the month",
      worker("Ann", "............n", ["EAST", "Oak", on("2017-05-31"), null]),
      ["Ann 1 1 month or more"],
    ],
    [
      "began in April",
      worker("Ann", "...........nn", ["EAST", "Oak", on("2017-04-03"), null]),
      ["Ann 2 2 months or more"],
    ],
    [
      "left on the last day of the month",
      worker("Ann", "YYYYYYYYYYYYn", ["EAST", "Oak", on("2010-01-01"), on("2017-05-31")]),
      [],
    ],
    [
      "leaves the day after",
      worker("Ann", "YYYYYYYYYYYYn", ["EAST", "Oak", on("2010-01-01"), on("2017-06-01")]),
      ["Ann 1 1 month or more"],
    ],
  ];
  for (const [given, row, expected] of CASES)
    it(given, () => {
      expect(listed(work(unsupervised, list(row)))).to.deep.equal(expected);
    });

  it("says how long at least where nothing is known of the months before", () => {
    expect(work(unsupervised, list(worker("Ann", "nnnnnnnnnnnnn"))).exceptions[0]).to.deep.include({
      amount: 13,
      more: "or longer: not known before",
      since: null,
    });
  });

  it("names the worker, the team, the row and what they move", () => {
    const section = work(unsupervised, list(worker("Ann", "YYYYYYYYYYYYn"), worker("Bob", "YYYYYYYYYYYYY")), EAST);
    expect(section.exceptions[0]).to.deep.include({ who: "Ann", area: 0 });
    expect(section.exceptions[0]?.at.sheetRow).to.equal(2);
    expect(section.remarks[0]).to.equal(
      "If the 1 worker of these not supervised in May 2017 had been, “% supervised” (indicator 12) would be 100% in EAST instead of 50% and be 100% in the city instead of 67%.",
    );
  });

  it("a second, plain computation on random months agrees, and so does the figure once they are supervised", () => {
    const months = fc
      .array(fc.constantFrom("Y", "n", "L", "."), { minLength: 13, maxLength: 13 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(months, { minLength: 1, maxLength: 5 }), (all) => {
        const rows = all.map((each, at) => worker(`Ann${at}`, each));
        const naive = all.flatMap((each, at) => {
          if (each[12] === "L") return [];
          const last = each.lastIndexOf("Y");
          const without = Array.from(each).filter((letter, month) => month > last && letter !== "L").length;
          return without > 0 ? [`Ann${at} ${without}`] : [];
        });
        const section = work(unsupervised, list(...rows));
        expect(section.exceptions.map(({ who, amount }) => `${who} ${String(amount)}`).sort()).to.deep.equal(
          naive.sort(),
        );
        if (naive.length === 0) return;
        const done = all.map((each, at) => worker(`Ann${at}`, each[12] === "L" ? each : `${each.slice(0, 12)}Y`));
        expect(section.remarks[0]).to.match(
          new RegExp(`(?:be|stay) ${table(12, list(...done)).text("% supervised")} in the city`),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe("few supervisions in twelve months, on lists of work", () => {
  const CASES: [given: string, row: CellValue[], expected: string[]][] = [
    ["ten of twelve", worker("Ann", "nnnYYYYYYYYYY"), []],
    ["nine of twelve", worker("Ann", "YnnnYYYYYYYYY"), ["Ann 9 In fewer than 10 months"]],
    ["absent in one of them", worker("Ann", "YnnnYYYYLYYYY"), []],
    [
      "began in the first of them",
      worker("Ann", ".nnnYYYYYYYYY", ["EAST", "Oak", on("2016-06-30"), null]),
      ["Ann 9 In fewer than 10 months"],
    ],
    ["began after it", worker("Ann", ".nnnYYYYYYYYY", ["EAST", "Oak", on("2016-07-01"), null]), []],
  ];
  for (const [given, row, expected] of CASES)
    it(given, () => {
      expect(listed(work(fewSupervisions, list(row)))).to.deep.equal(expected);
    });

  it("is not said where the list does not know twelve months", () => {
    const heads = HEADS.filter((head) => head !== shortMonth(after(MAY_17, -3)));
    const drop = (row: CellValue[]) => row.filter((_, at) => at !== HEADS.indexOf(shortMonth(after(MAY_17, -3))));
    const grids = [sheet("Supervision", [heads, drop(worker("Ann", "nnnnnnnnnnnnn")), drop(always)])];
    const section = work(fewSupervisions, grids);
    expect(section.exceptions).to.deep.equal([]);
    expect(section.remarks.join()).to.contain("twelve months are not known");
  });
});

describe("caseloads over the limit, on lists of work", () => {
  const HEADINGS = ["Worker", "Worker ID", "Qualified", "FTE", "Area", "Team", "Team type", "May-17"];
  const loads = (...rows: CellValue[][]) => [sheet("Caseloads", [HEADINGS, ...rows])];
  const zed: CellValue[] = ["Zed", "W9", "Y", 1, "EAST", "Oak", "Assessment", 10];
  const CASES: [given: string, rows: CellValue[][], expected: string[]][] = [
    ["twenty", [["Ann", "W1", "Y", 1, "EAST", "Oak", "Assessment", 20]], []],
    ["twenty-one", [["Ann", "W1", "Y", 1, "EAST", "Oak", "Assessment", 21]], ["Ann 21 More than 20"]],
    ["sixteen on 0.8", [["Ann", "W1", "Y", 0.8, "EAST", "Oak", "Assessment", 16]], []],
    ["eighteen on 0.8", [["Ann", "W1", "Y", 0.8, "EAST", "Oak", "Assessment", 18]], ["Ann 22.5 More than 20"]],
    ["not qualified", [["Ann", "W1", "N", 1, "EAST", "Oak", "Assessment", 40]], []],
    [
      "two teams together",
      [
        ["Ann", "W1", "Y", 0.5, "EAST", "Oak", "Assessment", 12],
        ["Ann", "W1", "Y", 0.5, "EAST", "Elm", "Safeguarding", 9],
      ],
      ["Ann 21 More than 20"],
    ],
  ];
  for (const [given, rows, expected] of CASES)
    it(given, () => {
      expect(listed(work(highCaseloads, loads(...rows, zed)))).to.deep.equal(expected);
    });

  it("by another limit of the settings, and none where the limit is blank", () => {
    const grids = loads(["Ann", "W1", "Y", 1, "EAST", "Oak", "Assessment", 21], zed);
    const by = (caseload: number[]) =>
      work(highCaseloads, grids, undefined, {
        settings: settings({ exceptionLimits: { ...usualLimits(), caseload } }),
      });
    expect(by([9]).exceptions.length).to.equal(2);
    expect(by([]).exceptions.length).to.equal(0);
  });

  it("says what the average would be without the cases over the limit", () => {
    const grids = loads(["Ann", "W1", "Y", 1, "EAST", "Oak", "Assessment", 30], zed);
    expect(work(highCaseloads, grids, EAST).remarks[0]).to.equal(
      "If these workers held 20 cases per full-time equivalent and no more (10 fewer), “Average Caseload - City” (indicator 13) would be 15.0 in EAST instead of 20.0 and be 15.0 in the city instead of 20.0.",
    );
    const less = table(13, loads(["Ann", "W1", "Y", 1, "EAST", "Oak", "Assessment", 20], zed));
    expect(less.figure("Average Caseload - City").value).to.equal(15);
  });
});
