import { describe, expect, test } from 'vitest';
import type { Desk } from '../../contracts/desk.ts';
import { DeskServing } from './desk-serving.ts';
import type { PreparedDesk } from './prepare-desk.ts';

const version = (hash: string) =>
  ({ desk: { id: 'shop' } as Desk, version: { hash, definition: null } }) as unknown as PreparedDesk;
const [code, tried] = [version('code'), version('tried')];
const trial = (share: number, name = 'polite') => new DeskServing(code, { name, share, desk: tried });
const customers = Array.from({ length: 2_000 }, (_, at) => `customer ${at}`);

describe('a trial', () => {
  test('takes about its share of the customers, and always the same', () => {
    const inB = (serving: DeskServing) =>
      customers.filter((who) => serving.trialOf(who, null)?.variant === 'b');
    const some = inB(trial(0.25));
    expect(some.length).toBeGreaterThan(400);
    expect(some.length).toBeLessThan(600);
    expect(inB(trial(0.25))).toEqual(some);
    expect([inB(trial(0)).length, inB(trial(1)).length]).toEqual([0, customers.length]);
  });

  test('keeps those it has when its share grows, and takes others under another name', () => {
    const variants = (serving: DeskServing) => customers.map((who) => serving.trialOf(who, null)?.variant);
    const [few, more] = [variants(trial(0.2)), variants(trial(0.4))];
    expect(few.every((variant, at) => variant === 'a' || more[at] === 'b')).toBe(true);
    expect(variants(trial(0.2, 'brief'))).not.toEqual(few);
  });

  test('keeps who comes back where they were, and asks nothing of another trial', () => {
    const before = { name: 'polite', variant: 'b' } as const;
    expect(trial(0).trialOf('somebody', before)).toEqual(before);
    expect(trial(0).trialOf('somebody', { ...before, name: 'brief' })).toEqual({
      name: 'polite',
      variant: 'a',
    });
  });

  test('serves its own b by the version that is tried, and everybody else by the other one', () => {
    const serving = trial(0.5);
    expect(serving.served({ name: 'polite', variant: 'b' })).toEqual({ desk: tried.desk, version: 'tried' });
    for (const other of [
      null,
      { name: 'polite', variant: 'a' } as const,
      { name: 'over', variant: 'b' } as const,
    ])
      expect(serving.served(other)).toEqual({ desk: code.desk, version: 'code' });
  });
});

test('without a trial nobody is in one, and who was in one is served as everybody', () => {
  const serving = new DeskServing(code);
  expect(serving.trialOf('somebody', { name: 'over', variant: 'b' })).toBeNull();
  expect(serving.served({ name: 'over', variant: 'b' }).version).toBe('code');
});
