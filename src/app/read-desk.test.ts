import { expect, test } from 'vitest';
import { support } from '../../packs/support/pack.ts';
import { testDatabase } from '../testing/test-database.ts';
import { readDesk } from './read-desk.ts';

test('reading what is on record, where the desk was never served, says so and how to mend it', async () => {
  const database = await testDatabase();
  const reading = readDesk({ pack: support, database: undefined }, database.url, (store) =>
    store.events('cv_1', 0, 10),
  );
  await expect(reading).rejects.toMatchObject({
    code: 'desk-not-installed',
    detail: expect.stringContaining('switchroom migrate'),
  });
  await database.drop();
});
