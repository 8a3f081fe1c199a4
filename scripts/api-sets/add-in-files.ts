import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The rooms of src that may name the Office API. */
const ROOMS = ["src/excel", "src/taskpane", "src/commands"];

/** The add-in's own files that run inside Excel, as paths from the project's root. */
export function addInFiles(root: string): string[] {
  const inRooms = ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  );
  return [...inRooms, "src/main.tsx"];
}
