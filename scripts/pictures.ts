import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "playwright-core";
import { startWorkbench } from "../src/host/workbench/server";
import { launchBrowser } from "../test/support/browser";

const FOLDER = new URL("../docs/pictures/", import.meta.url);
const LONG = { timeout: 60_000 };

/** Takes the guide's pictures from the real thing: the built pages on the workbench. Run “npm run build” first. */
await mkdir(FOLDER, { recursive: true });
const bench = await startWorkbench({ port: 0 });
const browser = await launchBrowser();
const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1360, height: 840 } });
const page = await context.newPage();
const pane = page.frameLocator("iframe");
const path = (name: string) => fileURLToPath(new URL(`${name}.png`, FOLDER));
const whole = (name: string) => page.screenshot({ path: path(name) });
const side = (name: string) => page.locator("#side").screenshot({ path: path(name) });

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
await pane.getByRole("button", { name: /Check data/ }).click();
await side("pane-issues");
await pane.getByRole("button", { name: "About" }).click();
await pane.getByRole("button", { name: "Go to settings" }).click();
await settle(page);
await whole("settings");
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
