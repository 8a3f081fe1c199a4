import { expect } from "chai";
import type { Day } from "../../src/calendar/day";
import { month } from "../../src/calendar/month";
import { buildScorecard, type Built } from "../../src/excel/build";
import { refreshScorecard } from "../../src/excel/refresh";
import type { WorkbookModel } from "../../src/host/model";
import { publicationWords } from "../../src/scorecard/publications";
import type { PublishRequest } from "../../src/scorecard/publish-month";
import { revisionGroups } from "../../src/scorecard/revision-groups";
import { revisionKey } from "../../src/scorecard/revisions";
import { contentsOf } from "../support/built-sample";
import { CARD, LATER, fill, open, request, readyBook } from "../support/small-book";
import { on } from "../support/tiny";
import { INDICATORS } from "../../src/indicators/catalogue";

const HISTORY = "Scorecard history";
const PUBLISH: PublishRequest = { by: "A. Name & Co", on: on("2017-06-14") as Day, unready: "refuse" };
const catalogue = INDICATORS.filter(({ number }) => [1, 2].includes(number));
const build = (more = {}) => buildScorecard(request({ catalogue, ...more }));
const refresh = (more = {}) => refreshScorecard({ ...request({ catalogue, ...more }), now: LATER });

async function opened(workbook: WorkbookModel): Promise<WorkbookModel> {
  await open(workbook);
  return workbook;
}

async function draft(): Promise<WorkbookModel> {
  const workbook = await opened(readyBook());
  await build();
  return workbook;
}

async function published(): Promise<WorkbookModel> {
  const workbook = await draft();
  await refresh({ publish: PUBLISH });
  return workbook;
}

/** Two cases more of EAST, and one of SOUTH that has a worker no more. */
function correct(workbook: WorkbookModel): void {
  const cases = workbook.sheet("Cases")!;
  fill(cases, [
    ...cases.values,
    ["C94", "EAST", on("2017-02-02"), "A", null],
    ["C95", "EAST", on("2017-02-03"), null, null],
  ]);
  workbook.touch();
}

/** The figures that stand in the history, by measure and area, and who recorded them. */
function recorded(workbook: WorkbookModel): Record<string, unknown[]> {
  const rows = workbook.sheet(HISTORY)!.values.slice(4);
  return Object.fromEntries(
    rows.flatMap((row) =>
      row[1] === 1 && (row[2] === "Open cases" || String(row[2]).startsWith("Unallocated"))
        ? [[`${String(row[2]).slice(0, 4)} ${String(row[3])}`, row.slice(4, 7)]]
        : [],
    ),
  );
}

const subtitle = (workbook: WorkbookModel) => String(workbook.sheet(CARD)!.value(1, 0));
const footer = (workbook: WorkbookModel) => String(workbook.sheet(CARD)!.headerFooter.oddFooter);
const state = ({ scorecard }: Built) => publicationWords(scorecard.publication);

describe("a month", () => {
  it("is a draft until it is published: it says so, records nothing and knows no revision", async () => {
    const workbook = await draft();
    expect(subtitle(workbook)).to.match(/^May 2017 · Draft · built 12 June 2017/);
    expect(footer(workbook)).to.contain("&LScorecard May 2017 · Draft&C");
    correct(workbook);
    const again = await refresh();
    expect([again.scorecard.revisions, again.scorecard.newHistory, recorded(workbook)]).to.deep.equal([[], [], {}]);
    expect(state(again)).to.equal("Draft");
  });

  it("that is published says when and by whom, on sheet and print, and is recorded once", async () => {
    const workbook = await published();
    expect(subtitle(workbook)).to.match(/^May 2017 · Published 14 June 2017 by A\. Name & Co · built/);
    expect(footer(workbook)).to.contain("&LScorecard May 2017 · Published 14 June 2017 by A. Name && Co&C");
    expect(recorded(workbook)).to.deep.include({ "Open City": [10, "Lists", 11], "Unal City": [2, "Lists", 11] });
    const before = contentsOf(workbook);
    const again = await refresh({ publish: { ...PUBLISH, by: "Somebody else" } });
    expect([state(again), again.scorecard.newHistory, again.scorecard.revisions]).to.deep.equal([
      "Published 14 June 2017 by A. Name & Co",
      [],
      [],
    ]);
    expect(again.scorecard.lastPublisher).to.equal("A. Name & Co");
    expect(contentsOf(workbook)).to.deep.equal(before);
  });

  it("that is built and published in one go is printed as published", async () => {
    const workbook = await opened(readyBook());
    await build({ publish: PUBLISH });
    expect(footer(workbook)).to.contain("Published 14 June 2017 by A. Name && Co&C");
  });

  it("keeps a footer that a person wrote", async () => {
    const workbook = await draft();
    workbook.sheet(CARD)!.headerFooter = { oddFooter: "&LOur own&C&R" };
    await refresh({ publish: PUBLISH });
    expect(footer(workbook)).to.equal("&LOur own&C&R");
  });

  const REFUSED: [string, object, string][] = [
    ["of which a return is wanting", { without: [] }, "Without Referrals: ask for what is missing"],
    ["that no list reaches", { month: month(2017, 9) }, "The lists do not reach September 2017"],
  ];
  for (const [given, more, sentence] of REFUSED)
    it(`${given} is not published, with a sentence, and nothing is written`, async () => {
      const workbook = await opened(readyBook());
      const before = contentsOf(workbook);
      const error = await build({ publish: PUBLISH, ...more }).catch((each: unknown) => each);
      expect(String(error)).to.contain("cannot be published yet.").and.to.contain(sentence);
      expect(contentsOf(workbook)).to.deep.equal(before);
      // The command publishes without something as soon as nothing else is wanting.
      const left = await build({ publish: { ...PUBLISH, unready: "leave a draft" }, ...more });
      expect([state(left), left.scorecard.newHistory]).to.deep.equal(["Draft", []]);
    });

  it("that an earlier version recorded counts as published", async () => {
    const workbook = await published();
    const history = workbook.sheet(HISTORY)!;
    // Earlier versions wrote figures and settings alone, and nothing of a draft on the sheet.
    history.values.splice(4, Infinity, ...history.values.slice(4).filter((row) => typeof row[1] === "number"));
    workbook.sheet(CARD)!.setValue(1, 0, "May 2017 · built 12 June 2017 from 1 sheet · 1 of 2 indicators");
    workbook.sheet(CARD)!.headerFooter = { oddFooter: "&LScorecard May 2017&CPage &P of &N&RBuilt on 12 June 2017" };
    workbook.touch();
    const again = await refresh();
    expect([state(again), again.scorecard.revisions]).to.deep.equal(["Published 14 June 2017", []]);
    expect(subtitle(workbook)).to.match(/^May 2017 · Published 14 June 2017 · built/);
    expect(footer(workbook)).to.contain("&LScorecard May 2017 · Published 14 June 2017&C");
    const whole = contentsOf(workbook);
    await refresh();
    expect(contentsOf(workbook)).to.deep.equal(whole);
  });
});

