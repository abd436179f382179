import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { asMissing, OPTIONAL_PACKAGES, optionalPackage } from './optional-package.ts';

const NOWHERE = createRequire('file:///nowhere/at/all.js');

/** What Node throws at an import of `name` where nothing is installed. */
async function importNowhere(name: string): Promise<Error> {
  const code = `import('${name}').catch(({ code, message }) => console.log(JSON.stringify({ code, message })))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: '/',
  });
  const { message, code: thrown } = JSON.parse(stdout);
  return Object.assign(new Error(message), { code: thrown });
}

test('a package that is not installed is named, with what to run', async () => {
  const load = async () => NOWHERE('twilio');
  await expect(optionalPackage(load, 'The telephone', 'twilio')).rejects.toMatchObject({
    code: 'package-missing',
    detail: `The telephone needs it: run \`npm install twilio\` (tested with ${OPTIONAL_PACKAGES.twilio}).`,
  });
});

test.each(['openid-client', '@openai/agents-extensions/ai-sdk'])(
  'so is %s when it is imported',
  async (name) => {
    const thrown = await importNowhere(name);
    expect(asMissing(thrown, 'This', 'openid-client', '@openai/agents-extensions')).toMatchObject({
      code: 'package-missing',
    });
  },
);

test('what a package lacks itself, and what it throws, stays what it is', () => {
  const broken = new TypeError('broken');
  expect(asMissing(broken, 'This', 'twilio')).toBe(broken);
  const other = Object.assign(new Error("Cannot find module 'axios'"), { code: 'MODULE_NOT_FOUND' });
  expect(asMissing(other, 'This', 'twilio')).toBe(other);
});

test('package.json has each as an optional peer, and installs the same version here', async () => {
  const { dependencies, devDependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    await readFile('package.json', 'utf8'),
  );
  for (const [name, version] of Object.entries(OPTIONAL_PACKAGES)) {
    expect(peerDependencies[name], name).toBe(`^${version}`);
    expect(devDependencies[name], name).toBe(version);
    expect(dependencies[name], name).toBeUndefined();
  }
  for (const name of Object.keys(peerDependencies))
    expect(peerDependenciesMeta[name], name).toEqual({ optional: true });
});
