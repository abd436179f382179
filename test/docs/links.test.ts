import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { allPages } from './fences.ts';
import { namesInCode } from './names-in-code.ts';

const LINK = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g;

/** The anchor GitHub gives a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

async function anchorsOf(page: string): Promise<string[]> {
  const text = (await readFile(page, 'utf8')).replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading));
}

test.each(await allPages())('what %s links to exists', async (page) => {
  const text = await readFile(page, 'utf8');
  for (const [, target = '', anchor] of text.matchAll(LINK)) {
    const path = target === '' ? page : join(dirname(page), target);
    await expect(stat(path), `${page}: ${target}`).resolves.toBeDefined();
    if (anchor !== undefined) expect(await anchorsOf(path), `${page}: ${target}`).toContain(anchor);
  }
});

test('every path of a source file that a page names exists', async () => {
  for (const page of await allPages()) {
    const text = await readFile(page, 'utf8');
    for (const [, path = ''] of text.matchAll(
      /`((?:src|bench|packs\/support|test|console|scripts)\/[\w./-]+\.(?:ts|tsx|js|sql))`/g,
    )) {
      await expect(stat(path), `${page}: ${path}`).resolves.toBeDefined();
    }
  }
});

test('every name in code that the architecture page tells the way of a sentence with is in the code', async () => {
  const page = await readFile('docs/architecture.md', 'utf8');
  const [, way = ''] = /## The way of one sentence\n([\s\S]*?)^## /m.exec(page) ?? [];
  const names = [...way.matchAll(/`([A-Za-z][\w.]+)(?:\([^`]*)?`/g)].flatMap(([, name = '']) =>
    name.split('.'),
  );
  const known = namesInCode();
  const ofThePack = ['transfer_to_billing', 'lookup_invoice'];
  expect(names.filter((name) => !known.has(name) && !ofThePack.includes(name))).toEqual([]);
});
