import { writeFile } from "node:fs/promises";
import { picture } from "./architecture/picture";
import { roomImports } from "./architecture/room-imports";

/** Draws the picture of docs/architecture.md from the imports in src. */
await writeFile(new URL("../docs/pictures/architecture.svg", import.meta.url), picture(await roomImports()));
