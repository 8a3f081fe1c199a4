import { expect } from "chai";
import { request } from "node:https";
import { cachingOf } from "../../src/workbench/built-files";
import { WorkbookModel } from "../../src/host/model";
import { startWorkbench, type Workbench } from "../../src/workbench/server";

interface Answer {
  readonly status: number;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The address to connect to. */
  readonly to?: string;
}

describe("the workbench's server", () => {
  let bench: Workbench;
  let port = "";

  before(async () => {
    const workbook = new WorkbookModel();
    workbook.addSheet("Staff").setValue(0, 0, "Worker");
    bench = await startWorkbench({ port: 0, workbook });
    ({ port } = new URL(bench.url));
  });
  after(() => bench.close());

  /** Asks for a path exactly as it is written; `fetch` would tidy it first. */
  function ask(path: string, { method = "GET", headers = {}, body, to = "127.0.0.1" }: Asked = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: to, port, path, method, headers: { Host: `localhost:${port}`, ...headers }, rejectUnauthorized: false },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("end", () => {
            resolve({ status: response.statusCode!, text });
          });
        },
      );
      asked.on("error", reject).end(body);
    });
  }

  it("answers the workbench's own pages", async () => {
    const own: Record<string, string>[] = [
      {},
      { Origin: `https://localhost:${port}` },
      { Host: `127.0.0.1:${port}`, Origin: `https://127.0.0.1:${port}` },
      { "Sec-Fetch-Site": "same-origin" },
      { "Sec-Fetch-Site": "none" },
    ];
    for (const headers of own) {
      const { status, text } = await ask("/api/book", { headers });
      expect(status, JSON.stringify(headers)).to.equal(200);
      expect(text).to.contain('"name":"Staff"');
    }
  });

  it("refuses a page of another origin, and another name for this machine", async () => {
    const foreign: Record<string, string>[] = [
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { Origin: `http://localhost:${port}` },
      { Origin: `https://localhost:${Number(port) + 1}` },
      { Origin: `https://localhost:${port}.evil.example` },
      { Host: "evil.example" },
      { Host: `evil.example:${port}` },
      { Host: "localhost" },
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
    ];
    for (const headers of foreign)
      for (const path of ["/api/book", "/api/save", "/api/samples"]) {
        const { status, text } = await ask(path, { headers });
        expect(status, `${path} ${JSON.stringify(headers)}`).to.equal(403);
        expect(text).to.not.contain("Staff");
      }
    const typed = { method: "POST", body: '{"sheet":"Staff","row":0,"column":0,"text":"changed"}' };
    expect((await ask("/api/cell", { ...typed, headers: { Origin: "https://evil.example" } })).status).to.equal(403);
    expect(bench.host.workbook.sheet("Staff")?.value(0, 0)).to.equal("Worker");
  });

  it("gives the pages, but not the workbook, to Excel on the web, which puts the pane into a page of its own", async () => {
    const headers = { "Sec-Fetch-Site": "cross-site" };
    expect((await ask("/office/office.js", { headers })).status).to.equal(200);
    expect((await ask("/api/sheet?name=Staff", { headers })).status).to.equal(403);
  });

  it("listens on the loopback address only", async () => {
    const { networkInterfaces } = await import("node:os");
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      const failure = await ask("/", { to: address }).then(
        () => null,
        (error: unknown) => (error as { code: string }).code,
      );
      expect(failure, address).to.equal("ECONNREFUSED");
    }
    expect((await ask("/api/book")).status).to.equal(200);
  });

  it("answers 400 to an address that cannot be read", async () => {
    for (const path of ["/%", "/%E0%A4%A", "/api/samples/%FF", "/workbench/%c0%af"])
      expect((await ask(path)).status, path).to.equal(400);
    expect((await ask(`/${"a".repeat(20_000)}`)).status, "a very long one").to.equal(431);
  });

  it("gives no file from outside its folders", async () => {
    for (const path of [
      "/../package.json",
      "/..%2f..%2fpackage.json",
      "/workbench/..%2f..%2fpackage.json",
      "/office/..%2f..%2fpackage.json",
      "/workbench/%00",
      "//package.json",
      "/office/",
    ])
      expect((await ask(path)).status, path).to.equal(404);
  });

  it("answers 400 with a sentence to what it cannot carry out", async () => {
    const cases: readonly (readonly [path: string, body: string, says: string])[] = [
      ["/api/batch", "not JSON", "no JSON"],
      ["/api/batch", "null", "no batch"],
      ["/api/batch", "7", "no batch"],
      ["/api/batch", '{"Actions":[],"ObjectPaths":null}', "no batch"],
      ["/api/batch", '{"Actions":{},"ObjectPaths":{}}', "no batch"],
      ["/api/cell", '{"sheet":"Staff","row":1048576,"column":0,"text":"below the last row"}', "row"],
      ["/api/cell", '{"sheet":"Staff","row":9007199254740991,"column":0,"text":"x"}', "row"],
      ["/api/cell", '{"sheet":"Staff","row":0,"column":16384,"text":"right of the last column"}', "column"],
      ["/api/cell", "", "no JSON"],
      ["/api/cell", "null", "sheet"],
      ["/api/cell", '{"sheet":"Staff","row":-1,"column":0,"text":"x"}', "row"],
      ["/api/cell", '{"sheet":"Staff","row":0,"column":0.5,"text":"x"}', "column"],
      ["/api/cell", '{"sheet":"Staff","row":0,"column":0,"text":7}', "text"],
      ["/api/cell", '{"sheet":"Other","row":0,"column":0,"text":"x"}', "Other"],
      ["/api/select", '{"sheet":"Staff","address":"A0"}', "A0"],
      ["/api/select", '{"sheet":"Staff","address":"no address"}', "no address"],
      ["/api/select", '{"sheet":"Other","address":"A1"}', "Other"],
      ["/api/open", "no workbook", "could not be opened"],
    ];
    for (const [path, body, says] of cases) {
      const { status, text } = await ask(path, { method: "POST", body });
      expect(status, `${path} ${body}`).to.equal(400);
      expect(text, `${path} ${body}`).to.contain(says);
    }
    expect((await ask("/", { method: "DELETE" })).status).to.equal(405);
    expect((await ask("/api/book")).text, "and goes on").to.contain("Staff");
  });

  it("tells of builds only while it watches", async () => {
    expect((await ask("/api/builds")).status).to.equal(404);
  });

  it("lets Excel keep the icons, and nothing else", () => {
    expect(cachingOf(".png")).to.match(/^max-age=[1-9]/);
    for (const extension of [".html", ".js", ".css", ".xml", ".json", ".xlsx"])
      expect(cachingOf(extension), extension).to.equal("no-store");
  });
});

describe("the workbench that watches", () => {
  it("has its page load itself again after a build", async () => {
    const bench = await startWorkbench({ port: 0, workbook: new WorkbookModel(), isWatching: true });
    const { port } = new URL(bench.url);
    const told = await new Promise<string>((resolve, reject) => {
      const headers = { Host: `localhost:${port}` };
      request({ host: "127.0.0.1", port, path: "/api/builds", headers, rejectUnauthorized: false }, (response) => {
        response.once("data", (bytes: Buffer) => {
          resolve(bytes.toString("utf8"));
        });
        bench.reload();
      })
        .on("error", reject)
        .end();
    });
    await bench.close();
    expect(told).to.equal("data: built\n\n");
  });
});
