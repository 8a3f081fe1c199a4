import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { sampleWorkbook } from "../headless/sample-workbook";
import { sampleFiles, writeSampleBook } from "../sample/index";
import { ExcelHost, type HostOptions } from "../host/host";
import { ApiError } from "../host/members";
import type { WorkbookModel } from "../host/model";
import type { Batch } from "../host/protocol";
import { typeInto } from "../host/typing";
import { loadWorkbook, saveWorkbook } from "../host/xlsx";
import { parseBox } from "../host/area";
import { certificate } from "./certificate";
import { drawSheet } from "./drawing";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OFFICE_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FOLDER = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".map": "application/json",
  ".svg": "image/svg+xml",
};

export interface WorkbenchOptions extends HostOptions {
  readonly port: number;
  /** Leave the address of office.js as it is, for a real Excel. */
  readonly forExcel?: boolean;
  /** A workbook to begin with; without, that of the sample month. */
  readonly workbook?: WorkbookModel;
}

/** The workbench: the built pages, and the stand-in Excel behind them. */
export interface Workbench {
  readonly url: string;
  readonly host: ExcelHost;
  /** Puts another workbook in place of the one that is open. */
  open(workbook: WorkbookModel, options?: HostOptions): Promise<void>;
  close(): Promise<void>;
}

/** Serves the workbench on https://localhost and keeps its workbook. Everything is on this machine. */
export async function startWorkbench({
  port,
  workbook,
  forExcel = false,
  ...options
}: WorkbenchOptions): Promise<Workbench> {
  let host = await ExcelHost.start(workbook ?? (await sampleWorkbook()), options);
  const samples = sampleFiles();

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
    "POST /api/batch": async (request) => host.answer(JSON.parse((await bodyOf(request)).toString("utf8")) as Batch),
    "POST /api/cell": async (request) => {
      const {
        sheet: name,
        row,
        column,
        text,
      } = JSON.parse((await bodyOf(request)).toString("utf8")) as {
        sheet: string;
        row: number;
        column: number;
        text: string;
      };
      const sheet = host.workbook.sheet(name);
      if (sheet === undefined) return {};
      try {
        return { refused: typeInto(host.workbook, sheet, row, column, text, new Date().getFullYear()) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { refused: error.message };
      }
    },
    "POST /api/select": async (request) => {
      const { sheet, address } = JSON.parse((await bodyOf(request)).toString("utf8")) as {
        sheet: string;
        address: string;
      };
      const at = host.workbook.sheets.findIndex(({ name }) => name === sheet);
      if (at >= 0) {
        parseBox(address);
        host.workbook.activeSheet = at;
        host.workbook.selection = { sheet, address };
      }
      return {};
    },
    "POST /api/open": async (request) => {
      host = await ExcelHost.start(await loadWorkbook(await bodyOf(request)), options);
      return {};
    },
    "GET /api/samples": () => Promise.resolve(samples.map(({ file }) => file)),
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "https://localhost");
    const path = decodeURIComponent(pathname);
    const call = api[`${request.method ?? "GET"} ${path}`];
    if (call !== undefined) send(response, 200, ".json", JSON.stringify(await call(request, searchParams)));
    else if (path === "/api/save") send(response, 200, ".xlsx", await saveWorkbook(host.workbook, new Date()));
    else if (path.startsWith("/api/samples/")) await sendSample(response, path.slice("/api/samples/".length));
    else await sendFile(response, fileOf(path));
  };

  const sendSample = async (response: ServerResponse, name: string): Promise<void> => {
    const book = samples.find(({ file }) => file === name);
    if (book === undefined) send(response, 404, ".html", "Not found");
    else send(response, 200, ".xlsx", await writeSampleBook(book));
  };

  /** The one change to the built pages: office.js comes from the package instead of from Microsoft's address. */
  const sendFile = async (response: ServerResponse, file: string): Promise<void> => {
    const bytes = await readFile(file).catch(() => null);
    const isPage = file.endsWith(".html") && !forExcel;
    if (bytes === null) send(response, 404, ".html", "Not found. Run “npm run build” first.");
    else
      send(
        response,
        200,
        extname(file),
        isPage ? bytes.toString("utf8").replaceAll(OFFICE_ADDRESS, "/office/") : bytes,
      );
  };

  const server: Server = createServer(await certificate(), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      send(response, 500, ".html", "The workbench failed; see its terminal.");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  return {
    url: `https://localhost:${typeof address === "object" && address !== null ? address.port : port}`,
    get host() {
      return host;
    },
    open: async (other, others = {}) => {
      host = await ExcelHost.start(other, { ...options, ...others });
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

/** The file behind a path: of the workbench, of office.js, or of the built add-in; never outside these. */
function fileOf(path: string): string {
  const [folder, rest] =
    path === "/"
      ? [join(ROOT, "dist/workbench"), "index.html"]
      : path.startsWith("/workbench/")
        ? [join(ROOT, "dist/workbench"), path.slice("/workbench/".length)]
        : path.startsWith("/office/")
          ? [OFFICE_FOLDER, path.slice("/office/".length)]
          : [join(ROOT, "dist/site"), path.slice(1)];
  const file = normalize(join(folder, rest));
  return file.startsWith(folder + sep) ? file : join(folder, "none");
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    "Content-Type": TYPES[extension] ?? "application/octet-stream",
    "Cache-Control": "no-store",
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
