import { UserError } from "../../workbook/user-error";
import { pack, readZip, unpack, writeZip, type Packed } from "./zip";
import { appended, attribute, childrenOfRoot, decoded, edited, escaped, rootOf } from "./xml";

/** A link from one part of a workbook to another, or out of it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "drawing", "table". */
  readonly kind: string;
  /** The path of the part it leads to, or where it leads out of the workbook as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A sheet of any kind, as the workbook lists it. */
export interface PackageSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly path: string;
  readonly isWorksheet: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** The parts of an .xlsx. What is not set stays packed as it came. */
export class WorkbookPackage {
  private readonly parts: Map<string, Packed>;

  constructor(bytes: Uint8Array) {
    this.parts = readZip(bytes);
  }

  get paths(): string[] {
    return [...this.parts.keys()];
  }

  has(path: string): boolean {
    return this.parts.has(path);
  }

  /** The text of a part. Throws for a part that is not there. */
  text(path: string): string {
    const part = this.parts.get(path);
    if (part === undefined) throw new UserError(`The workbook is damaged: its part “${path}” is missing.`);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(unpack(part));
  }

  setText(path: string, text: string): void {
    this.parts.set(path, pack(new TextEncoder().encode(text)));
  }

  /** Takes a part away, with the link that leads to it and what it is declared as. */
  remove(from: string, path: string): void {
    this.parts.delete(path);
    const rels = relationshipsPath(from);
    const link = this.relationships(from).find(({ target }) => target === path);
    if (link !== undefined) this.drop(rels, (tag) => attribute(tag, "Id") === link.id);
    this.drop(CONTENT_TYPES, (tag) => attribute(tag, "PartName") === `/${path}`);
  }

  private drop(path: string, isGone: (tag: string) => boolean): void {
    const xml = this.text(path);
    const gone = childrenOfRoot(xml).filter(({ tag }) => isGone(tag));
    if (gone.length > 0)
      this.setText(
        path,
        edited(
          xml,
          gone.map(({ start, end }) => ({ start, end, text: "" })),
        ),
      );
  }

  bytes(): Uint8Array {
    return writeZip(this.parts);
  }

  /** The path of the workbook's own part. */
  get workbookPath(): string {
    const found = this.relationships("").find(({ kind }) => kind === "officeDocument");
    if (found === undefined) throw new UserError("The workbook is damaged: it does not say where its sheets are.");
    return found.target;
  }

  /** Where a part leads; "" is the package itself. None where it leads nowhere. */
  relationships(path: string): Relationship[] {
    const rels = relationshipsPath(path);
    if (!this.has(rels)) return [];
    return childrenOfRoot(this.text(rels)).map(({ tag }) => {
      const isExternal = attribute(tag, "TargetMode") === "External";
      const target = attribute(tag, "Target") ?? "";
      return {
        id: attribute(tag, "Id") ?? "",
        kind: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
        target: isExternal ? target : resolved(path, target),
        isExternal,
      };
    });
  }

  /** The one part of a kind that a part leads to, or null. */
  related(path: string, kind: string): string | null {
    return this.relationships(path).find((each) => each.kind === kind && !each.isExternal)?.target ?? null;
  }

  /** Leads from a part to another (or out of the workbook), and gives the id of the link. */
  relate(path: string, { kind, target, isExternal }: Omit<Relationship, "id">): string {
    const rels = relationshipsPath(path);
    const before = this.has(rels) ? this.text(rels) : `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const ids = new Set(this.relationships(path).map(({ id }) => id.toLowerCase()));
    let number = ids.size + 1;
    while (ids.has(`rid${number}`)) number++;
    const written = `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="${escaped(isExternal ? target : `/${target}`)}"${isExternal ? ' TargetMode="External"' : ""}/>`;
    this.setText(rels, edited(before, [appended(rootOf(before), written)]));
    return `rId${number}`;
  }

  /** Adds a part under the first free number, as in "xl/charts/chart7.xml", and gives its path. */
  add(stem: string, text: string, contentType: string): string {
    const taken = new Set(this.paths.map((path) => path.toLowerCase()));
    let number = 1;
    while (taken.has(`${stem}${number}.xml`.toLowerCase())) number++;
    const path = `${stem}${number}.xml`;
    this.setText(path, text);
    const types = this.text(CONTENT_TYPES);
    const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
    this.setText(CONTENT_TYPES, edited(types, [appended(rootOf(types), override)]));
    return path;
  }

  /** The content type that a part is declared with, or null. */
  contentType(path: string): string | null {
    const found = childrenOfRoot(this.text(CONTENT_TYPES)).find(({ tag }) => attribute(tag, "PartName") === `/${path}`);
    return found === undefined ? null : attribute(found.tag, "ContentType");
  }

  /** All sheets in the order of their tabs. */
  sheets(): PackageSheet[] {
    const path = this.workbookPath;
    const xml = this.text(path);
    const links = new Map(this.relationships(path).map((each) => [each.id, each]));
    return elementsNamed(xml, "sheet").flatMap(({ tag }) => {
      const link = links.get(attribute(tag, "[\\w.-]+:id") ?? "");
      return link === undefined
        ? []
        : [
            {
              name: attribute(tag, "name") ?? "",
              sheetId: Number(attribute(tag, "sheetId")),
              path: link.target,
              isWorksheet: link.kind === "worksheet",
            },
          ];
    });
  }
}

function elementsNamed(xml: string, name: string): { tag: string }[] {
  return [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}\\s(?:"[^"]*"|'[^']*'|[^"'>])*>`, "g"))].map(([tag]) => ({
    tag,
  }));
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The path that a link of a part leads to: "../charts/chart1.xml" from "xl/drawings/drawing1.xml". */
function resolved(from: string, target: string): string {
  const plain = decodeURI(decoded(target));
  if (plain.startsWith("/")) return plain.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}
