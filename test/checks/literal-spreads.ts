import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesOf } from './files-of.ts';
import { matchingNodesOfText } from './matching-nodes.ts';

/** Where an object literal is spread as it stands, which turns off the check of excess properties: `path:line text`. */
export function literalSpreads(name: string, text: string): string[] {
  return matchingNodesOfText(
    name,
    text,
    (node) => ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(bare(node.expression)),
  );
}

/** All of them in the product of a folder. */
export function allLiteralSpreads(folder: string): string[] {
  return filesOf(folder, '{src,packs}/**/*.ts')
    .filter((name) => !name.endsWith('.test.ts'))
    .flatMap((name) => literalSpreads(name, readFileSync(`${folder}/${name}`, 'utf8')));
}

/** Without parentheses around it. */
function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}
