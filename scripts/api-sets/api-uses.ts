import { join, relative } from "node:path";
import ts from "typescript";
import { declaredSet, isOfOffice, memberName } from "./declared-set";

/** A place where code of ours uses a member of the Office API. */
export interface ApiUse {
  /** "Range.values", "Workbook.readOnly", "ChartLineStyle.roundDot" */
  readonly member: string;
  /** "ExcelApi 1.9"; "" where the definitions name none. */
  readonly set: string;
  /** "src/excel/read-workbook.ts:45" */
  readonly at: string;
  /** Whether it stands under a condition that asks `isSetSupported`. */
  readonly isGuarded: boolean;
}

/** All uses in files of a project (paths from its root), by TypeScript's own reading of them. */
export function apiUses(root: string, files: readonly string[]): ApiUse[] {
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    optionsOf(root),
  );
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter((source) => !source.isDeclarationFile && files.includes(relative(root, source.fileName)))
    .flatMap((source) => usesIn(source, checker, relative(root, source.fileName)));
}

function optionsOf(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, "tsconfig.base.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, noEmit: true, composite: false, incremental: false, types: ["office-js", "node"] };
}

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker, file: string): ApiUse[] {
  const uses: ApiUse[] = [];
  const record = (node: ts.Node, declaration: ts.Declaration | undefined) => {
    if (declaration === undefined || !isOfOffice(declaration)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const set = declaredSet(declaration);
    uses.push({ member: memberName(declaration), set, at: `${file}:${line}`, isGuarded: isGuarded(node) });
  };
  /** Records a property by name, and gives its type. */
  const recordProperty = (node: ts.Node, owner: ts.Type, name: string): ts.Type | undefined => {
    const symbol = checker.getPropertyOfType(checker.getNonNullableType(owner), name);
    record(node, symbol?.declarations?.[0]);
    return symbol === undefined ? undefined : checker.getTypeOfSymbol(symbol);
  };
  /** "items/name" and "address,rowIndex" in a call of load(). */
  const recordLoaded = (node: ts.StringLiteral, owner: ts.Type) => {
    for (const path of node.text.split(",")) {
      let type: ts.Type | undefined = owner;
      for (const part of path.trim().split("/")) {
        if (type === undefined) break;
        type = recordProperty(node, type, part);
        if (part === "items" && type !== undefined) type = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
      }
    }
  };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (ts.isPropertyAccessExpression(node)) {
      const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
      const overload = call === undefined ? undefined : checker.getResolvedSignature(call)?.declaration;
      record(node.name, overload ?? checker.getSymbolAtLocation(node.name)?.declarations?.[0]);
      const [loaded] = call !== undefined && node.name.text === "load" ? call.arguments : [];
      if (loaded !== undefined && ts.isStringLiteral(loaded))
        recordLoaded(loaded, checker.getTypeAtLocation(node.expression));
    }
    // const { dataValidation } = range
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) recordProperty(name, checker.getTypeAtLocation(node.parent), name.text);
    }
    // range.hyperlink = { documentReference }
    if (ts.isObjectLiteralElementLike(node) && node.name !== undefined && ts.isIdentifier(node.name)) {
      const wanted = ts.isObjectLiteralExpression(node.parent) ? checker.getContextualType(node.parent) : undefined;
      if (wanted !== undefined) recordProperty(node.name, wanted, node.name.text);
    }
    // format.horizontalAlignment = "Center": the member of the enumeration that the word stands for
    if (ts.isStringLiteral(node)) {
      const wanted = checker.getContextualType(node);
      for (const each of wanted?.isUnion() === true ? wanted.types : [])
        if (each.isStringLiteral() && each.value === node.text && (each.flags & ts.TypeFlags.EnumLiteral) !== 0)
          record(node, each.symbol.declarations?.[0]);
    }
  };
  visit(source);
  return uses;
}

function isGuarded(node: ts.Node): boolean {
  for (let each = node; !ts.isSourceFile(each); each = each.parent)
    if (conditionOf(each)?.getText().includes("isSetSupported") === true) return true;
  return false;
}

function conditionOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isIfStatement(node)) return node.expression;
  if (ts.isConditionalExpression(node)) return node.condition;
  return ts.isBinaryExpression(node) ? node.left : undefined;
}