describe("revisions of a published month", () => {
  it("are grouped by what made them", async () => {
    const workbook = await published();
    correct(workbook);
    const settings = workbook.sheet("Scorecard settings")!;
    const row = settings.values.findIndex(([number]) => number === 1);
    settings.setValue(row, 2, 300);
    workbook.touch();
    const { scorecard } = await refresh();
    expect(revisionGroups(scorecard.revisions).map(({ title }) => title)).to.deep.equal([
      "May-17: 2 rows were added to Cases: 4 figures",
      "May-17: a setting changed: 1 target",
    ]);
    expect(recorded(workbook)).to.deep.include({ "Open City": [10, "Lists", 11] });
  });

  // One is accepted with the other half of its figure.
  const ACCEPTED: [string, (revisions: Built["scorecard"]["revisions"]) => Built["scorecard"]["revisions"], number][] =
    [
      ["one", (all) => all.slice(0, 1), 2],
      ["a group", (all) => revisionGroups(all)[0]!.revisions, 0],
      ["all", (all) => all, 0],
    ];
  for (const [what, chosen, left] of ACCEPTED)
    it(`are accepted: ${what}; and taken back, also after rows of the history have moved`, async () => {
      const workbook = await published();
      correct(workbook);
      const open = await refresh();
      const before = recorded(workbook);
      const accept = new Set(chosen(open.scorecard.revisions).map(revisionKey));
      const accepted = open.scorecard.revisions.length - left;
      const done = await refresh({ accept });
      expect([done.accepted.length, done.scorecard.revisions.length]).to.deep.equal([accepted, left]);
      expect(
        Object.values(recorded(workbook)).filter(([, source]) => source === "Revision accepted 20 June 2017"),
      ).to.have.length(accepted);
      expect((await refresh()).scorecard.revisions).to.have.length(left);
      const history = workbook.sheet(HISTORY)!;
      history.values.splice(4, 0, [on("2016-05-01"), 1, "Typed in below", "City", 5, "Typed in"]);
      workbook.touch();
      const undone = await refresh({ undo: done.accepted });
      expect(recorded(workbook)).to.deep.equal(before);
      expect(undone.scorecard.revisions).to.have.length(4);
    });

  it("are of figures too that could not be counted then: not recorded until they are accepted, and gone when taken back", async () => {
    const workbook = await opened(readyBook());
    const cases = workbook.sheet("Cases")!.values.map((row) => [...row]);
    workbook.sheet("Cases")!.name = "Notes";
    fill(workbook.addSheet("Referrals"), [
      ["Child ID", "Referral date"],
      ...Array.from({ length: 30 }, (_, at) => [`R${at}`, on("2016-01-05") + at * 18]),
    ]);
    workbook.sheet("Notes")!.values.length = 0;
    await build({ publish: PUBLISH });
    expect(recorded(workbook)).to.deep.equal({});
    fill(workbook.sheet("Notes")!, cases);
    workbook.sheet("Notes")!.name = "Cases";
    workbook.touch();
    const late = await refresh();
    const groups = revisionGroups(late.scorecard.revisions);
    expect(groups.map(({ title }) => title)).to.include(
      `May-17: It could not be counted from Cases when the month was published: ${groups[0]!.revisions.length} figures`,
    );
    expect(recorded(workbook)).to.deep.equal({});
    const accepted = await refresh({ accept: new Set(late.scorecard.revisions.map(revisionKey)) });
    expect(recorded(workbook)).to.deep.include({ "Open City": [10, "Revision accepted 20 June 2017", 11] });
    expect(accepted.scorecard.revisions).to.deep.equal([]);
    await refresh({ undo: accepted.accepted });
    expect(recorded(workbook)).to.deep.equal({});
  });
});
