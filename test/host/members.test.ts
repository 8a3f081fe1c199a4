import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import ts from "typescript";
import { declaredSet } from "../../scripts/api-sets/declared-set";
import { isAbove } from "../../scripts/api-sets/requirement-set";
import { REQUIREMENT_SETS } from "../../src/host/rules/requirement-sets";

const OBJECTS = fileURLToPath(new URL("../../src/host/objects/", import.meta.url));

/** Members that travel under another name than the one that code writes. */
const WIRE_NAMES = new Map([["Worksheet.Gridlines", "Worksheet.ShowGridlines"]]);

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true);
}

/** "Range.Values" for every member that the stand-in's objects declare, by reading their files. */
function declaredMembers(): string[] {
  const found: string[] = [];
  const names = (type: string, part: ts.Node | undefined) => {
    if (part === undefined || !ts.isObjectLiteralExpression(part)) return;
    for (const { name } of part.properties) if (name !== undefined) found.push(`${type}.${name.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node)) return;
    const [type, ...parts] = node.arguments;
    if (type === undefined || !ts.isStringLiteral(type)) return;
    const called = node.expression.getText();
    if (called === "named") for (const part of parts) names(type.text, part);
    const [members] = parts;
    if (called !== "hostObject" || members === undefined || !ts.isObjectLiteralExpression(members)) return;
    for (const property of members.properties)
      if (ts.isPropertyAssignment(property) && /^(get|set|call)$/.test(property.name.getText()))
        names(type.text, property.initializer);
  };
  for (const file of readdirSync(OBJECTS)) visit(parse(join(OBJECTS, file)));
  return [...new Set(found)].filter((name) => !name.includes("._"));
}

/** The requirement set of each member of the classes of Excel's API: "Range.Values" → "ExcelApi 1.1". */
function setsOfExcel(): Map<string, string> {
  const sets = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      const name = member.name?.getText() ?? "";
      const key = `${node.name?.text ?? ""}.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      if (!sets.has(key)) sets.set(key, declaredSet(member));
    }
  };
  const source = parse(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"));
  for (const statement of source.statements)
    if (ts.isModuleDeclaration(statement) && statement.name.text === "Excel") visit(statement);
  return sets;
}

describe("the members of the stand-in's objects", () => {
  it("are Excel's own, and none is above the requirement sets that it has", () => {
    const sets = setsOfExcel();
    const required = new Map<string, string>(Object.entries(REQUIREMENT_SETS));
    const members = declaredMembers().map((name) => WIRE_NAMES.get(name) ?? name);
    expect(members.length).to.be.above(120);
    expect(members.filter((name) => !sets.has(name))).to.deep.equal([]);
    expect(members.filter((name) => isAbove(sets.get(name) ?? "", required))).to.deep.equal([]);
  });
});
