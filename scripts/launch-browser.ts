import { access } from "node:fs/promises";
import { chromium, type Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** A browser: the Chromium that comes with the npm packages, or on machines it was not built for one that is installed. */
export async function launchBrowser(): Promise<Browser> {
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: packed } = await import("@sparticuz/chromium");
    // In one process the browser would end with its first page.
    const own = packed.args.filter((arg) => arg !== "--single-process" && arg !== "--no-zygote");
    return chromium.launch({ executablePath: await packed.executablePath(), args: [...own, ...args], headless: true });
  }
  for (const executablePath of INSTALLED) {
    if (
      await access(executablePath).then(
        () => true,
        () => false,
      )
    )
      return chromium.launch({ executablePath, args, headless: true });
  }
  throw new Error("No browser was found: install Chrome, Edge or Chromium.");
}
