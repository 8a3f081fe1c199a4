import { expect } from "chai";
import type { CellValue } from "../../src/workbook/grid";
import { on, sheet, table } from "../support/tiny";

const LABELS = ["% agency social workers", "% agency team managers", "% agency staff"];
const post = (
  role: string,
  employment: string | null,
  id: number,
  more: { start?: string; left?: string } = {},
): CellValue[] => [
  "Ann",
  id,
  role,
  employment,
  "EAST",
  more.start === undefined ? on("2010-01-01") : on(more.start),
  more.left === undefined ? null : on(more.left),
];
const workforce = (...rows: CellValue[][]) => [
  sheet("Workforce", [["Worker", "Worker ID", "Role", "Employment", "Area", "Start date", "Leave date"], ...rows]),
];
const permanent = post("Social worker", "Permanent", 100);

describe("14. agency workers", () => {
  const CASES: [string, CellValue[][], string][] = [
    [
      "among social workers, managers and both",
      [permanent, post("SW", "Agency", 1), post("Team manager", "Permanent", 2)],
      "50% 0% 33%",
    ],
    [
      "senior and advanced practitioners are social workers",
      [permanent, post("Senior practitioner", "Agency", 1), post("Advanced Practitioner", "Agency", 2)],
      "67% – 67%",
    ],
    ["so are the newly qualified", [permanent, post("NQSW", "agency", 1), post("ASYE", "Permanent", 2)], "33% – 33%"],
    [
      "deputy and assistant managers are managers",
      [post("Deputy Team Manager", "Agency", 1), post("TM", "Perm", 2), post("Assistant team manager", "Permanent", 3)],
      "– 33% 33%",
    ],
    ["other roles are not counted", [permanent, post("Family support worker", "Agency", 1)], "0% – 0%"],
    ["it is not said who employs: among all, not agency", [permanent, post("SW", null, 1)], "0% – 0%"],
    ["started on the last day: in post", [permanent, post("SW", "Agency", 1, { start: "2017-05-31" })], "50% – 50%"],
    ["started the day after: not yet", [permanent, post("SW", "Agency", 1, { start: "2017-06-01" })], "0% – 0%"],
    ["left on the last day: no longer", [permanent, post("SW", "Agency", 1, { left: "2017-05-31" })], "0% – 0%"],
    ["left the day after: still", [permanent, post("SW", "Agency", 1, { left: "2017-06-01" })], "50% – 50%"],
    [
      "a worker who went from agency to permanent counts as what holds at the end",
      [post("SW", "Agency", 1, { left: "2017-03-31" }), post("SW", "Permanent", 1, { start: "2017-04-01" })],
      "0% – 0%",
    ],
    [
      "a second row at the same time is the same worker, agency if one of the rows says so",
      [permanent, post("SW", "Permanent", 1), post("SW", "Agency", 100)],
      "50% – 50%",
    ],
    [
      "one who is social worker and manager at the same time is among both, and once in all",
      [permanent, post("TM", "Permanent", 100), post("SW", "Agency", 1)],
      "50% 0% 50%",
    ],
  ];
  for (const [given, rows, expected] of CASES) {
    it(given, () => {
      const found = table(14, workforce(...rows));
      expect(LABELS.map((row) => found.text(row)).join(" ")).to.equal(expected);
    });
  }

  it("lists each role that is not counted once, with its posts; one that may be a name is not quoted", () => {
    const found = table(
      14,
      workforce(
        permanent,
        post("Support worker", "Agency", 1),
        post("support worker", "Agency", 2),
        post("Zelda Quillfeather", "Agency", 3),
      ),
    );
    expect(found.issues.map(({ cell, problem, done }) => `${cell} ${problem} ${done}`)).to.deep.equal([
      "C3 “Support worker” is not a social work role. 2 posts are not counted.",
      "C5 The text is not a social work role. The post is not counted.",
    ]);
  });

  it("only the last row has a comparator", () => {
    const found = table(14, workforce(permanent, post("SW", "Agency", 1, { left: "2017-02-01" })));
    expect(LABELS.map((row) => found.text(row, "previous"))).to.deep.equal(["", "", "33%"]);
    expect([found.rating(), found.found.trend]).to.deep.equal(["Green", "Improving"]);
  });
});
