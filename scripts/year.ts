import { playYear, sampleBook } from "../src/headless/play-year";

const { months, words, shown, figures, typedOver, refreshes, missing } = await playYear(sampleBook(), 12, (line) => {
  console.log(line);
});
console.log(
  `\n${months} months, ${refreshes} refreshes, ${words} things written, ${shown} words shown, ${typedOver} figures typed over, ${figures} figures published.`,
);
console.log(
  missing.length === 0 ? "Every word, every rating and every published figure is there." : missing.join("\n"),
);
process.exit(missing.length === 0 ? 0 : 1);
