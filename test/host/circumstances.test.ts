import { expect } from "chai";
import { loadWorkbook, saveWorkbook } from "../../src/host/xlsx";
import { codeOf, smallHost } from "../support/small-host";

const staff = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Staff");
const blank = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Blank");

/** The values of Blank!A1:A2, read by code. */
async function results(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = blank(context).getRange("A1:A2");
    range.load("values");
    await context.sync();
    return JSON.parse(JSON.stringify(range.values)) as unknown;
  });
}

describe("manual calculation", () => {
  const twoFormulas = (context: Excel.RequestContext) => {
    blank(context).getRange("A1:A2").formulas = [["=Staff!B2*2"], ["=A1+1"]];
  };

  it("leaves results as they are until the application is asked to calculate", async () => {
    const { workbook, host } = await smallHost({ circumstances: { calculationMode: "Manual" } });
    await codeOf(twoFormulas);
    host.calculate();
    expect(await results()).to.deep.equal([[0], [0]]);
    await codeOf((context) => {
      context.workbook.application.calculate("Recalculate");
    });
    expect(await results()).to.deep.equal([[24], [25]]);
    workbook.sheet("Staff")!.setValue(1, 1, 50);
    workbook.touch();
    expect(await results()).to.deep.equal([[24], [25]]);
    await codeOf((context) => {
      context.workbook.application.calculate("Full");
    });
    expect(await results()).to.deep.equal([[100], [101]]);
  });

  it("a sheet that is asked reads what other sheets hold now; a range calculates its own cells only", async () => {
    const { workbook } = await smallHost({ circumstances: { calculationMode: "Manual" } });
    workbook.sheet("Staff")!.formulas.set("1,1", "5*5");
    await codeOf(twoFormulas);
    await codeOf((context) => {
      blank(context).getRange("A1").calculate();
    });
    expect(await results()).to.deep.equal([[24], [0]]);
    await codeOf((context) => {
      blank(context).calculate(false);
    });
    expect(await results()).to.deep.equal([[24], [25]]);
    await codeOf((context) => {
      staff(context).calculate(false);
      blank(context).calculate(false);
    });
    expect(await results()).to.deep.equal([[50], [51]]);
  });

  it("is read and set by code, and back to automatic brings all up to date", async () => {
    const { host } = await smallHost();
    const modes = await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      const before = application.calculationMode;
      application.calculationMode = "Manual";
      twoFormulas(context);
      await context.sync();
      return [before, host.circumstances.calculationMode];
    });
    expect(modes).to.deep.equal(["Automatic", "Manual"]);
    expect(await results()).to.deep.equal([[0], [0]]);
    host.circumstances.calculationMode = "Automatic";
    expect(await results()).to.deep.equal([[24], [25]]);
  });
});

describe("another workbook in front", () => {
  const NEEDS_WINDOW: [string, (context: Excel.RequestContext) => unknown][] = [
    ["adding a sheet", (context) => context.workbook.worksheets.add("New")],
    [
      "activating one",
      (context) => {
        blank(context).activate();
      },
    ],
    [
      "selecting",
      (context) => {
        blank(context).getRange("A1").select();
      },
    ],
    [
      "freezing",
      (context) => {
        blank(context).freezePanes.freezeRows(1);
      },
    ],
    ["gridlines", (context) => (blank(context).showGridlines = false)],
  ];
  const NEEDS_SELECTION: [string, (context: Excel.RequestContext) => unknown][] = [
    [
      "deleting a sheet",
      (context) => {
        blank(context).delete();
      },
    ],
    ["asking what is selected", (context) => context.workbook.getSelectedRange().load("address")],
  ];
  const builds = [
    ["no", "done", "done"],
    ["older build", "GeneralException", "InvalidSelection"],
    ["newer build", "InactiveWorkbook", "InactiveWorkbook"],
  ] as const;
  for (const [otherWorkbookInFront, window, selection] of builds) {
    it(`${otherWorkbookInFront}: what needs the window is ${window}, the selection ${selection}, writing done`, async () => {
      const cases = [
        ...NEEDS_WINDOW.map((each) => [...each, window] as const),
        ...NEEDS_SELECTION.map((each) => [...each, selection] as const),
      ];
      for (const [what, queue, expected] of cases) {
        await smallHost({ circumstances: { otherWorkbookInFront } });
        expect(await codeOf(queue), what).to.equal(expected);
      }
      expect(await codeOf((context) => (blank(context).getRange("A1").values = [[1]]))).to.equal("done");
    });
  }
});

describe("what is selected", () => {
  for (const selected of ["chart", "several ranges"] as const) {
    it(`${selected}: is no range`, async () => {
      await smallHost({ circumstances: { selected } });
      expect(await codeOf((context) => context.workbook.getSelectedRange())).to.equal("InvalidSelection");
    });
  }
  it("a chart sheet in front is no worksheet", async () => {
    await smallHost({ circumstances: { isChartSheetInFront: true } });
    expect(await codeOf((context) => context.workbook.worksheets.getActiveWorksheet())).to.equal("ItemNotFound");
  });
});

