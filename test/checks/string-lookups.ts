import { relative } from 'node:path';
import ts from 'typescript';
import { matchingNodes } from './matching-nodes.ts';

/** Where a record is read by a string that is only known while the program runs: `path:line text`. */
export function stringLookups(folder: string, within: RegExp): string[] {
  const config = ts.readConfigFile(`${folder}/tsconfig.json`, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, folder);
  const program = ts.createProgram(
    fileNames.filter((name) => within.test(relative(folder, name))),
    options,
  );
  const checker = program.getTypeChecker();
  const isFound = (node: ts.Node) =>
    (ts.isElementAccessExpression(node) && isLookup(checker, node)) || isIn(checker, node);
  return program.getSourceFiles().flatMap((file) => {
    const name = relative(folder, file.fileName);
    return within.test(name) ? matchingNodes(name, file, isFound) : [];
  });
}

/** Read, not written; of a plain object with any keys; by a name that is not in the program. */
function isLookup(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  const { parent, expression, argumentExpression } = node;
  if (ts.isDeleteExpression(parent)) return false;
  if (ts.isBinaryExpression(parent) && parent.left === node && isToken(parent, ts.SyntaxKind.EqualsToken))
    return false;
  if (!(checker.getTypeAtLocation(argumentExpression).flags & ts.TypeFlags.String)) return false;
  const record = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  const types = record.isUnion() ? record.types : [record];
  return types.some((type) => checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined);
}

/** The same, asked with `in`. */
function isIn(checker: ts.TypeChecker, node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    isToken(node, ts.SyntaxKind.InKeyword) &&
    (checker.getTypeAtLocation(node.left).flags & ts.TypeFlags.String) !== 0
  );
}

function isToken({ operatorToken }: ts.BinaryExpression, kind: ts.SyntaxKind): boolean {
  return operatorToken.kind === kind;
}
