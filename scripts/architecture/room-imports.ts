import { cruise, type ICruiseResult } from "dependency-cruiser";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const { ROOMS } = (await import(new URL("../../.dependency-cruiser.js", import.meta.url).href)) as {
  ROOMS: readonly string[];
};

/** A room of src and the other rooms that its files import, both from top to bottom. */
export interface RoomImports {
  readonly room: string;
  readonly imports: readonly string[];
}

/** Which room imports which, read from the imports in the files. Rooms stand in the order that lint enforces. */
export async function roomImports(): Promise<RoomImports[]> {
  const { output } = await cruise(["src"], {
    baseDir: ROOT,
    doNotFollow: { path: "node_modules" },
    includeOnly: "^src/",
    tsPreCompilationDeps: true,
  });
  const { modules } = output as ICruiseResult;
  return ROOMS.map((room) => {
    const imported = new Set(
      modules
        .filter(({ source }) => roomOf(source) === room)
        .flatMap(({ dependencies }) => dependencies.map(({ resolved }) => roomOf(resolved))),
    );
    return { room, imports: ROOMS.filter((other) => other !== room && imported.has(other)) };
  });
}

/** The innermost room that a file is in; null for the bundle's entry, which stands above all rooms. */
function roomOf(file: string): string | null {
  const around = ROOMS.filter((room) => file.startsWith(`src/${room}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
