import { expect } from "chai";
import { smallHost } from "../support/small-host";

async function codeOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    return error as { code: string; message: string };
  }
  throw new Error("Nothing went wrong.");
}

describe("Microsoft's client library on the stand-in Excel", () => {
  it("reads values and addresses", async () => {
    await smallHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Staff").getRange("A1:B3");
      range.load("values,address,rowCount");
      await context.sync();
      expect(JSON.parse(JSON.stringify(range.values))).to.deep.equal([
        ["Worker", "Cases"],
        ["Ann", 12],
        ["Ben", 7],
      ]);
      expect(range.address).to.equal("Staff!A1:B3");
    });
  });

  it("answers null objects for what is not there", async () => {
    await smallHost();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("Nobody");
      const blank = context.workbook.worksheets.getItem("Blank").getUsedRangeOrNullObject(true);
      blank.load("address");
      const used = context.workbook.worksheets.getItem("Staff").getUsedRangeOrNullObject(true);
      used.load("address");
      await context.sync();
      expect([missing.isNullObject, blank.isNullObject, used.isNullObject, used.address]).to.deep.equal([
        true,
        true,
        false,
        "Staff!A1:B3",
      ]);
    });
  });

  it("a property that was not loaded is the client's own error", async () => {
    await smallHost();
    const error = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Staff").getRange("A1");
        await context.sync();
        // eslint-disable-next-line office-addins/load-object-before-read -- this mistake is what is tested
        return range.values;
      }),
    );
    expect(error.code).to.equal("PropertyNotLoaded");
  });

  it("an item that is not there is ItemNotFound; what came before it has taken effect, what came after has not", async () => {
    const { workbook } = await smallHost();
    const error = await codeOf(
      Excel.run(async (context) => {
        const staff = context.workbook.worksheets.getItem("Staff");
        staff.getRange("A5").values = [["before"]];
        context.workbook.worksheets.getItem("Nobody").getRange("A1").values = [["x"]];
        staff.getRange("A6").values = [["after"]];
        await context.sync();
      }),
    );
    expect(error.code).to.equal("ItemNotFound");
    expect([workbook.sheet("Staff")?.value(4, 0), workbook.sheet("Staff")?.value(5, 0)]).to.deep.equal([
      "before",
      null,
    ]);
  });

  it("a member that it does not know is an error that names it", async () => {
    await smallHost();
    const error = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Staff").getRange("A1:B3").removeDuplicates([0], true);
        await context.sync();
      }),
    );
    expect(error.code).to.equal("ApiNotFound");
    expect(error.message).to.contain("Range.RemoveDuplicates");
  });

  it("ranges outlive the batch that made them", async () => {
    const { workbook } = await smallHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Staff").getRange("B2");
      range.load("values");
      await context.sync();
      range.values = [[(range.values as number[][])[0]![0]! + 1]];
      await context.sync();
    });
    expect(workbook.sheet("Staff")?.value(1, 1)).to.equal(13);
  });

  const ENTERED: [string, unknown, unknown][] = [
    ["a number in text", "12", 12],
    ["a percentage", "5%", 0.05],
    ["a month becomes a date", "May-17", 42872],
    ["a leading apostrophe keeps text", "'=1+1", "=1+1"],
    ["TRUE", "true", true],
    ["words", "Ann Hill", "Ann Hill"],
  ];
  for (const [given, written, expected] of ENTERED) {
    it(`enters values as Excel does: ${given}`, async () => {
      const { workbook } = await smallHost();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Blank").getRange("A1").values = [[written]];
        await context.sync();
      });
      expect(workbook.sheet("Blank")?.value(0, 0)).to.equal(expected);
    });
  }

  it("a text that begins with an equals sign becomes a formula, and is evaluated", async () => {
    const { workbook } = await smallHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blank").getRange("A1:A3");
      range.values = [["=SUM(Staff!B2:B3)"], ['=IF(Staff!B2>10,"many","few")'], ["=1/0"]];
      range.load("values,formulas");
      await context.sync();
      expect(JSON.parse(JSON.stringify(range.values))).to.deep.equal([[19], ["many"], ["#DIV/0!"]]);
    });
    expect(workbook.sheet("Blank")?.formulas.get("0,0")).to.equal("SUM(Staff!B2:B3)");
  });

  it("counts round trips and bytes", async () => {
    const { host } = await smallHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Staff").getRange("A1").values = [["x"]];
      await context.sync();
    });
    expect(host.traffic.syncs).to.be.at.least(1);
    expect(host.traffic.requestBytes).to.be.above(100);
  });
});

describe("Excel's limits", () => {
  it("refuses a request above 5 MB", async () => {
    await smallHost();
    const error = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Blank").getRange("A1:A60000").values = Array.from(
          { length: 60_000 },
          () => ["x".repeat(100)],
        );
        await context.sync();
      }),
    );
    expect(error.code).to.equal("RequestPayloadSizeLimitExceeded");
  });

  it("refuses a response above 5 MB", async () => {
    const { workbook } = await smallHost();
    for (let row = 0; row < 60_000; row++) workbook.sheet("Blank")?.setValue(row, 0, "x".repeat(100));
    const error = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blank").getRange("A1:A60000");
        range.load("values");
        await context.sync();
      }),
    );
    expect(error.code).to.equal("ResponsePayloadSizeLimitExceeded");
  });

  it("answers null in place of more than 5,000,000 cells, as recent builds do", async () => {
    await smallHost();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Blank").getRange("A1:Z200000");
      range.load("values,rowCount");
      await context.sync();
      expect([range.values, range.rowCount]).to.deep.equal([null, 200_000]);
    });
  });

  it("refuses reserved and overlong sheet names, protected sheets, and ranges of another shape", async () => {
    const { workbook } = await smallHost();
    workbook.sheet("Staff")!.isProtected = true;
    const add = (name: string) =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.add(name);
          await context.sync();
        }),
      );
    expect((await add("History")).code).to.equal("InvalidArgument");
    expect((await add("x".repeat(32))).code).to.equal("InvalidArgument");
    expect((await add("staff")).code).to.equal("ItemAlreadyExists");
    const write = (sheet: string, values: unknown[][]) =>
      codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange("A1:B1").values = values;
          await context.sync();
        }),
      );
    expect((await write("Staff", [[1, 2]])).code).to.equal("AccessDenied");
    expect((await write("Blank", [[1]])).code).to.equal("InvalidArgument");
  });
});
