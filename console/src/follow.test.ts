import { describe, expect, it } from 'vitest';
import { keepFollowing } from './follow.ts';
import { Problem } from './problem.ts';

/** Follows a server that does one of these after the other, and leaves when they are used up. */
async function followed(...steps: ((tell: (type: string, seq: number) => void) => void)[]) {
  const left = new AbortController();
  const from: number[] = [];
  const told: string[] = [];
  const waits: number[] = [];
  const api = {
    follow: async (
      _id: string,
      after: number,
      _signal: AbortSignal,
      tell: (type: string, seq: number) => void,
    ) => {
      from.push(after);
      const step = steps.shift();
      if (steps.length === 0) left.abort();
      step?.(tell);
    },
  };
  const parts = { id: 'a', after: 3, signal: left.signal };
  await keepFollowing(
    api,
    parts,
    (type) => told.push(type),
    async (ms) => void waits.push(ms),
  );
  return { from, told, waits };
}

describe('following a conversation', () => {
  it('goes on after the last event when the stream ends or breaks', async () => {
    const { from, told, waits } = await followed(
      (tell) => tell('person-claimed', 5),
      () => {
        throw new TypeError('network error');
      },
      (tell) => tell('person-said', 6),
    );
    expect(from).toEqual([3, 5, 5]);
    expect(told).toEqual(['person-claimed', 'person-said']);
    expect(waits).toHaveLength(2);
  });

  it('ends when the server refuses it, and waits when it is only busy', async () => {
    const refuse = (status: number) => () => {
      throw new Problem('no', status, 'No');
    };
    const { from } = await followed(refuse(503), refuse(429), refuse(401), refuse(500));
    expect(from).toEqual([3, 3, 3]);
  });
});
