import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { matchingNodesOfText } from './matching-nodes.ts';

/** Where a test waits for less than every test does, which a slow machine takes for a failure: `path:line text`. */
export function shortPolls(name: string, text: string, atLeastMs: number): string[] {
  return matchingNodesOfText(name, text, (node) => {
    const isTimeout = ts.isPropertyAssignment(node) && node.name.getText() === 'timeout';
    return isTimeout && ts.isNumericLiteral(node.initializer) && Number(node.initializer.text) < atLeastMs;
  }).filter((found) => !/twiml|twilio/.test(found));
}

/** All of them in the tests of a folder. */
export function allShortPolls(folder: string, atLeastMs: number): string[] {
  return globSync('{bench,console/src,packs,src,test}/**/*.ts', { cwd: folder })
    .filter((name) => /\.test\.ts$|\/testing\/|^test\/support\//.test(name))
    .flatMap((name) => shortPolls(name, readFileSync(`${folder}/${name}`, 'utf8'), atLeastMs));
}
