import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A fenced block of a page whose first line names the file it is. */
export interface NamedBlock {
  readonly page: string;
  readonly file: string;
  /** Without the line that names it. */
  readonly text: string;
}

const FENCE = /^```\w+\n(?:\/\/|--|#) (\S+\/\S+\.\w+)\n([\s\S]*?)^```$/gm;

/** Every page of the product: those under `docs`, those beside the README, and the packs' READMEs. */
export async function allPages(): Promise<string[]> {
  const names = await readdir('docs', { recursive: true });
  const pages = names.filter((name) => name.endsWith('.md')).map((name) => join('docs', name));
  return [...pages, ...globSync('*.md'), ...globSync('packs/*/README.md')];
}

/** The named blocks of one page, in order. */
export async function namedBlocks(page: string): Promise<NamedBlock[]> {
  const text = await readFile(page, 'utf8');
  return [...text.matchAll(FENCE)].map(([, file = '', body = '']) => ({ page, file, text: body }));
}
