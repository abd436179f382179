import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { defineAgent } from '../desk/define-agent.ts';
import { defineDesk } from '../desk/define-desk.ts';
import { definePack } from '../desk/define-pack.ts';
import { shortLivedFolder } from '../stores/embedded/short-lived-folder.ts';
import { OPENED, said, sampleAppend, sampleState } from '../testing/sample-conversation.ts';
import { backUpDeployment, restoreDeployment } from './backup.ts';
import { withCustomers } from './customer-parts.ts';
import { eraseCustomer } from './customers.ts';
import { desksOf } from './desks-config.ts';
import { openDatabase } from './open-database.ts';

const solo = defineAgent({ id: 'solo', name: 'Solo', handoffDescription: '-', instructions: '-' });
const desk = defineDesk({ id: 'support', name: 'Shop', entry: 'solo', agents: [solo] });
const pack = definePack({ name: 'shop', desk });

test('a restored backup has what was said, but for whom was erased since', async () => {
  const folder = await shortLivedFolder('switchroom-restore-');
  onTestFinished(() => rm(folder, { recursive: true }));
  const place = { SWITCHROOM_DATA: join(folder, 'data'), DATABASE_URL: undefined };
  const file = join(folder, 'backup.tar.gz');
  const words = (id: string) =>
    withCustomers(place, pack, async ({ store }) => (await store.events(id, 0, 10)).length);
  const serving = await openDatabase(place, pack, () => undefined);
  await withCustomers(place, pack, async ({ store }) => {
    for (const id of ['stays', 'goes']) {
      const state = sampleState(`cv_${id}`, { customer: { id, name: id } });
      await store.append(sampleAppend(state, [OPENED, said('hello')]));
    }
  });
  await backUpDeployment(place, file);
  await withCustomers(place, pack, (parts) => eraseCustomer(parts, 'goes'));
  await serving.close();
  const { madeAt, erased } = await restoreDeployment(place, desksOf({ pack }), file, { replace: true });
  expect(madeAt.getTime()).toBeLessThanOrEqual(Date.now());
  expect(erased).toMatchObject([{ kind: 'customer', deleted: { conversations: 1, events: 2 } }]);
  expect([await words('cv_stays'), await words('cv_goes')]).toEqual([2, 0]);
});

test('a database of one’s own is backed up by its own tools', async () => {
  const place = { SWITCHROOM_DATA: 'unused', DATABASE_URL: 'postgres://x:y@127.0.0.1:1/none' };
  const refused = { code: 'config-invalid', detail: expect.stringContaining('pg_dump') };
  await expect(backUpDeployment(place, 'x')).rejects.toMatchObject(refused);
  await expect(restoreDeployment(place, desksOf({ pack }), 'x', { replace: true })).rejects.toMatchObject(
    refused,
  );
});
