import { expect } from "chai";
import { mayBeName } from "../../../src/lists/words/name-like";

describe("what may be the name of a person", () => {
  it("may be one", () => {
    for (const text of [
      "Jane Smith",
      "SMITH, Jane",
      "jane smith",
      "Jane",
      "J. O'Neil",
      "Zoë Hill",
      "JS",
      "Dr Ana Maria de la Cruz",
      "Wrzk",
      "Ottilie Brightwater 12",
      "x".repeat(1000),
    ])
      expect(mayBeName(text), text).to.equal(true);
  });
  it("is a word of the work, or no word at all", () => {
    for (const text of [
      "Practice Lead",
      "Held",
      "Hub Team",
      "Hub 2",
      "CASE MANAGER",
      "Awaiting outcome",
      "Suspended",
      "Not due",
      "Front door",
      "Through Care",
      "12/5",
      "?",
      "",
      "16+",
    ])
      expect(mayBeName(text), text).to.equal(false);
  });
});
