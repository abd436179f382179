import { expect, test } from 'vitest';
import { deskForTests } from '../../../engine/testing/desk.ts';
import { deskBench } from '../../../engine/testing/open-desk.ts';
import type { WhenCalled } from '../../../testing/telephone/index.ts';
import { BEN, DESK, phoneRig } from '../testing/phone-rig.ts';

const bench = deskBench();

/** Ben of the staff is called, because somebody asks for a person. */
async function called(whenCalled: WhenCalled) {
  const desk = deskForTests();
  const rig = await phoneRig({ desk, switchboard: bench.serve(desk) });
  const ben = rig.telephone(BEN, { whenCalled });
  const notice = { kind: 'request', desk: { id: desk.id, name: desk.name }, conversation: 'cv_1' } as const;
  const call = () => rig.line.callStaff({ notice, staff: 'st_ben', to: BEN, from: DESK });
  return { ...rig, ben, call };
}

test('somebody is told on the telephone what waits, and says by a key that they come', async () => {
  const { ben, call, noticed } = await called({ answer: 'person', greeting: 'Ben.' });
  await call();
  await ben.hears('A customer asks for a person.');
  await ben.press('1');
  await ben.hears('Thank you. Goodbye.');
  expect(noticed).toEqual([{ staff: 'st_ben', conversation: 'cv_1' }]);
});

test('another key says nothing', async () => {
  const person = await called({ answer: 'person' });
  await person.call();
  await person.ben.hears('Press 1');
  await person.ben.press('2');
  expect(await person.ben.hungUp()).toBe('completed');
  expect(person.noticed).toEqual([]);
});

test('a call that the network does not take is told as one that may work later', async () => {
  const { network, call } = await called({ answer: 'person' });
  network.faults.rest({ status: 503, path: /Calls/ });
  await expect(call()).rejects.toMatchObject({ code: 'notification-failed' });
});
