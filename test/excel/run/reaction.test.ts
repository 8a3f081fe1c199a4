import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { reactionTo, type Reaction } from "../../../src/excel/run/reaction";
import { ERROR_STATUS } from "../../../src/host/error-codes";

const OTHERS: Readonly<Partial<Record<string, Reaction>>> = {
  InvalidOperationInCellEditMode: "wait for the cell",
  InactiveWorkbook: "wait for the front",
  GeneralException: "ask whether behind",
  InvalidSelection: "ask whether behind",
  RequestPayloadSizeLimitExceeded: "read in halves",
  ResponsePayloadSizeLimitExceeded: "read in halves",
};
const CODES = Object.keys(ERROR_STATUS);

/** Where a code may be named: what is done about it, what a person is told, and what has been selected. */
const NAMING = ["reaction.ts", "user-errors.ts", "selected-figure.ts"];

describe("what is done about an error of Excel", () => {
  for (const code of [...CODES, "SomethingNew", ""]) {
    const expected = OTHERS[code] ?? "undo";
    it(`${code}: ${expected}`, () => {
      expect(reactionTo({ code })).to.equal(expected);
    });
  }

  it("hangs on nothing else: no other file of the Excel edge names a code", () => {
    const named: string[] = [];
    for (const entry of readdirSync("src/excel", { recursive: true, encoding: "utf8" })) {
      if (!entry.endsWith(".ts") || NAMING.some((each) => entry.endsWith(each))) continue;
      const text = readFileSync(join("src/excel", entry), "utf8");
      named.push(...CODES.filter((code) => text.includes(`"${code}"`)).map((code) => `${entry}: ${code}`));
    }
    expect(named).to.deep.equal([]);
  });
});
