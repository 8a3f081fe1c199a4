import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "playwright-core";
import { sampleWorkbook } from "../src/headless/sample-workbook";
import { sampleSettings } from "../src/sample/index";
import { always } from "../src/settings/dated";
import { startWorkbench } from "../src/workbench/server";
import { launchBrowser } from "./launch-browser";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
const LONG = { timeout: 60_000 };

/** Takes the guide's pictures from the real thing: the built pages on the workbench. Run “npm run build” first. */
await mkdir(FOLDER, { recursive: true });
/** The sample month in a workbook that has answered nothing yet. */
const asking = await startWorkbench({
  port: 0,
  workbook: await sampleWorkbook({ ...always(sampleSettings()), words: [] }),
});
const browser = await launchBrowser();
const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1360, height: 840 } });
const page = await context.newPage();
const pane = page.frameLocator("iframe");
const path = (name: string) => fileURLToPath(new URL(`${name}.png`, FOLDER));
const whole = (name: string) => page.screenshot({ path: path(name) });
const side = (name: string) => page.locator("#side").screenshot({ path: path(name) });

await page.goto(asking.url);
await page.click('[data-control="Scorecard.Build"]');
await idle(pane);
await page.click("#samples");
await pane.locator("summary", { hasText: "Cases" }).waitFor(LONG);
await idle(pane);
await pane.getByRole("button", { name: /Questions/ }).click();
const card = pane.locator("section.question", { hasText: "Group session" });
await card.getByRole("button", { name: "Supervision held" }).click();
await side("pane-questions");
await asking.close();

const bench = await startWorkbench({ port: 0 });
await page.goto(bench.url);
await page.click('[data-control="Scorecard.Build"]');
await idle(pane);
await side("pane-empty");
await page.click("#samples");
await pane.locator("summary", { hasText: "Cases" }).waitFor(LONG);
await idle(pane);
await side("pane-files");
await pane.getByRole("button", { name: "Build scorecard" }).click();
await pane.getByRole("heading", { name: "May 2017 was built" }).waitFor(LONG);
await idle(pane);
await settle(page);
await whole("built");
// Only a published month has a history.
await pane.getByLabel("Published by").fill("A. Name");
await pane.getByRole("button", { name: "Publish May-17" }).click();
await pane.getByText(/^Published .* by A\. Name$/).waitFor(LONG);
await idle(pane);
await pane.getByRole("button", { name: /Check data/ }).click();
await side("pane-issues");
// A figure is typed over, and a refresh tells of it.
bench.host.workbook.sheet("Scorecard May-17")?.setValue(21, 3, 3);
bench.host.workbook.touch();
await page.click('[data-control="Scorecard.Refresh"]');
await pane.getByRole("button", { name: "Build", exact: true }).click();
await pane.getByText("Typed over by hand").waitFor(LONG);
await settle(page);
await pane.getByText("Typed over by hand").scrollIntoViewIfNeeded();
await side("pane-refreshed");
await pane.getByRole("button", { name: "Evidence" }).click();
await page.locator('[data-cell="C5"]').click();
await page.locator("#grid").evaluate((grid) => {
  grid.scrollTo(0, 360);
});
await page.locator('[data-cell="D22"]').click();
await pane.getByText(/Unallocated \(open >7 days\), EAST/).waitFor(LONG);
await pane.locator("summary", { hasText: "Unallocated for more" }).click();
await settle(page);
await whole("evidence");
await pane.getByRole("button", { name: "Build", exact: true }).click();
await pane.getByRole("button", { name: "Make a copy for publication" }).click();
await page.locator('#tabs button[aria-current="true"]', { hasText: "Public May-17" }).waitFor(LONG);
await settle(page);
await page.locator("#grid").evaluate((grid) => {
  grid.scrollTo(0, 0);
});
await settle(page);
await whole("public");
await pane.getByRole("button", { name: "Start June 2017" }).click();
await page.locator('#tabs button[aria-current="true"]', { hasText: "Scorecard Jun-17" }).waitFor(LONG);
await settle(page);
await page.locator("#grid").evaluate((grid) => {
  grid.scrollTo(620, 420);
});
await settle(page);
await whole("next-month");
await pane.getByRole("button", { name: "About" }).click();
await pane.getByRole("button", { name: "Go to settings" }).click();
await settle(page);
await whole("settings");
await page.locator("#tabs button", { hasText: "Scorecard history" }).click();
await settle(page);
await whole("history");
await browser.close();
await bench.close();
process.exit();

async function idle(frame: FrameLocator): Promise<void> {
  await frame.getByText("What was found").waitFor(LONG);
  await frame.locator("progress").waitFor({ state: "detached", ...LONG });
}

/** The sheet is drawn a moment after its last change. */
async function settle(on: Page): Promise<void> {
  await on.waitForTimeout(1500);
}
