import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { analyse } from 'scslre';
import ts from 'typescript';
import { filesOf } from './files-of.ts';
import { matchingNodesOfText } from './matching-nodes.ts';

/** The patterns of a file that can read a text in ever more ways, the longer it is: `path:line pattern`. */
export function slowPatterns(name: string, text: string): string[] {
  return matchingNodesOfText(name, text, (node) => ts.isRegularExpressionLiteral(node) && isSlow(node.text));
}

/** All of them in what the words of a stranger may be tried on. */
export function allSlowPatterns(folder: string): string[] {
  const names = filesOf(folder, '{browser-sound,console/src,examples,packs,src,widget/src}/**/*.{ts,tsx}');
  return names.flatMap((name) => slowPatterns(name, readFileSync(`${folder}/${name}`, 'utf8')));
}

/** The same of patterns that modules put together of words while they load. */
export async function slowPatternsMadeBy(...modules: readonly string[]): Promise<string[]> {
  const maker = new URL('made-patterns.ts', import.meta.url).pathname;
  const args = ['--conditions=switchroom-source', maker, ...modules];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 });
  return stdout.split('\n').filter((line) => line.startsWith('/') && isSlow(line));
}

/** By `scslre`; that a pattern is tried from each letter on does not count. */
function isSlow(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  const pattern = { source: literal.slice(1, end), flags: literal.slice(end + 1) };
  return analyse(pattern, { reportTypes: { Move: false } }).reports.length > 0;
}
