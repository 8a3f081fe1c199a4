import { buildWhenStale } from "./build-when-stale";

/** Starts the workbench. With --watch it builds its pages itself, on every save. */
if (!process.argv.includes("--watch")) await buildWhenStale();
await import("../src/workbench/main");
