import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectNode } from './expect-node.ts';

test.each(['18.20.8', '20.19.0', '21.7.3', '22.11.0'])(
  'Node %s is too old, and the error says so',
  (version) => {
    expect(() => expectNode(version)).toThrow(
      expect.objectContaining({
        code: 'node-too-old',
        detail: expect.stringContaining(`This is ${version}`),
      }),
    );
  },
);

test.each(['22.12.0', '22.22.1', '23.0.0', '24.21.0', '26.0.0'])('Node %s will do', (version) => {
  expect(() => expectNode(version)).not.toThrow();
});

test('the package names the same oldest Node', async () => {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'));
  expect(engines.node).toBe('>=22.12.0');
});
