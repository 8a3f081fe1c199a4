import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, said, settings, sheet, table } from "../support/tiny";

const UNALLOCATED = "Unallocated (open >7 days)";
const OPEN = "Total number of open cases";
const HEAD = ["Child ID", "Area", "Referral date", "Allocated worker", "Allocation date", "Closed date"];
const cases = (...rows: CellValue[][]) => [sheet("Cases", [HEAD, ...rows])];
const one = (
  referred: string | null,
  worker: string | null,
  allocated: string | null,
  closed: string | null = null,
): CellValue[] => [
  "C1",
  "EAST",
  referred === null ? null : on(referred),
  worker,
  allocated === null ? null : on(allocated),
  closed === null ? null : on(closed),
];

describe("1. unallocated cases", () => {
  const CASES: [string, CellValue[], [unallocated: string, open: string]][] = [
    ["8 days after referral without a worker: unallocated", one("2017-05-23", null, null), ["1", "1"]],
    ["7 days after referral: not yet", one("2017-05-24", null, null), ["0", "1"]],
    ["allocated on the last day of the month", one("2017-05-01", "A", "2017-05-31"), ["0", "1"]],
    ["allocated the day after", one("2017-05-01", "A", "2017-06-01"), ["1", "1"]],
    ["an allocation date without a worker is an allocation", one("2017-05-01", null, "2017-05-02"), ["0", "1"]],
    ["a worker without an allocation date is one too", one("2017-05-01", "A", null), ["0", "1"]],
    ["referred on the last day: open", one("2017-05-31", null, null), ["0", "1"]],
    ["referred the day after: not open", one("2017-06-01", null, null), ["0", "0"]],
    ["closed on the last day: not open at its end", one("2017-05-01", null, null, "2017-05-31"), ["0", "0"]],
    ["closed the day after: open", one("2017-05-01", null, null, "2017-06-01"), ["1", "1"]],
    ["no referral date: open since always", one(null, null, null), ["1", "1"]],
    ["closed before it was referred: never open", one("2017-05-10", null, null, "2017-05-01"), ["0", "0"]],
  ];
  for (const [given, row, [unallocated, open]] of CASES) {
    it(given, () => {
      const found = table(1, cases(row));
      expect([found.text(UNALLOCATED), found.text(OPEN)]).to.deep.equal([unallocated, open]);
    });
  }

  it("where there is no allocation date at all, a named worker tells", () => {
    const found = table(1, [
      sheet("Cases", [
        ["Child ID", "Area", "Referral date", "Allocated worker"],
        ["C1", "EAST", on("2017-04-01"), "A"],
        ["C2", "EAST", on("2017-04-01"), null],
      ]),
    ]);
    expect([found.text(UNALLOCATED), found.text(OPEN), found.text("% of unallocated cases")]).to.deep.equal([
      "1",
      "2",
      "50.0%",
    ]);
  });

  it("a child counts once for the city, and in each area where it has a case", () => {
    const found = table(
      1,
      cases(
        one("2017-05-01", null, null),
        one("2017-05-02", null, null),
        ["C1", "SOUTH", on("2017-05-03"), null, null, null],
        ["C1", "Mars", on("2017-05-03"), null, null, null],
      ),
    );
    expect(["May-17", "EAST", "SOUTH", "NWC"].map((column) => found.text(OPEN, column))).to.deep.equal([
      "1",
      "1",
      "1",
      "0",
    ]);
    expect(found.evidence("open")).to.deep.equal([2]);
    expect(said(found.issues)).to.deep.equal(["Cases B5: The area is none of the settings."]);
  });

  it("the seven days are a setting", () => {
    const found = table(1, cases(one("2017-05-23", null, null)), { settings: settings({ unallocatedAfterDays: 8 }) });
    expect(found.text("Unallocated (open >8 days)")).to.equal("0");
  });

  it("its words name the days of the setting, and its keys do not", () => {
    const of = (days: number) =>
      table(1, cases(one("2017-05-23", null, null)), { settings: settings({ unallocatedAfterDays: days }) }).found;
    const wording = ({ indicator, rows, rated }: ReturnType<typeof of>) => [
      indicator.title,
      indicator.shortTitle,
      rated.row.label,
      rows[0]?.row.label,
    ];
    expect(wording(of(7))).to.deep.equal([
      "Number of unallocated cases (open >7 days)",
      "Unallocated cases (open >7 days)",
      "Unallocated (open >7 days)",
      "Unallocated (open >7 days)",
    ]);
    expect(wording(of(10))).to.deep.equal([
      "Number of unallocated cases (open >10 days)",
      "Unallocated cases (open >10 days)",
      "Unallocated (open >10 days)",
      "Unallocated (open >10 days)",
    ]);
    expect(of(10).rows.map(({ row }) => row.key)).to.deep.equal(of(7).rows.map(({ row }) => row.key));
  });

  it("without cases there is nothing to take a percentage of", () => {
    expect(table(1, cases(one("2017-05-01", "A", null, "2017-05-02"))).text("% of unallocated cases")).to.equal("–");
  });

  it("is rated by its number in the month and in each area", () => {
    const rows = Array.from({ length: 6 }, (_, at): CellValue[] => [
      `C${at}`,
      "EAST",
      on("2017-05-01"),
      null,
      null,
      null,
    ]);
    const found = table(1, cases(...rows.slice(0, 5)));
    expect([found.rating(), found.rating("EAST"), found.rating("SOUTH"), found.rating("previous")]).to.deep.equal([
      "Amber",
      "Amber",
      "Green",
      null,
    ]);
    expect(table(1, cases(...rows)).rating()).to.equal("Red");
  });

  it("is compared with the average of six month ends, as far back as the list can tell", () => {
    const ended = one("2016-01-01", "A", null, "2017-02-28");
    const found = table(1, cases(ended, ["C2", "EAST", on("2017-01-01"), "A", null, null]));
    // C1 is open at the ends of November to January, C2 from January on: 1 1 2 1 1 1.
    expect(found.figure(OPEN, "previous").value).to.equal(7 / 6);
    const openOnly = table(1, cases(one("2016-01-01", "A", null)), { settings: settings({ completeFrom: new Map() }) });
    expect(openOnly.text(OPEN, "previous")).to.equal("n/a");
    expect(openOnly.found.notes).to.deep.equal([
      "“Prev. 6 months average” is n/a: nothing is known of Nov-16, Dec-16, Jan-17, Feb-17, Mar-17 and Apr-17.",
      "The list of cases holds nothing that has ended: it knows May-17 alone.",
    ]);
    expect(openOnly.found.trend).to.equal("No data");
  });

  it("says why where it cannot be computed", () => {
    expect(table(1, []).found.notes[0]).to.equal("Not computed: no list of Cases was found.");
    const bare = table(1, [
      sheet("Cases", [
        ["Child ID", "Referral date", "Closed date"],
        ["C1", on("2017-05-01"), null],
      ]),
    ]);
    expect(bare.found.notes[0]).to.equal(
      "Not computed: the list of cases has no column “Allocated worker” or “Allocation date”.",
    );
    expect(bare.text(OPEN)).to.equal("n/a");
    expect(bare.rating()).to.equal("No data");
  });
});
