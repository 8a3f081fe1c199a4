import { expect } from "chai";
import { buildScorecard } from "../../src/excel/build";
import { publishCopy } from "../../src/excel/publish";
import { refreshScorecard } from "../../src/excel/refresh";
import { inSteps } from "../../src/excel/run/in-steps";
import { parseBox } from "../../src/host/area";
import type { Batch } from "../../src/host/protocol";
import type { HostOptions } from "../../src/host/host";
import type { WorkbookModel } from "../../src/host/model";
import { contentsOf } from "../support/built-sample";
import { CARD, LATER, open, request, smallBook } from "../support/small-book";
import { copyOf } from "../support/copy-of";

/** The batches of a run. */
async function batchesOf(workbook: WorkbookModel, run: () => Promise<unknown>): Promise<Batch[]> {
  const host = await open(workbook);
  const answer = host.answer.bind(host);
  const seen: Batch[] = [];
  host.answer = (batch) => {
    // The client names objects otherwise once they are answered.
    seen.push(JSON.parse(JSON.stringify(batch)) as Batch);
    return answer(batch);
  };
  await run();
  return seen;
}

type Path = Batch["ObjectPaths"][string];

/** The object paths of a name, each with those that it hangs on, nearest first. */
function pathsTo(batches: readonly Batch[], isWanted: (path: Path) => boolean): Path[][] {
  return batches.flatMap(({ ObjectPaths }) =>
    Object.values(ObjectPaths)
      .filter(isWanted)
      .map((path) => {
        const line = [path];
        for (let at: Path | undefined = path; at?.ParentObjectPathId !== undefined;) {
          at = ObjectPaths[String(at.ParentObjectPathId)];
          if (at !== undefined) line.push(at);
        }
        return line;
      }),
  );
}

const argument = (path: Path | undefined) => path?.ArgumentInfo?.Arguments?.[0];
const isAddress = (value: unknown): value is string => typeof value === "string" && /^[A-Z]+\d/.test(value);

describe("what is asked of Excel", () => {
  let batches: Batch[] = [];
  before(async () => {
    batches = await batchesOf(smallBook(), () => buildScorecard(request()));
  });

  it("hidden rows by one column only: a visible view of a very large range makes Excel hang", () => {
    const METHOD = 3;
    // Later batches name the range by the id that it was given.
    const views = pathsTo(batches, ({ Name }) => Name === "GetVisibleView").filter(
      ([, range]) => range?.ObjectPathType === METHOD,
    );
    expect(views.length).to.be.above(0);
    for (const [, range] of views) expect([range?.Name, argument(range)]).to.deep.equal(["GetColumn", 0]);
  });

  it("inner borders only of ranges that have two rows", () => {
    const inner = pathsTo(batches, (path) => argument(path) === "InsideHorizontal");
    expect(inner.length).to.be.above(0);
    const named = inner.flatMap((line) => line.map(argument).find(isAddress) ?? []);
    expect(named.length).to.be.above(0);
    for (const addresses of named) {
      for (const address of addresses.split(",")) {
        const { top, bottom } = parseBox(address);
        expect(bottom, address).to.be.above(top);
      }
    }
  });
});

describe("manual calculation", () => {
  /** A list that reads its areas from a sheet, whose cell was changed and not calculated since. */
  function stale(): WorkbookModel {
    const workbook = smallBook();
    workbook.addSheet("Lookup").setValue(0, 0, "SOUTH");
    const cases = workbook.sheet("Cases")!;
    for (const row of [1, 3, 5]) {
      cases.formulas.set(`${row},1`, "Lookup!A1");
      cases.setValue(row, 1, "EAST");
    }
    workbook.touch();
    return workbook;
  }
  const run = async (workbook: WorkbookModel, options: HostOptions) => {
    const host = await open(workbook, options);
    await buildScorecard(request());
    workbook.sheet("Lookup")!.setValue(0, 0, "EAST");
    workbook.sheet("Scorecard settings")!.setValue(5, 2, 3);
    workbook.touch();
    await publishCopy(await refreshScorecard(request({ now: LATER })), {}, "all checked");
    return host;
  };
  it("what the figures read is calculated first, and what was written before it is shown or published; the mode stays", async () => {
    const automatic = stale();
    const manual = copyOf(automatic);
    manual.touch();
    (await run(automatic, {})).calculate();
    const host = await run(manual, { circumstances: { calculationMode: "Manual" } });
    expect(host.circumstances.calculationMode).to.equal("Manual");
    for (const name of [CARD, "Public May-17", "Scorecard history"]) {
      const of = (workbook: WorkbookModel) =>
        (contentsOf(workbook) as { sheets: { name: string; values: unknown }[] }).sheets.find(
          (sheet) => sheet.name === name,
        )?.values;
      expect(of(manual), name).to.deep.equal(of(automatic));
    }
  });
});

describe("long work", () => {
  it("lets the window draw by messages: in a pane that is out of sight timers are held back", async () => {
    const timer = globalThis.setTimeout;
    let turns = 0;
    // A timer that never goes off.
    globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
    const beat = new MessageChannel();
    beat.port1.onmessage = () => {
      turns++;
      beat.port2.postMessage(null);
    };
    beat.port2.postMessage(null);
    try {
      const result = await inSteps(
        (function* () {
          for (let step = 0; step < 6; step++) {
            const until = performance.now() + 15;
            while (performance.now() < until);
            yield;
          }
          return "done";
        })(),
        {},
      );
      expect(result).to.equal("done");
    } finally {
      globalThis.setTimeout = timer;
      beat.port1.close();
    }
    expect(turns, "others had their turn").to.be.above(1);
  });
});
