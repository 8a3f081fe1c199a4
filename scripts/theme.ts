import { writeFile } from "node:fs/promises";
import { themeCss } from "./theme-css";

await writeFile(new URL("../src/taskpane/theme.css", import.meta.url), themeCss());
