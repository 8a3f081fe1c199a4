import { expect } from "chai";
import { readFile } from "../../src/files/read-file";

const text = (csv: string) => new TextEncoder().encode(csv);
const utf16 = (csv: string) => new Uint8Array(Array.from(csv, (letter) => [letter.charCodeAt(0), 0]).flat());

describe("picked text files", () => {
  const CSV: [string, Uint8Array, unknown[][]][] = [
    [
      "with commas and quotes",
      text('Child ID,Note\nC1,"a, b"\n'),
      [
        ["Child ID", "Note"],
        ["C1", "a, b"],
      ],
    ],
    [
      "with semicolons",
      text("Child ID;Referral date\nC1;01/05/2017\n"),
      [
        ["Child ID", "Referral date"],
        ["C1", "01/05/2017"],
      ],
    ],
    [
      "in Windows-1252, as older systems write it",
      new Uint8Array([...text("Worker,Role\nSi"), 0xe2, ...text("n,SW\n")]),
      [
        ["Worker", "Role"],
        ["Siân", "SW"],
      ],
    ],
    [
      "in UTF-16 with its mark",
      new Uint8Array([0xff, 0xfe, ...utf16("Child ID,Note\nC1,x\n")]),
      [
        ["Child ID", "Note"],
        ["C1", "x"],
      ],
    ],
    [
      "in UTF-16 without a mark",
      utf16("Child ID\tNote\nC1\tx\n"),
      [
        ["Child ID", "Note"],
        ["C1", "x"],
      ],
    ],
    [
      "with a byte order mark",
      new Uint8Array([0xef, 0xbb, 0xbf, ...text("Child ID,Note\nC1,x\n")]),
      [
        ["Child ID", "Note"],
        ["C1", "x"],
      ],
    ],
  ];
  for (const [given, bytes, expected] of CSV) {
    it(`a .csv ${given}`, async () => {
      const [grid] = await readFile("list.csv", bytes);
      expect(grid?.values).to.deep.equal(expected);
      expect(grid?.allText).to.equal(true);
    });
  }
});
