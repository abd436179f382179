import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { patchOf } from './patch-of.ts';

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-code-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'knowledge'));
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return folder;
}

const difference = (before: string, after: string, path = 'desk.style') => ({ path, before, after });

test('texts are changed where they stand, however they are written there; git takes the patch', async () => {
  const folder = await folderWith({
    'desk.ts':
      "export const style = 'It\\'s a shop.\\nBe brief.';\nexport const other = `Take \\`this\\` card.`;\n",
    'knowledge/faq.md': '# Hours\n\n- When?\n\nFrom nine\nto five.\n',
  });
  const { patch, left } = await patchOf(folder, [
    difference("It's a shop.\nBe brief.", "It's a shop.\nDon't be brief."),
    difference('From nine\nto five.', 'From ten\nto four.'),
  ]);
  expect(left).toEqual([]);
  await writeFile(join(folder, 'it.patch'), patch);
  await promisify(execFile)('git', ['apply', 'it.patch'], { cwd: folder });
  expect(await readFile(join(folder, 'desk.ts'), 'utf8')).toContain(
    "'It\\'s a shop.\\nDon\\'t be brief.';\nexport const other",
  );
  expect(await readFile(join(folder, 'knowledge/faq.md'), 'utf8')).toBe(
    '# Hours\n\n- When?\n\nFrom ten\nto four.\n',
  );
});

test('what stands nowhere, or twice, or is no text is left to people', async () => {
  const folder = await folderWith({ 'one.ts': "const a = 'twice';", 'two.ts': "const b = 'twice';" });
  const differences = [
    difference('twice', 'once'),
    difference('made by code', 'x'),
    { path: 'desk.routerSure', before: 0.9, after: 0.8 },
    { path: 'desk.agents.till.examples.3', before: undefined, after: 'cash?' },
  ];
  expect(await patchOf(folder, differences)).toEqual({ patch: '', left: differences });
});
