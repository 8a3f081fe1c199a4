import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import type { Month } from "../../src/calendar/month";
import type { ReturnRecord } from "../../src/scorecard/return-records";
import { rememberedReturns } from "../../src/scorecard/remember-returns";
import { chasingMessage, returnIssues, returnsSentence, withoutInWords } from "../../src/scorecard/return-words";
import { returnsLeftOut, wantingReturns } from "../../src/scorecard/returns";
import { areaKey } from "../../src/workbook/figure-key";
import { APRIL_17, remembered, returnsFrom, supervisionsOf, told, workforceOf } from "../support/office-returns";
import type { Grid } from "../../src/workbook/grid";
import { MAY_17, on, settings, sheet } from "../support/tiny";

const OTHERS = ["EAST", "NWC", "DCSC", "Other Citywide Teams"];
const fromOthers = () => OTHERS.map((office) => supervisionsOf(office, 12));
const LATER = on("2017-06-20") as Day;

describe("returns", () => {
  it("are expected from every area where the sheets are those of offices and nothing is remembered", () => {
    expect(told(returnsFrom(fromOthers()))).to.deep.equal(["SOUTH Supervisions: missing"]);
    expect(told(returnsFrom([...fromOthers(), supervisionsOf("SOUTH", 9)]))).to.deep.equal([]);
  });

  it("are expected from every area where the only sheet is named for its office", () => {
    expect(told(returnsFrom([supervisionsOf("EAST", 12)]))).to.have.length(4);
    expect(told(returnsFrom([supervisionsOf("EAST", 12, undefined, "Supervisions.xlsx")]))).to.deep.equal([]);
  });

  it("are expected of the whole city where one sheet has all areas", () => {
    const all = fromOthers();
    const [head] = all[0]!.values;
    const whole = sheet("Supervision", [head!, ...all.slice(0, 2).flatMap(({ values }) => values.slice(1))]);
    expect(told(returnsFrom([whole]))).to.deep.equal([]);
  });

  it("are expected from a new area too, though other offices came last time", () => {
    const records = OTHERS.map((office) => remembered(office, "Supervisions", 12));
    expect(told(returnsFrom(fromOthers(), { records }))).to.deep.equal(["SOUTH Supervisions: missing"]);
  });

  const NEVER: readonly (readonly [confirmed: string, missing: string[]])[] = [
    ["Supervisions, SOUTH", []],
    ["supervisions – south", []],
    // Of one month, another list, another area.
    ["Supervisions, SOUTH, May-17", ["SOUTH Supervisions: missing"]],
    ["Workforce, SOUTH", ["SOUTH Supervisions: missing"]],
    ["Supervisions, EAST", ["SOUTH Supervisions: missing"]],
  ];
  for (const [confirmed, missing] of NEVER)
    it(`are ${missing.length === 0 ? "not " : ""}expected of an area where somebody says “${confirmed}” is right`, () => {
      expect(told(returnsFrom(fromOthers(), { confirmed: [confirmed] }))).to.deep.equal(missing);
      const sent = [...fromOthers(), supervisionsOf("SOUTH", 9)];
      expect(told(returnsFrom(sent, { confirmed: [confirmed] })), "what comes all the same counts").to.deep.equal([]);
    });

  const RENAMED: readonly (readonly [was: string, missing: string[], noAreaNow: string[]])[] = [
    ["SOUTH", ["SOUTHERN Supervisions: missing"], []],
    ["south area", ["SOUTHERN Supervisions: missing"], []],
    ["Southern", ["SOUTHERN Supervisions: missing"], []],
    ["Old office", [], ["Old office was there for April 2017 and is no area now."]],
  ];
  for (const [was, missing, gone] of RENAMED) {
    it(`are those of the area that ${was} is now, or an issue`, () => {
      const areas = settings().areas.map((area) =>
        area.name === "SOUTH" ? { ...area, name: "SOUTHERN", spellings: ["SOUTH", "South area"] } : area,
      );
      const records = [...OTHERS, was].map((office) => remembered(office, "Supervisions", 12));
      // One sheet of all areas: only what came last is expected of it.
      const all = fromOthers();
      const whole = sheet("Supervision", [all[0]!.values[0]!, ...all.flatMap(({ values }) => values.slice(1))]);
      const returns = returnsFrom([whole], { records, areas });
      expect(told(returns)).to.deep.equal(missing);
      const issues = returnIssues(returns).filter(({ problem }) => problem.includes("no area now"));
      expect(issues.map(({ problem }) => problem)).to.deep.equal(gone);
    });
  }

  it("that are needed and of which no sheet has come are missing for the whole city, unless they never came", () => {
    expect(told(returnsFrom([]))).to.deep.equal(["city Supervisions: missing"]);
    expect(told(returnsFrom([], { records: [remembered("EAST", "Workforce", 5)] }))).to.deep.equal([
      "EAST Workforce: missing",
    ]);
  });

  const guestAt = (grid: Grid, area: string | null) =>
    sheet("Supervision", [...grid.values, ["Guest", area, "Y", "Y"]], { source: grid.source });
  const STRAYS: readonly (readonly [given: string, came: () => Grid[], wanted: string[]])[] = [
    [
      "a worker of SOUTH at EAST does not stand for SOUTH",
      () => [guestAt(supervisionsOf("EAST", 12), "SOUTH"), ...fromOthers().slice(1)],
      ["SOUTH Supervisions: missing"],
    ],
    [
      "a worker of SOUTH at EAST does not speak for SOUTH's blank sheet",
      () => [
        guestAt(supervisionsOf("EAST", 12), "NWC"),
        ...fromOthers().slice(1),
        supervisionsOf("SOUTH", 9, [APRIL_17]),
      ],
      ["SOUTH Supervisions: not filled in"],
    ],
    [
      "a sheet without an area leaves the others those of offices",
      () => [
        ...fromOthers(),
        sheet("Agency", [
          ["Worker", "Area", "Apr-17", "May-17"],
          ["Zed", null, "Y", "Y"],
        ]),
      ],
      ["SOUTH Supervisions: missing"],
    ],
  ];
  for (const [given, came, wanted] of STRAYS)
    it(given, () => {
      expect(told(returnsFrom(came()))).to.deep.equal(wanted);
    });

  it("that have headings and no row are wanting, of the whole city too", () => {
    const empty = sheet("Supervision", [["Worker", "Area", "Apr-17", "May-17"]]);
    const returns = returnsFrom([empty]);
    expect(told(returns)).to.deep.equal(["city Supervisions: not filled in"]);
    expect(wantingReturns(returns)).to.have.length(1);
  });

  it("are told apart: not filled in, last month's again, twice", () => {
    const again = supervisionsOf("NWC", 12, [APRIL_17]);
    const staff = workforceOf("EAST", 12);
    const records = [
      ...["EAST", "SOUTH", "DCSC"].map((office) => remembered(office, "Supervisions", 12)),
      remembered("NWC", "Supervisions", 12, [again]),
      remembered("EAST", "Workforce", 12, [staff]),
    ];
    const came = [
      supervisionsOf("EAST", 12),
      supervisionsOf("EAST", 12, undefined, "EAST office May-17 (1).xlsx"),
      again,
      supervisionsOf("SOUTH", 12, [APRIL_17]),
      supervisionsOf("DCSC", 12),
      staff,
    ];
    const returns = returnsFrom(came, { records });
    expect(told(returns).filter((each) => !each.endsWith(": missing"))).to.deep.equal([
      "SOUTH Supervisions: not filled in",
      "EAST Workforce: last month's again",
      "NWC Supervisions: last month's again",
      "EAST Supervisions: twice",
    ]);
    // The staff list may well be the same; a sheet without the month cannot.
    expect(withoutInWords(wantingReturns(returns).filter(({ status }) => status !== "missing"))).to.equal(
      "SOUTH and NWC",
    );
  });

  it("compare rows and workers with those of the last published month", () => {
    const records = [remembered("SOUTH", "Supervisions", 151)];
    const south = returnsFrom([supervisionsOf("SOUTH", 12)], { records }).all.find(
      ({ place }) => place === areaKey("SOUTH"),
    );
    expect([south?.now, south?.before]).to.deep.equal([
      { rows: 12, workers: 12 },
      { rows: 151, workers: 151 },
    ]);
  });

  it("are asked for in one polite message", () => {
    const message = chasingMessage(returnsFrom([...fromOthers(), supervisionsOf("SOUTH", 3, [APRIL_17])]));
    expect(message).to.contain("- SOUTH: Supervisions (nothing is entered for May 2017)").and.contain("Thank you");
    expect(chasingMessage(returnsFrom([...fromOthers(), supervisionsOf("SOUTH", 3)]))).to.equal("");
  });
});

