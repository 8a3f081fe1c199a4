import { spawn } from "node:child_process";
import { certificate } from "./certificate";
import { startWorkbench } from "./server";

const PORT = 3000;

try {
  const forExcel = process.argv.includes("--for-excel");
  const { url } = await startWorkbench({ port: PORT, forExcel });
  console.log(`The workbench is on ${url}`);
  if ((await certificate()).isSelfSigned)
    console.log(
      "Its certificate is of its own making: when the browser warns, choose “Advanced” and go on to localhost.",
    );
  console.log("Press Ctrl+C to stop.");
  if (!forExcel) openBrowser(url);
} catch (error) {
  const isTaken = (error as { code?: string }).code === "EADDRINUSE";
  console.error(isTaken ? `Something else is using port ${PORT}. Stop it and try again.` : error);
  process.exit(1);
}

function openBrowser(url: string): void {
  if (process.env["CI"] !== undefined || process.env["NO_BROWSER"] !== undefined) return;
  const [command = "", ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", url]
        : ["xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