describe("the runtime restarted", () => {
  it("objects that code held are gone; what it wrote is there", async () => {
    const { workbook, host } = await smallHost();
    let code = "done";
    await Excel.run(async (context) => {
      const range = blank(context).getRange("A1");
      range.values = [["kept"]];
      range.load("values");
      await context.sync();
      host.restartRuntime();
      range.values = [["lost"]];
      try {
        await context.sync();
      } catch (error) {
        ({ code } = error as { code: string });
      }
    }).catch(() => undefined);
    expect([code, workbook.sheet("Blank")!.value(0, 0)]).to.deep.equal(["InvalidObjectPath", "kept"]);
  });
});

describe("a co-author", () => {
  it("changes a cell between two round trips", async () => {
    await smallHost({
      coAuthor: (batch, workbook) => {
        if (batch === 2) workbook.sheet("Staff")!.setValue(1, 1, 99);
      },
    });
    const seen = await Excel.run(async (context) => {
      const first = staff(context).getRange("B2");
      first.load("values");
      await context.sync();
      const second = staff(context).getRange("B2");
      second.load("values");
      await context.sync();
      return [first, second].map(({ values }) => Number((values as unknown[][])[0]?.[0]));
    });
    expect(seen).to.deep.equal([12, 99]);
  });
});

describe("what the add-in keeps in the workbook", () => {
  it("settings are added, overwritten, read, listed and deleted", async () => {
    const { workbook } = await smallHost();
    const found = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("marks", { sheets: ["{1}"] });
      settings.add("marks", { sheets: ["{2}"] });
      settings.add("lock", 42_000);
      const marks = settings.getItemOrNullObject("marks");
      marks.load("value");
      const none = settings.getItemOrNullObject("nothing");
      settings.load("items/key");
      await context.sync();
      const keys = settings.items.map(({ key }) => key);
      settings.getItem("lock").delete();
      await context.sync();
      return JSON.parse(JSON.stringify([marks.value, none.isNullObject, keys])) as unknown;
    });
    expect(found).to.deep.equal([{ sheets: ["{2}"] }, true, ["marks", "lock"]]);
    expect([...workbook.settings.keys()]).to.deep.equal(["marks"]);
    expect(await codeOf((context) => context.workbook.settings.getItem("lock").load("value"))).to.equal("ItemNotFound");
  });

  it("sheets are found by their ids, whatever they are called and wherever they stand", async () => {
    const { workbook } = await smallHost();
    const names = await Excel.run(async (context) => {
      const sheet = blank(context);
      sheet.load("id");
      await context.sync();
      const { id } = sheet;
      workbook.sheet("Blank")!.name = "Mine";
      workbook.sheets.reverse();
      const again = context.workbook.worksheets.getItemOrNullObject(id);
      again.load("name");
      await context.sync();
      return again.name;
    });
    expect(names).to.equal("Mine");
  });

  it("hidden names: made, read, and pointed elsewhere", async () => {
    const { workbook } = await smallHost();
    const read = await Excel.run(async (context) => {
      const name = context.workbook.names.add("SC_Mark", staff(context).getRange("A1:B3"), "ours");
      name.visible = false;
      const constant = context.workbook.names.add("SC_Version", '="1"');
      constant.load("type,formula");
      name.load("visible,formula,comment,type");
      const range = name.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      return [
        name.visible,
        name.comment,
        name.type,
        range.address,
        constant.type,
        ...[name, constant].map(({ formula }) => String(formula)),
      ];
    });
    expect(read).to.deep.equal([false, "ours", "Range", "Staff!A1:B3", "String", "=Staff!$A$1:$B$3", '="1"']);
    expect(workbook.names[0]?.isHidden).to.equal(true);
    // The writer of files has no hidden names: they come back, to be seen.
    const again = await loadWorkbook(await saveWorkbook(workbook, new Date(0)));
    expect(again.names.map(({ name }) => name)).to.have.members(["SC_Mark", "SC_Version"]);
  });

  it("charts are found by name, whatever its capitals", async () => {
    await smallHost();
    const found = await Excel.run(async (context) => {
      staff(context).charts.add("Line", staff(context).getRange("A1:B3"), "Columns").name = "Scorecard 1";
      const chart = staff(context).charts.getItemOrNullObject("SCORECARD 1");
      const none = staff(context).charts.getItemOrNullObject("Scorecard 2");
      chart.load("name");
      await context.sync();
      return [chart.name, none.isNullObject];
    });
    expect(found).to.deep.equal(["Scorecard 1", true]);
  });
});
