import { expect } from "chai";
import { on, sheet, table } from "../support/tiny";

interface Child {
  readonly entered?: string;
  readonly order?: string;
  readonly matched?: string;
  readonly placed?: string;
  readonly adopted: string;
}

const day = (iso: string | undefined) => (iso === undefined ? null : on(iso));
const adoptions = (...children: Child[]) => [
  sheet("Adoptions", [
    ["Child ID", "Entered care", "Placement order", "Matched", "Placed", "Adoption order"],
    ...children.map(({ entered, order, matched, placed, adopted }, at) => [
      `C${at}`,
      day(entered),
      day(order),
      day(matched),
      day(placed),
      on(adopted),
    ]),
  ]),
];
const AVERAGE = "Average no. of days taken";
const matchedIn100 = (adopted: string): Child => ({ order: "2012-01-01", matched: "2012-04-10", adopted });

describe("9. placement order to match", () => {
  const WINDOW: [string, string, string][] = [
    ["on the first day of the twelve months", "2016-06-01", "100"],
    ["the day before", "2016-05-31", "–"],
    ["on the last day of the month", "2017-05-31", "100"],
    ["the day after", "2017-06-01", "–"],
  ];
  for (const [given, adopted, expected] of WINDOW)
    it(`adopted ${given}`, () => {
      expect(table(9, adoptions(matchedIn100(adopted))).text(AVERAGE)).to.equal(expected);
    });

  it("a missing or negative interval is left out of the mean, and nought days are not", () => {
    const found = table(
      9,
      adoptions(
        matchedIn100("2017-05-01"),
        { order: "2016-05-02", matched: "2016-05-01", adopted: "2017-05-01" },
        { order: "2016-05-02", adopted: "2017-05-01" },
        { order: "2016-05-02", matched: "2016-05-02", adopted: "2017-05-01" },
      ),
    );
    expect(found.text(AVERAGE)).to.equal("50");
    expect(found.evidence("children")).to.deep.equal([2, 5]);
  });

  it("the average before is the mean of six monthly means", () => {
    const found = table(
      9,
      adoptions(
        { order: "2015-01-01", matched: "2015-01-11", adopted: "2016-11-10" },
        { order: "2015-01-01", matched: "2015-01-31", adopted: "2017-04-10" },
      ),
    );
    // November to March: 10 days; April: (10 + 30) / 2.
    expect(found.figure(AVERAGE, "previous").value).to.be.closeTo((5 * 10 + 20) / 6, 1e-12);
  });

  it("says which column is missing", () => {
    expect(
      table(9, [
        sheet("Adoptions", [
          ["Child ID", "Placement order", "Adoption order"],
          ["C1", on("2016-01-01"), on("2017-05-01")],
        ]),
      ]).found.notes[0],
    ).to.equal("Not computed: the list of adoptions has no column “Matched”.");
  });
});

describe("10. entering care to moving in", () => {
  const placedIn600 = (adopted: string): Child => ({ entered: "2012-01-01", placed: "2013-08-23", adopted });
  const WINDOW: [string, string, string][] = [
    ["on the first day of the 36 months", "2014-06-01", "600"],
    ["the day before", "2014-05-31", "–"],
    ["on the last day of the month", "2017-05-31", "600"],
  ];
  for (const [given, adopted, expected] of WINDOW)
    it(`adopted ${given}`, () => {
      expect(table(10, adoptions(placedIn600(adopted))).text(AVERAGE)).to.equal(expected);
    });

  it("its trend row says three years", () => {
    expect(table(10, adoptions(placedIn600("2017-05-01"))).found.indicator.trendLabel).to.equal(
      "Trend (3 years average)",
    );
  });
});
