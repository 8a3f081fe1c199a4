import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseRange } from "../workbook/addresses";
import { sampleWorkbook } from "../headless/sample-workbook";
import { sampleFiles, writeSampleBook } from "../sample/index";
import { ExcelHost, type HostOptions } from "../host/host";
import { ApiError } from "../host/members";
import type { WorkbookModel } from "../host/model";
import { typeInto } from "../host/typing";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import { builtFile, cachingOf, typeOf } from "./built-files";
import { certificate } from "./certificate";
import { drawSheet } from "./drawing";
import { BadRequest, addressOf, batchOf, bytesOf, fieldsOf, refusal } from "./requests";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const LOOPBACK = "127.0.0.1";
/** What the workbench's page runs to load itself again after a build. */
const RELOAD = '<script>new EventSource("/api/builds").onmessage = () => location.reload();</script></body>';

export interface WorkbenchOptions extends HostOptions {
  readonly port: number;
  /** Leave the address of office.js as it is, for a real Excel. */
  readonly forExcel?: boolean;
  /** Serve the pages that are built on every save, and let the workbench's page load itself again after each build. */
  readonly isWatching?: boolean;
  /** A workbook to begin with; without, that of the sample month. */
  readonly workbook?: WorkbookModel;
}

/** The workbench: the built pages, and the stand-in Excel behind them. */
export interface Workbench {
  readonly url: string;
  readonly host: ExcelHost;
  /** Puts another workbook in place of the one that is open. */
  open(workbook: WorkbookModel, options?: HostOptions): Promise<void>;
  /** Has every open page load itself again, after a build. */
  reload(): void;
  close(): Promise<void>;
}

/** Serves the workbench on https://localhost, to this machine only, and keeps its workbook. */
export async function startWorkbench({
  port,
  workbook,
  forExcel = false,
  isWatching = false,
  ...options
}: WorkbenchOptions): Promise<Workbench> {
  let host = await ExcelHost.start(workbook ?? (await sampleWorkbook()), options);
  const samples = sampleFiles();

  const built = isWatching ? join(DIST, "watch") : DIST;
  const pages = new Set<ServerResponse>();

  const api: Readonly<Record<string, (request: IncomingMessage, query: URLSearchParams) => Promise<unknown>>> = {
    "GET /api/book": () =>
      Promise.resolve({
        sheets: host.workbook.sheets
          .filter(({ visibility }) => visibility === "Visible")
          .map(({ name, tabColour }) => ({ name, tabColour })),
        active: host.workbook.sheets[host.workbook.activeSheet]?.name ?? "",
        selection: host.workbook.selection.address,
      }),
    "GET /api/sheet": (_, query) => {
      host.calculate();
      const sheet = host.workbook.sheet(query.get("name") ?? "");
      return Promise.resolve(sheet === undefined ? null : drawSheet(host.workbook, sheet));
    },
    "POST /api/batch": async (request) => host.answer(await batchOf(request)),
    "POST /api/cell": async (request) => {
      const typed = { sheet: "string", row: "row", column: "column", text: "string" } as const;
      const { sheet: name, row, column, text } = await fieldsOf(request, typed);
      const sheet = host.workbook.sheet(name);
      if (sheet === undefined) throw new BadRequest(`There is no sheet “${name}”.`);
      try {
        return { refused: typeInto(host.workbook, sheet, row, column, text, new Date().getFullYear()) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { refused: error.message };
      }
    },
    "POST /api/select": async (request) => {
      const { sheet, address } = await fieldsOf(request, { sheet: "string", address: "string" });
      const at = host.workbook.sheets.findIndex(({ name }) => name === sheet);
      if (at < 0) throw new BadRequest(`There is no sheet “${sheet}”.`);
      if (parseRange(address) === null) throw new BadRequest(`“${address}” is not an address.`);
      host.workbook.activeSheet = at;
      host.workbook.selection = { sheet, address };
      return {};
    },
    "POST /api/open": async (request) => {
      const opened = await loadWorkbook(await bytesOf(request)).catch(() => {
        throw new BadRequest("This file could not be opened as an Excel workbook.");
      });
      host = await ExcelHost.start(opened, options);
      return {};
    },
    "GET /api/samples": () => Promise.resolve(samples.map(({ file }) => file)),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { path, query } = addressOf(request);
    const refused = refusal(request, path, portOf(server));
    const call = api[`${request.method ?? "GET"} ${path}`];
    if (refused !== null) send(response, 403, ".txt", refused);
    else if (call !== undefined) send(response, 200, ".json", JSON.stringify(await call(request, query)));
    else if (request.method !== "GET" && request.method !== "HEAD")
      send(response, 405, ".txt", "Only GET is answered.");
    else if (path === "/api/save") send(response, 200, ".xlsx", await saveWorkbook(host.workbook, new Date()));
    else if (path === "/api/builds" && isWatching) keepTold(response);
    else if (path.startsWith("/api/samples/")) await sendSample(response, path.slice("/api/samples/".length));
    else await sendFile(response, path);
  };

  /** Keeps a page's connection, to tell it of builds. */
  const keepTold = (response: ServerResponse): void => {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.flushHeaders();
    pages.add(response);
    response.on("close", () => pages.delete(response));
  };

  const sendSample = async (response: ServerResponse, name: string): Promise<void> => {
    const book = samples.find(({ file }) => file === name);
    if (book === undefined) send(response, 404, ".txt", "Not found");
    else send(response, 200, ".xlsx", await writeSampleBook(book));
  };

  const sendFile = async (response: ServerResponse, path: string): Promise<void> => {
    const file = await builtFile(built, path, forExcel);
    if (file === null) send(response, 404, ".txt", "Not found. Run “npm run build” first.");
    else if (isWatching && path === "/")
      send(response, 200, file.extension, file.bytes.toString().replace("</body>", RELOAD));
    else send(response, 200, file.extension, file.bytes);
  };

  const server: Server = createServer(await certificate(), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof BadRequest) send(response, 400, ".txt", error.message);
      else {
        console.error(error);
        send(response, 500, ".txt", "The workbench failed; see its terminal.");
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, LOOPBACK, resolve);
  });
  return {
    url: `https://localhost:${portOf(server)}`,
    get host() {
      return host;
    },
    open: async (other, others = {}) => {
      host = await ExcelHost.start(other, { ...options, ...others });
    },
    reload: () => {
      for (const page of pages) page.write("data: built\n\n");
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The workbench is not listening.");
  return address.port;
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  response.writeHead(status, { "Content-Type": typeOf(extension), "Cache-Control": cachingOf(extension) });
  response.end(body);
}
