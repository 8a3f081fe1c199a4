import { expect } from "chai";
import { whyOtherLayout } from "../../../src/excel/write/other-layout";
import { computeFigures } from "../../../src/scorecard/figures";
import { History } from "../../../src/scorecard/history";
import { INDICATORS } from "../../../src/indicators/catalogue";
import type { LocatedTable } from "../../../src/sheets/scorecard/locate-blocks";
import { MAY_17, settings } from "../../support/tiny";

const AREAS = settings().areas.map(({ name }) => name);

/** What is said where the tables of the sheet have these columns beside the month, and the settings those. */
function why(recorded: readonly string[], more: Partial<ReturnType<typeof settings>>, isEarlier = false): string {
  const indicators = INDICATORS.filter(({ number }) => number === 3);
  const asked = { month: MAY_17, lists: new Map(), settings: settings(more), history: new History([]) };
  const table: LocatedTable = { table: { top: 0, left: 0, bottom: 0, right: 0 }, workings: 0, areas: recorded };
  const located = { tables: new Map([[3, table]]), isEarlier, kind: "other layout" } as const;
  const locations = { glance: 0, tops: new Map<number, number>(), populations: null };
  return whyOtherLayout({ ...located, locations }, computeFigures(indicators, asked));
}

describe("why a scorecard has to be laid out again", () => {
  const TABLE: [string, string, string][] = [
    ["an area is new", why(AREAS.slice(1), {}), "The settings now give the scorecard “EAST” too"],
    ["an area is gone", why([...AREAS, "WEST"], {}), "The settings no longer give the scorecard “WEST”"],
    [
      "an area is renamed",
      why(["East side", ...AREAS.slice(1)], {}),
      "The settings now give the scorecard “EAST” and no longer “East side”",
    ],
    [
      "another period is shown",
      why(AREAS, { shownPeriods: ["quarter", "lastYear"] }),
      "The settings now give the scorecard “Quarter (from Apr-17)” and “May-16” too",
    ],
    [
      "the areas are in another order",
      why([...AREAS].reverse(), {}),
      "The settings now give other columns to some of the tables of the scorecard",
    ],
    ["an earlier version made it", why(AREAS, {}, true), "The scorecard was laid out by an earlier version"],
  ];
  for (const [given, said, expected] of TABLE)
    it(given, () => {
      expect(said).to.equal(expected);
    });
});
