import { expect, test } from 'vitest';
import { findBinaries } from './binaries.ts';

test('the programs npm installed are found', async () => {
  expect(await findBinaries()).toMatchObject({ postgres: expect.stringMatching(/postgres(\.exe)?$/) });
});

test('a platform without programs is told to bring its own PostgreSQL', async () => {
  await expect(findBinaries('sunos', 'sparc')).rejects.toMatchObject({
    code: 'database-start-failed',
    detail: expect.stringContaining('Set DATABASE_URL'),
  });
});
