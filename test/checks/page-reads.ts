import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { matchingNodesOfText } from './matching-nodes.ts';

/** What asks a page for what it shows at this moment. */
const READS = new Set([
  'allInnerTexts',
  'allTextContents',
  'count',
  'evaluate',
  'getAttribute',
  'innerText',
  'inputValue',
  'isChecked',
  'isDisabled',
  'isEnabled',
  'isHidden',
  'isVisible',
  'textContent',
]);

/** Where a test expects of a page what it shows at once, where `expect.poll` would wait for it: `path:line text`. */
export function pageReadsAtOnce(name: string, text: string): string[] {
  return matchingNodesOfText(name, text, isReadAtOnce);
}

/** All of them in the tests of a folder. */
export function allPageReadsAtOnce(folder: string): string[] {
  return globSync('{src,test,console/src}/**/*.test.ts', { cwd: folder }).flatMap((name) =>
    pageReadsAtOnce(name, readFileSync(`${folder}/${name}`, 'utf8')),
  );
}

/** `expect(await page.….count())` */
function isReadAtOnce(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'expect')
    return false;
  const [expected] = node.arguments;
  if (!expected || !ts.isAwaitExpression(expected) || !ts.isCallExpression(expected.expression)) return false;
  const read = expected.expression.expression;
  return ts.isPropertyAccessExpression(read) && READS.has(read.name.text);
}
