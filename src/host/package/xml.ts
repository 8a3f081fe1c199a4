/** An element, by where it stands in the text of its document. */
export interface Element {
  /** Without the prefix of its namespace. */
  readonly name: string;
  /** The opening tag as written. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  /** Its content; empty for `<a/>`. */
  readonly inner: { readonly start: number; readonly end: number };
  readonly isClosed: boolean;
}

export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^"'<>])*?(\/?)>)/g;

/** The elements directly inside a stretch of a document. */
export function elementsIn(xml: string, { start, end }: { start: number; end: number }): Element[] {
  const found: Element[] = [];
  const tags = new RegExp(TAG);
  tags.lastIndex = start;
  let depth = 0;
  let open: { name: string; tag: string; start: number; content: number } | null = null;
  for (let match = tags.exec(xml); match !== null && match.index < end; match = tags.exec(xml)) {
    const [text, closes, name, empty] = match;
    if (name === undefined) continue;
    const after = match.index + text.length;
    if (closes === "/") {
      depth--;
      if (depth === 0 && open !== null) {
        const inner = { start: open.content, end: match.index };
        found.push({ name: open.name, tag: open.tag, start: open.start, end: after, inner, isClosed: false });
      }
      if (depth < 0) break;
    } else if (empty === "/") {
      if (depth === 0)
        found.push({
          name,
          tag: text,
          start: match.index,
          end: after,
          inner: { start: after, end: after },
          isClosed: true,
        });
    } else if (depth++ === 0) open = { name, tag: text, start: match.index, content: after };
  }
  return found;
}

/** The outermost element. Throws for a text that has none. */
export function rootOf(xml: string): Element {
  const [root] = elementsIn(xml, { start: 0, end: xml.length });
  if (root === undefined) throw new Error("A part of the workbook holds no XML.");
  return root;
}

/** The children of the outermost element. */
export function childrenOfRoot(xml: string): Element[] {
  return elementsIn(xml, rootOf(xml).inner);
}

export function textOf(xml: string, { start, end }: { start: number; end: number }): string {
  return xml.slice(start, end);
}

/** An attribute of an opening tag, its prefix included where it has one; null without it. */
export function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? null : decoded(value);
}

/** The opening tag with an attribute set, or without it for null. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const written = value === null ? "" : ` ${name}="${escaped(value)}"`;
  return present.test(tag) ? tag.replace(present, () => written) : tag.replace(/\s*\/?>$/, (end) => `${written}${end}`);
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name ?? ""] ?? whole),
  );
}

/** A stretch of a document and what is to stand there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The document with edits made; they must not overlap. Edits at one place come in their order. */
export function edited(xml: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, text } of sorted) {
    parts.push(xml.slice(at, start), text);
    at = end;
  }
  return [...parts, xml.slice(at)].join("");
}

/** The edit that puts text at the end of an element's content, also of one written `<a/>`. */
export function appended({ tag, start, end, inner, isClosed }: Element, text: string): Edit {
  if (!isClosed) return { start: inner.end, end: inner.end, text };
  const name = /^<([\w.:-]+)/.exec(tag)?.[1] ?? "";
  return { start, end, text: `${tag.replace(/\s*\/>$/, ">")}${text}</${name}>` };
}

/** An element of the spreadsheet namespace as it may stand in a document that gives the namespace a prefix. */
export function adopted(element: string, root: Element): string {
  const isPrefixed = /^<[\w.-]+:/.test(root.tag);
  return isPrefixed ? element.replace(/^<[\w.-]+/, (name) => `${name} xmlns="${SPREADSHEET}"`) : element;
}
