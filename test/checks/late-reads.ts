import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesOf } from './files-of.ts';
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

/** What tests of lines call the readers of a record that is written while somebody talks. */
const RECORDS = new Set(['notes', 'said']);

/** Where a test reads once what a page shows, or what is on record of a call, where `expect.poll` would wait for it: `path:line text`. */
export function readsAtOnce(name: string, text: string): string[] {
  return matchingNodesOfText(name, text, isReadAtOnce);
}

/** All of them in the tests of a folder. */
export function allReadsAtOnce(folder: string): string[] {
  return filesOf(folder, '{src,test,console/src}/**/*.test.ts').flatMap((name) =>
    readsAtOnce(name, readFileSync(`${folder}/${name}`, 'utf8')),
  );
}

/** `expect(await page.….count())`, `expect(await said())` */
function isReadAtOnce(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'expect')
    return false;
  const [expected] = node.arguments;
  if (!expected || !ts.isAwaitExpression(expected) || !ts.isCallExpression(expected.expression)) return false;
  const { expression: read, arguments: given } = expected.expression;
  const name = ts.isPropertyAccessExpression(read) ? read.name.text : read.getText();
  return (
    (ts.isPropertyAccessExpression(read) && READS.has(name)) || (given.length === 0 && RECORDS.has(name))
  );
}
