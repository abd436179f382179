import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('the page on definitions lists every finding of checkDesk with its severity', async () => {
  const files = (await readdir('src/desk')).filter((name) => /^check-[a-z]+\.ts$/.test(name));
  const code = (await Promise.all(files.map((name) => readFile(`src/desk/${name}`, 'utf8')))).join('\n');
  const inCode = [...code.matchAll(/\b(error|warning)\(\s*'([a-z-]+)'/g)].map(([, severity, check]) => [
    check,
    severity,
  ]);
  const page = await readFile('docs/definition-api.md', 'utf8');
  const onPage = [...page.matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gm)].map(([, check, severity]) => [
    check,
    severity,
  ]);
  expect(Object.fromEntries(onPage)).toEqual(Object.fromEntries(inCode));
});
