import { spawn } from "node:child_process";
import { certificate } from "./certificate";
import { rebuildOnSave } from "./rebuild";
import { startWorkbench } from "./server";

const PORT = 3000;

try {
  const forExcel = process.argv.includes("--for-excel");
  const isWatching = process.argv.includes("--watch");
  const workbench = await startWorkbench({ port: PORT, forExcel, isWatching });
  if (isWatching) {
    const rebuilt = () => {
      console.log("Built again.");
      workbench.reload();
    };
    await rebuildOnSave(rebuilt, (errors) => {
      console.error(errors);
    });
  }
  console.log(`The workbench is on ${workbench.url}`);
  if (isWatching)
    console.log("The page loads again after every save. The stand-in Excel itself is read at the start only.");
  if ((await certificate()).isSelfSigned)
    console.log(
      "Its certificate is of its own making: when the browser warns, choose “Advanced” and go on to localhost.",
    );
  console.log("Press Ctrl+C to stop.");
  if (!forExcel) openBrowser(workbench.url);
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
