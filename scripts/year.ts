import { playYear } from "../src/headless/play-year";

const { months, words, figures, overrides, refreshes, missing } = await playYear(12, (line) => {
  console.log(line);
});
console.log(
  `\n${String(months)} months, ${String(refreshes)} refreshes, ${String(words)} things written, ${String(overrides)} figures typed over, ${String(figures)} figures published.`,
);
console.log(missing.length === 0 ? "Every word and every published figure is there." : missing.join("\n"));
process.exit(missing.length === 0 ? 0 : 1);
