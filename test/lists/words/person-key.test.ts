import { expect } from "chai";
import { isNamedAgency } from "../../../src/lists/words/employment";
import { personKey } from "../../../src/lists/words/person-key";

describe("names of people", () => {
  it("one person, however the name is written", () => {
    for (const name of [
      "Jane Smith",
      "SMITH, Jane",
      "Smith Jane",
      "jane  smith",
      "Ms Jane Smith",
      "Dr. Jane Smith",
      "Jane Smith (Ag)",
      "Jane Smith (Agency, 0.8)",
      "Jane Smith - LEFT 28/4/17",
      "Jane Smith*",
      "Jane Smith SW",
      "Jane Smith ASYE",
      "Jane Smith [TM]",
      "Jáne Smith",
    ])
      expect(personKey(name), name).to.equal("jane smith");
  });
  it("two people", () => {
    const keys = ["Jane Smith", "Jane Smythe", "Jane Ann Smith", "J Smith", "Jane Smith-Jones"].map(personKey);
    expect(new Set(keys).size).to.equal(keys.length);
  });
  it("nothing of a name", () => {
    for (const name of ["", " ", "(Ag)", "-", "Mr"]) expect(personKey(name), name).to.equal("");
  });
  it("agency in the name", () => {
    for (const name of ["Jane Smith (Ag)", "Jane Smith (Agency)", "Jane Smith - Agency", "Jane Smith (locum)"])
      expect(isNamedAgency(name), name).to.equal(true);
    for (const name of ["Jane Smith", "Ag Smith", "Jane Smith (agency cover ended)"])
      expect(isNamedAgency(name), name).to.equal(false);
  });
});
