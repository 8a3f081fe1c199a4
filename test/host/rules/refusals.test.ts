import { expect } from "chai";
import type { WorkbookModel } from "../../../src/host/model";
import { codeOf, smallHost } from "../../support/small-host";

type Queue = (context: Excel.RequestContext) => unknown;
const blank = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Blank");
const staff = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Staff");
const write =
  (value: unknown): Queue =>
  (context) => {
    blank(context).getRange("A1").values = [[value]];
  };
const list =
  (source: string): Queue =>
  (context) => {
    blank(context).getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
  };
const add =
  (name: string): Queue =>
  (context) =>
    context.workbook.worksheets.add(name);
const rename =
  (name: string): Queue =>
  (context) => {
    staff(context).name = name;
  };
const define =
  (name: string): Queue =>
  (context) =>
    context.workbook.names.add(name, staff(context).getRange("B2"));
const format =
  (code: string): Queue =>
  (context) => {
    staff(context).getRange("B2").numberFormat = [[code]];
  };
const tip =
  (length: number): Queue =>
  (context) => {
    blank(context).getRange("A1").hyperlink = { documentReference: "Staff!A1", screenTip: "x".repeat(length) };
  };
const footer =
  (length: number): Queue =>
  (context) => {
    // "&L&C&R" take six of the 255 characters.
    blank(context).pageLayout.headersFooters.defaultForAllPages.leftFooter = "x".repeat(length);
  };

