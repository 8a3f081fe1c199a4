import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import type { ExcelHost } from "./host";
import type { Batch } from "./protocol";
import { isSetSupported } from "./rules/requirement-sets";

interface OfficeLibrary {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: { readonly SessionBase: { _overrideSession: unknown } };
}

let library: OfficeLibrary | undefined;

/** Microsoft's client library for Excel on the web, unmodified, in a context of its own. */
function loadLibrary(): OfficeLibrary {
  if (library !== undefined) return library;
  const file = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");
  const none = () => undefined;
  const storage = { getItem: () => null, setItem: none, removeItem: none };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    JSON,
    performance,
    Date,
    Math,
    navigator: { userAgent: "stand-in" },
    XMLHttpRequest: function XMLHttpRequest() {
      /* The library only asks whether there is one. */
    },
    addEventListener: none,
    removeEventListener: none,
    location: { href: "https://localhost/", search: "", hash: "" },
    document: {
      readyState: "complete",
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: none,
    },
    sessionStorage: storage,
    localStorage: storage,
  };
  Object.assign(window, { window, self: window, top: window, parent: window, globalThis: window });
  vm.createContext(window);
  vm.runInContext(readFileSync(file, "utf8"), window, { filename: file });
  library = window as unknown as OfficeLibrary;
  return library;
}

/**
 * Puts `Excel` and `Office` in the global scope, answered by a host: code that calls `Excel.run(batch)` then runs in
 * Node as it does in Excel. The last host installed answers.
 */
export function installOffice(host: ExcelHost): void {
  const { Excel: excel, OfficeExtension: extension } = loadLibrary();
  extension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_data: unknown, _flags: unknown, message: { Body: Batch }) =>
        Promise.resolve({
          ErrorCode: null,
          ErrorMessage: null,
          HttpStatusCode: 200,
          Headers: {},
          Body: host.answer(message.Body),
        }),
    }),
  };
  const scope = globalThis as unknown as Record<string, unknown>;
  scope["window"] ??= globalThis;
  scope["Excel"] = excel;
  scope["OfficeExtension"] = extension;
  scope["Office"] = {
    context: {
      requirements: { isSetSupported },
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.01" },
    },
  };
}