describe("files that figures came from", () => {
  const own = (rows: number, files: string[], kind: "draft" | "published"): ReturnRecord => ({
    ...remembered("EAST", "Supervisions", rows),
    month: MAY_17,
    files,
    state: kind === "draft" ? { kind } : { kind, on: LATER },
  });
  const EAST = "EAST.xlsx";
  const now = (rows: number, months: Month[], file = EAST) => [supervisionsOf("EAST", rows, months, file)];
  const CASES: readonly (readonly [given: string, record: ReturnRecord, came: Grid[], gone: string[]])[] = [
    ["all there", own(12, [EAST], "published"), now(12, [MAY_17]), []],
    ["none there", own(12, [EAST], "published"), [], [EAST]],
    ["a second copy taken away", own(12, [EAST, "EAST (1).xlsx"], "draft"), now(12, [MAY_17]), []],
    ["a second sheet taken away", own(24, [EAST, "EAST 2.xlsx"], "draft"), now(12, [MAY_17]), ["EAST 2.xlsx"]],
    ["a corrected file of the month", own(12, [EAST], "published"), now(13, [MAY_17], "EAST v2.xlsx"), []],
    ["another month's for a published one", own(12, [EAST], "published"), now(12, [APRIL_17], "EAST Apr.xlsx"), [EAST]],
    ["another month's for a draft", own(12, [EAST], "draft"), now(12, [APRIL_17], "EAST Apr.xlsx"), []],
  ];
  for (const [given, record, came, gone] of CASES)
    it(`${given}: ${gone.length === 0 ? "none" : gone.join()} gone`, () => {
      const { all } = returnsFrom(came, { records: [record] });
      expect(all.find(({ place }) => place === areaKey("EAST"))?.gone).to.deep.equal(gone);
    });
});