/** What Excel answers to one round trip on a workbook with the sheets Staff and Blank. */
const CASES: [string, Queue, string, ((workbook: WorkbookModel) => void)?][] = [
  ["a list of allowed values of 255 characters", list("x".repeat(255)), "done"],
  ["a list of allowed values of 256 characters", list("x".repeat(256)), "InvalidArgument"],
  ["a list that points at a range, however long that is", list(`=Staff!$A$1:$A$9${" ".repeat(300)}`), "done"],
  ["a list that points at nothing readable", list("=Staff!$A$1:"), "InvalidArgument"],

  ["a formula", write("=SUM(Staff!B2:B3)"), "done"],
  ["a formula with a bracket that is not closed", write("=SUM(Staff!B2:B3"), "InvalidArgument"],
  ["a formula that ends in an operator", write("=1+"), "InvalidArgument"],
  ["a formula with two values side by side", write("=1 2"), "InvalidArgument"],
  ["a formula with a text that is not closed", write('=IF(A2,"yes)'), "InvalidArgument"],
  ["words behind an equals sign", write("=All five have a worker"), "InvalidArgument"],
  ["a formula with a text of 255 characters", write(`="${"x".repeat(255)}"`), "done"],
  ["a formula with a text of 256 characters", write(`="${"x".repeat(256)}"`), "InvalidArgument"],
  ["a formula of 8,192 characters", write(`=1${"+1".repeat(4095)}`), "done"],
  ["a formula of 8,194 characters", write(`=1${"+1".repeat(4096)}`), "FormulaLengthExceedsLimit"],
  ["a text of 32,767 characters", write("x".repeat(32_767)), "done"],
  ["a text of 32,768 characters", write("x".repeat(32_768)), "InvalidArgument"],

  ["a name", define("SC_2017_05_I01"), "done"],
  ["a name that is an address", define("SC2017"), "InvalidArgument"],
  ["a name of letters and figures beyond the last column", define("XFE1"), "done"],
  ["a name that is an address by row and column", define("R1C1"), "InvalidArgument"],
  ["the name R", define("R"), "InvalidArgument"],
  ["a name with a blank", define("Open cases"), "InvalidArgument"],
  ["a name that begins with a figure", define("1st"), "InvalidArgument"],
  ["a name with a hyphen", define("May-17"), "InvalidArgument"],
  ["a name of 256 characters", define("x".repeat(256)), "InvalidArgument"],
  [
    "a name that is there in other capitals",
    define("cases"),
    "ItemAlreadyExists",
    (workbook) => {
      workbook.names = [{ name: "CASES", range: "Staff!$A$1" }];
    },
  ],

  ["a sheet name of 31 characters", add("x".repeat(31)), "done"],
  ["a sheet name of 32 characters", add("x".repeat(32)), "InvalidArgument"],
  ...["[", "]", ":", "*", "?", "/", "\\"].map((sign): [string, Queue, string] => [
    `a sheet name with ${sign}`,
    add(`a${sign}b`),
    "InvalidArgument",
  ]),
  ["a sheet name that begins with an apostrophe", add("'May"), "InvalidArgument"],
  ["a sheet name that ends with an apostrophe", add("May'"), "InvalidArgument"],
  ["a sheet name with an apostrophe in it", add("May's"), "done"],
  ["the sheet name History in any capitals", add("hiStory"), "InvalidArgument"],
  ["a sheet name that is there in other capitals", add("sTAFF"), "ItemAlreadyExists"],
  ["renaming to a name that is there", rename("BLANK"), "ItemAlreadyExists"],
  ["renaming to other capitals of its own name", rename("STAFF"), "done"],
  ["renaming to History", rename("History"), "InvalidArgument"],

  ["number formats that are some", format('#,##0.0;[Red]-0.0;"–";@'), "done"],
  ["a date format", format("dd/mm/yyyy"), "done"],
  ["a number format with words without quotes", format("0 children"), "InvalidArgument"],
  ["a number format with a text that is not closed", format('0 "children'), "InvalidArgument"],
  ["a number format of five sections", format("0;0;0;0;0"), "InvalidArgument"],
  ["a number format with a bracket that is not closed", format("[Red0"), "InvalidArgument"],

  [
    "a table over another",
    (context) => {
      staff(context).tables.add(staff(context).getRange("A1:B3"), true);
      staff(context).tables.add(staff(context).getRange("B2:C4"), true);
    },
    "InvalidArgument",
  ],
  [
    "a table over merged cells",
    (context) => {
      blank(context).getRange("A1:B1").merge();
      blank(context).tables.add(blank(context).getRange("A1:B3"), true);
    },
    "InvalidArgument",
  ],
  [
    "a merge inside a table",
    (context) => {
      staff(context).tables.add(staff(context).getRange("A1:B3"), true);
      staff(context).getRange("A2:B2").merge();
    },
    "InvalidOperation",
  ],
  [
    "a table called like a name",
    (context) => {
      context.workbook.names.add("Workers", staff(context).getRange("A1"));
      staff(context).tables.add(staff(context).getRange("A1:B3"), true).name = "WORKERS";
    },
    "InvalidArgument",
  ],
  [
    "a merge over part of another",
    (context) => {
      blank(context).getRange("A1:B2").merge();
      blank(context).getRange("B2:C3").merge();
    },
    "MergedRangeConflict",
  ],

  [
    "activating a hidden sheet",
    (context) => {
      blank(context).activate();
    },
    "InvalidOperation",
    hide,
  ],
  [
    "selecting on a hidden sheet",
    (context) => {
      blank(context).getRange("A1").select();
    },
    "InvalidOperation",
    hide,
  ],
  [
    "deleting a very hidden sheet",
    (context) => {
      blank(context).delete();
    },
    "InvalidOperation",
    (workbook) => {
      workbook.sheets[1]!.visibility = "VeryHidden";
    },
  ],
  [
    "deleting the last sheet that can be seen",
    (context) => {
      staff(context).delete();
    },
    "InvalidOperation",
    hide,
  ],
  [
    "hiding the last sheet that can be seen",
    (context) => {
      staff(context).visibility = "Hidden";
    },
    "InvalidOperation",
    hide,
  ],
  [
    "deleting a hidden sheet",
    (context) => {
      blank(context).delete();
    },
    "done",
    hide,
  ],

  ["adding a sheet under structure protection", add("New"), "AccessDenied", structure],
  [
    "deleting one",
    (context) => {
      blank(context).delete();
    },
    "AccessDenied",
    structure,
  ],
  ["renaming one", rename("New"), "AccessDenied", structure],
  [
    "hiding one",
    (context) => {
      blank(context).visibility = "Hidden";
    },
    "AccessDenied",
    structure,
  ],
  ["writing under structure protection", write(1), "done", structure],
  ["writing to a protected sheet", write(1), "AccessDenied", protect],
  [
    "formatting one",
    (context) => {
      blank(context).getRange("A1").format.fill.color = "#FF0000";
    },
    "AccessDenied",
    protect,
  ],
  [
    "clearing one",
    (context) => {
      blank(context).getRange("A1").clear();
    },
    "AccessDenied",
    protect,
  ],
  [
    "merging on one",
    (context) => {
      blank(context).getRange("A1:B1").merge();
    },
    "AccessDenied",
    protect,
  ],
  [
    "unmerging on one",
    (context) => {
      blank(context).getRange("A1:B1").unmerge();
    },
    "AccessDenied",
    protect,
  ],
  [
    "widths on one",
    (context) => {
      blank(context).getRange("A:A").format.columnWidth = 50;
    },
    "AccessDenied",
    protect,
  ],
  ["rules on one", list("a,b"), "AccessDenied", protect],
  ["footers on one", footer(1), "AccessDenied", protect],

  ["a screen tip of 255 characters", tip(255), "done"],
  ["a screen tip of 256 characters", tip(256), "InvalidArgument"],
  ["a footer of 255 characters with its marks", footer(249), "done"],
  ["a footer of 256 characters with its marks", footer(250), "InvalidArgument"],
  [
    "a row of 410 points",
    (context) => {
      blank(context).getRange("1:1").format.rowHeight = 410;
    },
    "InvalidArgument",
  ],
  [
    "an address of 8,193 characters",
    (context) => {
      blank(context)
        .getRanges(`A1${",B2".repeat(2731)}`)
        .format.fill.clear();
    },
    "InvalidArgument",
  ],
  [
    "a colour that is none",
    (context) => {
      blank(context).getRange("A1").format.fill.color = "#12";
    },
    "InvalidArgument",
  ],
  [
    "a member above ExcelApi 1.9",
    (context) => blank(context).getRange("A1").getMergedAreasOrNullObject(),
    "ApiNotFound",
  ],
];

