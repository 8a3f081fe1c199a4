import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "chai";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { writeXlsx } from "hucre/xlsx";
import { refusal, type HostOptions } from "../../src/host/host";
import { WorkbookModel } from "../../src/host/model";
import { sampleWorkbook } from "../../src/headless/sample-workbook";
import { startWorkbench, type Workbench } from "../../src/workbench/server";
import { GOLDEN } from "../support/golden";
import { launchBrowser } from "../../scripts/launch-browser";
import { contentsOf } from "../support/built-sample";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OFFICE = "https://appsforoffice.microsoft.com";
const LONG = { timeout: 60_000 };

describe("the add-in in a browser", function () {
  this.timeout(120_000);
  let browser: Browser;
  let bench: Workbench;
  before(async () => {
    browser = await launchBrowser();
    bench = await startWorkbench({ port: 0, workbook: await sampleWorkbook() });
  });
  after(async () => {
    await browser.close();
    await bench.close();
  });

  interface Seat {
    readonly context: BrowserContext;
    readonly page: Page;
    readonly pane: FrameLocator;
    readonly violations: string[];
  }

  /** Opens the workbench on a workbook, with the requests and broken rules of the page noted. */
  async function sit(
    workbook?: WorkbookModel,
    options: HostOptions = {},
    more: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<Seat> {
    await bench.open(workbook ?? (await sampleWorkbook()), options);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1300, height: 900 },
      ...more,
    });
    const page = await context.newPage();
    const violations: string[] = [];
    page.on("console", (message) => {
      if (/content security policy|refused to/i.test(message.text())) violations.push(message.text());
    });
    page.on("pageerror", (error) => violations.push(error.message));
    page.on("request", (request) => {
      if (
        !request.url().startsWith(bench.url) &&
        !request.url().startsWith("data:") &&
        !request.url().startsWith("blob:")
      )
        violations.push(`asked for ${request.url()}`);
    });
    await page.goto(bench.url);
    await page.waitForSelector(".group button");
    return { context, page, pane: page.frameLocator("iframe"), violations };
  }

  const press = (page: Page, control: string) => page.click(`[data-control="Scorecard.${control}"]`);
  const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole("button", { name });

  async function openPane(seat: Seat): Promise<void> {
    await press(seat.page, "Build");
    await seat.pane.getByText("What was found").waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
  }

  async function addSamples(seat: Seat): Promise<void> {
    await seat.page.click("#samples");
    await button(seat.pane, "Remove Case system lists May-17.xlsx").waitFor(LONG);
    await seat.pane.locator("summary", { hasText: "Cases" }).waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
  }

  /** Waits until nothing is being done. */
  const idle = (seat: Seat) => seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });

  /** What axe finds in the pane. */
  async function complaints(seat: Seat): Promise<string[]> {
    const frame = seat.page.frames().find((each) => each.url().includes("taskpane.html"))!;
    await frame.evaluate(AXE);
    const found = await frame.evaluate<{
      violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
    }>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`),
    );
  }

  it("builds the sample month with three clicks: 156 figures in the grid, no rule broken, nothing asked of anybody", async () => {
    const seat = await sit();
    await press(seat.page, "Build");
    await seat.page.click("#samples");
    await button(seat.pane, "Build scorecard").and(seat.pane.locator(":enabled")).waitFor(LONG);
    await button(seat.pane, "Remove Case system lists May-17.xlsx").waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
    await button(seat.pane, "Build scorecard").click();
    await seat.pane.getByRole("heading", { name: "May 2017 was built" }).waitFor(LONG);
    await seat.page.getByText("Children’s services scorecard").first().waitFor(LONG);

    const drawn = await seat.page.evaluate(
      async () =>
        (await (await fetch("/api/sheet?name=Scorecard%20May-17")).json()) as {
          cells: { row: number; column: number; text: string }[];
        },
    );
    const at = new Map(drawn.cells.map(({ row, column, text }) => [`${row},${column}`, text]));
    let figures = 0;
    for (const golden of GOLDEN.indicators) {
      const heading = drawn.cells.find(
        ({ column, text }) => column === 0 && text === `${golden.number}  ${golden.title}`,
      )!;
      golden.rows.forEach(({ label, printed }, index) => {
        const row = heading.row + 2 + index;
        expect(at.get(`${row},0`)).to.equal(label);
        expect(
          printed.map((_, column) => at.get(`${row},${column + 1}`) ?? ""),
          label,
        ).to.deep.equal(printed);
        figures += printed.filter((text) => text !== "").length;
      });
    }
    expect(figures).to.equal(156);
    expect(seat.violations).to.deep.equal([]);
    expect(await complaints(seat)).to.deep.equal([]);

    // The same cells as a person sees them.
    expect(await seat.page.locator('[data-cell="C5"]').innerText()).to.equal("5");
    expect(await seat.page.locator('[data-cell="E5"]').innerText()).to.equal("Amber");

    // Refresh from the ribbon: the pane closed, and pressed twice.
    await seat.page.click("#close");
    const before = contentsOf(bench.host.workbook);
    await press(seat.page, "Refresh");
    await press(seat.page, "Refresh");
    await seat.page.waitForFunction(() => document.body.dataset["running"] === "0", null, LONG);
    expect(contentsOf(bench.host.workbook)).to.deep.equal(before);

    // Check data opens the pane at the issues, with a way to the cells of files in words.
    await press(seat.page, "Check");
    await seat.pane.getByRole("heading", { name: "30 data issues" }).waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
    await seat.pane.getByLabel("Show only").fill("totals");
    await seat.pane.getByText("4 shown").waitFor(LONG);
    expect(await seat.pane.getByText("EAST office May-17.xlsx · Caseloads").count()).to.equal(1);
    expect(await complaints(seat)).to.deep.equal([]);
    await button(seat.pane, "About").click();
    await seat.pane.getByText("Privacy").waitFor(LONG);
    expect(await complaints(seat)).to.deep.equal([]);
    await button(seat.pane, "Go to settings").click();
    await seat.page.locator('#tabs button[aria-current="true"]', { hasText: "Scorecard settings" }).waitFor(LONG);
    await seat.context.close();
  });

  it("says of each list how many rows it has and where, and what a missing one blanks", async () => {
    const seat = await sit();
    await openPane(seat);
    await seat.pane.getByText("Assessments: indicators 3, 4 will be blank").waitFor(LONG);
    await addSamples(seat);
    expect(await seat.pane.locator("summary", { hasText: "Cases" }).innerText()).to.match(
      /Cases from Apr-16 · [\d,]+ rows · Case system lists May-17\.xlsx, CIN cases/,
    );
    expect(await seat.pane.locator("summary", { hasText: /^Supervisions/ }).innerText()).to.contain("6 sheets");
    expect(await seat.pane.getByText("will be blank").count()).to.equal(0);
    await button(seat.pane, "Remove Case system lists May-17.xlsx").click();
    await seat.pane.getByText("Assessments: indicators 3, 4 will be blank").waitFor(LONG);
    await seat.context.close();
  });

  it("a sheet taken for the wrong list is put right by hand, and remembered in the workbook", async () => {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet("Kids");
    [
      ["Kid no.", "Began", "Ended"],
      ["C1", 42800, null],
    ].forEach((row, at) => {
      row.forEach((value, column) => {
        sheet.setValue(at, column, value);
      });
    });
    const seat = await sit(workbook);
    await openPane(seat);
    await seat.pane.locator("summary", { hasText: "Kids" }).click();
    await seat.pane.getByLabel("This sheet is").selectOption("Protection plans");
    await seat.pane.getByText("This looks like Protection plans").first().waitFor(LONG);
    await seat.pane.locator("summary", { hasText: "Columns" }).click();
    await seat.pane.getByLabel("Child ID").selectOption("Kid no.");
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
    if ((await seat.pane.getByLabel("Start date").count()) === 0)
      await seat.pane.locator("summary", { hasText: "Columns" }).first().click();
    await seat.pane.getByLabel("Start date").selectOption("Began");
    await seat.pane.locator("summary", { hasText: "Protection plans" }).first().waitFor(LONG);
    const kept = String(bench.host.workbook.settings.get("Scorecard.Rulings"));
    expect(kept).to.contain("Protection plans").and.not.contain("Kids");
    await seat.page.reload();
    await openPane(seat);
    await seat.pane.locator("summary", { hasText: "Protection plans" }).first().waitFor(LONG);
    expect(await complaints(seat)).to.deep.equal([]);
    await seat.context.close();
  });

  it("questions are answered by keyboard, kept in the settings and asked no more", async () => {
    const workbook = new WorkbookModel();
    const fill = (name: string, rows: readonly (readonly (string | number | null)[])[]) => {
      const sheet = workbook.addSheet(name);
      rows.forEach((row, at) => {
        row.forEach((value, column) => {
          sheet.setValue(at, column, value);
        });
      });
    };
    fill("Supervisions", [
      ["Worker", "Area", "Apr-17", "May-17"],
      ["A", "EAST", "Y", "On call"],
      ["B", "EAST", "Y", "Jane Smith"],
      ["C", "SOUTH", "Y", "Y"],
    ]);
    fill("Caseloads", [
      ["Worker", "Qualified", "FTE", "Team", "May-17"],
      ["A", "Y", 1, "Hub Team", 12],
      ["B", "Y", 1, "Hub Team", 14],
    ]);
    const seat = await sit(workbook);
    await openPane(seat);
    await button(seat.pane, "3 questions to answer").click();
    await seat.pane.getByRole("heading", { name: "3 questions" }).waitFor(LONG);
    expect(await seat.pane.getByText("Jane").count()).to.equal(0);
    expect(await seat.pane.getByText(/12 Staff supervised in the month \(%\): 67%, 33% or 50%/).count()).to.be.above(0);
    expect(await button(seat.pane, "Save 0 answers").isDisabled()).to.equal(true);
    const held = button(seat.pane, "Supervision held");
    await held.focus();
    await seat.page.keyboard.press("Enter");
    expect(await held.getAttribute("aria-pressed")).to.equal("true");
    await button(seat.pane, "EAST").click();
    await button(seat.pane, "Save 1 answer").waitFor(LONG);
    await button(seat.pane, "Assessment").click();
    expect(await complaints(seat)).to.deep.equal([]);
    await button(seat.pane, "Save 2 answers").click();
    await seat.pane.getByRole("heading", { name: "1 question" }).waitFor(LONG);
    await idle(seat);
    const kept = bench.host.workbook.sheet("Scorecard settings")!.values.flat().map(String);
    expect(kept).to.include.members(["On call", "Supervision held", "Hub Team", "EAST", "Assessment"]);
    expect(kept.join("|")).not.to.contain("Jane");
    expect(await complaints(seat)).to.deep.equal([]);
    await seat.context.close();
  });

  it("files that cannot be read get a sentence each, and the others are read", async () => {
    const seat = await sit();
    await openPane(seat);
    const encrypted = await writeXlsx({
      sheets: [{ name: "A", rows: [["x"]] }],
      encryption: { password: "p", spinCount: 1000 },
    });
    await seat.pane.locator("#files").setInputFiles([
      { name: "empty.xlsx", mimeType: "", buffer: Buffer.alloc(0) },
      { name: "letter.docx", mimeType: "", buffer: Buffer.from("Dear") },
      { name: "broken.xlsx", mimeType: "", buffer: Buffer.from("PK nothing") },
      { name: "secret.xlsx", mimeType: "", buffer: Buffer.from(encrypted) },
      { name: "referrals.csv", mimeType: "", buffer: Buffer.from("Child ID,Referral date\nC1,01/05/2017\n") },
    ]);
    for (const sentence of [
      /“empty.xlsx” is empty/,
      /“letter.docx” is not an Excel workbook/,
      /“broken.xlsx” cannot be read as a workbook/,
      /“secret.xlsx” is encrypted/,
    ])
      await seat.pane.getByText(sentence).waitFor(LONG);
    await seat.pane.locator("summary", { hasText: "Referrals" }).waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
    expect(await complaints(seat)).to.deep.equal([]);
    await seat.context.close();
  });

  it("cancelling half way leaves the workbook as it was", async () => {
    const seat = await sit();
    await openPane(seat);
    await addSamples(seat);
    const before = contentsOf(bench.host.workbook);
    // Excel holds the first writing of cells until the person has clicked, so that the click comes in the middle.
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await seat.page.route("**/api/batch", async (route) => {
      if (route.request().postData()?.includes('"Name":"Formulas"') === true) await held;
      await route.continue();
    });
    await button(seat.pane, "Build scorecard").click();
    await seat.pane.getByText("Writing the figures").waitFor(LONG);
    await button(seat.pane, "Cancel").click();
    letGo();
    await seat.pane.getByRole("alert").getByText("Cancelled. The workbook is as it was.").waitFor(LONG);
    expect(contentsOf(bench.host.workbook)).to.deep.equal(before);
    expect(await complaints(seat)).to.deep.equal([]);
    await seat.page.unroute("**/api/batch");
    await button(seat.pane, "Try again").click();
    await seat.pane.getByRole("heading", { name: "May 2017 was built" }).waitFor(LONG);
    await seat.context.close();
  });

  const cases = () => {
    const workbook = new WorkbookModel();
    const sheet = workbook.addSheet("Cases");
    [
      ["Child ID", "Area", "Referral date", "Allocated worker"],
      ["C1", "EAST", 42860, "A"],
      ["C2", "EAST", 42861, null],
    ].forEach((row, at) => {
      row.forEach((value, column) => {
        sheet.setValue(at, column, value);
      });
    });
    return workbook;
  };

  it("goes to the cell of a data issue in this workbook", async () => {
    const workbook = cases();
    workbook.sheet("Cases")?.setValue(2, 2, "32/13/2017");
    const seat = await sit(workbook);
    await press(seat.page, "Check");
    await button(seat.pane, "Go to Cases C3").first().click(LONG);
    await seat.page.locator("#address", { hasText: "C3" }).waitFor(LONG);
    expect(bench.host.workbook.selection).to.deep.equal({ sheet: "Cases", address: "C3" });
    await seat.context.close();
  });

  it("waits while a cell is being edited, says so, and carries on", async () => {
    let isEditing = false;
    let refused = 0;
    const seat = await sit(cases(), {
      before: () => {
        if (!isEditing) return undefined;
        refused++;
        return refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      },
    });
    await openPane(seat);
    isEditing = true;
    await button(seat.pane, "Build scorecard").click();
    await seat.pane
      .getByText("Finish typing in the cell (press Enter); the scorecard will carry on")
      .first()
      .waitFor(LONG);
    expect(await complaints(seat)).to.deep.equal([]);
    expect(refused).to.be.above(0);
    isEditing = false;
    await seat.pane.getByText("was built").first().waitFor(LONG);
    await seat.context.close();
  });

  const REFUSALS: [string, (workbook: WorkbookModel) => HostOptions, RegExp][] = [
    ["a workbook that is open for reading only", () => ({ isReadOnly: true }), /open for reading only/],
    [
      "a protected structure",
      (workbook) => {
        workbook.isStructureProtected = true;
        return {};
      },
      /structure of this workbook is protected/,
    ],
    [
      "a protected sheet",
      (workbook) => {
        workbook.addSheet("Data issues").isProtected = true;
        // Marked as ours: a sheet of the user's of that name is left alone.
        workbook.names.push({ name: "SC_Sheet_issues", range: "'Data issues'!$A$1" });
        return {};
      },
      /The sheet “Data issues” is protected/,
    ],
    [
      "an error of Excel that nobody knows",
      () => {
        let batches = 0;
        return { before: () => (++batches > 9 ? refusal("GeneralException", "raw words") : undefined) };
      },
      /Excel could not make the change/,
    ],
  ];
  for (const [given, make, sentence] of REFUSALS) {
    it(`${given} gets a sentence and another try`, async () => {
      const workbook = cases();
      const seat = await sit(workbook, make(workbook));
      await openPane(seat);
      await button(seat.pane, "Build scorecard").click();
      await seat.pane.getByText(sentence).first().waitFor(LONG);
      expect(await button(seat.pane, "Try again").count()).to.equal(1);
      expect(await seat.pane.locator("body").innerText()).to.not.contain("raw words");
      expect(await complaints(seat)).to.deep.equal([]);
      await seat.context.close();
    });
  }

  it("says what to do where there is no list, and where there is no scorecard to refresh", async () => {
    const workbook = new WorkbookModel();
    workbook.addSheet("Sheet1");
    const seat = await sit(workbook);
    await openPane(seat);
    await seat.pane.getByText("No list was found yet.").waitFor(LONG);
    expect(await button(seat.pane, "Build scorecard").isDisabled()).to.equal(true);
    await press(seat.page, "Refresh");
    await seat.pane.getByText("There is no scorecard in this workbook yet.").first().waitFor(LONG);
    await seat.context.close();
  });

  it("lives on: what changed, figures typed over, revisions, evidence, the next month and the copy for publication", async () => {
    const workbook = cases();
    const seat = await sit(workbook);
    await openPane(seat);
    await button(seat.pane, "Build scorecard").click();
    await seat.pane.getByRole("heading", { name: /was built/ }).waitFor(LONG);
    await idle(seat);
    const card = bench.host.workbook.sheets.find(({ name }) => /^Scorecard [A-Z]/.test(name))!;
    const table = bench.host.workbook.names.find(({ name }) => name.endsWith("_I01_Table"))!.range;
    const top = Number(/\$(\d+)/.exec(table)![1]);

    // A draft is published by a person, with a name.
    expect(String(card.value(1, 0))).to.contain("Draft");
    await button(seat.pane, /^Publish /).click();
    await seat.pane.getByText("Type the name of whoever publishes").waitFor(LONG);
    await seat.pane.getByLabel("Published by").fill("A. Name");
    expect(await complaints(seat)).to.deep.equal([]);
    await button(seat.pane, /^Publish /).click();
    await seat.pane.getByText(/^Published .* by A\. Name$/).waitFor(LONG);
    await idle(seat);
    expect(String(card.value(1, 0))).to.match(/Published .* by A\. Name/);

    // A case more in the list, and a figure typed over.
    ["C3", "SOUTH", 42800, null].forEach((value, column) => {
      workbook.sheet("Cases")!.setValue(3, column, value);
    });
    card.setValue(top - 1, 3, 9);
    workbook.touch();
    await press(seat.page, "Refresh");
    await seat.pane.getByText("1 Total number of open cases,").first().waitFor(LONG);
    await idle(seat);
    expect(await seat.pane.getByText("added: Cases · row 4").first().isVisible()).to.equal(true);
    expect(await seat.pane.getByText(/EAST: 9 \(counted: 1\)/).isVisible()).to.equal(true);
    expect(await complaints(seat)).to.deep.equal([]);
    expect(String(card.value(2, 0))).to.match(/^Refreshed .*figures changed/);

    await button(seat.pane, /^Take back/).click();
    await seat.pane.getByText("Typed over by hand").waitFor({ state: "detached", ...LONG });
    await idle(seat);
    expect(card.value(top - 1, 3)).to.equal(1);

    await seat.pane.getByText(/1 row was added to Cases: \d figures/).waitFor(LONG);
    await button(seat.pane, /^Accept revision of .*Open cases, City/).click();
    await button(seat.pane, /^Accept revision of .*Open cases, City/).waitFor({ state: "detached", ...LONG });
    await idle(seat);
    expect(
      bench.host.workbook
        .sheet("Scorecard history")!
        .values.flat()
        .some((cell) => String(cell).startsWith("Revision accepted")),
    ).to.equal(true);
    await button(seat.pane, "Undo the last acceptance (2 figures)").click();
    await button(seat.pane, /^Accept revision of .*Open cases, City/).waitFor(LONG);
    await idle(seat);
    await button(seat.pane, /^Accept all of May-17|^Accept all of /)
      .first()
      .click();
    await button(seat.pane, /^Accept revision of .*Open cases, City/).waitFor({ state: "detached", ...LONG });
    await idle(seat);

    // Evidence follows the selection.
    await button(seat.pane, "Evidence").click();
    await idle(seat);
    await seat.page.locator(`[data-cell="C${top + 1}"]`).click();
    await seat.pane.getByText("Total number of open cases, ").waitFor(LONG);
    await seat.pane.locator("summary", { hasText: "Open cases" }).click();
    await button(seat.pane, "Go to Cases row 4").waitFor(LONG);
    expect(await complaints(seat)).to.deep.equal([]);
    await button(seat.pane, "Write the rows to a sheet").click();
    await seat.page.locator('#tabs button[aria-current="true"]', { hasText: "Scorecard evidence" }).waitFor(LONG);
    await idle(seat);

    await button(seat.pane, "Build").click();
    await button(seat.pane, "Make a copy for publication").click();
    await seat.page.locator('#tabs button[aria-current="true"]', { hasText: "Public" }).waitFor(LONG);
    await idle(seat);
    await button(seat.pane, /^Start /).click();
    await seat.page
      .locator("#tabs button", { hasText: /^Scorecard [A-Z]/ })
      .nth(1)
      .waitFor(LONG);
    expect(seat.violations).to.deep.equal([]);
    await seat.context.close();
  });

  it("outside Excel it says where it belongs", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`${bench.url}/taskpane.html`);
    await page.getByText("This page works inside Excel.").waitFor(LONG);
    await context.close();
  });

  it("without office.js it says what is missing: at once if refused, after ten seconds if it never answers", async () => {
    for (const hangs of [false, true]) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true });
      const page = await context.newPage();
      await page.route("**/office/office.js", (route) => (hangs ? undefined : route.abort()));
      await page.clock.install();
      await page.goto(`${bench.url}/taskpane.html`, { waitUntil: "commit" });
      const words = page.getByText(/office\.js, from appsforoffice\.microsoft\.com\) did not load/);
      // The ten seconds are the page's own; they pass as soon as it has begun to count them.
      while (hangs && (await words.count()) === 0) await page.clock.fastForward(10_000);
      await words.waitFor(LONG);
      await context.close();
    }
  });

  const LOOKS: [string, Parameters<Browser["newContext"]>[0]][] = [
    ["dark", { colorScheme: "dark" }],
    ["in high contrast", { forcedColors: "active" }],
    ["at 200% zoom", { deviceScaleFactor: 2, viewport: { width: 650, height: 450 } }],
  ];
  for (const [look, options] of LOOKS) {
    it(`is accessible ${look}, and never wider than its pane`, async () => {
      const seat = await sit(cases(), {}, options);
      await openPane(seat);
      await button(seat.pane, "Build scorecard").click();
      await seat.pane.getByText("was built").first().waitFor(LONG);
      for (const view of ["Build", /Check data/, "About"]) {
        await button(seat.pane, view).first().click();
        expect(await complaints(seat)).to.deep.equal([]);
      }
      await seat.context.close();
    });
  }

  it("fits 320 pixels", async () => {
    const seat = await sit(cases());
    await openPane(seat);
    await seat.page.addStyleTag({ content: "#side { width: 320px !important; }" });
    await button(seat.pane, "Build scorecard").click();
    await seat.pane.getByText("was built").first().waitFor(LONG);
    const frame = seat.page.frames().find((each) => each.url().includes("taskpane.html"))!;
    for (const view of ["Build", /Check data/, "About"]) {
      await button(seat.pane, view).first().click();
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).to.equal(true);
    }
    await seat.context.close();
  });

  it("can be built with the keyboard alone", async () => {
    const seat = await sit(cases());
    await seat.page.keyboard.press("Tab");
    const reach = async (found: () => Promise<boolean>) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await found()) return;
        await seat.page.keyboard.press("Tab");
      }
      throw new Error("It cannot be reached by Tab.");
    };
    await reach(() =>
      seat.page.evaluate(() => document.activeElement?.getAttribute("data-control") === "Scorecard.Build"),
    );
    await seat.page.keyboard.press("Enter");
    await seat.pane.getByText("What was found").waitFor(LONG);
    await seat.pane.locator("progress").waitFor({ state: "detached", ...LONG });
    const frame = seat.page.frames().find((each) => each.url().includes("taskpane.html"))!;
    await reach(() => frame.evaluate(() => document.activeElement?.textContent === "Build scorecard"));
    await seat.page.keyboard.press("Enter");
    await seat.pane.getByText("was built").first().waitFor(LONG);
    await reach(() => frame.evaluate(() => document.activeElement?.textContent === "Go to scorecard"));
    await seat.page.keyboard.press("Enter");
    await seat.page.locator("#tabs button[aria-current=true]", { hasText: /^Scorecard [A-Z]/ }).waitFor(LONG);
    await seat.context.close();
  });

  it("the built pages keep their policy, and ask for nothing but themselves and office.js", () => {
    for (const name of ["taskpane.html", "support.html"]) {
      const html = readFileSync(new URL(`../../dist/site/${name}`, import.meta.url), "utf8");
      expect(html).to.match(/http-equiv="?Content-Security-Policy"? content="default-src 'none'/);
      for (const [, address] of html.matchAll(/(?:src|href)="?([^"\s>]+)/g)) {
        expect(
          address!.startsWith("http") ? address!.startsWith(`${OFFICE}/lib/1/hosted/office.js`) : true,
          address,
        ).to.equal(true);
      }
    }
  });
});
