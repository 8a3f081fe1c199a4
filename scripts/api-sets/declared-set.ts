import ts from "typescript";

const OFFICE_TYPES = /@types[\\/]office-js[\\/]/;

/** Sets of other programs, which the definitions of the common API name beside Excel's. */
const OTHER_PROGRAMS = /^(?:Mailbox|Word|OneNote|PowerPoint|Project|Visio)/;

export function isOfOffice(declaration: ts.Node): boolean {
  return OFFICE_TYPES.test(declaration.getSourceFile().fileName);
}

/** "Range.values", "ChartLineStyle.roundDot", "onReady" */
export function memberName(declaration: ts.Declaration): string {
  const own = nameOf(declaration);
  const owner = nameOf(declaration.parent);
  return owner === "" || ts.isModuleBlock(declaration.parent) ? own : `${owner}.${own}`;
}

function nameOf(node: ts.Node): string {
  return ts.getNameOfDeclaration(node as ts.Declaration)?.getText() ?? "";
}

/**
 * The requirement set that the comment of a declaration names, else that of what it stands in; "" for none:
 * "[Api set: ExcelApi 1.9]" in Excel's own API, a "Requirement set" line in the common one.
 */
export function declaredSet(declaration: ts.Node): string {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const { text } = node.getSourceFile();
    const [comment = ""] = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      .map(({ pos, end }) => text.slice(pos, end))
      .slice(-1);
    const [, tagged] = /\[Api set:\s*([^\]]+)\]/.exec(comment) ?? [];
    const [, listed] = /\*\*Requirement set\*\*:[^|\n]*\|\s*(\w+ [\d.]+)/.exec(comment) ?? [];
    const set = (tagged ?? listed ?? "").trim();
    if (set !== "" && !OTHER_PROGRAMS.test(set)) return set;
  }
  return "";
}
