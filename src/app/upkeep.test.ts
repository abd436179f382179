import { expect, test } from 'vitest';
import { startUpkeep } from './upkeep.ts';

test('a stop waits for every round that has begun, not for the last alone', async () => {
  const begun: PromiseWithResolvers<void>[] = [];
  const second = Promise.withResolvers<void>();
  const tick = () => {
    const round = Promise.withResolvers<void>();
    if (begun.push(round) === 2) second.resolve();
    return round.promise;
  };
  const upkeep = startUpkeep({ tick }, { follow: async () => undefined }, () => undefined);
  await second.promise;
  const told: string[] = [];
  const stopped = upkeep.stop().then(() => told.push('stopped'));
  begun[1]?.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  told.push('the first round is over');
  begun[0]?.resolve();
  await stopped;
  expect(told).toEqual(['the first round is over', 'stopped']);
});
