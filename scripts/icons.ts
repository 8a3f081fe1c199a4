import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Resvg, initWasm } from "@resvg/resvg-wasm";

/** The sizes at which Office shows each drawing: the product's in lists of add-ins, the others on the ribbon. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  scorecard: [16, 32, 64, 80, 128],
  build: [16, 32, 80],
  refresh: [16, 32, 80],
  check: [16, 32, 80],
};

const assets = new URL("../assets/", import.meta.url);
await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(new URL(`${name}.svg`, assets), "utf8");
  for (const size of sizes) {
    const png = new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
    await writeFile(new URL(`${name}-${size}.png`, assets), png);
  }
}
