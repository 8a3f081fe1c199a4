import { expect } from "chai";
import { cellAddress } from "../../src/workbook/addresses";
import { Actions } from "../../src/taskpane/actions";
import { Store } from "../../src/taskpane/state";
import { CARD, builtBook, named } from "../support/small-book";

describe("lists of work, teams and workers from the pane", () => {
  it("are written for whom a person chooses, and the pane says where", async () => {
    const workbook = await builtBook();
    const store = new Store();
    const actions = new Actions(store);
    await actions.writeListsOfWork({ kind: "one", name: "EAST" });
    expect(store.state.problem).to.equal(null);
    expect(store.state.announcement).to.equal("The lists of work are on the sheet “Work EAST May-17”.");
    await actions.writeTeams();
    expect(store.state.announcement).to.equal("Teams and workers are on the sheet “Teams May-17”.");
    expect(workbook.sheets.map(({ name }) => name)).to.include.members(["Work EAST May-17", "Teams May-17"]);
  });

  it("say what is wrong with an area that is gone, and write nothing", async () => {
    const workbook = await builtBook();
    const store = new Store();
    await new Actions(store).writeListsOfWork({ kind: "one", name: "WEST" });
    expect(store.state.problem?.sentence).to.contain("“WEST” is no area");
    expect(workbook.sheets.some(({ name }) => name.startsWith("Work"))).to.equal(false);
  });

  it("an area's figure opens to its teams, the city's does not", async () => {
    const workbook = await builtBook();
    const store = new Store();
    const actions = new Actions(store);
    const { top, left } = named(workbook, "SC_2017_05_I01_Table");
    const explained = async (column: number) => {
      workbook.selection = { sheet: CARD, address: cellAddress(top, left + column) };
      await actions.explain();
      expect(store.state.problem).to.equal(null);
      return store.state.explained;
    };
    const east = await explained(2);
    expect(east?.kind === "evidence" ? east.teams?.teams.map(({ team }) => team) : null).to.deep.equal(["No team"]);
    const city = await explained(1);
    expect(city?.kind === "evidence" ? city.teams : "none").to.equal(null);
  });
});
