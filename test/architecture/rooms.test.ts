import { expect } from "chai";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));

const { ROOMS } = (await import(new URL("../../.dependency-cruiser.js", import.meta.url).href)) as {
  ROOMS: readonly string[];
};

/** The rooms that touch a browser's page, Excel or Node: they may have types for it. */
const RIM = ["excel", "files", "taskpane", "commands", "host", "headless", "workbench"];

function configOf(room: string) {
  const path = join(SRC, room, "tsconfig.json");
  const { config, error } = ts.parseConfigFileTextToJson(path, readFileSync(path, "utf8")) as {
    config: {
      readonly compilerOptions?: { readonly lib?: readonly string[]; readonly types?: readonly string[] };
      readonly references: readonly { readonly path: string }[];
    };
    error?: ts.Diagnostic;
  };
  expect(error).to.equal(undefined);
  return {
    references: config.references.map((reference) => relative(SRC, join(SRC, room, reference.path))),
    options: config.compilerOptions ?? {},
  };
}

describe("the rooms of src", () => {
  it("are the folders of src, and those inside them that have rules of their own", () => {
    const folders = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());
    expect(ROOMS.filter((room) => !room.includes("/")).sort()).to.deep.equal(folders.sort());
  });

  it("refer to the rooms above them and to no other, for the compiler as for lint", () => {
    for (const [at, room] of ROOMS.entries()) expect(configOf(room).references, room).to.deep.equal(ROOMS.slice(0, at));
  });

  it("know no page, no Excel and no Node where they only compute", () => {
    for (const room of ROOMS.filter((name) => !RIM.includes(name)))
      expect(configOf(room).options, room).to.deep.equal({});
    for (const room of ["files", "taskpane", "commands", "excel"])
      expect(configOf(room).options.types, room).to.not.contain("node");
  });
});
