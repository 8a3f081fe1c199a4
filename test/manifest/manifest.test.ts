import { expect } from "chai";
import { readFile } from "node:fs/promises";
import { validateXML } from "xmllint-wasm";
import { VERSION } from "../../src/taskpane/version";

const ROOT = new URL("../../", import.meta.url);
const read = (path: string) => readFile(new URL(path, ROOT), "utf8");

/** The names of the elements directly inside the first element of a name, in order. */
function childrenOf(xml: string, name: string): string[] {
  const body = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*)</${name}>`).exec(xml)?.[1] ?? "";
  const names: string[] = [];
  let depth = 0;
  for (const [tag, closing, element, selfClosing] of body.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (closing === "/") depth--;
    else {
      if (depth === 0) names.push(element!);
      if (selfClosing !== "/") depth++;
    }
    if (depth < 0) throw new Error(`Unbalanced at ${tag}`);
  }
  return names;
}

const all = (xml: string, pattern: RegExp) => Array.from(xml.matchAll(pattern), ([, found]) => found!);

describe("the manifest", () => {
  let xml = "";
  before(async () => {
    xml = await read("manifest.xml");
  });

  it("is well-formed", async () => {
    const { valid, errors } = await validateXML({
      xml: [{ fileName: "manifest.xml", contents: xml }],
      extension: "schema",
      schema: [{ fileName: "any.xsd", contents: ANYTHING }],
    });
    expect(errors.map(({ message }) => message)).to.deep.equal([]);
    expect(valid).to.equal(true);
  });

  it("has its parts in the order that Office wants", () => {
    expect(childrenOf(xml, "OfficeApp")).to.deep.equal([
      "Id",
      "Version",
      "ProviderName",
      "DefaultLocale",
      "DisplayName",
      "Description",
      "IconUrl",
      "HighResolutionIconUrl",
      "SupportUrl",
      "Hosts",
      "Requirements",
      "DefaultSettings",
      "Permissions",
      "VersionOverrides",
    ]);
    const overrides = xml.slice(xml.indexOf("<VersionOverrides"));
    expect(childrenOf(overrides, "VersionOverrides")).to.deep.equal(["Hosts", "Resources"]);
    expect(childrenOf(overrides, "Host")).to.deep.equal(["Runtimes", "DesktopFormFactor"]);
    expect(childrenOf(overrides, "DesktopFormFactor")).to.deep.equal(["GetStarted", "FunctionFile", "ExtensionPoint"]);
    expect(childrenOf(overrides, "Resources")).to.deep.equal([
      "bt:Images",
      "bt:Urls",
      "bt:ShortStrings",
      "bt:LongStrings",
    ]);
  });

  it("asks for nothing higher than it needs", () => {
    expect(all(xml, /<Set Name="(\w+)"/g)).to.deep.equal(["ExcelApi", "SharedRuntime"]);
    expect(all(xml, /<Set Name="\w+" MinVersion="([\d.]+)"/g)).to.deep.equal(["1.9", "1.1"]);
    expect(xml)
      .to.contain("<Permissions>ReadWriteDocument</Permissions>")
      .and.contain("<DefaultLocale>en-GB</DefaultLocale>")
      .and.contain(`<Version>${VERSION}.0</Version>`);
  });

  it("names every resource once, and uses each", () => {
    const defined = all(xml, /<bt:(?:Image|Url|String) id="([^"]+)"/g);
    const used = all(xml, /resid="([^"]+)"/g);
    expect(new Set(defined).size).to.equal(defined.length);
    expect([...new Set(used)].sort()).to.deep.equal([...defined].sort());
    for (const id of defined) expect(id.length, id).to.be.at.most(32);
  });

  it("keeps its strings short enough", () => {
    const strings = (part: string) =>
      all(
        xml.slice(xml.indexOf(`<bt:${part}>`), xml.indexOf(`</bt:${part}>`)),
        /<bt:String [^>]*DefaultValue="([^"]*)"/g,
      );
    for (const text of strings("ShortStrings")) expect(text.length, text).to.be.at.most(125);
    for (const text of strings("LongStrings")) expect(text.length, text).to.be.at.most(250);
    expect(/<Description DefaultValue="([^"]*)"/.exec(xml)?.[1]?.length).to.be.at.most(250);
  });

  it("shares one runtime between pane and ribbon", () => {
    const pages = [
      /<Runtime resid="([^"]+)" lifetime="long"/,
      /<FunctionFile resid="([^"]+)"/,
      /<SourceLocation resid="([^"]+)"/,
    ].map((pattern) => pattern.exec(xml)?.[1]);
    expect(new Set(pages)).to.deep.equal(new Set(["Pane.Url"]));
  });

  it("has its icons, each of its true size", async () => {
    const named = all(xml, /DefaultValue="https:\/\/localhost:3000\/(assets\/[^"]+\.png)"/g);
    expect(named.length).to.be.above(13);
    for (const path of new Set(named)) {
      const png = await readFile(new URL(path, ROOT));
      const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
      // Width and height stand at bytes 16 and 20 of a PNG.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).to.deep.equal([size, size]);
    }
    for (const [, size, resource] of xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g))
      expect(resource).to.match(new RegExp(`\\.${size!}$`));
  });

  it("names functions that are associated", async () => {
    const ribbon = await read("src/commands/ribbon.ts");
    const functions = all(xml, /<FunctionName>(\w+)<\/FunctionName>/g);
    expect(functions).to.deep.equal(["refreshFigures", "checkData"]);
    for (const name of functions) expect(ribbon).to.match(new RegExp(`^ {2}${name}: command\\(`, "m"));
  });

  it("names no other domain, and no pane of its own beside the shared runtime", () => {
    // The pane opens no other page, and a pane in the long runtime is known by its runtime.
    expect(xml).to.not.contain("AppDomain").and.not.contain("TaskpaneId");
    expect(xml).to.contain('lifetime="long"');
  });

  it("stays on https", () => {
    for (const address of all(xml, /"(https?:\/\/(?!www\.w3\.org|schemas\.microsoft\.com)[^"]+)"/g))
      expect(address).to.match(/^https:\/\/localhost:3000\//);
  });

  it("is built for a host without a word of localhost", () => {
    const [site, ...others] = configure({ url: "https://scorecard.example.gov.uk/app/" });
    expect(others).to.deep.equal([]);
    const built = manifestOf(site!)!(Buffer.from(xml));
    expect(built).to.not.contain("localhost");
    expect(built).to.contain("https://scorecard.example.gov.uk/app/taskpane.html");
  });

  it("is built for no address that Office takes no add-in from", () => {
    for (const url of [
      "http://scorecard.example.gov.uk",
      "scorecard.example.gov.uk",
      "https://",
      "https:///app",
      "true",
    ])
      expect(() => configure({ url }), url).to.throw("https");
    for (const url of [
      "https://localhost:3000/",
      "https://LOCALHOST:3000",
      "https://localhost/app",
      "https://127.0.0.1",
    ])
      expect(() => configure({ url }), url).to.throw("workbench");
    for (const url of ["https://a.gov.uk/app?x=1&y=2", "https://a.gov.uk/#top", "https://ann@a.gov.uk/"])
      expect(() => configure({ url }), url).to.throw("a host and a folder");
  });

  it("is well-formed for any folder, and names it as it is", () => {
    for (const [url, named] of [
      ["https://a.gov.uk/R&D/$&", "https://a.gov.uk/R&amp;D/$&amp;/taskpane.html"],
      ["https://A.gov.uk:8443//", "https://a.gov.uk:8443/taskpane.html"],
      ['https://a.gov.uk/the "app"', "https://a.gov.uk/the%20%22app%22/taskpane.html"],
    ] as const) {
      const built = manifestOf(configure({ url })[0]!)!(Buffer.from(xml));
      expect(built, url).to.contain(`"${named}"`);
      expect(built.replace(/&(?:amp|apos|lt|gt|quot);/g, ""), url).to.not.contain("&");
    }
  });

  it("is not among the files to host when no address was given", () => {
    const [site, workbench] = configure({});
    expect(site!.name).to.equal("site");
    expect(manifestOf(site!)).to.equal(undefined);
    expect(workbench!.name).to.equal("workbench");
  });

  it("is another add-in when it is sideloaded, so that it never takes the deployed one's place", () => {
    const sideloaded = manifestOf(configure({})[1]!)!(Buffer.from(xml));
    const idOf = (text: string) => /<Id>([^<]*)<\/Id>/.exec(text)?.[1];
    expect(idOf(sideloaded))
      .to.match(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
      .and.not.equal(idOf(xml));
    expect(sideloaded).to.contain('<DisplayName DefaultValue="Scorecard (this computer)"/>');
    const [ours, theirs] = [xml, sideloaded].map((text) => text.split("\n"));
    expect(ours!.filter((line, at) => line !== theirs![at]).length, "lines that differ").to.equal(2);
  });
});

interface BuildConfiguration {
  readonly name: string;
  readonly plugins: readonly {
    readonly patterns?: readonly { readonly from: string; readonly transform?: (content: Buffer) => string }[];
  }[];
}

const { default: configure } = (await import(new URL("webpack.config.js", ROOT).href)) as {
  default: (env: { readonly url?: string }) => BuildConfiguration[];
};

/** What a build makes of the manifest; undefined where it makes none. */
function manifestOf({ plugins }: BuildConfiguration): ((content: Buffer) => string) | undefined {
  return plugins.flatMap(({ patterns }) => patterns ?? []).find(({ from }) => from === "manifest.xml")?.transform;
}

/** A schema that takes any element: only the form of the XML is looked at. */
const ANYTHING = `<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://schemas.microsoft.com/office/appforoffice/1.1" elementFormDefault="qualified">
  <xs:complexType name="TaskPaneApp"><xs:sequence><xs:any maxOccurs="unbounded" processContents="skip"/></xs:sequence></xs:complexType>
  <xs:element name="OfficeApp"/>
</xs:schema>`;
