import { expect, test } from 'vitest';
import { support } from '../../../packs/support/pack.ts';
import type { ConversationState } from '../../contracts/conversation.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { changesTrier } from './try-changes.ts';

/** A desk with so many conversations on record; each look at the clock takes so many ms. */
function trier(stored: number, msEach = 0) {
  const all: ConversationState[] = Array.from({ length: stored }, (_, at) => sampleState(`cv_${at}`));
  let now = 0;
  return changesTrier({
    desk: support.desk,
    clock: {
      now: () => {
        now += msEach;
        return new Date(now);
      },
    },
    store: { list: async () => all, events: async () => [] },
    published: { inForce: async () => 0, get: async () => undefined },
  });
}

test('so many of the newest conversations are tried as are asked for, or as there is time for', async () => {
  expect((await trier(30)({}, 20)).conversations).toBe(20);
  expect((await trier(3)({}, 20)).conversations).toBe(3);
  expect((await trier(30, 2_000)({}, 20)).conversations).toBe(5);
});

test('changes are tried one at a time, and what has no place in the desk is refused', async () => {
  const tries = trier(3);
  const first = tries({}, 20);
  await expect(tries({}, 20)).rejects.toMatchObject({ code: 'too-many-requests' });
  await first;
  await expect(tries({ agents: { nobody: {} } }, 20)).rejects.toMatchObject({ code: 'changes-refused' });
  expect((await tries({}, 20)).conversations).toBe(3);
});