describe("a month published without an office", () => {
  const leftOut = () => returnsFrom(fromOthers(), { without: ["south"] });

  it("wants nothing more, and says so", () => {
    expect(wantingReturns(leftOut())).to.deep.equal([]);
    expect(returnsSentence({ ...leftOut(), isPublished: true })).to.equal("Published without SOUTH (Supervisions).");
    expect(returnsSentence(leftOut())).to.equal("Left out on purpose: SOUTH (Supervisions).");
  });

  it("is not the last published month while it is a draft", () => {
    const records = rememberedReturns([], leftOut(), null);
    expect(records.map(({ state }) => state.kind)).to.deep.equal(records.map(() => "draft"));
    const next = returnsFrom(fromOthers(), { records, month: (MAY_17 + 1) as typeof MAY_17 });
    expect(next.before).to.equal(null);
  });

  it("is remembered, and expected again from an office that never sent anything", () => {
    const records = rememberedReturns([], leftOut(), LATER);
    expect(records.find(({ place }) => place === areaKey("SOUTH"))).to.deep.include({ month: MAY_17, size: null });
    const next = returnsFrom(fromOthers(), { records, month: (MAY_17 + 1) as typeof MAY_17 });
    expect(next.all.find(({ place }) => place === areaKey("SOUTH"))).to.deep.include({
      status: "missing",
      before: null,
    });
    // Nor is it forgotten where nothing of the list comes at all.
    const none = returnsFrom([], { records, month: (MAY_17 + 1) as typeof MAY_17 });
    expect(told(none)).to.include("SOUTH Supervisions: missing");
  });

  it("is remembered, and expected again from an office that has sent its list before", () => {
    const before = [
      remembered("SOUTH", "Supervisions", 151),
      ...OTHERS.map((office) => remembered(office, "Supervisions", 12)),
    ];
    const returns = returnsFrom(fromOthers(), { records: before, without: ["SOUTH"] });
    const records = rememberedReturns(before, returns, LATER);
    const next = returnsFrom(fromOthers(), { records, month: (MAY_17 + 1) as typeof MAY_17 });
    expect(next.all.find(({ place }) => place === areaKey("SOUTH"))).to.deep.include({
      status: "missing",
      before: { rows: 151, workers: 151 },
    });
  });

  it("stays so without being said again", () => {
    const records = rememberedReturns([], leftOut(), LATER);
    expect(returnsLeftOut(returnsFrom(fromOthers(), { records }))).to.have.length(1);
  });
});
