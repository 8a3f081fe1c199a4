import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { picture } from "../../scripts/architecture/picture";
import { roomImports, type RoomImports } from "../../scripts/architecture/room-imports";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");
const PAGES = ["README.md", "CONTRIBUTING.md", "docs/architecture.md"];

describe("what the docs say of the code", () => {
  let rooms: readonly RoomImports[] = [];
  before(async () => {
    rooms = await roomImports();
  });

  it("is drawn from the imports as they are: else run “npm run architecture”", () => {
    expect(picture(rooms)).to.equal(read("docs/pictures/architecture.svg"));
  });

  it("names every room in README, in their order", () => {
    const table = Array.from(read("README.md").matchAll(/^\| `src\/([\w/]+)`/gm), ([, room]) => room);
    expect(table).to.deep.equal(rooms.map(({ room }) => room));
  });

  it("names files and folders that are there", () => {
    for (const page of PAGES) {
      const named = Array.from(
        read(page).matchAll(/`((?:src|test|scripts|docs|\.ci)\/[\w./-]*\w)`/g),
        ([, path]) => path!,
      );
      expect(
        named.filter((path) => !existsSync(new URL(path, ROOT))),
        page,
      ).to.deep.equal([]);
    }
  });

  it("names commands that are there", () => {
    const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: Readonly<Record<string, string>> };
    for (const page of [...PAGES, "docs/guide.md", "docs/benchmarks.md"]) {
      const named = Array.from(read(page).matchAll(/npm run ([\w:-]+)/g), ([, name]) => name!);
      expect(
        named.filter((name) => scripts[name] === undefined),
        page,
      ).to.deep.equal([]);
    }
  });
});
