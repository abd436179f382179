import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { filesOf } from './files-of.ts';
import { matchingNodesOfText } from './matching-nodes.ts';

/** What all tests wait for, in ms: for what comes later, and for the end of a whole test. */
export interface Patience {
  readonly pollMs: number;
  readonly testMs: number;
}

const TESTS = /^(?:describe|it|test|(?:before|after)(?:All|Each))\b/;
const WITH_A_SHORT_LIMIT_OF_THEIR_OWN = new Set(['vi.waitFor', 'vi.waitUntil']);

/** Where a test waits for less than every test does, which a slow machine takes for a failure: `path:line text`. */
export function shortWaits(name: string, text: string, patience: Patience): string[] {
  return matchingNodesOfText(name, text, (node) => isShort(node, patience)).filter(
    (found) => !/twiml|twilio/.test(found),
  );
}

/** All of them in the tests of a folder. */
export function allShortWaits(folder: string, patience: Patience): string[] {
  return filesOf(folder, '{bench,console/src,packs,src,test}/**/*.ts')
    .filter((name) => /\.test\.ts$|\/testing\/|^test\/support\//.test(name))
    .flatMap((name) => shortWaits(name, readFileSync(`${folder}/${name}`, 'utf8'), patience));
}

function isShort(node: ts.Node, { pollMs, testMs }: Patience): boolean {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'timeout')
    return isLess(node.initializer, isOfTest(node) ? testMs : pollMs);
  if (ts.isNumericLiteral(node)) return isOfTest(node) && isLess(node, testMs);
  return ts.isCallExpression(node) && WITH_A_SHORT_LIMIT_OF_THEIR_OWN.has(node.expression.getText());
}

const isLess = (node: ts.Node, ms: number) => ts.isNumericLiteral(node) && Number(node.text) < ms;

/** `test('...', { timeout }, ...)` or `test('...', ..., timeout)` */
function isOfTest(node: ts.Node): boolean {
  const call = ts.isNumericLiteral(node) ? node.parent : node.parent.parent;
  return ts.isCallExpression(call) && TESTS.test(call.expression.getText());
}
