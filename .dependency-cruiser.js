/** The rooms of src, top to bottom: a room may import from those above it and from itself. */
export const ROOMS = [
  "calendar",
  "workbook",
  "lists/words",
  "lists",
  "lists/reading",
  "indicators/counting",
  "indicators",
  "settings",
  "benchmarks",
  "scorecard",
  "sheets",
  "excel",
  "files",
  "taskpane",
  "commands",
  "host",
  "sample",
  "headless",
  "workbench",
];

const NESTED = ROOMS.filter((room) => room.includes("/"));

/** The files of a room, without those of rooms inside it. */
const filesOf = (room) => {
  const inner = NESTED.filter((nested) => nested.startsWith(`${room}/`)).map((nested) => nested.slice(room.length + 1));
  return `^src/${room}/${inner.length === 0 ? "" : `(?!(?:${inner.join("|")})/)`}`;
};

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycle",
      severity: "error",
      comment: "No file imports itself by way of others.",
      from: {},
      to: { circular: true },
    },
    ...ROOMS.slice(0, -1).map((room, at) => ({
      name: `${room}-looks-up`,
      severity: "error",
      comment: `src/${room} imports only from itself and from ${ROOMS.slice(0, at).join(", ") || "nothing"}.`,
      from: { path: filesOf(room) },
      to: { path: ROOMS.slice(at + 1).map(filesOf) },
    })),
    {
      name: "product-without-tools",
      severity: "error",
      comment: "The add-in's own code imports no test, benchmark or script.",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "node_modules" },
  },
};