function hide(workbook: WorkbookModel): void {
  workbook.sheets[1]!.visibility = "Hidden";
}
function structure(workbook: WorkbookModel): void {
  workbook.isStructureProtected = true;
}
function protect(workbook: WorkbookModel): void {
  workbook.sheets[1]!.isProtected = true;
}

describe("what Excel refuses, the stand-in refuses", () => {
  for (const [given, queue, expected, prepare] of CASES) {
    it(`${given}: ${expected}`, async () => {
      const { workbook } = await smallHost();
      prepare?.(workbook);
      expect(await codeOf(queue)).to.equal(expected);
    });
  }

  it("a refused value leaves the whole range as it was", async () => {
    const { workbook } = await smallHost();
    const code = await codeOf((context) => {
      staff(context).getRange("A2:A3").values = [["new"], ["=1+"]];
    });
    expect([code, workbook.sheet("Staff")?.value(1, 0)]).to.deep.equal(["InvalidArgument", "Ann"]);
  });

  it("says which requirement sets it has: those of the manifest", async () => {
    await smallHost();
    const { requirements } = Office.context;
    const asked = [
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.10"],
      ["SharedRuntime", "1.1"],
      ["SharedRuntime", "1.2"],
      ["RibbonApi", "1.1"],
    ] as const;
    expect(asked.map(([set, version]) => requirements.isSetSupported(set, version))).to.deep.equal([
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});

describe("what Excel loses or guesses, the stand-in loses and guesses", () => {
  it("merged cells keep the value of the top left one, and take no other", async () => {
    const { workbook } = await smallHost();
    await codeOf((context) => {
      staff(context).getRange("A1:B3").merge();
    });
    const sheet = workbook.sheet("Staff")!;
    expect(sheet.values.map((row) => [...row])).to.deep.equal([
      ["Worker", null],
      [null, null],
      [null, null],
    ]);
    expect(
      await codeOf((context) => {
        staff(context).getRange("A1:B2").values = [
          ["top", "lost"],
          ["lost", "=1+1"],
        ];
      }),
    ).to.equal("done");
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0), sheet.formulas.size]).to.deep.equal([
      "top",
      null,
      null,
      0,
    ]);
  });

  const cleared = async (what?: "Contents" | "Formats" | "Hyperlinks") => {
    const { workbook } = await smallHost();
    await codeOf((context) => {
      const range = blank(context).getRange("A1:A9");
      range.values = Array.from({ length: 9 }, () => ["x"]);
      range.format.fill.color = "#FF0000";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      range.conditionalFormats.add("CellValue").cellValue.rule = { formula1: '="x"', operator: "EqualTo" };
      blank(context).getRange("A3").hyperlink = { documentReference: "Staff!A1" };
      blank(context).getRange("B3:C3").merge();
    });
    await codeOf((context) => {
      blank(context).getRange("A3:B4").clear(what);
    });
    const sheet = workbook.sheet("Blank")!;
    return {
      values: [sheet.value(1, 0), sheet.value(2, 0)],
      isFilled: sheet.styles.has("2,0"),
      links: sheet.links.size,
      rules: sheet.conditionalRules.map(({ range }) => range),
      validations: sheet.validations.map(({ range }) => range),
      merges: sheet.merges.length,
    };
  };
  it("clear() takes values, formats, links, rules, validations and merges of its cells, and of no others", async () => {
    expect(await cleared()).to.deep.equal({
      values: ["x", null],
      isFilled: false,
      links: 0,
      rules: ["A1:A2 A5:A9"],
      validations: ["A1:A2 A5:A9"],
      merges: 0,
    });
  });
  it("clear(“Contents”) takes values only, clear(“Hyperlinks”) links only, clear(“Formats”) formats with their rules", async () => {
    const whole = ["A1:A9"];
    expect(await cleared("Contents")).to.deep.equal({
      values: ["x", null],
      isFilled: true,
      links: 1,
      rules: whole,
      validations: whole,
      merges: 1,
    });
    expect(await cleared("Hyperlinks")).to.deep.equal({
      values: ["x", "x"],
      isFilled: true,
      links: 0,
      rules: whole,
      validations: whole,
      merges: 1,
    });
    expect(await cleared("Formats")).to.deep.equal({
      values: ["x", "x"],
      isFilled: false,
      links: 1,
      rules: ["A1:A2 A5:A9"],
      validations: whole,
      merges: 1,
    });
  });

  const SERIES: [
    string,
    unknown[][],
    "Columns" | undefined,
    { name: string | undefined; values: string; categories: string | undefined }[],
  ][] = [
    [
      "headings in words, by columns",
      [
        ["Month", "Value"],
        ["Apr", 1],
        ["May", 2],
      ],
      "Columns",
      [{ name: "Value", values: "Blank!$B$2:$B$3", categories: "Blank!$A$2:$A$3" }],
    ],
    [
      "headings that are numbers, by columns: they are taken for values",
      [
        ["Month", 2017],
        ["Apr", 1],
        ["May", 2],
      ],
      "Columns",
      [{ name: "Series1", values: "Blank!$B$1:$B$3", categories: "Blank!$A$1:$A$3" }],
    ],
    [
      "more columns than rows and no direction: by rows",
      [
        ["", "Apr", "May"],
        ["Value", 1, 2],
      ],
      undefined,
      [{ name: "Value", values: "Blank!$B$2:$C$2", categories: "Blank!$B$1:$C$1" }],
    ],
    [
      "a first column of numbers: a series of its own",
      [
        ["Year", "Value"],
        [2016, 1],
        [2017, 2],
        [2018, 3],
      ],
      "Columns",
      [
        { name: "Year", values: "Blank!$A$2:$A$4", categories: undefined },
        { name: "Value", values: "Blank!$B$2:$B$4", categories: undefined },
      ],
    ],
  ];
  for (const [given, cells, seriesBy, expected] of SERIES) {
    it(`a chart's series are guessed from headings: ${given}`, async () => {
      const { workbook } = await smallHost();
      await codeOf((context) => {
        const range = blank(context).getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
        range.values = cells;
        blank(context).charts.add("Line", range, seriesBy);
      });
      expect(
        workbook
          .sheet("Blank")!
          .charts[0]?.series.map(({ name, values, categories }) => ({ name, values, categories })),
      ).to.deep.equal(expected);
    });
  }

  it("a table by a bare address is made on the sheet in front, by a range on the sheet of that", async () => {
    const where = async (add: (context: Excel.RequestContext) => void) => {
      const { workbook } = await smallHost();
      await codeOf((context) => {
        staff(context).activate();
        add(context);
      });
      return workbook.sheets.map(({ tables }) => tables.length);
    };
    expect(await where((context) => blank(context).tables.add("A1:B3", true))).to.deep.equal([1, 0]);
    const onBlank = (context: Excel.RequestContext) => blank(context).getRange("A1:B3");
    expect(await where((context) => blank(context).tables.add(onBlank(context), true))).to.deep.equal([0, 1]);
  });

  it("a link gives its cell the font of links, and a format after it another", async () => {
    const { workbook } = await smallHost();
    await codeOf((context) => {
      for (const cell of ["A1", "A2"]) {
        blank(context).getRange(cell).format.font.color = "#0B5CAD";
        blank(context).getRange(cell).hyperlink = { documentReference: "Staff!A1" };
      }
      blank(context).getRange("A2").format.font.color = "#0B5CAD";
    });
    const fontOf = (key: string) => workbook.sheet("Blank")!.styles.get(key)?.font;
    expect(fontOf("0,0")).to.deep.equal({ underline: true, color: { rgb: "0563C1" } });
    expect(fontOf("1,0")).to.deep.equal({ underline: true, color: { rgb: "0B5CAD" } });
  });

  it("headings of a table become texts, and no two the same", async () => {
    const { workbook } = await smallHost();
    await codeOf((context) => {
      blank(context).getRange("A1:C2").values = [
        ["Area", "area", 2017],
        [1, 2, 3],
      ];
      blank(context).tables.add("Blank!A1:C2", true);
    });
    expect(workbook.sheet("Blank")!.values[0]).to.deep.equal(["Area", "area2", "2017"]);
  });

  it("formulas and names that point to a deleted sheet read #REF! for good; to a renamed one they follow", async () => {
    const { workbook, host } = await smallHost();
    await codeOf((context) => {
      context.workbook.names.add("Ann", staff(context).getRange("B2"));
      blank(context).getRange("A1:A3").formulas = [["=Staff!B2+1"], ['="Staff!B2"'], ["=SUM('Staff'!$B$2:$B$3)"]];
      staff(context).name = "People now";
    });
    host.calculate();
    const sheet = workbook.sheet("Blank")!;
    expect([...sheet.formulas.values()]).to.deep.equal([
      "'People now'!B2+1",
      '"Staff!B2"',
      "SUM('People now'!$B$2:$B$3)",
    ]);
    expect([sheet.value(0, 0), workbook.names[0]?.range]).to.deep.equal([13, "'People now'!$B$2"]);
    await codeOf((context) => {
      context.workbook.worksheets.getItem("People now").delete();
      context.workbook.worksheets.add("People now");
    });
    host.calculate();
    expect([...sheet.formulas.values()]).to.deep.equal(["#REF!+1", '"Staff!B2"', "SUM(#REF!)"]);
    expect([sheet.value(0, 0), workbook.names[0]?.range]).to.deep.equal(["#REF!", "#REF!"]);
  });
});
